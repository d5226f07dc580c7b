//! Who likely copied from whom: signs that two texts carry of which was there first.
//!
//! A text that names the other as its source settles it. Otherwise words of the writers must be shared, not only quotations, and all
//! signs must point one way: the days of publication, a quotation cut short, a name used but not introduced, a source left out, rarer words
//! in place of plain ones.

use super::credit;
use crate::annotate::{Annotated, EntityKind, Mention};
use crate::case::Lower;
use crate::claim::ClaimSet;
use crate::compare::{Direction, Edit, Entities, Mark, Reuse, Sign};
use crate::lexicon::{FREQUENCY, KNOWN_NAMES};
use crate::read::Tag;
use crate::span::Span;

/// Fewest written words in common that ask for a copy: two of the shortest passages.
const MIN_WRITTEN: usize = 12;
/// Share of an article that is written as in another from which a common source does not explain it.
const COPY: f64 = 0.4;

/// What an article tells of its own sources.
pub struct Facts<'a> {
    /// Index of the article.
    pub article: usize,
    annotated: &'a Annotated,
    /// Joined entities of its own entities.
    joined: &'a [usize],
    /// Quoted and attributed stretches.
    pub credited: Vec<Span>,
    /// The quoted ones.
    pub quoted: Vec<Span>,
    /// Whom it credits, as joined entities, with the words that do.
    credits: Vec<(usize, Span)>,
}

impl<'a> Facts<'a> {
    /// Reads the facts of one article.
    pub fn of(article: usize, set: &'a ClaimSet, entities: &'a Entities, marks: &[Mark]) -> Self {
        let annotated = &set.annotated;
        let joined = &entities.of[article][..];
        let attributed = annotated.attributions.iter().flat_map(|a| {
            let words = a.source.map(|s| s.span).into_iter().chain(a.cue).reduce(Span::to);
            // "A report by Reuters" names it within the source, "told Reuters" behind the verb.
            let within = a.source.map_or(&[][..], |source| mentions_in(annotated, source.span)).iter().map(|m| m.entity);
            let within = within.chain(a.source.and_then(|s| s.entity)).map(|entity| (entity, words));
            let told = a.outlet.map(|outlet| (outlet, a.cue.and_then(|cue| told(annotated, cue, outlet)).or(words)));
            within.chain(told).filter_map(|(entity, words)| Some((joined[entity], words?))).collect::<Vec<_>>()
        });
        let marked = marks.iter().filter_map(|mark| Some((mark.entity?, mark.span)));
        let mut credits: Vec<(usize, Span)> = marked.chain(attributed).collect();
        crate::order::sort(&mut credits);
        Self { article, annotated, joined, credited: credit::credited(annotated), quoted: credit::quoted(annotated), credits }
    }

    /// The words that credit another article's outlet.
    fn credits_to(&self, other: &Self, entities: &Entities) -> Option<Span> {
        let is_own = |outlet: &str, entity: usize| {
            let names = &entities.list[entity];
            let key = |name: &str| name.trim_start_matches("The ").lowered();
            std::iter::once(&names.name).chain(&names.aliases).any(|name| key(name) == key(outlet))
        };
        let outlet = other.annotated.document.outlet.as_deref()?;
        if self.annotated.document.outlet.as_deref() == Some(outlet) {
            return None;
        }
        let credits = || self.credits.iter().filter(|&&(entity, _)| is_own(outlet, entity));
        // "Told the newspaper" credits it too, but a reader sees the name.
        let is_named =
            |&&(entity, words): &&(usize, Span)| mentions_in(self.annotated, words).iter().any(|m| self.joined[m.entity] == entity);
        credits().find(is_named).or_else(|| credits().next()).map(|&(_, words)| words)
    }
}

/// The outlet with the cue right before it: "told Reuters"; by itself where it stands further off.
fn told(annotated: &Annotated, cue: Span, outlet: usize) -> Option<Span> {
    /// A blank and an article.
    const NEAR: usize = 5;
    let sentence = &annotated.document.sentences[annotated.document.sentence_at(cue.start)?];
    let behind = mentions_in(annotated, Span::new(cue.start, sentence.span.end.max(cue.start)));
    let named = behind.iter().find(|m| m.entity == outlet)?.span;
    Some(if named.start <= cue.end + NEAR { cue.to(named) } else { named })
}

/// The mentions within a span.
fn mentions_in(annotated: &Annotated, span: Span) -> &[Mention] {
    let from = annotated.mentions.partition_point(|m| m.span.start < span.start);
    let within = annotated.mentions[from..].partition_point(|m| m.span.end <= span.end);
    &annotated.mentions[from..from + within]
}

