//! Noun phrases with what belongs to them: prepositional phrases, joined phrases and appositions.

use std::ops::Range;

use super::view::View;
use crate::lexicon::{PREPOSITIONS, TIME_WORDS};
use crate::read::{Tag, chunk};

/// How many tokens an apposition may have ("Smith, who ... , said"): beyond that, a comma belongs to something else.
const APPOSITION: usize = 40;

/// The full noun phrase that ends right before the token `end`: the subject of a verb there. An apposition set off by commas belongs
/// to it.
pub fn before(view: &View<'_>, floor: usize, end: usize) -> Option<Range<usize>> {
    let last = end.checked_sub(1).filter(|&last| last >= floor)?;
    if view.low(last) == "," || view.is_dash(last) {
        return apposed_before(view, floor, last);
    }
    plain_before(view, floor, end)
}

/// "Smith, a lawyer" for the comma `close` that follows it.
fn apposed_before(view: &View<'_>, floor: usize, close: usize) -> Option<Range<usize>> {
    let mark = view.low(close);
    let lowest = floor.max(close.saturating_sub(APPOSITION));
    let mut name = None;
    for open in (lowest..close).rev().filter(|&t| view.low(t) == mark && view.quotation(t).is_none()) {
        let Some(phrase) = plain_before(view, floor, open) else { continue };
        if !apposes(view, open + 1, close) {
            continue;
        }
        // "At a service for the crew, Smith, 52, said": the crew is no Smith.
        if name.is_some() && !stands_free(view, floor, phrase.start) {
            break;
        }
        // "Smith, in a letter, said": where and how is no part of who.
        let circumstance = matches!(view.tag(open + 1), Tag::RB | Tag::VBG)
            || view.tag(open + 1) == Tag::IN && !matches!(view.low(open + 1), "of" | "from" | "with");
        name = Some(phrase.start..if circumstance { phrase.end } else { close });
        // The outermost comma that fits: "Smith, 52, a lawyer from Ohio, said".
        if phrase.start == floor || !continues_list(view, phrase.start) {
            break;
        }
    }
    name
}

fn continues_list(view: &View<'_>, start: usize) -> bool {
    start > 0 && view.low(start - 1) == ","
}

/// Whether the tokens between two commas describe the noun before them: "a lawyer", "52", "who had seen it", "of Ohio".
fn apposes(view: &View<'_>, start: usize, end: usize) -> bool {
    if start >= end {
        return false;
    }
    let relative =
        matches!(view.tag(start), Tag::WP | Tag::WDT | Tag::WPS) || matches!(view.low(start), "whose" | "who" | "which" | "where");
    let describes = matches!(
        view.tag(start),
        Tag::DT | Tag::JJ | Tag::JJS | Tag::CD | Tag::IN | Tag::PRPS | Tag::VBN | Tag::RB | Tag::VBG | Tag::PDT
    ) || view.tag(start).is_noun();
    relative
        || describes
            && !(start..end)
                .any(|t| matches!(view.tag(t), Tag::VBD | Tag::VBZ | Tag::VBP | Tag::MD) && !in_relative(view, start, t))
}

/// Whether a relative pronoun stands between `start` and `token`.
fn in_relative(view: &View<'_>, start: usize, token: usize) -> bool {
    (start..token).any(|t| matches!(view.tag(t), Tag::WP | Tag::WDT | Tag::WPS) || matches!(view.low(t), "that" | "who" | "where"))
}

