//! What one article states and another says is not known: "the ministry did not answer" against "they would not say whether the ministry
//! answered".

use super::actor;
use super::{Answer, Difference, Scene};
use crate::claim::{Claim, Modality};
use crate::compare::cluster::Scored;
use crate::compare::{ConflictKind, Severity};
use crate::hash;
use crate::lexicon::EQUIVALENTS;
use crate::read::{Document, Tag};
use crate::span::Span;

/// Something said not to be known.
struct Open {
    claim: usize,
    /// Whether it is asked if it happened at all, and not why or how it did.
    whether: bool,
    /// Who would have done it.
    actors: Vec<String>,
    /// The verb of the question.
    verb: usize,
    /// The words of the question.
    words: Span,
}

/// How far the likeness of a claim to a question must stand out, and how alike they must be without numbers and dates, for the claim to
/// be its answer whoever acts in it. "Is not known" is in no answer, so that much is asked of neither.
const STANDS_OUT: f32 = 0.35;
const SAME_QUESTION: f32 = 0.58;
/// Statements that more is not compared with: what acts in every claim tells nothing.
const MOST_CLAIMS: usize = 400;

/// Differences between what is said not to be known and claims of other articles on the same actor that answer it.
pub fn differences(scene: &Scene<'_>, pairs: &[Scored], cluster_of: &[Option<usize>]) -> Vec<Difference> {
    let open = questions(scene, cluster_of);
    if open.is_empty() {
        return Vec::new();
    }
    let stating = statements(scene, &open);
    let mut found = Vec::new();
    for question in &open {
        let claims = crate::order::set(question.actors.iter().filter_map(|actor| stating.get(actor.as_str())).flatten().copied());
        let other = |claim: &usize| scene.stated.claims[*claim].article != scene.stated.claims[question.claim].article;
        found.extend(
            claims
                .into_iter()
                .take(MOST_CLAIMS)
                .filter(other)
                .filter_map(|claim| topic(scene, question, claim).map(|topic| against(scene, question, claim, topic))),
        );
    }
    let likely = pairs.iter().filter(|pair| pair.fit >= STANDS_OUT && pair.blind >= SAME_QUESTION);
    for (asked, claim) in likely.flat_map(|pair| [pair.claims, (pair.claims.1, pair.claims.0)]) {
        if let Ok(at) = open.binary_search_by_key(&asked, |question| question.claim)
            && open[at].whether
            && states(scene.claim(claim))
            && !scene.claim(claim).hedged
            && !actor::is_unanswered_request(scene, claim)
        {
            found.push(against(scene, &open[at], claim, STATED));
        }
    }
    found
}

const STATED: &str = template!("One states what another says is not known: “{first}” and “{second}”.");

fn against(scene: &Scene<'_>, question: &Open, claim: usize, topic: &'static str) -> Difference {
    let stated = Answer { words: scene.claim(claim).predicate, ..Answer::own(claim, template!("stated as fact")) };
    let unknown = Answer::own(question.claim, template!("not known")).at(question.words);
    Difference { kind: ConflictKind::Certainty, topic, severity: Severity::High, answers: [stated, unknown] }
}

/// All that is said not to be known. A question that names nobody is about whom those of its cluster name.
fn questions(scene: &Scene<'_>, cluster_of: &[Option<usize>]) -> Vec<Open> {
    let unknown = (0..scene.stated.claims.len()).filter(|&claim| scene.claim(claim).modality == Modality::Unknown);
    let mut open: Vec<Open> = unknown.filter_map(|claim| question(scene, claim)).collect();
    let named = |open: &[Open], k: usize| {
        open.iter().find(|o| cluster_of[o.claim] == Some(k) && !o.actors.is_empty()).map(|o| o.actors.clone())
    };
    for at in 0..open.len() {
        if open[at].actors.is_empty()
            && let Some(actors) = cluster_of[open[at].claim].and_then(|k| named(&open, k))
        {
            open[at].actors = actors;
        }
    }
    open
}

