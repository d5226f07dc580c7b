//! Through which news organisation something comes.

use std::ops::Range;

use super::super::{Attribution, SourceClass};
use super::grammar::Draft;
use super::view::View;
use crate::lexicon::SOURCE_NOUNS;
use crate::read::{Shape, Tag};
use crate::span::Span;

/// The outlet that a draft names around its cue: the source itself, an outlet in the source ("a report by the Herald"), or the
/// listener, place or occasion, behind the cue ("told the Herald", "said on CNN's Newsroom") or before it ("In an interview with the
/// Herald, X said"). "The newspaper" is the outlet named last.
pub fn of(view: &View<'_>, sentence: &Range<usize>, draft: &Draft) -> Option<usize> {
    let behind = behind(view, sentence, draft);
    let before = before(view, sentence, draft);
    let between = between(view, draft);
    // "A Reuters/Ipsos poll": the stroke parts no phrase.
    let source = draft.source.clone().map(|source| {
        let stroke = |t: usize| t > 1 && view.low(t - 1) == "/";
        if stroke(source.start) { source.start - 2..source.end } else { source }
    });
    let places = source.iter().chain([&draft.setting, &behind, &before, &between]).filter(|range| !range.is_empty());
    places.clone().find_map(|range| named(view, range)).or_else(|| places.clone().find_map(|range| described(view, range)))
}

/// The first outlet named in a range of tokens, but for former employers.
fn named(view: &View<'_>, range: &Range<usize>) -> Option<usize> {
    let mentions = view.mentions_in(view.span(range)).iter().filter(|m| view.entities[m.entity].outlet);
    let mut present = mentions.filter(|mention| {
        // "a former editor for the Herald" no longer speaks for it.
        const REACH: usize = 4;
        let token = view.document.tokens_in(mention.span).start;
        !(token.saturating_sub(REACH).max(range.start)..token).any(|t| matches!(view.low(t), "former" | "ex" | "then"))
    });
    present.next().map(|mention| mention.entity)
}

/// The outlet that a description in a range stands for: "told the newspaper", "the report" of an outlet.
fn described(view: &View<'_>, range: &Range<usize>) -> Option<usize> {
    range.clone().find_map(|token| meant(view, token).or_else(|| reporter(view, token)))
}

/// The outlet whose report "the report" at `token` is: the text before speaks of "a report by the Herald", or "the Herald reported".
fn reporter(view: &View<'_>, token: usize) -> Option<usize> {
    // As far as two or three paragraphs, and as near as words of one phrase.
    const REACH: usize = 400;
    const NEAR: usize = 6;
    let is_definite = |t: usize| t > 0 && view.low(t - 1) == "the";
    let noun = view.low(token);
    if !matches!(noun, "article" | "report" | "story") || !is_definite(token) || view.tag(token + 1).is_noun() {
        return None;
    }
    let told = |t: &usize| view.low(*t) == "reported" || view.low(*t) == noun && !is_definite(*t);
    let first = (token.saturating_sub(REACH)..token).rev().find(told)?;
    named(view, &(first.saturating_sub(NEAR)..(first + NEAR).min(token)))
}

/// The outlet that "the newspaper" or "the network" at `token` means: the one named last before it.
pub fn meant(view: &View<'_>, token: usize) -> Option<usize> {
    // Further back, the text has come to speak of other things.
    const REACH: usize = 24;
    let definite = token.checked_sub(1).is_some_and(|t| matches!(view.low(t), "the" | "that"));
    let outlet = definite && view.tag(token) == Tag::NN && SOURCE_NOUNS.get(view.low(token)) == Some("outlet");
    // "the network executive" is a person.
    if !outlet || view.tag(token + 1).is_noun() {
        return None;
    }
    let before = view.mentions_in(Span::new(0, view.document.tokens[token].span.start));
    before.iter().rev().take(REACH).map(|m| m.entity).find(|&e| view.entities[e].outlet)
}

/// The words behind the cue that may tell the occasion: up to the next clause, quotation or content.
fn behind(view: &View<'_>, sentence: &Range<usize>, draft: &Draft) -> Range<usize> {
    const REACH: usize = 12;
    let Some(cue) = &draft.cue else { return 0..0 };
    let from = draft.source.as_ref().filter(|s| s.start >= cue.end).map_or(cue.end, |s| s.end);
    let ends = |t: usize| {
        view.tag(t).is_finite() && view.low(t) != "'s"
            || view.quotation(t).is_some()
            || view.document.tokens[t].shape == Shape::Mark && view.low(t) != "'"
            || matches!(view.tag(t), Tag::WP | Tag::WDT | Tag::CC)
            || draft.content.iter().any(|piece| piece.contains(&t))
    };
    let end = (from..sentence.end.min(from + REACH)).find(|&t| ends(t)).unwrap_or(sentence.end.min(from + REACH));
    occasion(view, from..end.max(from))
}

/// The words between a source and the participle that brings what it said: "spoke to the Herald on Sunday, saying".
fn between(view: &View<'_>, draft: &Draft) -> Range<usize> {
    match (&draft.source, &draft.cue) {
        (Some(source), Some(cue)) if source.end < cue.start && view.tag(cue.start) == Tag::VBG => {
            occasion(view, source.end..cue.start)
        }
        _ => 0..0,
    }
}