/// The noun phrase before `end` with its prepositional and joined phrases.
fn plain_before(view: &View<'_>, floor: usize, end: usize) -> Option<Range<usize>> {
    let mut start = base_before(view, floor, end)?;
    // Where the phrase would begin if "and" joined nouns and not clauses; settled by what stands to the left of it.
    let mut sure = start;
    while let Some(link) = start.checked_sub(1).filter(|&link| link > floor) {
        let preposition = matches!(view.tag(link), Tag::IN | Tag::TO) && takes(view, link, 'n');
        let conjunction = matches!(view.low(link), "and" | "or" | "&");
        let list_comma = view.low(link) == "," && sure != start;
        if !(preposition || conjunction || list_comma) {
            break;
        }
        let comma = conjunction && view.low(link.saturating_sub(1)) == ",";
        let mut end = if comma { link - 1 } else { link };
        // "sources familiar with", "officials briefed on".
        while preposition && end > floor && (view.tag(end - 1).is_adjective() || matches!(view.tag(end - 1), Tag::VBN | Tag::VBG)) {
            end -= 1;
        }
        let Some(next) = base_before(view, floor, end) else { break };
        start = next;
        if preposition && sure == link + 1 || stands_free(view, floor, start) {
            sure = start;
        }
    }
    Some(measured(view, floor, sure)..end)
}

/// The start of a noun phrase with the words before it that measure or describe it: "more than half", "about four in ten", "current and
/// former officials", "leading doctors", "whose lawyers".
fn measured(view: &View<'_>, floor: usize, start: usize) -> usize {
    let mut start = start;
    while start > floor {
        let (low, tag) = (view.low(start - 1), view.tag(start - 1));
        let free = start - 1 == floor || matches!(view.low(start - 2), "," | "and" | "but" | "that" | "—");
        start -= match low {
            "than" if start - 1 > floor && matches!(view.low(start - 2), "more" | "fewer" | "less") => 2,
            "and" | "or" if start - 1 > floor && view.tag(start).is_adjective() && view.tag(start - 2).is_adjective() => 2,
            "about" | "almost" | "nearly" | "only" | "just" | "roughly" | "even" | "not" => 1,
            _ if tag == Tag::WPS || tag == Tag::VBG && free && view.tag(start).is_noun() => 1,
            _ => return start,
        };
    }
    start
}

/// Whether what begins at `start` is not the object of a verb or preposition before it.
fn stands_free(view: &View<'_>, floor: usize, start: usize) -> bool {
    start == floor
        || !(view.tag(start - 1).is_verb() || matches!(view.tag(start - 1), Tag::IN | Tag::TO | Tag::RB | Tag::POS))
        || matches!(view.low(start - 1), "that" | "but" | "because" | "while" | "as" | "if" | "when" | "although")
}

/// The start of the base noun phrase before `end`, brackets behind it passed over: "the senator (R-Texas)".
fn base_before(view: &View<'_>, floor: usize, end: usize) -> Option<usize> {
    const BRACKET: usize = 8;
    let mut end = end;
    if end > floor && matches!(view.low(end - 1), ")" | "]") {
        end = (floor..end - 1).rev().take(BRACKET).find(|&t| matches!(view.low(t), "(" | "["))?;
    }
    if end > floor && matches!(view.tag(end - 1), Tag::WP | Tag::WDT) {
        return Some(end - 1);
    }
    chunk::ending_at(view.document, end, floor..end).map(|phrase| phrase.start)
}

/// The full noun phrase that begins at `start`: the subject of an inverted verb, a listener, or whoever something is according to.
/// `apposition` takes in what follows a comma and describes it.
pub fn after(view: &View<'_>, start: usize, ceiling: usize, apposition: bool) -> Option<Range<usize>> {
    let mut end = base_after(view, start, ceiling)?;
    loop {
        let next = if matches!(view.low(end), "(" | "[") {
            (end + 1..ceiling).take(8).find(|&t| matches!(view.low(t), ")" | "]")).map(|t| t + 1)
        } else if view.tag(end) == Tag::IN
            && takes(view, end, 'n')
            && !matches!(view.low(end), "on" | "under")
            && view.quotation(end).is_none()
        {
            base_after(view, end + 1, ceiling).filter(|&next| !is_time(view, end + 1, next))
        } else if view.low(end) == "and" && !apposition_only(view, end) {
            base_after(view, end + 1, ceiling).filter(|&next| !is_finite_at(view, next))
        } else {
            None
        };
        match next {
            Some(next) if next > end && next <= ceiling => end = next,
            _ => break,
        }
    }
    if apposition && view.low(end) == "," {
        end = apposition_after(view, end, ceiling).unwrap_or(end);
    }
    Some(start..end)
}

