//! One quotation that two articles give with other words, or cut without a sign.

use super::{Answer, Difference, Scene, folded};
use crate::annotate::{Annotated, QuotationKind};
use crate::compare::cluster::Scored;
use crate::compare::reuse::align;
use crate::compare::reuse::words::{self, Class, Word, Words};
use crate::compare::{ConflictKind, Severity};
use crate::read::{Shape, Tag};
use crate::span::Span;

/// Content words that two stretches of quoted words must share to be one quotation; the others may be chance.
const SHARED: usize = 2;
/// Words that one side has in a place where the other has others, and where the other has none: more is something else that was said.
const MOST_CHANGED: usize = 4;
const MOST_CUT: usize = 12;
/// Words at the end of a quotation that are taken for a change of its last words.
const MOST_AT_END: usize = 2;
/// Words of a sentence beyond which it is not laid beside another: no quoted sentence is that long.
const LONGEST: usize = 120;

/// Where the quoted words of two sentences that say the same differ. Marks, spelling, capitals and words left out at the ends are no
/// difference.
pub fn differences(scene: &Scene<'_>, pairs: &[Scored]) -> Vec<Difference> {
    let quoted: Vec<bool> = (0..scene.stated.claims.len()).map(|claim| is_quoted(scene, claim)).collect();
    let place = |claim: usize| (scene.stated.claims[claim].article, scene.claim(claim).sentence);
    let both = pairs.iter().filter(|pair| quoted[pair.claims.0] && quoted[pair.claims.1]);
    let sentences = crate::order::set(both.map(|pair| (place(pair.claims.0), place(pair.claims.1))));
    if sentences.is_empty() {
        return Vec::new();
    }
    let words = words::fold(scene.articles);
    sentences.into_iter().filter_map(|(a, b)| difference(scene, &words, [a, b])).collect()
}

fn is_quoted(scene: &Scene<'_>, claim: usize) -> bool {
    spoken(&scene.set(claim).annotated, scene.claim(claim).span).next().is_some()
}

/// Quotations that share words with a place.
fn spoken(annotated: &Annotated, place: Span) -> impl Iterator<Item = Span> + '_ {
    let quotations = annotated.quotations.iter().filter(|q| q.kind == QuotationKind::Speech && !q.nested);
    quotations.map(|q| q.span).filter(move |span| span.overlaps(place))
}

/// The quoted words of a sentence.
fn quoted_words(scene: &Scene<'_>, words: &[Words], (article, sentence): (usize, usize)) -> Vec<Word> {
    let annotated = &scene.articles[article].annotated;
    let span = annotated.document.sentences[sentence].span;
    let quotations: Vec<Span> = spoken(annotated, span).collect();
    let list = &words[article].list;
    let first = list.partition_point(|word| word.span.start < span.start);
    let within = list[first..].iter().take_while(|word| word.span.start < span.end);
    within.filter(|word| quotations.iter().any(|q| q.contains(word.span))).copied().collect()
}

/// How the quoted words of two sentences differ: the gravest of their differences.
fn difference(scene: &Scene<'_>, words: &[Words], places: [(usize, usize); 2]) -> Option<Difference> {
    let [x, y] = places.map(|place| quoted_words(scene, words, place));
    if x.len().max(y.len()) > LONGEST {
        return None;
    }
    let gap = |before: Option<(usize, usize)>, after: Option<(usize, usize)>| {
        let side = |n: usize, words: &[Word], before: Option<usize>, after: Option<usize>| {
            let from = before.map_or(0, |at| at + 1);
            let count = after.unwrap_or(words.len()) - from;
            let start = before.map_or_else(|| words[0].span.start, |at| words[at].span.end);
            let end = after.map_or_else(|| words[words.len() - 1].span.end, |at| words[at].span.start);
            Gap::new(scene, places[n].0, Span::new(start, end.max(start)), count)
        };
        [side(0, &x, before.map(|p| p.0), after.map(|p| p.0)), side(1, &y, before.map(|p| p.1), after.map(|p| p.1))]
    };
    let equal = align::between(&x, &y);
    let parted = |gaps: &[Gap<'_>; 2]| {
        let counts = [gaps[0].words, gaps[1].words];
        let most = if counts.contains(&0) { MOST_CUT } else { MOST_CHANGED };
        counts.iter().any(|&count| count > most) || gaps.iter().any(Gap::is_marked)
    };
    let blocks = equal.chunk_by(|&before, &after| !parted(&gap(Some(before), Some(after))));
    let mut found = Vec::new();
    for block in blocks.filter(|block| is_one_quotation(&x, block)) {
        let (first, last) = (block[0], block[block.len() - 1]);
        let ends = [gap(None, Some(first)), gap(Some(last), None)].into_iter().filter(|gaps| {
            gaps.iter().all(|gap| (1..=MOST_AT_END).contains(&gap.words) && !gap.is_marked()) && block.len() > 2 * MOST_AT_END
        });
        let inner = block.windows(2).map(|two| gap(Some(two[0]), Some(two[1])));
        found.extend(inner.chain(ends).filter_map(|gaps| grade(&gaps).map(|(severity, topic)| (severity, topic, gaps))));
    }
    let (severity, topic, gaps) = found.into_iter().min_by_key(|&(severity, ..)| severity)?;
    let [a, b] = gaps.map(|gap| gap.answer(scene));
    Some(Difference { kind: ConflictKind::Quotation, topic, severity, answers: [a?, b?] })
}

