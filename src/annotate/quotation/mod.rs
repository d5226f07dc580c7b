//! Words in quotation marks.

mod mark;

use self::mark::{Family, Mark};
use super::{Quotation, QuotationKind};
use crate::read::script::is_unspaced;
use crate::read::{Block, Document};
use crate::span::Span;

/// Finds the quotations of a document, in order; who spoke is for [`attribution`](super::attribution) to say.
///
/// A quotation lies in one paragraph. One that runs on over paragraphs gives an entry for each: every paragraph opens with a mark again
/// and only the last one closes.
pub fn find(document: &Document) -> Vec<Quotation> {
    let text = document.text.as_str();
    let blocks: Vec<(&Block, Vec<Mark>)> = document
        .blocks
        .iter()
        .filter(|b| b.kind.is_article())
        .map(|b| (b, mark::scan(text, b.span, document.is_english())))
        .collect();
    let mut spans = Vec::new();
    for (i, (block, marks)) in blocks.iter().enumerate() {
        let continued = blocks.get(i + 1).and_then(|(next, marks)| opening(next, marks));
        pair(document, block.span, marks, continued, &mut spans);
    }
    // Outer before inner where both begin at one place.
    crate::order::sort_by_key(&mut spans, |s| (s.start, std::cmp::Reverse(s.end)));
    let mut outer_end = 0;
    spans
        .into_iter()
        .map(|span| {
            let nested = span.end <= outer_end;
            outer_end = outer_end.max(span.end);
            Quotation { span, kind: kind(text, span), nested, attribution: None }
        })
        .collect()
}

/// The family of the mark that a block opens with, if it does.
fn opening(block: &Block, marks: &[Mark]) -> Option<Family> {
    marks.first().filter(|m| m.opens && !m.doubtful && m.span.start == block.span.start).map(|m| m.family)
}

/// Pairs the marks of one block, and adds the spans of its quotations.
fn pair(document: &Document, block: Span, marks: &[Mark], continued: Option<Family>, spans: &mut Vec<Span>) {
    let closing = sure_closings(marks);
    let mut open: Vec<Mark> = Vec::new();
    for (i, mark) in marks.iter().enumerate() {
        let partner = open.iter().rposition(|o| o.family == mark.family);
        match partner {
            // "the officials’ plan" within single marks: a later mark closes for sure.
            Some(_) if mark.closes && mark.doubtful && mark.family == Family::Single && closing[i] => {}
            Some(at) if mark.closes && !(mark.opens && at + 1 < open.len()) => {
                spans.push(open[at].span.to(mark.span));
                open.truncate(at);
            }
            // A second opening mark where the first is still open: the first was never closed.
            Some(at) if mark.opens => {
                give_up(document, &open[at], mark.span.start, spans);
                open.truncate(at);
                open.push(*mark);
            }
            None if mark.opens && !(mark.doubtful && mark.family == Family::Single) => open.push(*mark),
            _ => {}
        }
    }
    for unclosed in open.iter().filter(|m| m.family != Family::Single || continued == Some(Family::Single)) {
        if continued == Some(unclosed.family) || unclosed.span.start == block.start {
            spans.push(Span::new(unclosed.span.start, block.end));
        } else {
            give_up(document, unclosed, block.end, spans);
        }
    }
}

/// For each mark: whether a single mark that closes beyond doubt follows before another single one opens.
fn sure_closings(marks: &[Mark]) -> Vec<bool> {
    let mut sure = false;
    let mut closing = vec![false; marks.len()];
    for (i, mark) in marks.iter().enumerate().rev() {
        closing[i] = sure;
        if mark.family == Family::Single {
            sure = mark.closes && (sure || !mark.doubtful);
        }
    }
    closing
}

