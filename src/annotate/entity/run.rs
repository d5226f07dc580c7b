//! Runs of capitalised words, cut into names.

use std::collections::HashSet;
use std::ops::Range;

use super::known::{self, Known};
use super::words::{self, head, is_common, is_common_word, is_given_name, is_name_word, is_particle};
use crate::annotate::{DateMention, EntityKind};
use crate::lexicon;
use crate::read::{BlockKind, Document, Sentence, Shape, Tag};

/// A stretch of text that names something.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The form under which it is compared; see [`known::name_key`].
    pub key: String,
    /// What the lexicon knows of the whole name.
    pub known: Option<Known>,
    /// The title before it, folded: `maj. gen.`.
    pub title: Option<Range<usize>>,
    /// Whether it stands in a headline written in title case, where its borders are less sure.
    pub in_title_case: bool,
}

/// Finds the names of a document, in order.
pub fn names(document: &Document, dates: &[DateMention]) -> Vec<Name> {
    let mut scan = Scan { document, dates, seen: HashSet::new(), deferred: Vec::new(), names: Vec::new() };
    let (titles, plain): (Vec<&Sentence>, Vec<&Sentence>) = document.sentences.iter().partition(|s| is_title_case(document, s));
    for sentence in plain {
        scan.sentence(sentence, false);
    }
    // Headlines come last, since what the text names tells what of their capitals are names.
    scan.seen = scan.names.iter().flat_map(|n| n.tokens.clone()).map(|t| document.fold(t)).collect();
    for token in std::mem::take(&mut scan.deferred) {
        if scan.seen.contains(document.fold(token)) {
            scan.push(token..token + 1, None, None, false);
        }
    }
    for sentence in titles {
        scan.sentence(sentence, true);
    }
    scan.names.sort_by_key(|n| n.tokens.start);
    scan.names
}

/// Whether nearly all longer words of a sentence begin with a capital, as in headlines.
fn is_title_case(document: &Document, sentence: &Sentence) -> bool {
    // Shorter words are mostly particles, which title case leaves small.
    const LONG: usize = 4;
    let tokens = sentence.tokens.clone();
    let (mut capitals, mut common, mut small) = (0, 0, 0);
    for token in tokens.clone().filter(|&t| document.word(t).len() >= LONG) {
        match document.tokens[token].shape {
            Shape::Lower => small += 1,
            Shape::Capital | Shape::Upper => {
                capitals += 1;
                common += usize::from(is_common_word(document.fold(token)) && !is_given_name(document.fold(token)));
            }
            _ => {}
        }
    }
    let headline = matches!(document.blocks[sentence.block].kind, BlockKind::Headline | BlockKind::Subheading);
    let open = tokens.clone().next_back().is_some_and(|t| !matches!(document.word(t), "." | "!" | "?"));
    // Two common words with capitals, the first of the sentence not counted, are no accident; one in four words may be small.
    capitals >= 3 && common >= 3 && small * 3 <= capitals && (headline || open)
}

struct Scan<'a> {
    document: &'a Document,
    dates: &'a [DateMention],
    /// Folded words of names found so far, for headlines.
    seen: HashSet<&'a str>,
    /// Common words that begin sentences and may be names: taken where the text has them as names elsewhere.
    deferred: Vec<usize>,
    names: Vec<Name>,
}

