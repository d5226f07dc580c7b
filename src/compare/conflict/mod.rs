//! Where articles cannot both be right, or where one strengthens what another hedges.
//!
//! Each detector looks at two related claims and says whether they differ ([`value`], [`negation`], [`stance`],
//! [`replaced`], [`source`]); [`fact`] looks at what each person or thing is said to be,
//! [`quotation`] at the wording of shared quotations; what it finds between many
//! pairs of one cluster becomes one conflict with a side for each answer.

use super::cluster::{Scored, Stated};
use super::{ClaimRef, Cluster, Conflict, ConflictKind, Entities, Severity, Side, Standing};
use crate::claim::{ClaimSet, Polarity};
use crate::message::{Message, Value};
use crate::read::{Tag, lemma};
use crate::span::Span;

mod actor;
mod fact;
mod negation;
mod quotation;
mod replaced;
mod source;
mod stance;
#[cfg(test)]
mod table;
#[cfg(test)]
mod tests;
mod unknown;
mod value;

/// Finds the conflicts, and hands the clusters back with the standing that follows from them.
pub fn find(
    articles: &[ClaimSet],
    entities: &Entities,
    stated: &Stated,
    pairs: &[Scored],
    mut clusters: Vec<Cluster>,
) -> (Vec<Conflict>, Vec<Cluster>) {
    let cluster_of = cluster_of_claims(stated, &clusters);
    let scene = Scene { articles, entities, stated, slips: fact::name::slips(entities) };
    let mut found: Vec<Difference> = Vec::new();
    for pair in pairs {
        let (i, j) = pair.claims;
        let one_cluster = cluster_of[i].is_some() && cluster_of[i] == cluster_of[j];
        let mut values = value::differences(&scene, pair, one_cluster);
        let mut stance = negation::difference(&scene, pair, one_cluster)
            .or_else(|| stance::difference(&scene, pair, one_cluster))
            .or_else(|| if one_cluster && values.is_empty() { replaced::difference(&scene, pair) } else { None });
        let is_denied = stance.as_ref().is_some_and(|stance| stance.kind == ConflictKind::Negation);
        if (is_denied || !values.is_empty()) && value::names_differ(&scene, i, j) {
            // What differs in a name and in a number, too, are two events.
            values.clear();
            stance = None;
        }
        // Who said it is a question only where both say the same, and as surely.
        let same = values.is_empty() && stance.as_ref().is_none_or(|stance| stance.severity == Severity::Low);
        let source = if same { source::difference(&scene, pair, one_cluster) } else { None };
        found.extend(values.into_iter().chain(stance).chain(source));
    }
    found.extend(fact::differences(&scene, pairs));
    found.extend(unknown::differences(&scene, pairs, &cluster_of));
    found.extend(quotation::differences(&scene, pairs));
    let questions = questions(found, &cluster_of);
    let mut conflicts: Vec<Conflict> = Vec::new();
    let mut told: crate::hash::Set<Vec<String>> = crate::hash::Set::default();
    for conflict in questions.into_iter().filter_map(|found| conflict(&scene, found, &cluster_of)) {
        // What two detectors find is told once.
        let values = || crate::order::set(conflict.sides.iter().map(|side| side.value.clone()));
        if conflict.kind != ConflictKind::Name || told.insert(values()) {
            conflicts.push(conflict);
        }
    }
    for conflict in &conflicts {
        if let Some(cluster) = conflict.cluster {
            clusters[cluster].standing = Standing::Disputed;
        }
    }
    (conflicts, clusters)
}

/// What the detectors look at.
struct Scene<'a> {
    articles: &'a [ClaimSet],
    entities: &'a Entities,
    stated: &'a Stated,
    /// Joined entities that may be one under two names.
    slips: crate::hash::Set<fact::name::Two>,
}

