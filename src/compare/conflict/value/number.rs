//! How many, how much, how far.

use crate::annotate::Quantity;
use crate::case::Lower;
use crate::compare::conflict::{Answer, Difference, Scene, folded};
use crate::compare::{ConflictKind, Severity};
use crate::lexicon::{CASUALTY_WORDS, DEMONYMS};
use crate::read::{Tag, lemma};

/// A number of a claim with the slot it fills.
struct Figure<'a> {
    quantity: &'a Quantity,
    /// What is counted: the unit, which a part has from its whole ("11 of 2,340 patients").
    unit: Option<&'a str>,
    /// Whether it is the whole that another number is a part of.
    whole: bool,
    /// Number of the stem of the word of harm that it goes with: "killed", "wounded".
    fate: Option<u32>,
    /// Number of the stem of the last word counted.
    counted: Option<u32>,
}

/// Whether two claims give different numbers for the same thing.
pub fn difference(scene: &Scene<'_>, i: usize, j: usize) -> Option<Difference> {
    let (xs, ys) = (figures(scene, i), figures(scene, j));
    let similar = |a: Option<u32>, b: Option<u32>| a.zip(b).map(|(a, b)| scene.stated.vocabulary.similarity(a, b) >= SAME_WORD);
    for x in xs.iter().filter(|x| is_alone(x, &ys)) {
        for y in ys.iter().filter(|y| is_alone(y, &xs)) {
            let same_counted = x.counted.is_some() && x.counted == y.counted;
            let same_fate = similar(x.fate, y.fate);
            // Several numbers of one unit are told apart by what happened to those counted, or by what they are called.
            let told = same_counted || same_fate == Some(true) || is_only(x, &xs) && is_only(y, &ys);
            if (x.unit == y.unit || same_counted) && x.whole == y.whole && same_fate != Some(false) && told {
                let meaning = |q: &Quantity| format!("{:x?} {:x?}", q.min.map(f64::to_bits), q.max.map(f64::to_bits));
                let answers = [(i, x), (j, y)]
                    .map(|(claim, figure)| Answer { meaning: meaning(figure.quantity), ..answer(scene, claim, figure) });
                let severity = severity(x.quantity, y.quantity);
                return Some(Difference {
                    kind: ConflictKind::Number,
                    topic: template!("The numbers differ, {one} against {other}: “{first}” and “{second}”."),
                    severity,
                    answers,
                });
            }
        }
    }
    None
}

/// Whether the other side has no number that fits; one that it has has found its slot.
fn is_alone(x: &Figure<'_>, others: &[Figure<'_>]) -> bool {
    !others.iter().any(|y| x.unit == y.unit && fits(x.quantity, y.quantity))
}

fn is_only(x: &Figure<'_>, all: &[Figure<'_>]) -> bool {
    all.iter().filter(|o| o.unit == x.unit && o.whole == x.whole).count() == 1
}

/// A number with what it counts, in the claim's words.
fn answer(scene: &Scene<'_>, claim: usize, figure: &Figure<'_>) -> Answer {
    let words = figure.quantity.counted.map_or(figure.quantity.span, |counted| figure.quantity.span.to(counted));
    let value = folded(scene.set(claim).annotated.document.slice(words));
    Answer { meaning: value.lowered(), ..Answer::plain(claim, &value).at(words) }
}

/// Whether two claims count as many but call those counted by names that exclude or narrow each other: "84 civilians", "84 soldiers".
pub fn counted(scene: &Scene<'_>, i: usize, j: usize) -> Option<Difference> {
    let (xs, ys) = (figures(scene, i), figures(scene, j));
    for x in &xs {
        for y in &ys {
            let same = x.unit == Some("person") && y.unit == x.unit && x.quantity.value.is_some();
            if !same || x.quantity.value != y.quantity.value {
                continue;
            }
            let (Some([one, first]), Some([two, second])) = (kind(scene, i, x), kind(scene, j, y)) else { continue };
            let severity = match (one, two) {
                (None, None) if first.is_none() || second.is_none() || first == second => continue,
                (Some(_), Some(_)) if one == two => continue,
                (Some(_), Some(_)) | (None, None) => Severity::Medium,
                _ => Severity::Low,
            };
            let answers = [(i, x), (j, y)].map(|(claim, figure)| answer(scene, claim, figure));
            let topic =
                template!("The number is the same, but not who is counted, {one} against {other}: “{first}” and “{second}”.");
            return Some(Difference { kind: ConflictKind::Number, topic, severity, answers });
        }
    }
    None
}

