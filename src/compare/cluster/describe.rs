//! A cluster in words: its label, its reasons, how its claims stand to each other.

use super::score::Scored;
use super::{Stated, reason};
use crate::annotate::Attribution;
use crate::claim::{Claim, ClaimSet, Modality};
use crate::compare::matching::profile::{Key, Unit};
use crate::compare::{Cluster, Entities, Standing};
use crate::read::{Document, Tag};
use crate::span::Span;

/// Describes one group of claims, `within` the scored pairs of them; `None` where it holds claims of one article only.
pub fn cluster(
    members: &[usize],
    within: &[&Scored],
    stated: &Stated,
    articles: &[ClaimSet],
    entities: &Entities,
) -> Option<Cluster> {
    let claims: Vec<_> = members.iter().map(|&m| stated.claims[m]).collect();
    if claims.iter().all(|c| c.article == claims[0].article) {
        return None;
    }
    let ranks = members.iter().map(|&m| (rank(m, members, within, stated, articles), m));
    let (_, label) = ranks.min_by(|(a, _), (b, _)| a.total_cmp(b))?;
    Some(Cluster {
        label: line(label, stated, articles),
        standing: standing(within, stated),
        reasons: reason::all(within, members, stated, articles, entities),
        origins: Vec::new(),
        loaded: Vec::new(),
        claims,
    })
}

/// How badly a claim stands for its cluster, whose label must not say more than its members do: the share of it that the claims of other articles do
/// not bear out, and more where it is likely to say too much or is a fragment.
fn rank(member: usize, members: &[usize], within: &[&Scored], stated: &Stated, articles: &[ClaimSet]) -> f32 {
    /// How much more a number or date counts than a word: the least exact is to stand for all.
    const VALUE: f32 = 3.0;
    /// A fragment, or what is denied or not known: another stands by itself, but not one on something else.
    const FRAGMENT: f32 = 0.9;
    /// A claim without a doubt or an accusation that another may have.
    const SURE: f32 = 0.25;
    /// A claim without a verb; half of it for one whose subject stands elsewhere, and may have been taken for another.
    const NO_VERB: f32 = 0.3;
    /// Each clause set into a claim: it says more.
    const CLAUSE: f32 = 0.1;
    let at = stated.claims[member];
    let set = &articles[at.article];
    let claim = &set.claims[at.claim];
    let profile = &stated.profiles[member];
    let weight =
        |unit: &Unit| if matches!(unit.key, Key::Number { .. } | Key::Days(..)) { VALUE * unit.weight } else { unit.weight };
    let others = members.iter().filter(|&&m| stated.claims[m].article != at.article).count() as f32;
    let mut met = 0.0;
    for pair in within {
        let (other, partners) = match pair.claims {
            (a, b) if a == member => (b, &pair.alignment.a),
            (a, b) if b == member => (a, &pair.alignment.b),
            _ => continue,
        };
        for (unit, &(partner, likeness)) in profile.units.iter().zip(partners) {
            met += weight(unit) * borne_out(unit.key, stated.profiles[other].units[partner].key, likeness);
        }
    }
    let lacking = profile.units.iter().map(weight).sum::<f32>() * others - met;
    let clauses = set.claims[at.claim + 1..].iter().take_while(|c| c.span.start < claim.span.end).filter(|c| !c.embedded).count();
    let mut risk = CLAUSE * clauses as f32;
    if !claim.hedged && claim.modality != Modality::Alleged {
        risk += SURE;
    }
    if claim.predicate.is_none() {
        risk += NO_VERB;
    } else if claim.subject.is_some_and(|subject| !claim.span.overlaps(subject)) {
        risk += NO_VERB / 2.0;
    }
    if matches!(claim.modality, Modality::Denied | Modality::Unknown) || is_fragment(set, claim) {
        risk += FRAGMENT;
    }
    lacking / f32::max(profile.weight * others, f32::MIN_POSITIVE) + risk
}

/// How far what a claim says is implied by its partner in another, 0 to 1: "June" is by "12 June", but not the other way round.
fn borne_out(own: Key, other: Key, likeness: f32) -> f32 {
    let implied = match (own, other) {
        (Key::Days(from, to), Key::Days(start, end)) => from <= start && end <= to,
        (Key::Number { min, max, .. }, Key::Number { min: least, max: most, .. }) => min <= least && most <= max,
        _ => return likeness,
    };
    if implied && likeness > 0.0 { 1.0 } else { 0.0 }
}

/// Whether the words of a claim cannot stand by themselves: nothing said of anybody, a subordinate clause, "it", or "he said" without
/// what he said.
fn is_fragment(set: &ClaimSet, claim: &Claim) -> bool {
    let document = &set.annotated.document;
    let (Some(predicate), Some(first)) = (claim.predicate, first_word(document, claim)) else {
        return claim.subject.is_none_or(|subject| !claim.span.contains(subject));
    };
    let finite = document.tokens_in(predicate).any(|t| document.tokens[t].tag.is_finite());
    let elsewhere = claim.about.is_some() || claim.subject.is_some_and(|subject| !claim.span.overlaps(subject));
    let subordinate = match document.tokens[first].tag {
        Tag::WDT | Tag::WP => !elsewhere,
        Tag::WRB => true,
        Tag::IN => claim.subject.is_some_and(|subject| document.tokens_in(subject).start == first + 1),
        _ => {
            matches!(document.fold(first), "it" | "they" | "this" | "these")
                || !elsewhere && matches!(document.fold(first), "he" | "she")
        }
    };
    let frame = |a: &Attribution| {
        a.cue.is_some_and(|cue| predicate.overlaps(cue)) && !a.content.iter().any(|&content| claim.span.contains(content))
    };
    let words = document.slice(claim.span);
    let open = words.matches('(').count() > words.matches(')').count();
    !finite || subordinate || open || set.annotated.attributions.iter().any(frame)
}