/// A quotation that nobody closed reaches to the end of its sentence, or to `limit` where that comes first.
fn give_up(document: &Document, mark: &Mark, limit: usize, spans: &mut Vec<Span>) {
    if mark.family == Family::Single {
        return;
    }
    if let Some(sentence) = document.sentence_at(mark.span.start) {
        let end = document.sentences[sentence].span.end.min(limit);
        let span = Span::new(mark.span.start, end).trim(&document.text);
        if span.len() > mark.span.len() {
            spans.push(span);
        }
    }
}

/// A first judgement by form alone: up to three words without a stop or comma of their own are a name, a title or a term, until an
/// attribution claims them.
fn kind(text: &str, span: Span) -> QuotationKind {
    const TERM_WORDS: usize = 3;
    let inside = span.of(text).trim_matches(|c: char| c.is_whitespace() || "\"'“”‘’«»„`‹›‚「」『』｢｣＂".contains(c));
    // Two characters of a script without spaces count as a word.
    let wide = inside.chars().filter(|&c| is_unspaced(c)).take(2 * TERM_WORDS + 1).count() / 2;
    let short = wide + inside.split_whitespace().take(TERM_WORDS + 1).count() <= TERM_WORDS;
    let stopped = inside.ends_with([',', '.', '!', '?', '…', '。', '，', '！', '？', '؟', '،', '।']);
    if short && !stopped { QuotationKind::Scare } else { QuotationKind::Speech }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::read::read;

    /// The quotations of a text, one behind the other, nested ones in brackets.
    fn found(text: &str) -> String {
        let document = read(Article { text: text.into(), ..Article::default() });
        let show =
            |q: &Quotation| if q.nested { format!("[{}]", document.slice(q.span)) } else { document.slice(q.span).to_owned() };
        find(&document).iter().map(show).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn marks_are_paired() {
        for (text, expected) in [
            ("“We left at noon,” she said. “It rained.”", "“We left at noon,” | “It rained.”"),
            ("\"We left,\" she said, \"at noon.\"", "\"We left,\" | \"at noon.\""),
            ("''We left,'' she said.", "''We left,''"),
            ("``We left,'' she said.", "``We left,''"),
            ("«We left», she said.", "«We left»"),
            ("He said: “They called it ‘the big one’ and ran.”", "“They called it ‘the big one’ and ran.” | [‘the big one’]"),
            ("He said \"they called it 'the big one' and ran\".", "\"they called it 'the big one' and ran\" | ['the big one']"),
            ("‘We left,’ she said. ‘It didn’t rain.’", "‘We left,’ | ‘It didn’t rain.’"),
            ("'We left,' she said. 'It didn't rain.'", "'We left,' | 'It didn't rain.'"),
            ("He said the officials’ plan and the miners’ pay were ‘the ministers’ idea.’", "‘the ministers’ idea.’"),
            ("The '90s were the dogs' best years, 'til then.", ""),
            ("The 6'2\" guard threw a 10\" ball in Ma'an.", ""),
            ("The 6'2\" guard said \"no way\" twice.", "\"no way\""),
            ("It isn’t the workers’ fault.", ""),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn a_mark_that_is_never_closed_swallows_no_more_than_its_sentence() {
        for (text, expected) in [
            ("The mayor said “we left. It rained all day.\nThe town slept.", "“we left."),
            ("She said \"it rained. Then \"they left\" at noon.", "\"it rained. | \"they left\""),
            ("It rained.\" The town slept.", ""),
            ("“It rained. We left.\n“We came back,” she said.", "“It rained. We left. | “We came back,”"),
            ("\"", ""),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn short_fragments_are_nobodys_words_until_claimed() {
        let kinds = |text: &str| {
            find(&read(Article { text: text.into(), ..Article::default() })).iter().map(|q| q.kind).collect::<Vec<_>>()
        };
        assert_eq!(kinds("The so-called “duty to warn” rule is old."), [QuotationKind::Scare]);
        assert_eq!(kinds("“Not at all,” she said."), [QuotationKind::Speech]);
        assert_eq!(kinds("It was “a very long and cold night” there."), [QuotationKind::Speech]);
    }
}