/// What those counted are, where it says more than that they are people, and their country. `None` where nothing is counted.
fn kind(scene: &Scene<'_>, claim: usize, figure: &Figure<'_>) -> Option<[Option<&'static str>; 2]> {
    /// Who is no fighter, and who is one.
    const KINDS: [(&str, &[&str]); 3] = [
        ("civilian", &["civilian", "bystander", "innocent"]),
        ("fighter", &["fighter", "militant", "soldier", "terrorist", "insurgent", "rebel", "gunman", "troop"]),
        ("child", &["child", "infant", "schoolchild"]),
    ];
    let document = &scene.set(claim).annotated.document;
    let words = document.tokens_in(figure.quantity.counted?);
    let kind = words.clone().find_map(|t| KINDS.iter().find(|(_, words)| words.contains(&lemma::noun(document.fold(t)).as_ref())));
    Some([kind.map(|(kind, _)| *kind), words.clone().find_map(|t| DEMONYMS.get(document.key(t)))])
}

/// How alike two words must be to name one fate.
const SAME_WORD: f32 = 0.7;

/// The numbers of a claim.
fn figures<'a>(scene: &Scene<'a>, claim: usize) -> Vec<Figure<'a>> {
    let annotated = &scene.set(claim).annotated;
    let document = &annotated.document;
    let mut figures: Vec<Figure<'a>> = Vec::new();
    for quantity in scene.claim(claim).quantities.iter().map(|&q| &annotated.quantities[q]) {
        let first = document.tokens_in(quantity.span).start;
        let mut before = first.saturating_sub(1);
        if matches!(document.tokens[before].tag, Tag::DT | Tag::PRPS) {
            before = before.saturating_sub(1);
        }
        let unit = quantity.unit.as_deref();
        let mut whole = false;
        if document.fold(before) == "of"
            && let Some(part) = figures.last_mut()
            && part.quantity.span.end + 1 >= document.tokens[before].span.start
        {
            whole = true;
            part.unit = part.unit.or(unit);
        }
        let counted = quantity.counted.and_then(|c| document.tokens_in(c).next_back());
        let known = |token: usize| scene.stated.vocabulary.known(document.fold(token));
        let fate = fate(scene, claim, quantity).and_then(known);
        figures.push(Figure { quantity, unit, whole, fate, counted: counted.and_then(known) });
    }
    figures
}

/// The word of harm that a number goes with: among what is counted ("14 dead"), behind it ("14 people were killed") or before it
/// ("killed 14 people").
fn fate(scene: &Scene<'_>, claim: usize, quantity: &Quantity) -> Option<usize> {
    /// Tokens behind what is counted that its verb can stand in: "who have been".
    const BEHIND: usize = 4;
    let document = &scene.set(claim).annotated.document;
    let all = document.tokens_in(scene.claim(claim).span);
    let counted = document.tokens_in(quantity.counted.unwrap_or(quantity.span));
    let is_fate = |t: &usize| CASUALTY_WORDS.has(document.key(*t));
    let is_number = |t: usize| document.tokens[t].tag == Tag::CD;
    let within = || counted.clone().find(is_fate);
    let behind = || {
        (counted.end..all.end.min(counted.end + BEHIND))
            .take_while(|&t| !is_number(t) && document.tokens[t].tag != Tag::CC)
            .find(is_fate)
    };
    let before = || (all.start..document.tokens_in(quantity.span).start).rev().take_while(|&t| !is_number(t)).find(is_fate);
    within().or_else(behind).or_else(before)
}

/// Whether two numbers can be one: their bounds meet, or one is the other rounded.
fn fits(x: &Quantity, y: &Quantity) -> bool {
    let meet = |x: &Quantity, y: &Quantity| x.min.unwrap_or(f64::NEG_INFINITY) <= y.max.unwrap_or(f64::INFINITY);
    meet(x, y) && meet(y, x) || x.value.zip(y.value).is_some_and(|(a, b)| is_rounded(a, b) || is_rounded(b, a))
}

/// Whether the rough number is the fine one rounded: 9 for 9.4, 1,200 for 1,187; but 80 dead are not 84.
fn is_rounded(rough: f64, fine: f64) -> bool {
    /// Numbers below that end in nought are mostly counted, not rounded.
    const ROUND: f64 = 100.0;
    let step = [1e9, 1e8, 1e7, 1e6, 1e5, 1e4, 1e3, ROUND].into_iter().find(|step| rough >= *step && rough % step == 0.0);
    let step = step.or((rough.fract() == 0.0 && fine.fract() != 0.0).then_some(1.0));
    step.is_some_and(|step| (rough - fine).abs() <= step / 2.0)
}

/// Numbers that are far apart matter more.
fn severity(x: &Quantity, y: &Quantity) -> Severity {
    /// One value over the other from which a difference is no matter of counting.
    const FAR: f64 = 1.5;
    match (x.value, y.value) {
        (Some(a), Some(b)) if a.abs().max(b.abs()) < FAR * a.abs().min(b.abs()) => Severity::Medium,
        _ => Severity::High,
    }
}
