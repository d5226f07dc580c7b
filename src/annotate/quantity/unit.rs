//! Units of measure behind a number.

use super::money;
use crate::annotate::atom::{Atoms, Kind, Number};
use crate::annotate::numeral;
use crate::lexicon;

/// A unit behind a number.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Index behind it.
    pub end: usize,
    /// Its canonical name.
    pub name: String,
    /// What the number is multiplied by: "75 USD million".
    pub scale: f64,
}

/// The unit or money behind a number worth `value` that ends before `i`.
pub fn behind(atoms: Atoms<'_>, i: usize, value: f64) -> Option<Found> {
    let hyphen = atoms.dash(i) && atoms.at(i).glued && atoms.at(i + 1).glued;
    let at = i + usize::from(hyphen);
    let found = |end: usize, name: &str| Some(Found { end, name: name.to_owned(), scale: 1.0 });
    if let Kind::Mark(mark) = atoms.at(at).kind {
        return match mark {
            '%' => found(at + 1, "percent"),
            '"' | '″'
                if !atoms.at(at).glued
                    && atoms.at(at + 1).kind != Kind::Border
                    && !atoms.at(at + 1).glued
                    && value < 1000.0
                    && atoms.is_any(at + 1, &["long", "wide", "tall", "high", "thick", "deep"]) =>
            {
                found(at + 1, "inch")
            }
            '°' => {
                let scale = if atoms.is_any(at + 1, &["c", "celsius"]) {
                    (at + 2, "degree celsius")
                } else if atoms.is_any(at + 1, &["f", "fahrenheit"]) {
                    (at + 2, "degree fahrenheit")
                } else {
                    (at + 1, "degree")
                };
                found(scale.0, scale.1)
            }
            '(' | '[' | '{' | '<'
                if matches!(atoms.at(at + 2).kind, Kind::Mark(')' | ']' | '}' | '>'))
                    && atoms.word(at + 1)
                    && closes(atoms, at) =>
            {
                lexicon::UNITS.get(&atoms.folded(at + 1)).and_then(|name| found(at + 3, name))
            }
            _ if money::is_sign(atoms, at) && !(atoms.at(at + 1).glued && atoms.at(at + 1).kind == Kind::Digits) && !hyphen => {
                // "10 $ 30": the sign leads the next number only where it stands at it.
                lexicon::CURRENCIES.get(atoms.text(at)).and_then(|name| found(at + 1, name))
            }
            _ => None,
        };
    }
    if !atoms.word(at) {
        return None;
    }
    // "30 MUSD": a million of them, as balance sheets write it.
    let text = atoms.text(at);
    if text.len() == 4
        && text.bytes().all(|b| b.is_ascii_uppercase())
        && let Some(name) = text.strip_prefix('M').and_then(|code| lexicon::CURRENCIES.get(&code.to_ascii_lowercase()))
    {
        return Some(Found { end: at + 1, name: name.to_owned(), scale: 1e6 });
    }
    // "20p", "−20C", letters that mean nothing elsewhere.
    let ends = !atoms.at(at + 1).glued || matches!(atoms.at(at + 1).kind, Kind::Mark(_));
    if text.len() == 1 && atoms.at(at).glued && !hyphen && ends {
        match text {
            "p" if value < 1000.0 => return found(at + 1, "penny"),
            "C" if is_weather(atoms, i, value) => return found(at + 1, "degree celsius"),
            "F" if is_weather(atoms, i, value) => return found(at + 1, "degree fahrenheit"),
            _ => {}
        }
    }
    if let Some((end, name)) = money::behind(atoms, at) {
        let scale = match atoms.number(end) {
            Some(Number::Magnitude(scale)) => scale,
            _ => 1.0,
        };
        return Some(Found { end: end + usize::from(scale > 1.0), name, scale });
    }
    measure(atoms, at)
}

/// Whether "20C" or "-5F" can be a temperature rather than a seat or a flat: two figures or a sign.
fn is_weather(atoms: Atoms<'_>, i: usize, value: f64) -> bool {
    let signed = i >= 2 && matches!(atoms.at(i - 2).kind, Kind::Mark('-' | '−' | '–'));
    (signed || value >= 10.0) && value.abs() < 150.0
}

fn closes(atoms: Atoms<'_>, at: usize) -> bool {
    matches!((atoms.text(at), atoms.text(at + 2)), ("(", ")") | ("[", "]") | ("{", "}") | ("<", ">"))
}

