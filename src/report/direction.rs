//! Why one article was likely made from another, in words.

use super::reader::shortened;
use crate::compare::{Comparison, Direction, Pair, Sign};
use crate::message::{Message, Value};
use crate::span::Span;

/// The reason for a direction in one plain sentence. `label` names an article of the comparison.
pub fn reason<'a>(comparison: &Comparison, pair: &Pair, direction: Direction, label: impl Fn(usize) -> &'a str) -> Message {
    /// Longest words cited, in characters.
    const CITED: usize = 80;
    let original = direction.from.unwrap_or(pair.a);
    let copy = pair.a + pair.b - original;
    let cited = |article: usize, span: Span| {
        let words = span.of(&comparison.articles[article].annotated.document.text);
        shortened(&words.split_whitespace().collect::<Vec<_>>().join(" "), CITED)
    };
    let day = |article: usize| {
        let day = comparison.articles[article].annotated.document.published.map(crate::article::iso_day).unwrap_or_default();
        Value::days(day.clone(), day)
    };
    let (from, to) = (label(original), label(copy));
    match direction.sign {
        Sign::Credit { words } => {
            message!("{to} names {from} as a source: “{words}”.", to = to, from = from, words = cited(copy, words))
        }
        Sign::Earlier => message!(
            "{from} was published on {day}, {to} on {later}.",
            from = from,
            day = day(original),
            to = to,
            later = day(copy)
        ),
        Sign::Shortened { words } => {
            message!("{to} has an ellipsis where {from} has “{words}”.", to = to, from = from, words = cited(original, words))
        }
        Sign::BareName { full, bare } => message!(
            "{to} speaks of “{bare}” without saying who that is; {from} has “{full}”.",
            to = to,
            bare = cited(copy, bare),
            from = from,
            full = cited(original, full)
        ),
        Sign::Dropped { source, words } => message!(
            "{from} credits to “{source}” what {to} prints as its own: “{words}”.",
            from = from,
            source = cited(original, source),
            to = to,
            words = cited(copy, words)
        ),
        Sign::Rarer { plain, rare } => message!(
            "{to} puts rare words for plain ones, such as “{rare}” for “{plain}”.",
            to = to,
            rare = cited(copy, rare),
            plain = cited(original, plain)
        ),
        Sign::Third { entity } => {
            message!("Both credit {source}, and may both draw on it.", source = comparison.entities.list[entity].name.as_str())
        }
        Sign::Quoted => message!("What they share is mostly quotations, which both may have from the source."),
        Sign::BothWays => message!("There are signs for both ways."),
        Sign::Nothing => message!("Nothing in the texts tells which was first."),
    }
}
