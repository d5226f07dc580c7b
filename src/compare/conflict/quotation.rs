//! One quotation that two articles give with other words.

use super::{Answer, Difference, Scene, folded};
use crate::annotate::{Quotation, QuotationKind};
use crate::compare::{ClaimRef, ConflictKind, Edit, Reuse, Severity};
use crate::span::Span;

/// How many words of a quotation may differ before it is another quotation.
const MOST_WORDS: usize = 6;

/// Where shared passages differ inside quotation marks on both sides. Marks, spelling and capitals are no difference.
pub fn differences(scene: &Scene<'_>, reuse: &[Reuse]) -> Vec<Difference> {
    let mut found = Vec::new();
    for passage in reuse {
        for edit in &passage.edits {
            found.extend(difference(scene, passage, edit));
        }
    }
    found
}

fn difference(scene: &Scene<'_>, passage: &Reuse, edit: &Edit) -> Option<Difference> {
    let sides = [(passage.a, edit.a), (passage.b, edit.b)];
    let words = sides.map(|(article, span)| folded(scene.articles[article].annotated.document.slice(span)));
    let count = |words: &str| words.split(' ').filter(|w| w.contains(char::is_alphanumeric)).count();
    if words.iter().all(|w| count(w) == 0) || words.iter().any(|w| count(w) > MOST_WORDS) || is_spelling(&words[0], &words[1]) {
        return None;
    }
    let mut answers = Vec::new();
    for ((article, span), words) in sides.into_iter().zip(words) {
        quoted(&scene.articles[article].annotated.quotations, span)?;
        let value = if words.is_empty() { "nothing there".to_owned() } else { format!("“{words}”") };
        answers.push(Answer::plain(claim_at(scene, article, span)?, &value));
    }
    let topic = "The same quotation stands with other words";
    Some(Difference { kind: ConflictKind::Quotation, topic, severity: Severity::Medium, answers: answers.try_into().ok()? })
}

/// The quotation that a place lies in.
fn quoted(quotations: &[Quotation], place: Span) -> Option<&Quotation> {
    let inside = |q: &&Quotation| q.kind == QuotationKind::Speech && q.span.start < place.start && place.end < q.span.end;
    quotations.iter().find(inside)
}

/// The claim that a place of an article lies in or touches.
fn claim_at(scene: &Scene<'_>, article: usize, place: Span) -> Option<usize> {
    let claims = &scene.articles[article].claims;
    let touching = |span: Span| span.start <= place.end && place.start <= span.end;
    let claim =
        (0..claims.len()).filter(|&c| !claims[c].embedded && touching(claims[c].span)).min_by_key(|&c| claims[c].span.len())?;
    scene.stated.claims.binary_search(&ClaimRef { article, claim }).ok()
}

/// Whether two words are one but for a letter or two.
fn is_spelling(a: &str, b: &str) -> bool {
    /// Fewest letters of a word that a slip can be told in: "can" and "may" are no slips of each other.
    const LONG: usize = 5;
    let (a, b) = (a.to_lowercase(), b.to_lowercase());
    let letters = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).collect::<Vec<char>>();
    let (a, b) = (letters(&a), letters(&b));
    if a == b {
        return true;
    }
    let same = |pairs: usize| pairs + 2 >= a.len().max(b.len());
    let front = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let back = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    a.len().min(b.len()) >= LONG && a.len().abs_diff(b.len()) <= 1 && same(front + back)
}

#[cfg(test)]
mod tests {
    use crate::{Article, Options, analyze};

    fn quotation_conflicts(one: &str, two: &str) -> usize {
        let article = |quote: &str| {
            let text = format!("The board met on Monday.\n“{quote},” said Ann Lee, a spokeswoman for the port.\n");
            Article { name: quote.to_owned(), text, ..Article::default() }
        };
        let report = analyze(vec![article(one), article(two)], &Options::default());
        report.conflicts.iter().filter(|c| serde_json::to_value(c.kind).unwrap() == "quotation").count()
    }

    #[test]
    fn other_words_are_a_conflict_and_slips_are_not() {
        let said = "We asked the owners repeatedly to mend the pumps before the winter storms came";
        for (other, conflicts) in [
            ("We asked the owners twice to mend the pumps before the winter storms came", 1),
            ("We asked the owners repeatedly to mend the pumps before the winnter storms came", 0),
            ("We asked the owners repeatedly to mend the pumps before the winter storms came", 0),
        ] {
            assert_eq!(quotation_conflicts(said, other), conflicts, "{other}");
        }
    }
}