impl<'a> Scene<'a> {
    fn set(&self, claim: usize) -> &'a ClaimSet {
        &self.articles[self.stated.claims[claim].article]
    }

    fn claim(&self, claim: usize) -> &'a crate::claim::Claim {
        &self.set(claim).claims[self.stated.claims[claim].claim]
    }

    /// Whether the main verbs of two claims mean the same.
    fn same_verb(&self, i: usize, j: usize) -> bool {
        self.verb(i).zip(self.verb(j)).is_some_and(|(a, b)| self.is_same_event(a, b))
    }

    /// How alike two verbs, or two nouns, must be to tell of one event.
    const SAME_EVENT: f32 = 0.7;

    /// Whether two verbs mean the same, by the numbers of their stems.
    fn is_same_event(&self, a: u32, b: u32) -> bool {
        self.stated.vocabulary.similarity(a, b) >= Self::SAME_EVENT
    }

    /// Whether two claims are about one name, or else, their subjects have heads as alike as `least`, where 1 is the same word.
    fn same_subject(&self, i: usize, j: usize, least: f32) -> bool {
        let about = |claim: usize| Some(self.entities.of[self.stated.claims[claim].article][self.claim(claim).about?]);
        match (about(i), about(j)) {
            (Some(x), Some(y)) => x == y,
            _ => matches!((self.subject_head(i), self.subject_head(j)), (Some(x), Some(y))
                if x == y || self.stated.vocabulary.similarity(x, y) >= least),
        }
    }

    /// The number of the stem of the noun that heads a claim's subject.
    fn subject_head(&self, claim: usize) -> Option<u32> {
        let document = &self.set(claim).annotated.document;
        let mut head = None;
        for token in document.tokens_in(self.claim(claim).subject?) {
            match document.tokens[token].tag {
                Tag::IN | Tag::TO | Tag::VBN | Tag::WDT if head.is_some() => break,
                tag if tag.is_noun() => head = Some(token),
                _ => {}
            }
        }
        self.stated.vocabulary.known(document.fold(head?))
    }

    /// The number of the stem of a claim's main verb; "be" and "have" tell of no event.
    fn verb(&self, claim: usize) -> Option<u32> {
        let predicate = self.claim(claim).predicate?;
        let document = &self.set(claim).annotated.document;
        let verb = document.tokens_in(predicate).rev().find(|&t| document.tokens[t].tag.is_verb())?;
        if matches!(lemma::verb(document.fold(verb)).as_ref(), "be" | "have" | "do") {
            return None;
        }
        self.stated.vocabulary.known(document.fold(verb))
    }

    /// The shortest claim that a place of an article lies in or touches.
    fn claim_at(&self, article: usize, place: Span) -> Option<usize> {
        let claims = &self.articles[article].claims;
        let touching = |span: Span| span.start <= place.end && place.start <= span.end;
        let claim =
            (0..claims.len()).filter(|&c| !claims[c].embedded && touching(claims[c].span)).min_by_key(|&c| claims[c].span.len())?;
        self.stated.claims.binary_search(&ClaimRef { article, claim }).ok()
    }
}

/// Two claims that differ in one thing.
struct Difference {
    kind: ConflictKind,
    /// What differs, as the template of the explanation; only differences of one kind and one topic hang together.
    topic: &'static str,
    severity: Severity,
    answers: [Answer; 2],
}

/// What one claim says on the question.
struct Answer {
    /// Number of the claim.
    claim: usize,
    /// What it says, in its own words.
    value: String,
    /// The same, where those are the program's words.
    own: Option<&'static str>,
    /// The same for all claims that say the same, however they write it.
    meaning: String,
    /// The words that say it, where there are such.
    words: Option<Span>,
}

impl Answer {
    /// An answer whose words say all that it means.
    fn plain(claim: usize, value: &str) -> Self {
        Self { claim, value: value.to_owned(), own: None, meaning: value.to_owned(), words: None }
    }

    /// An answer in words of the program: "no source".
    fn own(claim: usize, template: &'static str) -> Self {
        Self { own: Some(template), ..Self::plain(claim, template) }
    }

    /// What it says, as part of the explanation.
    fn told(&self) -> Value {
        self.own.map_or_else(|| self.value.clone().into(), |own| Message::new(own).into())
    }

    /// The answer with the words that give it.
    fn at(self, words: Span) -> Self {
        Self { words: Some(words), ..self }
    }
}

/// The differences of one kind and topic that hang together through their claims or the clusters of these: one question each, in the
/// order in which they were found.
fn questions(found: Vec<Difference>, cluster_of: &[Option<usize>]) -> Vec<Vec<Difference>> {
    // Each difference lies between two claims, and between the clusters of these, which are numbered on from the claims.
    let mut nodes: Vec<(usize, usize)> = Vec::new();
    for (at, difference) in found.iter().enumerate() {
        for claim in difference.answers.each_ref().map(|answer| answer.claim) {
            nodes.push((claim, at));
            if let Some(cluster) = cluster_of[claim] {
                nodes.push((cluster_of.len() + cluster, at));
            }
        }
    }
    let mut links = Vec::new();
    for (_, meeting) in crate::order::groups(nodes) {
        let mut last: Vec<usize> = Vec::new();
        for at in meeting {
            match last.iter_mut().find(|known| (found[**known].kind, found[**known].topic) == (found[at].kind, found[at].topic)) {
                Some(known) => links.push((std::mem::replace(known, at), at)),
                None => last.push(at),
            }
        }
    }
    let mut questions: Vec<Vec<Difference>> = Vec::new();
    let question_of = crate::order::components(found.len(), links);
    // A question has the number of its first difference.
    let mut place = vec![0; found.len()];
    for (at, difference) in found.into_iter().enumerate() {
        let first = question_of[at];
        if first == at {
            place[at] = questions.len();
            questions.push(Vec::new());
        }
        questions[place[first]].push(difference);
    }
    questions
}