impl<'a> Scan<'a> {
    fn sentence(&mut self, sentence: &Sentence, title_case: bool) {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            at = self.step(at, sentence.tokens.clone(), title_case).max(at + 1);
        }
    }

    /// Reads what begins at `at`; gives where to go on.
    fn step(&mut self, at: usize, sentence: Range<usize>, title_case: bool) -> usize {
        if let Some(end) = self.outlet_at(at, sentence.end) {
            self.push(at..end.0, Some(end.1), None, title_case);
            return end.0;
        }
        if !self.can_begin(at, title_case) {
            return at + 1;
        }
        let end = self.run_end(at, sentence.end, title_case);
        let start = if self.begins_sentence(at, &sentence) { self.skip_common(at, end, sentence.end) } else { at };
        if start >= end {
            return end;
        }
        self.cut(start, end, sentence.end, title_case)
    }

    /// An outlet of several words ("Sunday Mirror") or one that is known with "the" only ("the Hill"), whatever its words are else.
    fn outlet_at(&self, at: usize, limit: usize) -> Option<(usize, Known)> {
        let document = self.document;
        if !is_name_word(document, at) {
            return None;
        }
        let article = document.fold(at) == "the";
        let (end, known) = self.known_from(at, limit, article).filter(|(_, k)| k.outlet)?;
        let after_article = !article && at > 0 && document.fold(at - 1) == "the";
        let longer = end < limit && is_name_word(document, end) && document.tokens[end].shape != Shape::Mixed;
        (end > at + 1 && !longer || after_article && !longer && known::look_up(&format!("the {}", document.fold(at))).is_some())
            .then_some((end, known))
    }

    /// Whether a name may begin with the token.
    fn can_begin(&self, token: usize, title_case: bool) -> bool {
        let document = self.document;
        if !is_name_word(document, token) && !self.is_ordinal_of_name(token) || self.is_date(token) {
            return false;
        }
        let folded = document.fold(token);
        if title_case {
            return self.is_surely_name(token);
        }
        // A capitalised article or preposition begins a name only where the lexicon knows it ("The Hague", "Down Under").
        !words::is_closed_class(document.tokens[token].tag)
            || document.tokens[token].shape == Shape::Upper && folded != "i"
            || is_given_name(folded)
    }

    /// `65th` before a capital: a unit, a court or a street may follow.
    fn is_ordinal_of_name(&self, token: usize) -> bool {
        let folded = self.document.fold(token);
        let ordinal =
            folded.starts_with(|c: char| c.is_ascii_digit()) && ["st", "nd", "rd", "th"].iter().any(|e| folded.ends_with(e));
        ordinal && token + 1 < self.document.tokens.len() && is_name_word(self.document, token + 1)
    }

    /// In title case, where every word has a capital: a word that the text, the lexicon or its form knows as a name.
    fn is_surely_name(&self, token: usize) -> bool {
        let document = self.document;
        let folded = document.fold(token);
        self.seen.contains(folded)
            || document.tokens[token].shape == Shape::Upper && document.word(token).len() <= 6 && !is_common_word(folded)
            || !is_common(document, token) && folded.len() > 2
            || known::look_up(folded).is_some() && !words::is_closed_class(document.tokens[token].tag)
            || is_given_name(folded) && token + 1 < document.tokens.len() && !is_common(document, token + 1)
    }

    fn is_date(&self, token: usize) -> bool {
        let span = self.document.tokens[token].span;
        let date = self.dates.partition_point(|d| d.span.end <= span.start);
        self.dates.get(date).is_some_and(|d| d.span.contains(span)) || is_calendar_word(self.document.fold(token))
    }

    /// Whether a capital at `at` may be due to the beginning of a sentence, quotation or clause.
    fn begins_sentence(&self, at: usize, sentence: &Range<usize>) -> bool {
        let before = |t: usize| {
            self.document.tokens[t].shape == Shape::Quote
                || matches!(self.document.word(t), ":" | "(" | "[" | "…" | "..." | "—" | "-" | "*" | "•")
        };
        at == sentence.start || before(at - 1)
    }

    /// End of the capitalised words that begin at `start`, particles and "&" between them included.
    fn run_end(&self, start: usize, limit: usize, title_case: bool) -> usize {
        let document = self.document;
        let goes_on =
            |t: usize| t < limit && is_name_word(document, t) && !self.is_date(t) && (!title_case || self.is_surely_name(t));
        let mut end = start + 1;
        loop {
            let mut next = end;
            while next < limit && next < end + 2 && is_particle(document.fold(next)) && !goes_on(next) {
                next += 1;
            }
            if next == end && next + 1 < limit && document.word(next) == "&" {
                // "Ann Lee & Bo Ray" are two people, "Lee & Ray" is a firm.
                let people = is_given_name(document.fold(start)) && is_given_name(document.fold(next + 1));
                next += usize::from(!people);
            }
            if goes_on(next)
                && (next > end || !words::is_closed_class(document.tokens[next].tag) || document.tokens[next].shape == Shape::Upper)
            {
                end = next + 1;
            } else {
                return end;
            }
        }
    }

    /// Where the name begins in a run at the start of a sentence, whose first word may be a common one: `Former`, `Police`.
    fn skip_common(&mut self, start: usize, end: usize, limit: usize) -> usize {
        let document = self.document;
        let common =
            is_common(document, start) || !document.tokens[start].tag.is_proper() && document.tokens[start].shape == Shape::Capital;
        let known = self
            .known_at(start, limit)
            .is_some_and(|(e, _)| e > start + 1 || e >= end && !is_common_word(document.fold(start)) || self.verb_follows(e));
        if !common || known || self.title_at(start, limit).is_some() {
            return start;
        }
        if end == start + 1 {
            let of_phrase = head(document.fold(start)).of.is_some() && self.of_phrase_end(end, limit, false).is_some();
            let seen_as_name = is_given_name(document.fold(start))
                && !words::is_closed_class(document.tokens[start].tag)
                && self.verb_follows(end);
            if of_phrase || seen_as_name {
                return start;
            }
            let possessive = end < limit && matches!(document.fold(end), "'s" | "'");
            if (possessive || self.verb_follows(end))
                && document.tokens[start].shape == Shape::Capital
                && !words::is_closed_class(document.tokens[start].tag)
            {
                self.deferred.push(start);
            }
            return end;
        }
        let whole = head(document.fold(end - 1)).last.is_some() && !document.tokens[start].tag.is_verb();
        if is_given_name(document.fold(start)) || whole && !words::is_closed_class(document.tokens[start].tag) {
            return start;
        }
        start + 1
    }

    fn verb_follows(&self, token: usize) -> bool {
        self.document.tokens.get(token).is_some_and(|t| t.tag.is_finite())
    }

    /// Cuts a run into names; gives where to go on behind them.
    fn cut(&mut self, start: usize, end: usize, limit: usize, title_case: bool) -> usize {
        let document = self.document;
        let mut end = end;
        let whole_head = words::last_kind(document, start..end).is_some();
        // A name of many words that the lexicon has, "of" and all.
        let known = self.known_at(start, limit);
        if let Some((known_end, known)) = known.filter(|(e, k)| *e >= end && !k.demonym) {
            return self.finish(start, known_end, limit, Some(known), title_case);
        }
        let covered = known.filter(|(_, k)| !k.demonym).map_or(start, |(e, _)| if e > start + 1 { e } else { start });
        // A title, with a person behind it, and perhaps a country or an organisation before it.
        for at in start..end {
            // A title within a longer name that the lexicon has ("Major League Baseball") is none.
            let Some(title_end) = self.title_at(at, limit).filter(|_| at >= covered) else { continue };
            let person = title_end < limit
                && is_name_word(document, title_end)
                && !self.is_date(title_end)
                && !is_closed(document, title_end);
            let given = |t: usize| is_given_name(document.fold(t)) || words::is_initial(document, t);
            if person && (title_end >= end || !whole_head || given(title_end)) {
                let office = self.office_start(start, at);
                if office > start {
                    self.cut_plain(start, office, office, title_case);
                }
                let person_end = self.run_end(title_end, limit, title_case);
                self.person(title_end, person_end, at..title_end, title_case);
                return person_end;
            }
            if !person && title_end >= end {
                let office = at == start
                    || self.known_at(start, at).is_some_and(|(e, _)| e == at)
                    || document.tokens[at].shape == Shape::Upper;
                let surname = at > start && is_given_name(document.fold(at - 1));
                if office && !surname {
                    if at > start {
                        self.cut_plain(start, at, at, title_case);
                    }
                    return title_end;
                }
            }
            break;
        }
        let mut inside = false;
        while let Some(longer) = head_of(document, start, end).and_then(|()| self.of_phrase_end(end, limit, inside)) {
            end = longer;
            inside = true;
        }
        self.cut_plain(start, end, limit, title_case)
    }

    /// Where the office that ends in the title at `at` begins: the common words before it belong to it ("Transport Minister").
    fn office_start(&self, start: usize, at: usize) -> usize {
        let document = self.document;
        let belongs = |t: usize| {
            let folded = document.fold(t);
            is_common(document, t)
                && head(folded).last.is_none()
                && !is_given_name(folded)
                && self.known_at(start, t + 1).is_none_or(|(e, _)| e != t + 1)
        };
        (start..at).rev().take_while(|&t| belongs(t)).last().unwrap_or(at)
    }

    /// Names without a title from `start` to `end`.
    fn cut_plain(&mut self, start: usize, end: usize, limit: usize, title_case: bool) -> usize {
        let document = self.document;
        let mut end = end;
        let headed = words::last_kind(document, start..end).is_some() || end > start + 1 && head_of(document, start, end).is_some();
        if let Some((known_end, known)) = self.known_at(start, limit) {
            let rest_is_person = known_end < end
                && (is_given_name(document.fold(known_end))
                    || self.names.last().is_some_and(|_| self.seen.contains(document.fold(known_end))));
            let adjective = known_end < end && document.tokens[known_end].tag == Tag::JJ;
            let splits = known_end < end
                && !headed
                && !is_given_name(document.fold(start))
                && (known.demonym || known.kind == EntityKind::Place && (rest_is_person || adjective));
            if known_end >= end {
                return self.finish(start, known_end, limit, Some(known), title_case);
            }
            if splits
                && (rest_is_person
                    || self.known_at(known_end, limit).is_some()
                    || known.demonym && end - known_end == 1 && !is_common(document, known_end))
            {
                self.push(start..known_end, Some(known), None, title_case);
                return self.cut_plain_rest(known_end, end, limit, title_case);
            }
        }
        // Common words before a person: "National Intelligence Chief", "Hollywood Star Jane Doe".
        if !headed && end - start >= 3 {
            let given = (start + 1..end - 1).find(|&t| is_given_name(document.fold(t)) && !is_common(document, t));
            if let Some(at) = given.filter(|&at| (start..at).all(|t| is_common(document, t) && !is_given_name(document.fold(t)))) {
                self.push(at..end, None, None, title_case);
                return end;
            }
        }
        if let Some(suffix) = self.suffix_end(end, limit) {
            end = suffix;
        }
        self.finish(start, end, limit, None, title_case)
    }

    /// The rest of a run behind a known name; bounded, since each call is behind the last.
    fn cut_plain_rest(&mut self, start: usize, end: usize, limit: usize, title_case: bool) -> usize {
        let known = self.known_at(start, limit).filter(|(e, _)| *e >= end);
        let stop = known.map_or(end, |(e, _)| e);
        self.finish(start, stop, limit, known.map(|(_, k)| k), title_case)
    }

    /// Takes the name, with a lower-case "government" or "ministry" that makes it another one.
    fn finish(&mut self, start: usize, end: usize, limit: usize, known: Option<Known>, title_case: bool) -> usize {
        let known = known.or_else(|| self.known_at(start, end).filter(|(e, _)| *e == end).map(|(_, k)| k));
        if end == start + 1
            && (known.is_none() && !self.stands_alone(start) || matches!(self.document.fold(start), "the" | "a" | "an"))
        {
            return end;
        }
        let ruler = known.is_none()
            && end == start + 1
            && self.document.tokens.get(end).is_some_and(|_| end < limit && self.document.fold(end) == "administration");
        if (ruler || known.is_some_and(|k| k.kind == EntityKind::Place))
            && let Some(body) = self.body_end(end, limit)
        {
            self.push(start..body, None, None, title_case);
            return body;
        }
        // "Gatwick airport", where no capital tells that the word is part of the name.
        let small = end < limit && self.document.tokens[end].shape == Shape::Lower && head(self.document.fold(end)).small;
        let followed = self.document.tokens.get(end + 1).is_some_and(|t| t.tag.is_noun());
        if small && !followed && known.is_none_or(|k| !k.demonym) {
            self.push(start..end + 1, None, None, title_case);
            return end + 1;
        }
        self.push(start..end, known, None, title_case);
        end
    }

    /// Whether a single capitalised word is a name by itself: no office, no head ("the Court"), no word that merely has a capital.
    fn stands_alone(&self, token: usize) -> bool {
        let document = self.document;
        let folded = document.fold(token);
        let initial = words::is_initial(document, token);
        let roman = document.tokens[token].shape == Shape::Upper && folded.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
        !initial && !roman && !lexicon::TITLES.has(folded.trim_end_matches('.')) && !self.is_ordinal_of_name(token)
    }

    fn person(&mut self, start: usize, end: usize, title: Range<usize>, title_case: bool) {
        let known = self.known_at(start, end).filter(|(e, _)| *e == end).map(|(_, k)| k);
        self.push(start..end, known, Some(title), title_case);
    }

    /// `government`, `foreign ministry` behind a country: with it, a body of its own.
    fn body_end(&self, end: usize, limit: usize) -> Option<usize> {
        const REACH: usize = 3;
        let document = self.document;
        let after = if end < limit && matches!(document.fold(end), "'s" | "'") { end + 1 } else { end };
        (after..limit.min(after + REACH))
            .take_while(|&t| document.tokens[t].shape == Shape::Lower || is_name_word(document, t) && after > end)
            .map_while(|t| lexicon::STATE_BODIES.get(document.fold(t)).map(|role| (t + 1, role == "body")))
            .filter_map(|(end, body)| body.then_some(end))
            .last()
    }

    /// End of "of Y" (or "for Y", "and Z") behind a run that ends at `end`.
    fn of_phrase_end(&self, end: usize, limit: usize, inside: bool) -> Option<usize> {
        let document = self.document;
        let link = (end < limit).then(|| document.fold(end))?;
        if !matches!(link, "of" | "for" | "on" | "and" | "against" | "to") {
            return None;
        }
        let article = end + 1 < limit && document.fold(end + 1) == "the";
        let name = end + 1 + usize::from(article);
        let fits = name < limit && is_name_word(document, name) && !self.is_date(name) && !is_closed(document, name);
        // "Department of Health and Welfare", but not "House and the Hospital", "University of Oslo and Ann Lee".
        let plain = |t: usize| known::look_up(document.fold(t)).is_none() && !is_given_name(document.fold(t));
        let listed = || inside && !article && plain(name) && plain(end - 1) && self.run_end(name, limit, false) == name + 1;
        let joined = link != "and" || fits && listed();
        (fits && joined && self.title_at(name, limit).is_none()).then(|| self.run_end(name, limit, false))
    }

    /// `, Inc.` and `, Jr.` behind a name.
    fn suffix_end(&self, end: usize, limit: usize) -> Option<usize> {
        let document = self.document;
        let suffix = end + 1;
        let is = suffix < limit
            && document.word(end) == ","
            && matches!(document.fold(suffix).trim_end_matches('.'), "inc" | "ltd" | "llc" | "llp" | "plc" | "jr" | "sr" | "d.c");
        is.then_some(suffix + 1)
    }

    /// The longest title that begins at `at`, as its end.
    fn title_at(&self, at: usize, limit: usize) -> Option<usize> {
        const LONGEST: usize = 4;
        let document = self.document;
        let mut end = at;
        // Titles follow each other: "Maj. Gen.", "Prof. Dr.".
        loop {
            let found = (end + 1..=limit.min(end + LONGEST)).rev().find(|&e| {
                is_name_word(document, end) && is_name_word(document, e - 1) && lexicon::TITLES.has(&joined(document, end..e, true))
            });
            match found {
                Some(e) => end = e,
                // "Coroner Ann Lee": what is no title by itself is one before a given name.
                None if end == at && is_person_noun(document, at, limit) => return Some(at + 1),
                None => return (end > at).then_some(end),
            }
        }
    }

    /// The longest name known to the lexicon that begins at `start`, with its end.
    fn known_at(&self, start: usize, limit: usize) -> Option<(usize, Known)> {
        let article = start > 0 && self.document.fold(start - 1) == "the";
        self.known_from(start, limit, false).or_else(|| article.then(|| self.known_from(start - 1, limit, true)).flatten())
    }

    fn known_from(&self, start: usize, limit: usize, article: bool) -> Option<(usize, Known)> {
        const LONGEST: usize = 7;
        let document = self.document;
        let mut key = String::new();
        let (mut best, mut small) = (None, 0);
        for end in start + 1..=limit.min(start + LONGEST) {
            let token = end - 1;
            append(&mut key, document.fold(token));
            let capital = is_name_word(document, token) || document.tokens[token].shape == Shape::Number;
            small = if capital { 0 } else { small + 1 };
            if small > 2 || !capital && is_stop(document, token) {
                break;
            }
            // "Who", "Us" and "It" with a small second letter are no acronyms.
            let word = end > start + 1 + usize::from(article)
                || document.tokens[token].shape == Shape::Upper
                || key.len() > 4
                || !is_common_word(&key);
            if let Some(known) = known::look_up(&key).filter(|_| word) {
                best = Some((end, known));
            }
        }
        best
    }

    fn push(&mut self, tokens: Range<usize>, known: Option<Known>, title: Option<Range<usize>>, in_title_case: bool) {
        let key = joined(self.document, tokens.clone(), false);
        let key = key.strip_prefix("the ").map(str::to_owned).unwrap_or(key);
        self.names.push(Name { tokens, key, known, title, in_title_case });
    }
}

