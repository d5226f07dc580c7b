//! Text that an article does not pass off as its own: quotations, and what it credits to a source.

use crate::annotate::{Annotated, QuotationKind};
use crate::compare::Edit;
use crate::read::Document;
use crate::span::Span;

/// Words between quotation marks that are somebody's, in order.
pub fn quoted(article: &Annotated) -> Vec<Span> {
    joined(article.quotations.iter().filter(|q| q.kind == QuotationKind::Speech).map(|q| q.span).collect())
}

/// The quoted and attributed stretches of an article, in order. "Reportedly" credits nobody.
pub fn credited(article: &Annotated) -> Vec<Span> {
    let attributed = article.attributions.iter().filter(|a| a.vouches()).filter_map(|a| Some((a, a.source?)));
    let attributed = attributed.flat_map(|(a, source)| a.content.iter().copied().chain(a.cue).chain([source.span]));
    joined(quoted(article).into_iter().chain(attributed).collect())
}

/// Spans in order, those that overlap or touch made one.
fn joined(mut spans: Vec<Span>) -> Vec<Span> {
    crate::order::sort(&mut spans);
    let mut joined: Vec<Span> = Vec::new();
    for span in spans {
        match joined.last_mut() {
            Some(last) if span.start <= last.end => *last = last.to(span),
            _ => joined.push(span),
        }
    }
    joined
}

/// How many words of `passage` that are no edit stand in some `stretches`, which do not overlap.
pub fn words(document: &Document, stretches: &[Span], passage: Span, edits: &[Edit], side: fn(&Edit) -> Span) -> usize {
    let holds = |spans: &[Span], word: Span| {
        let after = spans.partition_point(|s| s.start <= word.start);
        after > 0 && spans[after - 1].contains(word)
    };
    let edits: Vec<Span> = edits.iter().map(side).collect();
    let tokens = document.tokens[document.tokens_in(passage)].iter();
    let credited = tokens.filter(|t| !holds(&edits, t.span) && holds(stretches, t.span));
    credited.map(|t| t.halves(&document.text)).sum::<usize>() / 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Article, read_article};

    #[test]
    fn quotations_and_attributed_text_are_credited_and_the_rest_is_not() {
        let check = |text: &str, expected: &[&str]| {
            let set = read_article(Article { text: text.into(), ..Article::default() });
            let found: Vec<&str> = credited(&set.annotated).into_iter().map(|s| s.of(text)).collect();
            assert_eq!(found, expected, "{text}");
        };
        check("“The pier is safe,” the mayor said. Boats left.", &["“The pier is safe,”", "the mayor", "said"]);
        check(
            "The pier was closed, according to Mayor Helena Brandt. Boats left.",
            &["The pier was closed", "according to", "Mayor Helena Brandt"],
        );
        check("The pier was reportedly closed. Boats left.", &[]);
        check("The “Lady Maren” was closed. Boats left.", &[]);
    }
}