/// Whether words in common show that a stretch is one quotation, and more than words that any two sentences share.
fn is_one_quotation(x: &[Word], block: &[(usize, usize)]) -> bool {
    let content = block.iter().filter(|&&(i, _)| x[i].class != Class::Function).count();
    let ((i, j), (k, l)) = (block[0], block[block.len() - 1]);
    content >= SHARED && block.len() * 2 >= (k - i + 1).min(l - j + 1)
}

/// What stands between two words of a quotation that both sides have.
struct Gap<'a> {
    article: usize,
    annotated: &'a Annotated,
    /// From the end of the word before to the start of the word after.
    span: Span,
    /// How many words stand there.
    words: usize,
}

impl<'a> Gap<'a> {
    fn new(scene: &Scene<'a>, article: usize, span: Span, words: usize) -> Self {
        Self { article, annotated: &scene.articles[article].annotated, span, words }
    }

    fn tokens(&self) -> std::ops::Range<usize> {
        self.annotated.document.tokens_in(self.span)
    }

    /// Whether the text shows that it changed something: an ellipsis, brackets, or quotation marks that close and open again.
    fn is_marked(&self) -> bool {
        let document = &self.annotated.document;
        let sign = |t: usize| document.tokens[t].shape == Shape::Quote || document.word(t).contains(['…', '[', ']', '(', ')']);
        self.tokens().any(sign) || document.slice(self.span).contains("..") || document.slice(self.span).contains(". .")
    }

    /// Its words folded, short forms written out.
    fn folded(&self) -> String {
        let document = &self.annotated.document;
        let words = self.tokens().filter(|&t| document.tokens[t].shape != Shape::Mark).map(|t| match document.fold(t) {
            "n't" => "not",
            "'re" => "are",
            "'ve" => "have",
            "'ll" => "will",
            "'m" => "am",
            word => word,
        });
        words.collect::<Vec<_>>().join(" ")
    }

    /// Whether a token in it turns the meaning round.
    fn negates(&self) -> bool {
        let document = &self.annotated.document;
        let negates =
            |t| matches!(document.fold(t), "not" | "n't" | "no" | "never" | "none" | "nothing" | "nobody" | "without" | "cannot");
        self.tokens().any(negates)
    }

    /// Whether all it holds are articles and the like, which a slip adds or leaves out.
    fn is_slight(&self) -> bool {
        let document = &self.annotated.document;
        let slight = |t: usize| {
            matches!(document.fold(t), "a" | "an" | "the" | "that" | "and" | "so" | "well")
                || document.tokens[t].shape == Shape::Mark
        };
        self.tokens().all(slight)
    }

    fn has_number(&self) -> bool {
        self.tokens().any(|t| self.annotated.document.tokens[t].tag == Tag::CD)
    }

    /// What this side says there.
    fn answer(&self, scene: &Scene<'_>) -> Option<Answer> {
        let words = folded(self.annotated.document.slice(self.span).trim_matches([' ', ',', ';']));
        let claim = scene.claim_at(self.article, self.span)?;
        Some(match self.words {
            0 => Answer::own(claim, template!("nothing there")),
            _ => Answer::plain(claim, &format!("“{words}”")).at(self.span.trim(&self.annotated.document.text)),
        })
    }
}