/// A unit of measure, with what it is per.
fn measure(atoms: Atoms<'_>, i: usize) -> Option<Found> {
    let folded = |i: usize| atoms.folded(i);
    let first = folded(i);
    let found = |end, name: String| Some(Found { end, name, scale: 1.0 });
    if first == "basis" && atoms.is_any(i + 1, &["point", "points"]) {
        return found(i + 2, "basis point".into());
    }
    if matches!(&*first, "per" | "percentage") {
        let cent = first == "per" && atoms.is(i + 1, "cent");
        let points = first == "percentage" && atoms.is_any(i + 1, &["point", "points"]);
        return if cent || first == "percentage" {
            found(i + 1 + usize::from(cent || points), if points { "percentage point".into() } else { "percent".into() })
        } else {
            None
        };
    }
    if matches!(&*first, "square" | "cubic" | "sq" | "metric" | "nautical" | "light") && atoms.word(i + 1) {
        let base = lexicon::UNITS.get(&folded(i + 1))?;
        let name = match &*first {
            "metric" if base == "ton" => "tonne".to_owned(),
            "metric" => return None,
            "sq" => format!("square {base}"),
            _ => format!("{first} {base}"),
        };
        return found(i + 2, name);
    }
    let name = lexicon::UNITS.get(&first)?;
    // "in" is an inch only behind feet, which reads it itself; a capital letter alone is no unit ("5 M" is a size).
    if first == "in" || first.len() == 1 && atoms.capital(i) || first == "pm" && atoms.text(i) != "pm" {
        return None;
    }
    // "m2" is cut before its figure.
    if first.len() <= 2 && atoms.at(i + 1).glued && matches!(atoms.text(i + 1), "2" | "²" | "3" | "³") {
        let power = if matches!(atoms.text(i + 1), "2" | "²") { "square" } else { "cubic" };
        return found(i + 2, format!("{power} {name}"));
    }
    let mut end = i + 1;
    // "45 years old", "45-year-old"
    if name == "year" {
        let dash = usize::from(atoms.dash(end) && atoms.at(end).glued);
        if atoms.is_any(end + dash, &["old", "olds"]) {
            end += dash + 1;
        }
        return found(end, name.to_owned());
    }
    if name == "degree" && atoms.is_any(end, &["celsius", "fahrenheit", "centigrade"]) {
        let scale = if atoms.is(end, "fahrenheit") { "degree fahrenheit" } else { "degree celsius" };
        return found(end + 1, scale.to_owned());
    }
    let slash = atoms.mark(end, '/') && atoms.at(end).glued;
    if (slash || atoms.is_any(end, &["per", "a", "an"])) && atoms.word(end + 1) {
        let per = match &*folded(end + 1) {
            "h" => Some("hour"),
            "s" => Some("second"),
            "ms" => Some("millisecond"),
            other => lexicon::UNITS.get(other),
        };
        let speed = name.ends_with("metre") || matches!(name, "mile" | "foot" | "knot");
        if let Some(per) = per.filter(|per| speed && matches!(*per, "hour" | "second" | "minute" | "millisecond")) {
            return found(end + 2, format!("{name} per {per}"));
        }
    }
    found(end, name.to_owned())
}

/// The smaller unit behind a larger one: inches behind feet, cents behind dollars; the index behind, and its worth in the larger.
pub fn smaller(atoms: Atoms<'_>, i: usize, name: &str) -> Option<(usize, f64)> {
    let at = i + usize::from(atoms.is(i, "and"));
    let (share, forms): (f64, &[&str]) = match name {
        "foot" => (12.0, &["inch", "inches", "in"]),
        name if name.ends_with("dollar") || name == "euro" => (100.0, &["cent", "cents"]),
        _ => return None,
    };
    // "5-foot-10"
    if name == "foot"
        && atoms.dash(i)
        && atoms.at(i).glued
        && atoms.at(i + 1).glued
        && let Some(inches) = atoms.integer(i + 1).filter(|inches| *inches < 12)
    {
        return Some((i + 2, f64::from(inches) / share));
    }
    let number = numeral::plain(atoms, at).filter(|n| n.kind == numeral::NumeralKind::Cardinal && n.value < share)?;
    if atoms.is_any(number.end, forms) {
        return Some((number.end + 1, number.value / share));
    }
    // "15 dollars 50", where nothing is counted by the rest.
    let bare = share == 100.0
        && number.value >= 10.0
        && !atoms.word(number.end)
        && !matches!(atoms.at(number.end).kind, Kind::Mark('%' | '$' | '-' | '/' | ':'));
    bare.then_some((number.end, number.value / share))
}
