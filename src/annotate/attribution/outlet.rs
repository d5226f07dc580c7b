//! Through which news organisation something comes.

use super::super::{Attribution, SourceClass};
use super::grammar::Draft;
use super::view::View;

/// The outlet that a draft names around its cue: the source itself, an outlet in the source ("a report by the Herald"), or the
/// listener, place or occasion ("told the Herald", "in an interview with the Herald").
pub fn of(view: &View<'_>, draft: &Draft) -> Option<usize> {
    draft
        .source
        .iter()
        .chain([&draft.setting])
        .filter(|range| !range.is_empty())
        .flat_map(|range| view.mentions_in(view.span(range)))
        .map(|mention| mention.entity)
        .find(|&entity| view.entities[entity].outlet)
}

/// Hands the outlet of an outer attribution on to those within its content ("The Herald reported that critics said ...") and to those
/// of the same content ("the Herald reported, citing officials").
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
        let outer = attributions[from..to].iter().find(|outer| {
            outer.outlet.is_some()
                && outer.source.is_some_and(|s| s.class == SourceClass::Outlet)
                && (outer.content.iter().any(|c| c.contains(place)) || outer.content == attributions[inner].content)
        });
        attributions[inner].outlet = outer.and_then(|o| o.outlet);
    }
}
