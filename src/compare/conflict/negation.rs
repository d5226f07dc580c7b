//! What one claim denies and another says: with a negation ("is no painter" against "is a poet and painter") or without ("rose" and
//! "fell", "upheld" and "overturned", "voted for" and "voted against", "legal" and "illegal").

use super::{Answer, Difference, Scene};
use crate::claim::{Claim, CueKind, Modality, Polarity};
use crate::compare::cluster::Scored;
use crate::compare::matching::Profile;
use crate::compare::matching::profile::Key;
use crate::compare::{ConflictKind, Severity};
use crate::lexicon::OPPOSITES;
use crate::read::{Document, Tag};

/// Whether two claims that are sure of what they say exclude each other. Claims of different days contradict in nothing.
pub fn difference(scene: &Scene<'_>, pair: &Scored, one_cluster: bool) -> Option<Difference> {
    let (i, j) = pair.claims;
    let (a, b) = (scene.claim(i), scene.claim(j));
    // Between clusters nothing but a negation counts.
    if a.polarity == b.polarity && !one_cluster || !certain(a) || !certain(b) || !may_share_day(scene, i, j) {
        return None;
    }
    if a.polarity != b.polarity {
        return (one_cluster && is_same(scene, pair) || is_denied(scene, pair)).then(|| denial(scene, i, j));
    }
    opposite(scene, i, j)
}

fn certain(claim: &Claim) -> bool {
    !claim.hedged && matches!(claim.modality, Modality::Asserted | Modality::Reported)
}

/// Whether two claims of one cluster say the same but for a "not".
fn is_same(scene: &Scene<'_>, pair: &Scored) -> bool {
    /// How alike they must be, and how far that must stand out: what did not happen once may have happened before.
    const SAME_EVENT: f32 = 0.6;
    const STANDS_OUT: f32 = 0.5;
    pair.score >= SAME_EVENT && pair.fit >= STANDS_OUT && scene.same_verb(pair.claims.0, pair.claims.1)
}

/// Whether all that the one denies of somebody or something is among what the other says of it, in whatever cluster they are.
fn is_denied(scene: &Scene<'_>, pair: &Scored) -> bool {
    /// How much of what is denied must stand in the other; its "not" never does.
    const COVERED: f32 = 0.8;
    let (i, j) = pair.claims;
    let (number, partners) =
        if scene.claim(i).polarity == Polarity::Negative { (i, &pair.alignment.a) } else { (j, &pair.alignment.b) };
    scene.same_subject(i, j, Scene::SAME_EVENT)
        && !super::value::names_differ(scene, i, j)
        && covered(&scene.stated.profiles[number], partners) >= COVERED
        && (scene.same_verb(i, j) || is_be(scene, i) && is_be(scene, j))
}

/// Share of a profile's weight that has a partner of the same meaning on the other side.
fn covered(profile: &Profile, partners: &[(usize, f32)]) -> f32 {
    let mut weight = 0.0;
    for (unit, (_, similarity)) in profile.units.iter().zip(partners) {
        if *similarity >= Scene::SAME_EVENT {
            weight += unit.weight;
        }
    }
    weight / profile.weight.max(f32::MIN_POSITIVE)
}

/// Whether "is" or "was" is the only verb.
fn is_be(scene: &Scene<'_>, claim: usize) -> bool {
    let document = &scene.set(claim).annotated.document;
    let verbs = scene.claim(claim).predicate.map_or(0..0, |predicate| document.tokens_in(predicate));
    verbs.filter(|&t| document.tokens[t].tag.is_verb()).count() == 1 && scene.verb(claim).is_none()
}

fn denial(scene: &Scene<'_>, i: usize, j: usize) -> Difference {
    let answers = [i, j].map(|number| {
        let claim = scene.claim(number);
        let so = if claim.polarity == Polarity::Negative { template!("it is not so") } else { template!("it is so") };
        let cue = claim.cues.iter().find(|cue| cue.kind == CueKind::Negation).map(|cue| cue.span);
        Answer { words: cue.or(claim.predicate), ..Answer::own(number, so) }
    });
    let topic = template!("One denies what another says: “{first}” and “{second}”.");
    Difference { kind: ConflictKind::Negation, topic, severity: Severity::High, answers }
}

