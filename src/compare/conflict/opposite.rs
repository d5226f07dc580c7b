//! What turns a statement round without a negation: "rose" and "fell", "upheld" and "overturned", "voted for" and "voted against",
//! "legal" and "illegal".

use super::{Answer, Difference, Scene, stance};
use crate::compare::cluster::Scored;
use crate::compare::matching::profile::Key;
use crate::compare::{ConflictKind, Severity};
use crate::lexicon::OPPOSITES;
use crate::read::{Document, Tag};

/// Whether two claims of one cluster say the opposite of the same thing.
pub fn difference(scene: &Scene<'_>, pair: &Scored) -> Option<Difference> {
    let (i, j) = pair.claims;
    let (a, b) = (scene.claim(i), scene.claim(j));
    if a.polarity != b.polarity
        || ![a, b].into_iter().all(stance::certain)
        || !one_subject(scene, i, j)
        || !may_share_day(scene, i, j)
    {
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
    let severity = if a.quantities.is_empty() && b.quantities.is_empty() { Severity::High } else { Severity::Medium };
    let answers = [(i, one, t), (j, two, u)].map(|(claim, document, token)| {
        Answer::plain(claim, &format!("“{}”", document.word(token))).at(document.tokens[token].span)
    });
    let topic = "One says the opposite of the other";
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
        stance::subject_head(scene, subject).is_some_and(|head| {
            let units = &scene.stated.profiles[other].units;
            units.iter().any(|unit| matches!(unit.key, Key::Word { stem, .. } if scene.is_same_event(stem, head)))
        })
    };
    let entity = |number: usize| scene.claim(number).about.map(|e| scene.entities.of[scene.stated.claims[number].article][e]);
    match passive {
        [true, false] => spoken_of(i, j),
        [false, true] => spoken_of(j, i),
        _ => entity(i).is_some() && entity(i) == entity(j) || stance::same_subject(scene, i, j),
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
            ("The court upheld the ban on trawling.", "The court did not overturn the ban on trawling.", ""),
            ("The court upheld the ban on trawling.", "The court may overturn the ban on trawling.", ""),
        ] {
            assert_eq!(parting(one, two), words, "{one} / {two}");
            assert_eq!(parting(two, one), words, "{two} / {one}");
        }
    }
}