/// The question in a claim: "whether officials tried to stop it".
fn question(scene: &Scene<'_>, number: usize) -> Option<Open> {
    let at = scene.stated.claims[number];
    let claim = scene.claim(number);
    let document = &scene.set(number).annotated.document;
    let tokens = document.tokens_in(claim.span);
    let asks =
        |t: &usize| matches!(document.tokens[*t].tag, Tag::WRB | Tag::WP) || matches!(document.fold(*t), "whether" | "if" | "why");
    let word = tokens.clone().find(asks)?;
    let first = (word + 1..tokens.end).find(|&t| is_verb(document, t))?;
    let subject = Span::new(document.tokens[word].span.end, document.tokens[first].span.start);
    Some(Open {
        claim: number,
        whether: matches!(document.fold(word), "whether" | "if"),
        actors: actor::names(scene, at.article, subject),
        verb: main_verb(document, first, tokens.end),
        words: document.span_of(word..tokens.end),
    })
}

fn is_verb(document: &Document, token: usize) -> bool {
    document.tokens[token].tag.is_verb() || document.tokens[token].tag == Tag::MD
}

/// The last verb of a chain that begins at `first`: "answered" in "had ever answered", "stop" in "tried to stop".
fn main_verb(document: &Document, first: usize, end: usize) -> usize {
    let links = |t: &usize| is_verb(document, *t) || document.tokens[*t].tag.is_adverb() || document.tokens[*t].tag == Tag::TO;
    (first..end).take_while(links).filter(|&t| document.tokens[t].tag.is_verb()).last().unwrap_or(first)
}

/// The claims that state what one of the actors did or did not do.
fn statements<'a>(scene: &Scene<'_>, open: &'a [Open]) -> hash::Map<&'a str, Vec<usize>> {
    let mut of: hash::Map<&str, Vec<usize>> = open.iter().flat_map(|o| &o.actors).map(|a| (a.as_str(), Vec::new())).collect();
    for (number, at) in scene.stated.claims.iter().enumerate() {
        let claim = scene.claim(number);
        let Some(subject) = claim.subject.filter(|_| states(claim)) else { continue };
        for name in actor::names(scene, at.article, subject) {
            if let Some(claims) = of.get_mut(name.as_str()) {
                claims.push(number);
            }
        }
    }
    of
}

fn states(claim: &Claim) -> bool {
    matches!(claim.modality, Modality::Asserted | Modality::Reported | Modality::Opinion)
}

/// What a claim on the same actor states that the other says is not known: that something happened or not, or that the actor paid no
/// heed, where it is not known why or whether it acted.
fn topic(scene: &Scene<'_>, question: &Open, claim: usize) -> Option<&'static str> {
    let document = &scene.set(question.claim).annotated.document;
    if actor::is_unanswered_request(scene, claim) {
        return None;
    }
    let verb = scene.stated.vocabulary.known(document.fold(question.verb));
    let same_event = || verb.zip(scene.verb(claim)).is_some_and(|(a, b)| scene.is_same_event(a, b));
    if question.whether && !scene.claim(claim).hedged && same_event() {
        return Some(STATED);
    }
    let heedless = scene.claim(claim).predicate.is_some_and(|verb| {
        let document = &scene.set(claim).annotated.document;
        document.tokens_in(verb).any(|t| is_one_of(document, t, "ignore"))
    });
    let acts = |t: usize| ["attempt", "fail", "foil", "respond"].iter().any(|group| is_one_of(document, t, group));
    (heedless && document.tokens_in(question.words).any(acts))
        .then_some(template!("One says that nobody heeded what came, and another that it is not known what was done or why it failed: “{first}” and “{second}”."))
}

/// Whether a token is a word of a group of equivalents.
fn is_one_of(document: &Document, token: usize, group: &str) -> bool {
    EQUIVALENTS.get(group).is_some_and(|words| words.split(' ').any(|word| document.lemma(token).word == word))
}
