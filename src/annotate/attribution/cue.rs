//! Cues: the verb groups that attribute.

use std::ops::Range;

use super::phrase;
use super::view::View;
use crate::read::{Tag, lemma};

/// A verb group that may attribute.
#[derive(Clone, Debug)]
pub struct Cue {
    /// The verb itself.
    pub verb: usize,
    /// The whole group, from its first auxiliary or governing verb to the verb: "has suggested", "declined to say".
    pub group: Range<usize>,
    /// How content may follow; see the list of verbs.
    frames: &'static str,
    /// With which prepositions or particles it follows, comma-separated.
    prepositions: &'static str,
    /// How the verb is used.
    pub form: Form,
    /// Whether it may be a past participle without an auxiliary ("the report said", "a plan announced"): then only clauses and
    /// quotations, which no participle takes, count as content.
    pub doubtful: bool,
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
        self.frames.contains(frame) && !(self.doubtful && matches!(frame, 'i' | 'o' | 'p' | 's'))
    }

    /// Whether content follows with the word at a token: "called for".
    pub fn takes_preposition(&self, low: &str) -> bool {
        self.takes('p') && self.prepositions.split(',').any(|p| p == low)
    }
}

/// The cues among the tokens of a sentence, in order. The words of quotations are nobody's report.
pub fn find(view: &View<'_>, sentence: &Range<usize>) -> Vec<Cue> {
    sentence
        .clone()
        .filter(|&token| view.quotation(token).is_none())
        .filter_map(|token| {
            let row = view.verb(token).or_else(|| beside_quotation(view, sentence, token).then_some("q"))?;
            let (frames, prepositions) = row.split_once('\t').unwrap_or((row, ""));
            let Group { tokens: group, form, negated } = group(view, sentence.start, token);
            if negated && !frames.contains('m') {
                return None;
            }
            let bare = form == Form::Reduced && view.low(token + 1) != "by";
            let form = if bare { Form::Finite } else { form };
            // The only verb of a sentence is no participle, whatever its tag.
            let doubtful = bare && sentence.clone().any(|t| view.tag(t).is_finite() && view.quotation(t).is_none());
            Some(Cue { verb: token, group, frames, prepositions, form, doubtful })
        })
        .collect()
}

/// Whether a finite verb of any kind stands where one of saying is due: behind a quotation that ends in a comma, alone or with its
/// subject ("..., he surmised").
fn beside_quotation(view: &View<'_>, sentence: &Range<usize>, token: usize) -> bool {
    if !matches!(view.tag(token), Tag::VBD | Tag::VBZ) || lemma::is_auxiliary(view.low(token)) || token == sentence.start {
        return false;
    }
    let start = phrase::before(view, sentence.start, token).map_or(token, |subject| subject.start);
    let unfinished = |quotation: usize| view.low(view.tokens_of(quotation).end.saturating_sub(2)) == ",";
    view.closed_before(start).is_some_and(unfinished)
}

/// A verb with its auxiliaries.
struct Group {
    tokens: Range<usize>,
    form: Form,
    /// Whether it says that something was not said: "did not say", "declined to say".
    negated: bool,
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
