//! What the words of a name themselves tell of its kind.

use super::super::run::Name;
use super::super::words::{self, head, is_common, is_given_name};
use super::{CERTAIN, Evidence, SLIGHT, STRONG, USUAL, is_place};
use crate::annotate::EntityKind;
use crate::lexicon;
use crate::read::{Document, Shape, Tag, lemma};

/// What the words of the name themselves tell.
pub(super) fn weigh(document: &Document, name: &Name, evidence: &mut Evidence) {
    use EntityKind::{Organization, Other, Person, Place};
    if let Some(known) = name.known {
        evidence.vote(known.kind, if known.canonical.is_some() { CERTAIN } else { STRONG });
    }
    if name.title.is_some() {
        evidence.vote(Person, CERTAIN);
    }
    let (first, last) = (name.tokens.start, name.tokens.end - 1);
    let words = name.tokens.len();
    let given = is_given_name(document.fold(first)) || words::is_initial(document, first) && words > 1;
    let first_head = head(document.fold(first));
    let last_kind = words::last_kind(document, name.tokens.clone());
    if given {
        // "Sandy Point Elementary School" begins with a given name, too.
        let named_after = words > 2 && last_kind.is_some();
        evidence.vote(Person, if words > 1 && !named_after { STRONG } else { USUAL });
    }
    if words > 1 {
        let of = name.tokens.clone().skip(1).find(|&t| matches!(document.fold(t), "of" | "for" | "on"));
        if let Some(kind) = of.and_then(|t| head(document.fold(t - 1)).of) {
            evidence.vote(kind, STRONG + USUAL);
        } else if let Some(kind) = last_kind {
            // "Jack Hall", "Tiger Woods": many heads of places are surnames as well.
            let surname = given && words == 2 && kind == Place && words::is_surname(document.fold(last));
            evidence.vote(kind, if surname { USUAL } else { STRONG + SLIGHT });
        }
        let place_first = is_place(document.fold(first))
            || words > 2 && is_place(&format!("{} {}", document.fold(first), document.fold(first + 1)));
        let plural = document.fold(last).ends_with('s') && !document.fold(last).ends_with("ss");
        if place_first && plural && last_kind.is_none() {
            // "Boston Mariners": a team.
            evidence.vote(Organization, STRONG + USUAL);
        } else if let Some(kind) = first_head.first {
            evidence.vote(kind, if given { USUAL } else { STRONG });
        }
        if !given && last_kind.is_none() && is_place(document.fold(last)) {
            evidence.vote(Place, STRONG);
        }
        if document.fold(last).ends_with('s') && lexicon::PEOPLE.has(document.fold(last)) {
            // "Sunni Muslims", "House Republicans": people, but neither one of them nor an organisation.
            evidence.vote(Other, STRONG + USUAL);
        }
        let inner = |t: usize| words::is_initial(document, t) && t > first && t < last;
        if name.tokens.clone().any(|t| inner(t) || words::is_particle(document.fold(t))) {
            evidence.vote(Person, USUAL);
        }
        if matches!(document.fold(last).trim_end_matches('.'), "jr" | "sr" | "ii" | "iii" | "iv") {
            evidence.vote(Person, USUAL);
        }
    }
    if name.tokens.clone().any(|t| document.word(t) == "&" || document.word(t).contains('&')) {
        evidence.vote(Organization, USUAL + SLIGHT);
    }
    let common = name.tokens.clone().filter(|&t| is_common(document, t) && !is_given_name(document.fold(t))).count();
    match (words, document.tokens[first].shape) {
        // "His 40 KOs", "an EP": a short form of a common noun.
        (1, Shape::Upper | Shape::Mixed) if is_counted(document, first) => evidence.vote(Other, STRONG),
        (1, Shape::Upper) if document.word(first).len() > 1 => evidence.vote(Organization, USUAL),
        (1, Shape::Mixed) if document.word(first).contains(|c: char| c.is_ascii_digit()) => evidence.vote(Organization, USUAL),
        (1, Shape::Mixed) => evidence.vote(Organization, SLIGHT),
        // "the Falcons", but not "Deists" or "Milepost 4".
        (1, _) if document.tokens[first].tag == Tag::NNPS && name.known.is_none() => {
            let team = first.checked_sub(1).is_some_and(|t| document.fold(t) == "the");
            evidence.vote(if team { Organization } else { Other }, USUAL);
        }
        (1, Shape::Capital) if is_adjective(document, first) && name.known.is_none() => evidence.vote(Other, STRONG),
        (1, Shape::Capital) if is_numbered(document, first) => evidence.vote(Other, USUAL),
        (1, _) if words::is_surname(document.fold(first)) => evidence.vote(Person, SLIGHT),
        (1, _) if common == 1 => evidence.vote(Other, SLIGHT),
        (1, _) => {}
        (2 | 3, _) if words::is_surname(document.fold(last)) && last_kind.is_none() => evidence.vote(Person, USUAL),
        // "Quist Turbines": surnames that are a plural of things are listed.
        (2 | 3, _) if !given && last_kind.is_none() && is_plural_noun(document.fold(last)) => evidence.vote(Organization, USUAL),
        (2 | 3, _) if common == 0 => evidence.vote(Person, SLIGHT + SLIGHT / 2.0),
        (2, _) if common == 1 && !is_common(document, last) => evidence.vote(Person, SLIGHT),
        _ if common * 2 >= words => evidence.vote(Other, SLIGHT),
        _ => evidence.vote(Organization, SLIGHT),
    }
}

/// Whether a folded word is the plural of a common noun.
fn is_plural_noun(folded: &str) -> bool {
    let singular = lemma::noun(folded);
    folded.ends_with('s') && singular != folded && crate::read::tag::is_word(&singular)
}

/// Whether the token says of which faith, people or party the next noun is: "an Islamist group", "Cuban-Americans".
fn is_adjective(document: &Document, token: usize) -> bool {
    const ENDINGS: [&str; 6] = ["ic", "ish", "ist", "ian", "can", "ese"];
    let folded = document.fold(token);
    let noun_next = document.tokens.get(token + 1).is_some_and(|t| t.tag.is_noun() && t.shape == Shape::Lower);
    let derived = document.tokens[token].tag == Tag::JJ || ENDINGS.iter().any(|ending| folded.ends_with(ending));
    folded.ends_with("-americans") || noun_next && derived && !words::is_surname(folded) && !is_given_name(folded)
}

/// Whether nothing but a number follows: `Milepost 4`.
fn is_numbered(document: &Document, token: usize) -> bool {
    let shape = |t: usize| document.tokens.get(t).map(|t| t.shape);
    shape(token + 1) == Some(Shape::Number) && matches!(shape(token + 2), Some(Shape::Mark) | None)
}

/// Whether the token is counted or had by someone, as things are and organisations are not.
fn is_counted(document: &Document, token: usize) -> bool {
    let before = token.checked_sub(1);
    let plural = document.tokens[token].shape == Shape::Mixed && document.word(token).ends_with('s');
    plural
        || before.is_some_and(|t| {
            document.tokens[t].shape == Shape::Number || matches!(document.fold(t), "a" | "an" | "his" | "her" | "per")
        })
}
