//! Cutting a run of capitalised words into names: titles off, institutions together, people apart.

use std::ops::Range;

use super::known::{self, Known};
use super::run::{Scan, is_closed};
use super::words::{self, head, is_common, is_given_name, is_name_word};
use crate::annotate::EntityKind;
use crate::lexicon;
use crate::read::{Shape, Tag};

impl Scan<'_> {
    /// Cuts a run into names; gives where to go on behind them.
    pub(super) fn cut(&mut self, start: usize, end: usize, limit: usize, title_case: bool) -> usize {
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
        if let Some(longer) = self.pair_end(start, end, limit) {
            end = longer;
        }
        if head(document.fold(end - 1)).of.is_some() && self.of_phrase_end(end, limit, false).is_some() {
            let mut inside = false;
            while let Some(longer) = self.of_phrase_end(end, limit, inside) {
                (end, inside) = (longer, true);
            }
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
        let headed =
            words::last_kind(document, start..end).is_some() || (start + 1..end).any(|t| head(document.fold(t - 1)).of.is_some());
        if let Some((known_end, known)) = self.known_at(start, limit) {
            if known_end >= end {
                return self.finish(start, known_end, limit, Some(known), title_case);
            }
            // "Norwegian Ann Lee" and "U.S. Olympic" are a country and something else, "Chad Lee" and "Norwegian Refugee Council" are not.
            let next = document.fold(known_end);
            let person = is_given_name(next) || self.seen.contains(next);
            let adjective = document.tokens[known_end].tag == Tag::JJ;
            let stranger = known.demonym
                && (self.known_at(known_end, limit).is_some() || end - known_end == 1 && !is_common(document, known_end));
            let place = known.kind == EntityKind::Place && (person || adjective);
            if !headed && !is_given_name(document.fold(start)) && (place || stranger) {
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
            .map_while(|t| lexicon::STATE_BODIES.get(document.fold(t)).map(|role| (t, role)))
            .filter_map(|(t, role)| (role == "body" || role == "tail" && t > after).then_some(t + 1))
            .last()
    }

    /// End of "of Y" (or "for Y", "on Y") behind a run that ends at `end`; `inside` such a phrase, of "and Z" or "to Z" behind it.
    pub(super) fn of_phrase_end(&self, end: usize, limit: usize, inside: bool) -> Option<usize> {
        let document = self.document;
        let link = (end < limit).then(|| document.fold(end))?;
        let article = end + 1 < limit && document.fold(end + 1) == "the";
        let name = end + 1 + usize::from(article);
        let fits = name < limit
            && is_name_word(document, name)
            && !self.is_date(name)
            && !is_closed(document, name)
            && self.title_at(name, limit).is_none();
        let plain = |t: usize| known::look_up(document.fold(t)).is_none() && !is_given_name(document.fold(t));
        let joins = match link {
            "of" | "for" | "on" if !inside => true,
            // "Society for the Prevention of Cruelty to Animals", but not "Corps of the Army of the North".
            "of" | "to" | "against" => {
                inside && fits && is_common(document, end - 1) && head(document.fold(end - 1)).of.is_none() && plain(name)
            }
            // "Department of Health and Welfare", but not "University of Oslo and Ann Lee".
            "and" => inside && fits && !article && plain(name) && plain(end - 1) && self.run_end(name, limit, false) == name + 1,
            _ => false,
        };
        (fits && joins).then(|| self.run_end(name, limit, false))
    }

    /// End of "and Z Commission" behind common words that end at `end`: one body with two fields ("Energy and Commerce Committee").
    fn pair_end(&self, start: usize, end: usize, limit: usize) -> Option<usize> {
        let document = self.document;
        let field = |t: usize| is_common(document, t) && known::look_up(document.fold(t)).is_none();
        // "U.S. Food and Drug Administration": the country is no field.
        let country = known::look_up(document.fold(start)).is_some_and(|known| known.kind == EntityKind::Place);
        let start = if country && start + 1 < end { start + 1 } else { start };
        let name = end + 1;
        let joined = name < limit
            && matches!(document.fold(end), "and" | "&")
            && words::last_kind(document, start..end).is_none()
            && (start..end).all(field);
        let longer = self.run_end(name, limit, false);
        let body = joined
            && is_name_word(document, name)
            && words::last_kind(document, name..longer) == Some(EntityKind::Organization)
            && (name..longer).all(field);
        body.then_some(longer)
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
}