/// How much two articles share, in words.
#[derive(Clone, Copy)]
pub struct Shared {
    /// In all.
    pub words: usize,
    /// Outside quotations, and so the wording of who wrote them.
    pub written: usize,
    /// Share of one article that those are, the larger of the two.
    pub written_share: f64,
}

/// The likely direction of copying between two articles whose common passages are `reuse`; `None` where too little is shared to ask.
pub fn find(sides: [&Facts<'_>; 2], entities: &Entities, reuse: &[Reuse], shared: Shared) -> Option<Direction> {
    let [a, b] = sides;
    let unknown = |sign| Some(Direction { from: None, sign });
    match (b.credits_to(a, entities), a.credits_to(b, entities)) {
        (Some(words), None) => return Some(Direction { from: Some(a.article), sign: Sign::Credit { words } }),
        (None, Some(words)) => return Some(Direction { from: Some(b.article), sign: Sign::Credit { words } }),
        (Some(_), Some(_)) => return unknown(Sign::BothWays),
        (None, None) => {}
    }
    let third = |entity: usize| entities.list[entity].outlet && b.credits.iter().any(|c| c.0 == entity);
    let third = a.credits.iter().map(|c| c.0).find(|&entity| third(entity));
    if let Some(entity) = third.filter(|_| shared.written_share < COPY) {
        return unknown(Sign::Third { entity });
    }
    if shared.written < MIN_WRITTEN {
        return (2 * shared.written < shared.words && shared.words >= MIN_WRITTEN)
            .then_some(Direction { from: None, sign: Sign::Quoted });
    }
    let (from_a, from_b) = (sign(a, b, reuse, false, shared), sign(b, a, reuse, true, shared));
    match (from_a, from_b, third) {
        (Some(sign), None, _) => Some(Direction { from: Some(a.article), sign }),
        (None, Some(sign), _) => Some(Direction { from: Some(b.article), sign }),
        (Some(_), Some(_), _) => unknown(Sign::BothWays),
        (None, None, Some(entity)) => unknown(Sign::Third { entity }),
        (None, None, None) => unknown(Sign::Nothing),
    }
}

/// The clearest sign that `copy` was made from `original`. The passages are `turned` where the original is their second side.
fn sign(original: &Facts<'_>, copy: &Facts<'_>, reuse: &[Reuse], turned: bool, shared: Shared) -> Option<Sign> {
    let passages: Vec<Passage<'_>> = reuse.iter().map(|reuse| Passage { reuse, turned }).collect();
    earlier(original, copy, shared)
        .or_else(|| passages.iter().find_map(|p| shortened(original, copy, p)))
        .or_else(|| passages.iter().find_map(|p| bare_name(original, copy, p)))
        .or_else(|| passages.iter().find_map(|p| dropped(original, copy, p)))
        .or_else(|| rarer(original, copy, &passages))
}

/// A common passage seen from an original and its copy.
struct Passage<'a> {
    reuse: &'a Reuse,
    turned: bool,
}

impl Passage<'_> {
    /// Where it stands in the original and in the copy.
    fn spans(&self) -> (Span, Span) {
        self.way(self.reuse.a_span, self.reuse.b_span)
    }

    fn edits(&self) -> impl Iterator<Item = (Span, Span)> {
        self.reuse.edits.iter().map(|edit| self.way(edit.a, edit.b))
    }

    fn way<T>(&self, a: T, b: T) -> (T, T) {
        if self.turned { (b, a) } else { (a, b) }
    }
}

/// The original was published on an earlier day. Where little is shared both may have it from elsewhere.
fn earlier(original: &Facts<'_>, copy: &Facts<'_>, shared: Shared) -> Option<Sign> {
    /// A sentence of news.
    const MIN_WORDS: usize = 2 * MIN_WRITTEN;
    let day = |facts: &Facts<'_>| facts.annotated.document.published;
    (shared.written >= MIN_WORDS && day(original)? < day(copy)?).then_some(Sign::Earlier)
}

/// Words of the original are missing in the copy, which has an ellipsis there.
fn shortened(original: &Facts<'_>, copy: &Facts<'_>, passage: &Passage<'_>) -> Option<Sign> {
    let ellipsis = |facts: &Facts<'_>, at: Span| {
        let text = &facts.annotated.document.text[at.start..];
        let gap = text.split(char::is_alphanumeric).next().unwrap_or_default();
        gap.contains('…') || gap.contains("...") || gap.contains(". . .")
    };
    let is_cut = |&(full, cut): &(Span, Span)| {
        cut.is_empty() && !full.is_empty() && ellipsis(copy, cut) && !full.of(&original.annotated.document.text).contains('…')
    };
    passage.edits().find(is_cut).map(|(words, _)| Sign::Shortened { words })
}