/// Whether "of" behind the name from `start` to `end` belongs to it.
fn head_of(document: &Document, start: usize, end: usize) -> Option<()> {
    (start..end).any(|t| head(document.fold(t)).of.is_some()).then_some(())
}

fn is_person_noun(document: &Document, token: usize, limit: usize) -> bool {
    token + 2 < limit
        && lexicon::PERSON_NOUNS.has(document.fold(token))
        && is_given_name(document.fold(token + 1))
        && is_name_word(document, token + 2)
}

/// Whether the token is a mark that ends every name.
fn is_stop(document: &Document, token: usize) -> bool {
    document.tokens[token].shape == Shape::Quote
        || document.tokens[token].shape == Shape::Mark && !matches!(document.word(token), "," | "&" | "'" | "’" | "-" | "–")
}

fn is_closed(document: &Document, token: usize) -> bool {
    words::is_closed_class(document.tokens[token].tag) && document.tokens[token].shape != Shape::Upper
}

/// Days of the week and months, which are dates or parts of dates even where no date was found.
fn is_calendar_word(folded: &str) -> bool {
    lexicon::CALENDAR.has(folded)
}

/// The folded words of a range; marks follow without a blank. Stops are left out where `bare`.
pub fn joined(document: &Document, tokens: Range<usize>, bare: bool) -> String {
    let mut key = String::new();
    for token in tokens {
        let folded = document.fold(token);
        append(&mut key, if bare { folded.trim_end_matches('.') } else { folded });
    }
    key
}

fn append(key: &mut String, folded: &str) {
    if !key.is_empty() && !folded.starts_with(['\'', ',']) {
        key.push(' ');
    }
    key.push_str(folded);
}