fn apposition_only(view: &View<'_>, token: usize) -> bool {
    view.quotation(token).is_some()
}

fn is_finite_at(view: &View<'_>, token: usize) -> bool {
    view.tag(token).is_finite()
}

/// Whether the tokens of a noun phrase name a time: "Monday", "last week", "2015", "Jan. 3".
pub fn is_time(view: &View<'_>, start: usize, end: usize) -> bool {
    end > start
        && (TIME_WORDS.has(view.low(end - 1).trim_end_matches('.'))
            || TIME_WORDS.has(view.low(start).trim_end_matches('.'))
            || view.tag(end - 1) == Tag::CD && view.low(end - 1).len() == 4)
}

/// The token behind the adverbs, times and places that stand between a verb of saying and its content: "said on Monday in a
/// statement that".
pub fn setting_end(view: &View<'_>, from: usize, end: usize) -> usize {
    let mut at = from;
    while at < end && view.quotation(at).is_none() {
        let tag = view.tag(at);
        let next = if tag.is_adverb() && !matches!(view.low(at), "not" | "n't") {
            Some(at + 1)
        } else if tag == Tag::IN && takes(view, at, 's') || tag == Tag::TO && !view.tag(at + 1).is_verb() {
            after(view, at + 1, end, false).map(|object| object.end)
        } else {
            base_after(view, at, end).filter(|&time| is_time(view, at, time))
        };
        // What a verb follows was the subject of the content: "said on average wages rose".
        match next {
            Some(next) if tag.is_adverb() || !view.tag(next).is_finite() => at = next,
            _ => break,
        }
    }
    at
}

/// Whether the preposition at a token has a use; see its list.
fn takes(view: &View<'_>, token: usize, usage: char) -> bool {
    PREPOSITIONS.get(view.low(token)).is_some_and(|uses| uses.contains(usage))
}

/// The end of what follows the comma at `comma` when it describes the phrase before it.
fn apposition_after(view: &View<'_>, comma: usize, ceiling: usize) -> Option<usize> {
    let start = comma + 1;
    let limit = ceiling.min(start + APPOSITION);
    let relative = matches!(view.tag(start), Tag::WP | Tag::WPS) || matches!(view.low(start), "who" | "whose");
    let noun = matches!(view.tag(start), Tag::DT | Tag::CD | Tag::JJ | Tag::PRPS) || view.tag(start).is_noun();
    // A comma may be the last of its sentence.
    if start >= limit || !(relative || noun) || view.quotation(start).is_some() {
        return None;
    }
    let mut end = (start..limit)
        .find(|&t| matches!(view.low(t), "," | ";" | ":") || view.quotation(t).is_some() || view.is_dash(t))
        .unwrap_or(limit);
    if !relative && (start..end).any(|t| view.tag(t).is_finite() && !in_relative(view, start, t)) {
        return None;
    }
    // A number or place alone goes on: "Smith, 52, a lawyer".
    if view.low(end) == "," && end - start <= 2 {
        end = apposition_after(view, end, ceiling).unwrap_or(end);
    }
    Some(end)
}

/// The end of the base noun phrase that begins at `start`, a participle before its first noun included: "retired officers".
pub fn base_after(view: &View<'_>, start: usize, ceiling: usize) -> Option<usize> {
    if start >= ceiling {
        return None;
    }
    let first = if matches!(view.tag(start), Tag::VBN | Tag::VBG) { start + 1 } else { start };
    let phrase = chunk::around(view.document, first, first..ceiling)?;
    (phrase.start == first && (first == start || !matches!(view.tag(first), Tag::DT | Tag::PRP | Tag::PRPS))).then_some(phrase.end)
}