/// How grave it is that two quotations differ in a place; `None` where they do not, or in marks and spelling only.
fn grade([a, b]: &[Gap<'_>; 2]) -> Option<(Severity, &'static str)> {
    let (one, two) = (a.folded(), b.folded());
    let same = a.words + b.words == 0 || is_spelling(&one, &two) || a.is_slight() && b.is_slight();
    if same || a.is_marked() || b.is_marked() {
        return None;
    }
    if a.negates() != b.negates() {
        Some((Severity::High, template!("The same quotation says the opposite, {one} against {other}: “{first}” and “{second}”.")))
    } else if a.words > 0 && b.words > 0 {
        let severity = if a.has_number() && b.has_number() {
            Severity::High
        } else if is_derived(&one, &two) {
            Severity::Low
        } else {
            Severity::Medium
        };
        Some((severity, template!("The same quotation has other words, {one} against {other}: “{first}” and “{second}”.")))
    } else {
        Some((
            Severity::Medium,
            template!(
                "A quotation has words that are missing on the other side without a sign, {one} against {other}: “{first}” and “{second}”."
            ),
        ))
    }
}

/// Whether two words are formed from one: "investigators", "investigations".
fn is_derived(a: &str, b: &str) -> bool {
    const STEM: usize = 6;
    a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count() >= STEM
}

/// Whether two words are one but for a letter or two.
fn is_spelling(a: &str, b: &str) -> bool {
    /// Fewest letters of a word that a slip can be told in: "can" and "may" are no slips of each other.
    const LONG: usize = 5;
    let letters = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).collect::<Vec<char>>();
    let (a, b) = (letters(a), letters(b));
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

    /// The conflict of two articles over a quotation, but for the wordings that it cites; empty for none.
    fn conflict(one: &str, two: &str) -> String {
        let article = |quote: &str| {
            let text = format!("The board of the port met on Monday.\n{quote} said Ann Lee, a spokeswoman for the port.\n");
            Article { name: quote.to_owned(), text, ..Article::default() }
        };
        let report = analyze(vec![article(one), article(two)], &Options::default());
        let quotations = report.conflicts.iter().filter(|c| serde_json::to_value(c.kind).unwrap() == "quotation");
        let shown = quotations.map(|c| format!("{:?}: {}", c.severity, c.explanation.split(": ").next().unwrap_or_default()));
        shown.collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn altered_quotations_are_graded() {
        let said = "“We asked the owners repeatedly to mend the pumps before the winter storms came,”";
        for (other, found) in [
            // Words changed.
            (
                "“We asked the owners twice to mend the pumps before the winter storms came,”",
                "Medium: The same quotation has other words, “repeatedly” against “twice”",
            ),
            (
                "“We asked the owners repeatedly to mend the pumps before the winter storms ended,”",
                "Medium: The same quotation has other words, “came” against “ended”",
            ),
            (
                "“We asked the owners repeatedly not to mend the pumps before the winter storms came,”",
                "High: The same quotation says the opposite, “not” against nothing there",
            ),
            // Cut without a sign.
            (
                "“We asked the owners to mend the pumps before the winter storms came,”",
                "Medium: A quotation has words that are missing on the other side without a sign, “repeatedly” against nothing there",
            ),
            // Cut with a sign, or at its ends.
            ("“We asked the owners … to mend the pumps before the winter storms came,”", ""),
            ("“We asked the owners [of the mills] to mend the pumps before the winter storms came,”", ""),
            ("“We asked the owners repeatedly to mend the pumps,”", ""),
            ("The board had asked repeatedly “to mend the pumps before the winter storms came,”", ""),
            // Marks, spelling, short forms, articles.
            ("\"We asked the owners, repeatedly, to mend the pumps before the winter storms came,\"", ""),
            ("“We asked the owners repeatedly to mend the pumps before the winnter storms came,”", ""),
            ("“We asked the owners repeatedly to mend the pumps before winter storms came,”", ""),
            // Something else altogether.
            ("“The owners of the boats were never asked to pay for any of the new pumps,”", ""),
        ] {
            assert_eq!(conflict(said, other), found, "{other}");
        }
    }
}