/// Whether two claims say the opposite of one thing.
fn opposite(scene: &Scene<'_>, i: usize, j: usize) -> Option<Difference> {
    if !one_subject(scene, i, j) {
        return None;
    }
    let [x, y] = [i, j].map(|number| Turns::of(scene, number));
    let [one, two] = [i, j].map(|number| &scene.set(number).annotated.document);
    let opposite = |(t, u): (usize, usize)| are_opposite(one, t, two, u);
    let verbs = x.verb.zip(y.verb).filter(|&pair| opposite(pair));
    let same_verb = x.verb.is_some() == y.verb.is_some() && (x.verb.is_none() || scene.same_verb(i, j));
    let (t, u) = verbs.or_else(|| {
        let rest = [x.object.zip(y.object), x.preposition.zip(y.preposition)];
        rest.into_iter().flatten().find(|&pair| same_verb && opposite(pair))
    })?;
    // What moves may have moved the other way at another time, or from another start.
    let severity =
        if [i, j].iter().all(|&claim| scene.claim(claim).quantities.is_empty()) { Severity::High } else { Severity::Medium };
    let answers = [(i, one, t), (j, two, u)].map(|(claim, document, token)| {
        Answer::plain(claim, &format!("“{}”", document.word(token))).at(document.tokens[token].span)
    });
    let topic = template!("One says the opposite of the other, {one} against {other}: “{first}” and “{second}”.");
    Some(Difference { kind: ConflictKind::Negation, topic, severity, answers })
}

/// The words of a claim that can turn it round, as tokens.
struct Turns {
    /// The main verb, unless it is "be".
    verb: Option<usize>,
    /// The head of what follows the verb: a noun, or the adjective behind "is".
    object: Option<usize>,
    /// The preposition right behind the verb.
    preposition: Option<usize>,
}

impl Turns {
    fn of(scene: &Scene<'_>, number: usize) -> Self {
        let claim = scene.claim(number);
        let document = &scene.set(number).annotated.document;
        let predicate = claim.predicate.map_or(0..0, |predicate| document.tokens_in(predicate));
        let verb = predicate.clone().rev().find(|&t| document.tokens[t].tag.is_verb()).filter(|&t| document.lemma(t).word != "be");
        let end = document.tokens_in(claim.span).end;
        let phrase = (predicate.end..end).take_while(|&t| {
            let tag = document.tokens[t].tag;
            tag.is_noun() || tag.is_adjective() || tag.is_adverb() || matches!(tag, Tag::DT | Tag::CD | Tag::PRPS)
        });
        let object = phrase.filter(|&t| document.tokens[t].tag.is_noun() || document.tokens[t].tag.is_adjective()).last();
        let preposition = (predicate.end < end && document.tokens[predicate.end].tag == Tag::IN).then_some(predicate.end);
        Self { verb, object, preposition }
    }
}

/// Whether two words lie at the two ends of a scale, or one is the other with a prefix that negates.
fn are_opposite(one: &Document, t: usize, two: &Document, u: usize) -> bool {
    let ends = |document: &Document, token: usize| OPPOSITES.get(document.lemma(token)).unwrap_or_default();
    let apart = ends(one, t).split(", ").any(|end| {
        end.rsplit_once(' ').is_some_and(|(scale, side)| {
            ends(two, u).split(", ").any(|other| other.rsplit_once(' ').is_some_and(|(s, end)| s == scale && end != side))
        })
    });
    let negates =
        |a: &str, b: &str| ["un", "in", "il", "im", "ir", "non", "dis"].iter().any(|prefix| a.strip_prefix(prefix) == Some(b));
    let adjectives = one.tokens[t].tag.is_adjective() && two.tokens[u].tag.is_adjective();
    apart || adjectives && (negates(one.fold(t), two.fold(u)) || negates(two.fold(u), one.fold(t)))
}