/// The words that open a sentence before the source: "Speaking on CNN,".
fn before(view: &View<'_>, sentence: &Range<usize>, draft: &Draft) -> Range<usize> {
    const REACH: usize = 24;
    let Some(first) = draft.source.iter().chain(&draft.cue).map(|range| range.start).min() else { return 0..0 };
    let opener = view.low(sentence.start);
    let opens = (opener.ends_with("ing") || matches!(view.tag(sentence.start), Tag::IN | Tag::VBN))
        && view.quotation(sentence.start).is_none();
    let phrase = sentence.start..first;
    if !opens || phrase.len() > REACH || phrase.is_empty() || opener == "according" {
        return 0..0;
    }
    let clause = phrase.clone().any(|t| view.tag(t).is_finite() && view.low(t) != "'s" && view.quotation(t).is_none());
    if clause { 0..0 } else { occasion(view, phrase) }
}

/// The part of a range from its first word of an occasion on ("on", "with", "to"), or all of it where it begins with an outlet, as
/// the listener of "told" does.
fn occasion(view: &View<'_>, range: Range<usize>) -> Range<usize> {
    let is_preposition = |t: usize| matches!(view.low(t), "on" | "with" | "to" | "in" | "for" | "at" | "during" | "by");
    let listener = range.start..range.end.min(range.start + 2);
    if range.is_empty() {
        return range;
    }
    if named(view, &listener).is_some() {
        return range;
    }
    let start = range.clone().find(|&t| is_preposition(t));
    start.map_or(0..0, |start| start..range.end)
}

/// Hands the outlet of an outer attribution on to those within its content ("The Herald reported that critics said ..."), to those
/// of the same content ("the Herald reported, citing officials") and to those of the same source ("told the Herald, adding ...").
pub fn inherit(attributions: &mut [Attribution]) {
    for inner in 0..attributions.len() {
        if attributions[inner].outlet.is_some() {
            continue;
        }
        let Some(place) = attributions[inner].cue else { continue };
        // Attributions stand in the order of their cues, so an outer one is never far.
        const NEAR: usize = 8;
        let from = inner.saturating_sub(NEAR);
        let to = (inner + NEAR).min(attributions.len());
        let same = &attributions[inner];
        let outer = attributions[from..to].iter().filter(|outer| outer.outlet.is_some()).find(|outer| {
            let of_outlet = outer.source.is_some_and(|s| s.class == SourceClass::Outlet)
                && (outer.content.iter().any(|c| c.contains(place)) || outer.content == same.content);
            of_outlet || outer.source.is_some() && outer.source.map(|s| s.span) == same.source.map(|s| s.span)
        });
        attributions[inner].outlet = outer.and_then(|o| o.outlet);
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::annotate;
    use crate::article::Article;
    use crate::read::read;

    /// The names of the outlets of all attributions, "-" where there is none.
    fn outlets(text: &str) -> String {
        let annotated = annotate(read(Article { text: text.into(), ..Article::default() }));
        let name = |outlet: Option<usize>| outlet.map_or("-", |o| annotated.entities[o].name.as_str());
        annotated.attributions.iter().map(|a| name(a.outlet)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn outlets_are_found_where_the_text_puts_them() {
        for (text, expected) in [
            ("The minister told Reuters that rain fell.", "Reuters"),
            ("The minister told a Reuters reporter that rain fell.", "Reuters"),
            ("The minister said on CNN that rain fell.", "CNN"),
            ("\"Rain fell,\" the minister told CNN's Newsroom on Sunday.", "CNN"),
            ("Speaking on CNN on Sunday, the minister said that rain fell.", "CNN"),
            ("In an interview with Politico, the minister said that rain fell.", "Politico"),
            ("A Reuters/Ipsos poll found that most people like rain.", "Reuters"),
            ("The minister told the Tarnova Gazette that rain fell.", "Tarnova Gazette"),
            ("Kvartal magazine reported that rain fell. The magazine said it was cold.", "Kvartal Kvartal"),
            ("Rain fell, Politico reported. Quist told the newspaper that it was cold.", "Politico Politico"),
            ("The minister told Reuters that rain fell, adding that it was cold.", "Reuters Reuters"),
            ("Rain fell, according to a report by Reuters. The report said it was cold.", "Reuters Reuters"),
            ("Reuters wrote to the council. The report said it was cold.", "-"),
            ("The minister spoke to Politico on Sunday, saying that rain fell.", "Politico"),
            // Not through which it came, but what it is about, or where someone once worked.
            ("The minister said that Politico was wrong.", "-"),
            ("Tova Brandel, a former editor of Politico, said that rain fell.", "-"),
            ("After Politico had closed, the minister said that rain fell.", "-"),
            ("Politico closed. The network executive said that rain fell.", "-"),
            ("The newspaper said that rain fell.", "-"),
        ] {
            assert_eq!(outlets(text), expected, "{text}");
        }
    }
}