/// One conflict from all differences in one question; `None` where only articles are left that stand on both sides.
fn conflict(scene: &Scene<'_>, found: Vec<Difference>, cluster_of: &[Option<usize>]) -> Option<Conflict> {
    let severity = found.iter().map(|d| d.severity).min().unwrap_or(Severity::Low);
    let cluster = found.iter().flat_map(|d| &d.answers).find_map(|answer| cluster_of[answer.claim]);
    // The difference between the two most alike claims came first; its wordings stand for the conflict.
    let (kind, explanation) = (found[0].kind, explain(scene, &found[0]));
    let mut sides: Vec<(String, Side)> = Vec::new();
    for answer in found.into_iter().flat_map(|d| d.answers) {
        let claim = scene.stated.claims[answer.claim];
        let words = answer.words.map(|span| (claim, span));
        match sides.iter_mut().find(|(meaning, _)| *meaning == answer.meaning) {
            Some((_, side)) => {
                side.claims.push(claim);
                side.words.extend(words);
            }
            None => {
                let side = Side { value: answer.value, own: answer.own, claims: vec![claim], words: words.into_iter().collect() };
                sides.push((answer.meaning, side));
            }
        }
    }
    let mut sides: Vec<Side> = sides.into_iter().map(|(_, side)| side).collect();
    for side in &mut sides {
        crate::order::sort(&mut side.claims);
        side.claims.dedup();
        crate::order::sort(&mut side.words);
        side.words.dedup();
    }
    if matches!(kind, ConflictKind::Attribution | ConflictKind::Certainty) {
        leave_out_undecided(&mut sides);
    }
    if sides.len() < 2 {
        return None;
    }
    crate::order::sort_by(&mut sides, |a, b| b.claims.len().cmp(&a.claims.len()).then_with(|| a.value.cmp(&b.value)));
    Some(Conflict { kind, severity, cluster, explanation, sides })
}

/// An article that names its source in one sentence and not in the next has not dropped it: it stands on no side.
fn leave_out_undecided(sides: &mut Vec<Side>) {
    let mut undecided = Vec::new();
    for (n, side) in sides.iter().enumerate() {
        for other in &sides[n + 1..] {
            let both = side.claims.iter().filter(|c| other.claims.iter().any(|o| o.article == c.article));
            undecided.extend(both.map(|c| c.article));
        }
    }
    for side in sides.iter_mut() {
        side.claims.retain(|c| !undecided.contains(&c.article));
        side.words.retain(|(c, _)| !undecided.contains(&c.article));
    }
    sides.retain(|side| !side.claims.is_empty());
}

/// One plain sentence that cites both wordings, the one that denies first.
fn explain(scene: &Scene<'_>, Difference { kind, topic, answers: [a, b], .. }: &Difference) -> Message {
    let denies = *kind == ConflictKind::Negation && scene.claim(b.claim).polarity == Polarity::Negative;
    let (a, b) = if denies { (b, a) } else { (a, b) };
    let mut message = Message::new(topic);
    message.put("first", wording(scene, a).into());
    message.put("second", wording(scene, b).into());
    // The topic of the others says what each side says.
    if topic.contains("{one}") {
        message.put("one", a.told());
        message.put("other", b.told());
    }
    message
}

/// The words of an answer's claim, and those that give the answer where they stand beside it; of long ones what stands around these.
fn wording(scene: &Scene<'_>, answer: &Answer) -> String {
    /// Longest wording cited, in bytes.
    const MOST: usize = 160;
    let document = &scene.set(answer.claim).annotated.document;
    let claim = scene.claim(answer.claim);
    let sentence = document.sentences[claim.sentence].span;
    let at = answer.words.filter(|&words| sentence.contains(words)).unwrap_or(Span::new(claim.span.start, claim.span.start));
    let (whole, words) = if claim.span.contains(at) {
        (claim.span, at)
    } else {
        (sentence, Span::new(at.start.min(claim.span.start), at.end.max(claim.span.end)))
    };
    let (tokens, seed) = (document.tokens_in(whole), document.tokens_in(words));
    let (mut from, mut to) = (seed.start.max(tokens.start), seed.end.min(tokens.end));
    let fits = |from: usize, to: usize| from >= to || document.span_of(from..to).len() <= MOST;
    loop {
        let (before, after) = (from > tokens.start && fits(from - 1, to), to < tokens.end && fits(from, to + 1));
        if after {
            to += 1;
        }
        if before && fits(from - 1, to) {
            from -= 1;
        } else if !after {
            break;
        }
    }
    if from >= to {
        return folded(document.slice(whole).trim_end_matches('.'));
    }
    let left = if from > tokens.start { "… " } else { "" };
    let right = if to < tokens.end { " …" } else { "" };
    format!("{left}{}{right}", folded(document.slice(document.span_of(from..to)).trim_end_matches('.')))
}

/// The cluster of each claim.
fn cluster_of_claims(stated: &Stated, clusters: &[Cluster]) -> Vec<Option<usize>> {
    let mut of = vec![None; stated.claims.len()];
    for (number, cluster) in clusters.iter().enumerate() {
        for claim in &cluster.claims {
            if let Ok(claim) = stated.claims.binary_search(claim) {
                of[claim] = Some(number);
            }
        }
    }
    of
}

fn folded(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