/// Whether both speak of one thing: their subjects have one head, or the subject of a passive is named by the other.
fn one_subject(scene: &Scene<'_>, i: usize, j: usize) -> bool {
    let passive = [i, j].map(|number| {
        let document = &scene.set(number).annotated.document;
        let predicate = scene.claim(number).predicate.map_or(0..0, |predicate| document.tokens_in(predicate));
        predicate.clone().any(|t| document.lemma(t).word == "be")
            && predicate.last().is_some_and(|t| document.tokens[t].tag == Tag::VBN)
    });
    let spoken_of = |subject: usize, other: usize| {
        let units = &scene.stated.profiles[other].units;
        scene.subject_head(subject).is_some_and(|head| {
            units.iter().any(|unit| matches!(unit.key, Key::Word { stem, .. } if scene.is_same_event(stem, head)))
        })
    };
    match passive {
        [true, false] => spoken_of(i, j),
        [false, true] => spoken_of(j, i),
        // Prices may rise while costs fall: what is only alike is something else.
        _ => scene.same_subject(i, j, 1.0),
    }
}

/// Whether two claims may speak of the same day: those of different days contradict in nothing.
fn may_share_day(scene: &Scene<'_>, i: usize, j: usize) -> bool {
    let days = |number: usize| {
        let annotated = &scene.set(number).annotated;
        scene.claim(number).dates.iter().filter_map(move |&d| annotated.dates[d].from.zip(annotated.dates[d].to))
    };
    days(i).next().is_none()
        || days(j).next().is_none()
        || days(i).any(|(from, to)| days(j).any(|(start, end)| from <= end && start <= to))
}

#[cfg(test)]
mod tests {
    use crate::compare::conflict::table::check;
    use crate::{Article, Options, analyze};

    /// The words that part two texts; empty where they do not say the opposite.
    fn parting(one: &str, two: &str) -> String {
        let article = |name: &str, text: &str| Article { name: name.to_owned(), text: text.to_owned(), ..Article::default() };
        let report = analyze(vec![article("one", one), article("two", two)], &Options::default());
        let found = report.conflicts.iter().find(|c| c.explanation.starts_with("One says the opposite"));
        found.map(|c| c.sides.iter().map(|side| side.value.clone()).collect::<Vec<_>>().join(" ")).unwrap_or_default()
    }

    #[test]
    fn opposites_are_told_from_other_words() {
        for (one, two, words) in [
            ("The court upheld the ban on trawling.", "The court overturned the ban on trawling.", "“overturned” “upheld”"),
            ("The court upheld the ban on trawling.", "The ban on trawling was overturned by the court.", "“overturned” “upheld”"),
            (
                "The harbour board rejected the appeal on Monday.",
                "The harbour board granted the appeal on Monday.",
                "“granted” “rejected”",
            ),
            ("Unemployment rose in Norway in May 2024.", "Unemployment fell in Norway in May 2024.", "“fell” “rose”"),
            ("Senator Ann Lee voted for the fishing bill.", "Senator Ann Lee voted against the fishing bill.", "“against” “for”"),
            ("The new pier tax is legal.", "The new pier tax is illegal.", "“illegal” “legal”"),
            // The same, another day, another subject, a negation that turns it back.
            ("The court upheld the ban on trawling.", "The court affirmed the ban on trawling.", ""),
            ("Shares of Quist rose in Oslo on 3 May 2024.", "Shares of Quist fell in Oslo on 4 May 2024.", ""),
            ("Exports of fish rose in May 2024.", "Imports of fish fell in May 2024.", ""),
            ("Prices of fish rose in Norway in May 2024.", "Costs of fish fell in Norway in May 2024.", ""),
            ("The court upheld the ban on trawling.", "The court did not overturn the ban on trawling.", ""),
            ("The court upheld the ban on trawling.", "The court may overturn the ban on trawling.", ""),
        ] {
            assert_eq!(parting(one, two), words, "{one} / {two}");
            assert_eq!(parting(two, one), words, "{two} / {one}");
        }
    }

    #[test]
    fn what_one_denies_the_other_says() {
        let so = "Negation: it is not so / it is so";
        check(&[
            ("not", "The alarm sounded on the lower deck.", "The alarm did not sound on the lower deck.", &[so]),
            ("one of several", "Tova Brandel is a Norwegian painter and poet.", "Tova Brandel is not a painter.", &[so]),
            ("another thing", "Tova Brandel is a Norwegian painter and poet.", "Tova Brandel is not a senator.", &[]),
            ("another person", "Tova Brandel signed the treaty in Oslo.", "Ole Quist did not sign the treaty in Oslo.", &[]),
            ("doubt", "The alarm may have sounded on the lower deck.", "The alarm did not sound on the lower deck.", &[]),
        ]);
    }
}
