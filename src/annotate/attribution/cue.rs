//! Cues: the verb groups that attribute.

use std::ops::Range;

use super::super::Attitude;
use super::phrase;
use super::view::View;
use crate::lexicon::{ATTITUDE_VERBS, SAYING_VERBS};
use crate::read::{Tag, lemma};

/// A verb group that may attribute.
#[derive(Clone, Debug)]
pub struct Cue {
    /// The verb itself.
    pub verb: usize,
    /// The whole group, from its first auxiliary or governing verb to the verb: "has suggested", "declined to say".
    pub group: Range<usize>,
    /// What the lists of verbs say of it.
    entry: Entry,
    /// How the verb is used.
    pub form: Form,
    /// Whether it says that nothing was said, thought or wanted: "did not say", "declined to say".
    pub negated: bool,
    /// Whether it may be a past participle without an auxiliary ("the report said", "a plan announced"): then only clauses and
    /// quotations, which no participle takes, count as content.
    pub doubtful: bool,
}

/// What the lists of verbs say of a verb.
#[derive(Clone, Copy, Debug)]
struct Entry {
    attitude: Attitude,
    /// How content may follow; see the list of verbs of saying.
    frames: &'static str,
    /// With which prepositions or particles it follows, comma-separated.
    prepositions: &'static str,
}

/// How a verb is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// With a subject of its own: "said", "has said", "declined to say".
    Finite,
    /// "saying": the subject is that of the clause it hangs on.
    Participle,
    /// "was told", "is said".
    Passive,
    /// "told by", without an auxiliary.
    Reduced,
    /// "to say", which nothing governs.
    Infinitive,
}

impl Cue {
    /// Whether content may follow in the way of a frame.
    pub fn takes(&self, frame: char) -> bool {
        self.entry.frames.contains(frame) && !(self.doubtful && matches!(frame, 'i' | 'o' | 'a' | 'd' | 'p' | 's'))
    }

    /// How the source stands to the content.
    pub fn attitude(&self) -> Attitude {
        self.entry.attitude
    }

    /// Whether content follows with the word at a token: "called for".
    pub fn takes_preposition(&self, low: &str) -> bool {
        self.takes('p') && self.entry.prepositions.split(',').any(|p| p == low)
    }
}

/// The cues among the tokens of a sentence, in order. The words of quotations are nobody's report.
pub fn find(view: &View<'_>, sentence: &Range<usize>) -> Vec<Cue> {
    sentence
        .clone()
        .filter(|&token| view.quotation(token).is_none())
        .filter_map(|token| {
            let entry = entry(view, sentence, token).or_else(|| beside_quotation(view, sentence, token))?;
            let Group { tokens: group, form, negated } = group(view, sentence.start, token);
            let bare = form == Form::Reduced && view.low(token + 1) != "by";
            // "Asked about the plan, she said": whoever was asked comes later.
            let asked = bare && token == sentence.start && entry.frames.contains(['t', 'p']);
            let form = if asked {
                Form::Passive
            } else if bare {
                Form::Finite
            } else {
                form
            };
            // The only verb of a sentence, relative clauses aside, is no participle, whatever its tag.
            let related = |t: usize| t > sentence.start && matches!(view.low(t - 1), "who" | "that" | "which");
            let main = |t: usize| view.tag(t).is_finite() && view.quotation(t).is_none() && !related(t);
            let doubtful = bare && sentence.clone().any(main);
            // What somebody should or might say is nobody's word yet.
            let supposed = |t: usize| matches!(view.low(t), "should" | "must" | "can" | "could" | "may" | "might" | "ca");
            if group.clone().any(supposed) && !view.opens(token + 1) && !(view.low(token + 1) == "," && view.opens(token + 2)) {
                return None;
            }
            Some(Cue { verb: token, group, entry, form, negated, doubtful })
        })
        .collect()
}

/// The entry of the verb at a token, if the lists hold it. Behind an article nothing is a verb, whatever its tag.
fn entry(view: &View<'_>, sentence: &Range<usize>, token: usize) -> Option<Entry> {
    if view.is_owned(token) || !(view.tag(token).is_verb() || view.tag(token) == Tag::NN && must_be_verb(view, sentence, token)) {
        return None;
    }
    let low = view.low(token);
    // Rare verbs stand in no list but ours, so their lemma is known only when it is found there.
    let suffix = ["ed", "ing", "s"].into_iter().find(|suffix| low.len() > suffix.len() + 1 && low.ends_with(suffix));
    listed(&lemma::verb(low)).or_else(|| suffix.and_then(|suffix| lemma::stems(low, suffix).find_map(|stem| stem.with(listed))))
}

/// What the lists say of an infinitive.
fn listed(verb: &str) -> Option<Entry> {
    let (attitude, row) = match SAYING_VERBS.get(verb) {
        Some(row) => (Attitude::Assertion, row),
        None => {
            let (attitude, row) = ATTITUDE_VERBS.get(verb)?.split_once('\t')?;
            (attitude_of(attitude), row)
        }
    };
    let (frames, prepositions) = row.split_once('\t').unwrap_or((row, ""));
    Some(Entry { attitude, frames, prepositions })
}