/// The first word of a claim as a line of its own: "as" and the like before a whole clause are left out.
fn first_word(document: &Document, claim: &Claim) -> Option<usize> {
    let first = document.tokens_in(claim.span).next()?;
    let joins = matches!(document.fold(first), "after" | "although" | "as" | "because" | "since" | "though" | "when" | "while");
    let whole = claim.subject.is_some_and(|subject| document.tokens_in(subject).start == first + 1);
    Some(first + usize::from(joins && whole))
}

/// The words of a claim as a line of its own: with the name in place of the pronoun it begins with, and with its subject where that
/// stands elsewhere.
fn line(claim: usize, stated: &Stated, articles: &[ClaimSet]) -> String {
    let at = stated.claims[claim];
    let set = &articles[at.article];
    let (document, claim) = (&set.annotated.document, &set.claims[at.claim]);
    let first = first_word(document, claim);
    let whole = Span::new(first.map_or(claim.span.start, |t| document.tokens[t].span.start), claim.span.end);
    let pronoun = first.filter(|&t| matches!(document.fold(t), "who" | "which" | "that" | "he" | "she"));
    let rest = match pronoun.filter(|_| claim.subject.is_some() || claim.about.is_some()) {
        Some(pronoun) => Span::new(document.tokens[pronoun].span.end, claim.span.end),
        None => whole,
    };
    let name = claim.about.map(|entity| set.annotated.entities[entity].name.as_str());
    let elsewhere = claim.subject.filter(|s| !claim.span.overlaps(*s)).map(|s| document.slice(s));
    let subject = if rest == whole && elsewhere.is_none() { None } else { name.or(elsewhere) };
    let words = subject.into_iter().chain([document.slice(rest)]).flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ");
    let words = words.trim_matches(['"', '“', '”', ',', ';', ' ', '—', '–']);
    let mut letters = words.chars();
    letters.next().map(|first| std::iter::once(crate::case::capital(first)).chain(letters).collect()).unwrap_or_default()
}

/// Whether the claims agree to the word in numbers and dates, or are more and less precise.
fn standing(within: &[&Scored], stated: &Stated) -> Standing {
    let differs = within.iter().any(|pair| {
        let (a, b) = (&stated.profiles[pair.claims.0], &stated.profiles[pair.claims.1]);
        a.units.iter().zip(&pair.alignment.a).any(|(unit, &(partner, similarity))| match (unit.key, b.units[partner].key) {
            (Key::Number { .. }, Key::Number { .. }) | (Key::Days(..), Key::Days(..)) => similarity > 0.0 && similarity < 1.0,
            _ => false,
        })
    });
    if differs { Standing::Differs } else { Standing::Agreed }
}

#[cfg(test)]
mod tests {
    use crate::{Article, Options, analyze};

    /// The label of the first cluster of some texts.
    fn label(texts: &[&str]) -> String {
        let article = |text: &&str| Article { text: (*text).to_owned(), ..Article::default() };
        let report = analyze(texts.iter().map(article).collect(), &Options::default());
        report.clusters.first().map(|cluster| cluster.label.clone()).unwrap_or_default()
    }

    #[test]
    fn a_label_says_no_more_than_the_claims() {
        let plain = "The ferry Marchetti sank off Bergen.";
        for (texts, expected) in [
            (["The ferry Marchetti sank off Bergen with a crew of 12.", plain, plain], "The ferry Marchetti sank off Bergen"),
            (
                ["The pump failure sank the ferry Marchetti.", "The pump failure may have sunk the ferry Marchetti.", ""],
                "The pump failure may have sunk the ferry Marchetti",
            ),
            (
                [
                    "The blast at the mill killed 84 miners.",
                    "The blast at the mill killed 84 miners.",
                    "The blast at the mill killed 90 miners.",
                ],
                "The blast at the mill killed 84 miners",
            ),
            (
                ["The ferry Marchetti sank on 12 June 2023.", "The ferry Marchetti sank in June 2023.", ""],
                "The ferry Marchetti sank in June 2023",
            ),
            (
                ["Rain set in as the ferry Marchetti left Bergen.", "Ole slept as the ferry Marchetti left Bergen.", ""],
                "The ferry Marchetti left Bergen",
            ),
            (
                ["It reached the harbour of Bergen on Monday.", "The ferry Marchetti reached the harbour of Bergen on Monday.", ""],
                "The ferry Marchetti reached the harbour of Bergen on Monday",
            ),
        ] {
            assert_eq!(label(&texts), expected, "{texts:?}");
            let mut turned = texts;
            turned.reverse();
            assert_eq!(label(&turned), expected, "{turned:?}");
        }
    }
}
