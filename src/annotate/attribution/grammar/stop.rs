//! Where content ends.

use std::ops::Range;

use super::super::super::Attitude;
use super::super::cue::{Cue, Form};
use super::super::phrase;
use super::super::view::View;

/// Tokens at which the content of a cue before them ends at the latest, in order.
pub fn find(view: &View<'_>, sentence: &Range<usize>, cues: &[Cue]) -> Vec<usize> {
    let verb_at = |token: usize| cues.binary_search_by_key(&token, |c| c.verb).ok().map(|i| &cues[i]);
    let cue_of = |token: usize| cues.iter().skip(cues.partition_point(|c| c.verb < token)).find(|c| c.group.contains(&token));
    let mut stops: Vec<usize> = subordinate_end(view, sentence).into_iter().collect();
    for token in sentence.clone().filter(|&t| view.quotation(t).is_none()) {
        let next = token + 1;
        let ends = match view.low(token) {
            ";" => true,
            "," | "—" | "--" | "–" => {
                let verb = if view.tag(next).is_adverb() { next + 1 } else { next };
                verb_at(verb).is_some_and(|c| c.form == Form::Participle && spoken(c))
                    || view.low(next) == "according"
                    || matches!(view.low(next), "while" | "whereas" | "although" | "though" | "but")
                    || view.low(next) == "and" && (cue_of(next + 1).is_some() || subject_of_cue(view, sentence, next + 1, &cue_of))
            }
            "and" | "but" => {
                let verb = if view.tag(next).is_adverb() { next + 1 } else { next };
                cue_of(verb)
                    .is_some_and(|c| c.group.start == verb && c.form == Form::Finite && spoken(c) && view.tag(verb).is_finite())
            }
            _ => false,
        };
        if ends {
            stops.push(token);
        }
    }
    crate::order::sort(&mut stops);
    stops.dedup();
    stops
}

/// Whether somebody says or thinks something: what they want or know may be part of what another says.
fn spoken(cue: &Cue) -> bool {
    matches!(cue.attitude(), Attitude::Assertion | Attitude::Belief)
}

/// Whether a noun phrase and a cue's verb group begin at a token.
fn subject_of_cue<'c>(view: &View<'_>, sentence: &Range<usize>, token: usize, cue_of: &impl Fn(usize) -> Option<&'c Cue>) -> bool {
    phrase::base_after(view, token, sentence.end).is_some_and(|end| {
        cue_of(end).is_some_and(|c| c.group.start == end && c.form == Form::Finite && (c.takes('c') || c.takes('C')))
    })
}

/// The comma that ends a subordinate clause at the start of a sentence: "After the mayor criticized the plan, the council ...". Only
/// where a noun phrase follows, as the subject of the main clause.
fn subordinate_end(view: &View<'_>, sentence: &Range<usize>) -> Option<usize> {
    let first = sentence.clone().find(|&t| view.is_word(t))?;
    if !matches!(view.low(first), "after" | "when" | "while" | "although" | "though" | "because" | "since" | "if" | "before") {
        return None;
    }
    let comma = sentence.clone().find(|&t| view.low(t) == "," && view.quotation(t).is_none())?;
    phrase::base_after(view, comma + 1, sentence.end).map(|_| comma)
}