/// The copy has but one word for someone whom the original gives a full name, and does not say who that is.
fn bare_name(original: &Facts<'_>, copy: &Facts<'_>, passage: &Passage<'_>) -> Option<Sign> {
    let (in_original, in_copy) = passage.spans();
    mentions_in(copy.annotated, in_copy).iter().find_map(|bare| {
        let name = &copy.annotated.entities[bare.entity];
        let document = &copy.annotated.document;
        let first = document.tokens_in(bare.span).start;
        // "Mayor Brandt" and "Brandt, the mayor" are introduced, if shortly.
        let after = document.tokens_in(bare.span).end;
        let introduced = (first > 0 && document.tokens[first - 1].tag.is_noun())
            || (after + 1 < document.tokens.len() && document.word(after) == "," && document.tokens[after + 1].tag == Tag::DT);
        let known = KNOWN_NAMES.has(name.name.lowered().as_str());
        if name.kind != EntityKind::Person || name.name.contains(' ') || introduced || known {
            return None;
        }
        let entity = copy.joined[bare.entity];
        let same = |m: &&Mention| original.joined[m.entity] == entity && m.span.of(&original.annotated.document.text).contains(' ');
        mentions_in(original.annotated, Span::new(0, in_original.end))
            .iter()
            .find(same)
            .map(|full| Sign::BareName { full: full.span, bare: bare.span })
    })
}

/// The original credits a passage to a source, the copy prints it as its own.
fn dropped(original: &Facts<'_>, copy: &Facts<'_>, passage: &Passage<'_>) -> Option<Sign> {
    /// Fewest words, so that no slip in what an attribution covers decides.
    const MIN_WORDS: usize = 8;
    let Passage { reuse, .. } = passage;
    let (in_original, in_copy) = passage.spans();
    let sides = passage.way::<fn(&Edit) -> Span>(|edit| edit.a, |edit| edit.b);
    let credited = credit::words(&original.annotated.document, &original.credited, in_original, &reuse.edits, sides.0);
    let kept = credit::words(&copy.annotated.document, &copy.credited, in_copy, &reuse.edits, sides.1);
    // A source in the sentence that the reading of the copy did not join to the passage would be no loss.
    let document = &copy.annotated.document;
    let sentences = document.sentence_at(in_copy.start)..=document.sentence_at(in_copy.end.saturating_sub(1));
    if copy.annotated.attributions.iter().any(|a| a.cue.is_some_and(|cue| sentences.contains(&document.sentence_at(cue.start)))) {
        return None;
    }
    let overlaps = |content: &Span| content.start < in_original.end && in_original.start < content.end;
    let document = &original.annotated.document;
    let is_name = |span: Span| document.tokens[document.tokens_in(span)].iter().any(|t| t.tag.is_noun());
    let attributed = original.annotated.attributions.iter().filter(|a| a.vouches() && a.content.iter().any(overlaps));
    let source = attributed.filter_map(|a| a.source).find(|source| is_name(source.span))?;
    (credited >= kept + MIN_WORDS).then_some(Sign::Dropped { source: source.span, words: in_copy })
}

/// Frequent words of the original have rare ones in their place, as when a program puts synonyms.
fn rarer(original: &Facts<'_>, copy: &Facts<'_>, passages: &[Passage<'_>]) -> Option<Sign> {
    /// Fewest such words, and their number over that of rare words made frequent.
    const MIN_WORDS: usize = 3;
    if !original.annotated.document.is_english() {
        return None;
    }
    let frequent = |facts: &Facts<'_>, span: Span| {
        let word = span.of(&facts.annotated.document.text);
        (!word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase())).then(|| FREQUENCY.has(word))
    };
    let (mut rarer, mut plainer) = (Vec::new(), 0);
    for (plain, rare) in passages.iter().flat_map(Passage::edits) {
        match (frequent(original, plain), frequent(copy, rare)) {
            (Some(true), Some(false)) => rarer.push(Sign::Rarer { plain, rare }),
            (Some(false), Some(true)) => plainer += 1,
            _ => {}
        }
    }
    (rarer.len() >= MIN_WORDS.max(MIN_WORDS * plainer)).then(|| rarer[0])
}

#[cfg(test)]
mod tests;
