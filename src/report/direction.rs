//! Why one article was likely made from another, in words.

use super::reader::shortened;
use crate::compare::{Comparison, Direction, Pair, Sign};
use crate::span::Span;

/// The reason for a direction in one plain sentence. `label` names an article of the comparison.
pub fn reason<'a>(comparison: &Comparison, pair: &Pair, direction: Direction, label: impl Fn(usize) -> &'a str) -> String {
    /// Longest words cited, in characters.
    const CITED: usize = 80;
    let original = direction.from.unwrap_or(pair.a);
    let copy = pair.a + pair.b - original;
    let cited = |article: usize, span: Span| {
        let words = span.of(&comparison.articles[article].annotated.document.text);
        format!("“{}”", shortened(&words.split_whitespace().collect::<Vec<_>>().join(" "), CITED))
    };
    let day =
        |article: usize| comparison.articles[article].annotated.document.published.map(crate::article::iso_day).unwrap_or_default();
    let (from, to) = (label(original), label(copy));
    match direction.sign {
        Sign::Credit { words } => format!("{to} names {from} as a source: {}.", cited(copy, words)),
        Sign::Earlier => format!("{from} was published on {}, {to} on {}.", day(original), day(copy)),
        Sign::Shortened { words } => format!("{to} has an ellipsis where {from} has {}.", cited(original, words)),
        Sign::BareName { full, bare } => {
            format!("{to} speaks of {} without saying who that is; {from} has {}.", cited(copy, bare), cited(original, full))
        }
        Sign::Dropped { source, words } => {
            format!("{from} credits to {} what {to} prints as its own: {}.", cited(original, source), cited(copy, words))
        }
        Sign::Rarer { plain, rare } => {
            format!("{to} puts rare words for plain ones, such as {} for {}.", cited(copy, rare), cited(original, plain))
        }
        Sign::Third { entity } => format!("Both credit {}, and may both draw on it.", comparison.entities.list[entity].name),
        Sign::Quoted => "What they share is mostly quotations, which both may have from the source.".to_owned(),
        Sign::BothWays => "There are signs for both ways.".to_owned(),
        Sign::Nothing => "Nothing in the texts tells which was first.".to_owned(),
    }
}
