//! Runs of capitalised words, cut into names.

use std::ops::Range;

use super::known::{self, Known};
use super::look::joined;
use super::words::{self, head, is_common, is_common_word, is_given_name, is_name_word, is_particle};
use crate::annotate::{DateMention, EntityKind};
use crate::hash;
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
    let mut scan = Scan { document, dates, seen: hash::Set::default(), deferred: Vec::new(), names: Vec::new() };
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
    crate::order::sort_by_key(&mut scan.names, |n| n.tokens.start);
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

pub(super) struct Scan<'a> {
    pub(super) document: &'a Document,
    dates: &'a [DateMention],
    /// Folded words of names found so far, for headlines.
    pub(super) seen: hash::Set<&'a str>,
    /// Common words that begin sentences and may be names: taken where the text has them as names elsewhere.
    deferred: Vec<usize>,
    pub(super) names: Vec<Name>,
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

    /// Whether a name may begin with the token.
    fn can_begin(&self, token: usize, title_case: bool) -> bool {
        let document = self.document;
        if !is_name_word(document, token) && !self.is_ordinal_of_name(token) || self.is_date(token) {
            return false;
        }
        let folded = document.fold(token);
        if folded == "a" {
            return false;
        }
        if title_case {
            return self.is_surely_name(token);
        }
        // A capitalised article or preposition begins a name only where the lexicon knows it ("The Hague", "Down Under").
        !words::is_closed_class(document.tokens[token].tag)
            || document.tokens[token].shape == Shape::Upper && folded != "i"
            || is_given_name(folded)
    }

    /// `65th` before a capital: a unit, a court or a street may follow.
    pub(super) fn is_ordinal_of_name(&self, token: usize) -> bool {
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
            || known::look_up(folded).is_some()
                && (document.tokens[token].shape == Shape::Upper || !words::is_closed_class(document.tokens[token].tag))
            || is_given_name(folded) && token + 1 < document.tokens.len() && !is_common(document, token + 1)
    }

    pub(super) fn is_date(&self, token: usize) -> bool {
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
    pub(super) fn run_end(&self, start: usize, limit: usize, title_case: bool) -> usize {
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
        let upper = document.tokens[start].shape == Shape::Upper;
        let unlikely = !upper && !document.tokens[start].tag.is_proper() || end == start + 1 && is_derived(document.fold(start));
        let common = is_common(document, start) || unlikely;
        let known = self.known_at(start, limit).is_some_and(|(e, _)| {
            e > start + 1 || upper || e >= end && !is_common_word(document.fold(start)) || self.verb_follows(e)
        });
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
        // "Mitt Harrow": a bare singular noun before a name is a name itself, unless it is said of people or things.
        let next = document.fold(start + 1);
        let bare = matches!(document.tokens[start].tag, Tag::NN | Tag::NNP) && words::noun_kind(document.fold(start)).is_none();
        if end == start + 2
            && bare
            && (words::is_surname(next) || !is_common(document, start + 1) && known::look_up(next).is_none())
        {
            return start;
        }
        // "Lake Ardmore", "Port Sable": a place begins so.
        let place = head(document.fold(start)).first == Some(EntityKind::Place) && !is_common(document, start + 1);
        if is_given_name(document.fold(start)) || place || whole && !words::is_closed_class(document.tokens[start].tag) {
            return start;
        }
        start + 1
    }

    pub(super) fn verb_follows(&self, token: usize) -> bool {
        self.document.tokens.get(token).is_some_and(|t| t.tag.is_finite())
    }

    pub(super) fn push(&mut self, tokens: Range<usize>, known: Option<Known>, title: Option<Range<usize>>, in_title_case: bool) {
        let known = known.or_else(|| if title.is_none() { self.outlet_by_form(&tokens) } else { None });
        let key = joined(self.document, tokens.clone(), false);
        let key = known::body_key(&key).unwrap_or_else(|| key.strip_prefix("the ").map(str::to_owned).unwrap_or(key));
        self.names.push(Name { tokens, key, known, title, in_title_case });
    }
}

/// Whether an unknown word has the ending of a verb form or adverb.
fn is_derived(folded: &str) -> bool {
    folded.len() > 6
        && ["ing", "ed", "ly"].iter().any(|ending| folded.ends_with(ending))
        && !words::is_surname(folded)
        && !is_given_name(folded)
}

pub(super) fn is_closed(document: &Document, token: usize) -> bool {
    words::is_closed_class(document.tokens[token].tag) && document.tokens[token].shape != Shape::Upper
}

/// Days of the week and months, which are dates or parts of dates even where no date was found.
fn is_calendar_word(folded: &str) -> bool {
    lexicon::is_calendar(folded)
}
