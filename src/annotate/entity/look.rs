//! Looking up what begins at a token: titles, outlets and other names that the lexicon has.

use std::ops::Range;

use super::known::{self, Known};
use super::run::Scan;
use super::words::{head, is_common_word, is_given_name, is_name_word, last_head};
use crate::annotate::EntityKind;
use crate::lexicon;
use crate::read::{Document, Shape};

impl Scan<'_> {
    /// An outlet of several words ("Sunday Mirror") or one that is known with "the" only ("the Hill"), whatever its words are else.
    pub(super) fn outlet_at(&self, at: usize, limit: usize) -> Option<(usize, Known)> {
        let document = self.document;
        if !is_name_word(document, at) {
            return None;
        }
        let article = document.fold(at) == "the";
        // "The nation" with a small letter is no paper.
        let (end, known) = self.known_from(at, limit, article).filter(|(e, k)| k.outlet && is_name_word(document, e - 1))?;
        let after_article = !article && at > 0 && document.fold(at - 1) == "the";
        let longer = end < limit && is_name_word(document, end) && document.tokens[end].shape != Shape::Mixed;
        (end > at + 1 && !longer || after_article && !longer && known::look_up(&format!("the {}", document.fold(at))).is_some())
            .then_some((end, known))
    }

    /// The longest title that begins at `at`, as its end.
    pub(super) fn title_at(&self, at: usize, limit: usize) -> Option<usize> {
        const LONGEST: usize = 4;
        let document = self.document;
        let mut end = at;
        // Titles follow each other: "Maj. Gen.", "Prof. Dr.".
        loop {
            let longest = if end < limit && is_name_word(document, end) { limit.min(end + LONGEST) } else { end };
            let found = (end + 1..=longest)
                .rev()
                .find(|&e| is_name_word(document, e - 1) && lexicon::TITLES.has(&joined(document, end..e, true)));
            match found {
                Some(e) => end = e,
                // "Coroner Ann Lee": what is no title by itself is one before a given name.
                None if end == at && is_person_noun(document, at, limit) => return Some(at + 1),
                None => return (end > at).then_some(end),
            }
        }
    }

    /// The longest name known to the lexicon that begins at `start`, with its end.
    pub(super) fn known_at(&self, start: usize, limit: usize) -> Option<(usize, Known)> {
        let article = start > 0 && self.document.fold(start - 1) == "the";
        self.known_from(start, limit, false).or_else(|| article.then(|| self.known_from(start - 1, limit, true)).flatten())
    }

    pub(super) fn known_from(&self, start: usize, limit: usize, article: bool) -> Option<(usize, Known)> {
        const LONGEST: usize = 7;
        let document = self.document;
        if start >= limit || !known::begins(document.fold(start)) {
            return None;
        }
        let mut key = String::new();
        let (mut best, mut small) = (None, 0);
        for end in start + 1..=limit.min(start + LONGEST) {
            let token = end - 1;
            append(&mut key, document.fold(token));
            let capital = is_name_word(document, token) || document.tokens[token].shape == Shape::Number;
            small = if capital { 0 } else { small + 1 };
            if small > 2 || !capital && is_stop(document, token) || !known::begins(&key) {
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

    /// What the form of a name that no list has tells: that it is a news outlet ("Elbe Gazette", "the Post", "Breitbart California",
    /// "CNN-ORC").
    pub(super) fn outlet_by_form(&self, tokens: &Range<usize>) -> Option<Known> {
        let document = self.document;
        let article = document.fold(tokens.start) == "the";
        let (start, last) = (tokens.start + usize::from(article), tokens.end - 1);
        if start > last {
            return None;
        }
        let first = document.fold(start);
        let is_outlet = if start == last {
            // "the Post", "a Post reporter", but not "Post" or "Times" by themselves.
            let article = article || start > 0 && document.fold(start - 1) == "the";
            let staff = document.tokens.get(last + 1).is_some_and(|_| lexicon::PERSON_NOUNS.has(document.fold(last + 1)));
            let station = ["-tv", "-fm"].iter().any(|ending| first.ends_with(ending));
            station || head(first).outlet && head(first).last.is_some() && (article || staff)
        } else {
            let person = is_given_name(first) && start + 1 == last;
            let ending = last_head(document, start..tokens.end);
            let of_its_own = ending.last.is_some();
            let begins = head(first).outlet && head(first).first.is_some();
            let ends = ending.outlet && ending.last.is_some();
            let part = !of_its_own
                && self
                    .known_from(start, tokens.end, false)
                    .is_some_and(|(e, k)| k.outlet && (e > start + 1 || !is_common_word(first)));
            !person && (begins || ends || part)
        };
        let described = || self.is_called_outlet(start, tokens.end);
        (is_outlet || described() || self.is_joint_outlet(start, tokens.end)).then_some(Known {
            canonical: None,
            kind: EntityKind::Organization,
            demonym: false,
            outlet: true,
        })
    }

    /// "CNN-ORC", "Washington Post-ABC News": an outlet before a hyphen.
    fn is_joint_outlet(&self, start: usize, end: usize) -> bool {
        let document = self.document;
        let Some(joint) = (start..end).find(|&t| document.fold(t).contains('-')) else { return false };
        let key = joined(document, start..joint + 1, false);
        key.split_once('-').and_then(|(one, _)| known::look_up(one)).is_some_and(|k| k.outlet)
    }

    /// "Family Circle magazine", "the news agency Tarnova": a common noun beside the name says that it is an outlet.
    fn is_called_outlet(&self, start: usize, end: usize) -> bool {
        let document = self.document;
        let low = |t: Option<usize>| t.filter(|&t| t < document.tokens.len()).map_or("", |t| document.word(t));
        let noun = |t: Option<usize>| matches!(low(t), "broadcaster" | "daily" | "magazine" | "newspaper" | "tabloid");
        let agency =
            |a: Option<usize>, b: Option<usize>| low(a) == "news" && matches!(low(b), "agency" | "channel" | "site" | "website");
        let before = |back: usize| start.checked_sub(back);
        let further = document.tokens.get(end + 1).is_some_and(|t| t.tag.is_noun());
        !is_given_name(document.fold(start))
            && (noun(Some(end)) && !further || agency(Some(end), Some(end + 1)) || noun(before(1)) || agency(before(2), before(1)))
    }
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