/// Whether a word that was read as a noun must be a verb: its clause has no other, and it stands behind a plural or before a quotation
/// ("Voters support the plan", "records show", "Exceptions to this rule state, ...").
fn must_be_verb(view: &View<'_>, sentence: &Range<usize>, token: usize) -> bool {
    if token == sentence.start || !view.tag(token - 1).is_noun() {
        return false;
    }
    let marks = |t: &usize| matches!(view.low(*t), "," | ";" | ":") || view.quotation(*t).is_some() || view.is_dash(*t);
    let finite = |t: usize| view.tag(t).is_finite() && view.quotation(t).is_none();
    let only = view.opens(token + 1) && !sentence.clone().any(finite);
    let quoted = only || matches!(view.low(token + 1), "," | ":") && view.opens(token + 2);
    let plural = matches!(view.tag(token - 1), Tag::NNS | Tag::NNPS);
    let clause = (sentence.start..token).rev().take_while(|t| !marks(t)).chain((token + 1..sentence.end).take_while(|t| !marks(t)));
    (quoted || plural) && clause.into_iter().all(|t| !view.tag(t).is_finite())
}

/// The attitude that a letter in a list stands for.
pub fn attitude_of(letter: &str) -> Attitude {
    match letter {
        "b" => Attitude::Belief,
        "f" => Attitude::Fact,
        "e" => Attitude::Eventuality,
        _ => Attitude::Assertion,
    }
}

/// A finite verb of any kind that stands where one of saying is due: behind a quotation that ends in a comma, alone or with its subject
/// ("..., he smirked").
fn beside_quotation(view: &View<'_>, sentence: &Range<usize>, token: usize) -> Option<Entry> {
    if !matches!(view.tag(token), Tag::VBD | Tag::VBZ) || lemma::is_auxiliary(view.low(token)) || token == sentence.start {
        return None;
    }
    let start = phrase::before(view, sentence.start, token).map_or(token, |subject| subject.start);
    let unfinished = |quotation: usize| view.low(view.tokens_of(quotation).end.saturating_sub(2)) == ",";
    let due = view.closed_before(start).is_some_and(unfinished);
    due.then_some(Entry { attitude: Attitude::Assertion, frames: "q", prepositions: "" })
}

/// A verb with its auxiliaries.
struct Group {
    tokens: Range<usize>,
    form: Form,
    /// Whether it says that something was not said: "did not say", "declined to say".
    negated: bool,
}

/// The group of an adjective with the forms of "be" or "remain" before it; the adjective alone where there is none.
pub fn copula(view: &View<'_>, floor: usize, adjective: usize) -> Range<usize> {
    let adverb = |t: usize| view.tag(t).is_adverb() || matches!(view.low(t), "not" | "n't" | "more" | "less" | "so" | "too");
    let mut start = adjective;
    while start > floor && adverb(start - 1) {
        start -= 1;
    }
    let links =
        |t: usize| matches!(lemma::verb(view.low(t)).as_ref(), "be" | "'s" | "’s" | "remain" | "become" | "feel" | "seem" | "grow");
    if start == floor || !(view.tag(start - 1).is_verb() && links(start - 1)) {
        return adjective..adjective + 1;
    }
    group(view, floor, start - 1).tokens.start..adjective + 1
}

/// The group that ends with a verb.
pub fn group_of(view: &View<'_>, floor: usize, verb: usize) -> Range<usize> {
    group(view, floor, verb).tokens
}

/// Verbs that govern an infinitive without changing what is said by it: "continued to say", "seemed to suggest".
fn is_light(lemma: &str) -> bool {
    matches!(
        lemma,
        "continue" | "begin" | "start" | "seem" | "appear" | "go" | "proceed" | "happen" | "tend" | "come" | "have" | "be"
    )
}

/// The verb group that ends with `verb`, and how the verb is used in it.
fn group(view: &View<'_>, floor: usize, verb: usize) -> Group {
    /// Words a verb group may hold.
    const LONGEST: usize = 10;
    let (mut start, mut passive, mut auxiliary, mut infinitive, mut governed, mut negated) =
        (verb, false, false, false, false, false);
    for token in (floor.max(verb.saturating_sub(LONGEST))..verb).rev() {
        let (low, tag) = (view.low(token), view.tag(token));
        if tag == Tag::TO && start == token + 1 && !infinitive {
            infinitive = true;
            start = token;
        } else if lemma::is_auxiliary(low) && tag != Tag::POS && !tag.is_noun() {
            // "is", "was", "been" right before (adverbs aside) make a past participle passive.
            passive |= !auxiliary && !infinitive && (lemma::verb(low) == "be" || low == "'s" && view.tag(verb) == Tag::VBN);
            governed |= infinitive;
            auxiliary = true;
            start = token;
        } else if infinitive && !governed && tag.is_verb() {
            let governor = lemma::verb(low);
            negated |= matches!(governor.as_ref(), "decline" | "refuse" | "fail" | "neglect" | "hesitate");
            if !(negated || is_light(&governor)) {
                break;
            }
            governed = true;
            start = token;
        } else if matches!(low, "n't" | "not" | "never" | "neither" | "nor") {
            negated |= auxiliary || tag.is_adverb();
        } else if !(tag.is_adverb() || low == "since" && start == verb) {
            break;
        }
    }
    let form = match view.tag(verb) {
        _ if infinitive && !governed => Form::Infinitive,
        Tag::VBN | Tag::VBD if passive => Form::Passive,
        Tag::VBN if !auxiliary => Form::Reduced,
        Tag::VBG if !auxiliary => Form::Participle,
        _ => Form::Finite,
    };
    Group { tokens: if form == Form::Infinitive { verb } else { start }..verb + 1, form, negated }
}
