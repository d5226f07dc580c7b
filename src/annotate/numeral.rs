//! Numbers as they are written: digits, words, magnitudes and parts, alone or mixed.

use super::atom::{Atoms, Kind, Number};

/// A number and where it ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Numeral {
    /// Index behind its last atom.
    pub end: usize,
    /// What it is worth.
    pub value: f64,
    /// How it counts.
    pub kind: NumeralKind,
}

/// How a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumeralKind {
    /// So many.
    Cardinal,
    /// The so manieth.
    Ordinal,
    /// A part of a whole, or a whole number and a part.
    Part,
    /// "dozens", "tens of thousands": at least two of them.
    Vague,
}

/// The number that begins at an index, the longest reading.
pub fn parse(atoms: Atoms<'_>, start: usize) -> Option<Numeral> {
    let numeral = mixed(atoms, start)
        .or_else(|| sized_part(atoms, start))
        .or_else(|| vague(atoms, start))
        .or_else(|| lone_part(atoms, start))
        .or_else(|| counted(atoms, start));
    numeral.map(|n| ratio(atoms, start, n))
}

/// A number of days in a month, a year in words or the like: no magnitude letters, parts or ratios.
pub fn plain(atoms: Atoms<'_>, start: usize) -> Option<Numeral> {
    let (_, group) = cardinal(atoms, start)?;
    ordinal_after(atoms, start, group).or(Some(Numeral { end: group.end, value: group.value, kind: NumeralKind::Cardinal }))
}

/// A whole number and a proper part behind "and": "one hundred and three quarters", "two million and one half", "one billion and
/// three quarters million". An improper one divides the whole instead ("one hundred and thirty fifths").
fn mixed(atoms: Atoms<'_>, start: usize) -> Option<Numeral> {
    let (_, group) = cardinal(atoms, start)?;
    let (tail, unit) = group.tail?;
    let (mut end, parts) = denominator(atoms, joined(atoms, group.end), tail != 1.0)?;
    let mut unit = unit;
    if let Some(Number::Magnitude(value)) = atoms.number(end) {
        (end, unit) = (end + 1, value);
    }
    (tail < parts).then(|| Numeral { end, value: group.value - tail + tail / parts * unit, kind: NumeralKind::Part })
}

/// "half a million", "quarter million", "a quarter of a million", "three quarters of a billion", "half a dozen".
fn sized_part(atoms: Atoms<'_>, start: usize) -> Option<Numeral> {
    let part = lone_part(atoms, start)?;
    let of = if atoms.is(part.end, "of") { part.end + 1 } else { part.end };
    let size = if atoms.is_any(of, &["a", "an"]) { of + 1 } else { of };
    match atoms.number(size) {
        Some(Number::Magnitude(value) | Number::Dozen(value)) if of == part.end || size > of => {
            Some(Numeral { end: size + 1, value: part.value * value, kind: NumeralKind::Cardinal })
        }
        _ => None,
    }
}

/// "dozens", "tens of thousands", "hundreds of millions".
fn vague(atoms: Atoms<'_>, start: usize) -> Option<Numeral> {
    let Some(Number::Vague(mut value)) = atoms.number(start) else { return None };
    let mut end = start + 1;
    if let (true, Some(Number::Vague(size))) = (atoms.is(end, "of"), atoms.number(end + 1)) {
        value *= size;
        end += 2;
    } else if value < 12.0 {
        // "tens" alone is said of nothing.
        return None;
    }
    Some(Numeral { end, value: 2.0 * value, kind: NumeralKind::Vague })
}

/// "half", "a third", "two thirds", "one-fourth", "three quarters", "½".
fn lone_part(atoms: Atoms<'_>, start: usize) -> Option<Numeral> {
    let part = |end, value| Some(Numeral { end, value, kind: NumeralKind::Part });
    if let Some(value) = vulgar(atoms, start) {
        return part(start + 1, value);
    }
    if let Some(Number::Half(whole)) = atoms.number(start)
        && (whole == 2.0 || matches!(atoms.number(start + 1), Some(Number::Magnitude(_))))
    {
        return part(start + 1, 1.0 / whole);
    }
    if atoms.is_any(start, &["a", "an"])
        && let Some((end, whole)) = denominator(atoms, start + 1, false)
    {
        return part(end, 1.0 / whole);
    }
    let (numerator, group) = cardinal(atoms, start)?;
    if numerator == Form::Digits {
        return None;
    }
    let next = joined(atoms, group.end);
    let (end, whole) = denominator(atoms, next, group.value != 1.0)?;
    part(end, group.value / whole)
}

/// A denominator: plural behind any number, singular behind one. Whole numbers before the last word multiply it ("hundred thousandths").
fn denominator(atoms: Atoms<'_>, start: usize, plural: bool) -> Option<(usize, f64)> {
    let one = |i| match atoms.number(i) {
        Some(Number::Parts(value)) if plural => Some((i + 1, value)),
        Some(Number::Half(value)) if !plural => Some((i + 1, value)),
        Some(Number::Ordinal(value) | Number::OrdinalTens(value)) if !plural && value > 2.0 => Some((i + 1, value)),
        _ => None,
    };
    if let Some(found) = one(start) {
        return Some(found);
    }
    match atoms.number(start) {
        Some(Number::Tens(tens)) => {
            let (end, rest) = match atoms.number(joined(atoms, start + 1)) {
                Some(Number::Ordinal(value)) if !plural && value < 10.0 => (joined(atoms, start + 1) + 1, value),
                Some(Number::Parts(value)) if plural && value < 10.0 => (joined(atoms, start + 1) + 1, value),
                _ => return None,
            };
            Some((end, tens + rest))
        }
        _ => None,
    }
}

/// The index behind a hyphen, spaced or not, or the index itself.
fn joined(atoms: Atoms<'_>, i: usize) -> usize {
    if atoms.dash(i) && atoms.at(i).glued == atoms.at(i + 1).glued && atoms.word(i + 1) { i + 1 } else { i }
}

fn vulgar(atoms: Atoms<'_>, i: usize) -> Option<f64> {
    let Kind::Mark(mark) = atoms.at(i).kind else { return None };
    Some(match mark {
        '½' => 1.0 / 2.0,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        '¼' => 1.0 / 4.0,
        '¾' => 3.0 / 4.0,
        '⅕' => 1.0 / 5.0,
        '⅖' => 2.0 / 5.0,
        '⅗' => 3.0 / 5.0,
        '⅘' => 4.0 / 5.0,
        '⅙' => 1.0 / 6.0,
        '⅚' => 5.0 / 6.0,
        '⅛' => 1.0 / 8.0,
        '⅜' => 3.0 / 8.0,
        '⅝' => 5.0 / 8.0,
        '⅞' => 7.0 / 8.0,
        _ => return None,
    })
}

/// A cardinal with what may follow it: a part, a decimal point in words, a magnitude, a dozen; or the ordinal it ends in.
fn counted(atoms: Atoms<'_>, start: usize) -> Option<Numeral> {
    let (form, group) = cardinal(atoms, start)?;
    if let Some(ordinal) = ordinal_after(atoms, start, group) {
        return Some(ordinal);
    }
    let mut numeral = Numeral { end: group.end, value: group.value, kind: NumeralKind::Cardinal };
    if let Some((end, value)) = decimals(atoms, group.end) {
        numeral = Numeral { end, value: numeral.value + value, kind: NumeralKind::Cardinal };
    } else if let Some((end, part)) = part_after(atoms, group, form) {
        numeral = Numeral { end, value: numeral.value + part * group.unit, kind: NumeralKind::Part };
    }
    while let Some(Number::Magnitude(value) | Number::Dozen(value)) = atoms.number(numeral.end) {
        if numeral.end == group.end && group.unit > 1.0 {
            break;
        }
        numeral = Numeral { end: numeral.end + 1, value: numeral.value * value, kind: NumeralKind::Cardinal };
    }
    Some(numeral)
}

fn ordinal_after(atoms: Atoms<'_>, start: usize, group: Group) -> Option<Numeral> {
    let ordinal = |end, value| Some(Numeral { end, value, kind: NumeralKind::Ordinal });
    if group.end == start + 1 && atoms.at(start).kind == Kind::Digits {
        let suffix = atoms.at(group.end).glued && atoms.is_any(group.end, &["st", "nd", "rd", "th"]);
        return suffix.then_some(ordinal(group.end + 1, group.value)).flatten();
    }
    let next = joined(atoms, group.end);
    match (group.last, atoms.number(next)) {
        (Some(Number::Tens(_)), Some(Number::Ordinal(value))) if value < 10.0 => ordinal(next + 1, group.value + value),
        (Some(Number::Hundred | Number::Magnitude(_)), Some(Number::Ordinal(value) | Number::OrdinalTens(value)))
            if value < 100.0 =>
        {
            ordinal(next + 1, group.value + value)
        }
        _ => None,
    }
}

/// "point five", "point zero three", "point seventy-one".
fn decimals(atoms: Atoms<'_>, start: usize) -> Option<(usize, f64)> {
    if !atoms.is(start, "point") {
        return None;
    }
    let (mut at, mut value, mut scale) = (start + 1, 0.0, 1.0);
    loop {
        let (end, digits) = match (atoms.number(at), atoms.number(joined(atoms, at + 1))) {
            (Some(Number::Small(digit)), _) => (at + 1, digit),
            (Some(Number::Tens(tens)), Some(Number::Small(digit))) if digit < 10.0 => (joined(atoms, at + 1) + 1, tens + digit),
            (Some(Number::Tens(tens)), _) => (at + 1, tens),
            _ => break,
        };
        scale *= if digits < 10.0 { 10.0 } else { 100.0 };
        value += digits / scale;
        at = end;
    }
    (at > start + 1).then_some((at, value))
}

/// The part behind a whole number: "two and two thirds", "three and a half", "10 1/2", "2½".
fn part_after(atoms: Atoms<'_>, group: Group, form: Form) -> Option<(usize, f64)> {
    if form == Form::Digits {
        if let Some(value) = vulgar(atoms, group.end) {
            return Some((group.end + 1, value));
        }
        if let Some(part) = slashed(atoms, group.end).filter(|_| !atoms.at(group.end).glued) {
            return Some(part);
        }
    }
    if !atoms.is(group.end, "and") {
        return None;
    }
    let part = lone_part(atoms, group.end + 1)?;
    let value = match atoms.number(part.end) {
        // "one billion and a half million"
        Some(Number::Magnitude(size)) if group.unit > size => return Some((part.end + 1, part.value * size / group.unit)),
        _ => part.value,
    };
    (value < 1.0).then_some((part.end, value))
}

/// "3/4" as a part of a whole.
fn slashed(atoms: Atoms<'_>, start: usize) -> Option<(usize, f64)> {
    let (above, below) = (atoms.integer(start)?, atoms.integer(start + 2)?);
    let tight = atoms.mark(start + 1, '/') && atoms.at(start + 1).glued && atoms.at(start + 2).glued && !atoms.mark(start + 3, '/');
    (tight && 0 < above && above < below && matches!(below, 2..=6 | 8 | 10 | 12 | 16 | 20 | 32 | 64 | 100))
        .then(|| (start + 3, f64::from(above) / f64::from(below)))
}

/// "one in three", "two out of five hundred", "one over twenty".
fn ratio(atoms: Atoms<'_>, start: usize, numeral: Numeral) -> Numeral {
    let of = match () {
        () if numeral.kind != NumeralKind::Cardinal || numeral.value.fract() != 0.0 => return numeral,
        () if atoms.is(numeral.end, "out") && atoms.is(numeral.end + 1, "of") => numeral.end + 2,
        () if atoms.is(numeral.end, "in") && numeral.value == 1.0 && numeral.end == start + 1 => numeral.end + 1,
        () if atoms.is(numeral.end, "over") => numeral.end + 1,
        () => return numeral,
    };
    let of = if atoms.is(of, "every") { of + 1 } else { of };
    let Some((_, whole)) = cardinal(atoms, of) else { return numeral };
    let plural = matches!(atoms.number(whole.end), Some(Number::Vague(_)));
    let over = atoms.is(numeral.end, "over");
    // "3 over 2 years" is no fraction: a bare one ends the phrase.
    if over && atoms.word(whole.end) || !over && numeral.value >= whole.value || plural && whole.end == of {
        return numeral;
    }
    let scale = match atoms.number(whole.end) {
        Some(Number::Vague(value)) => value,
        _ => 1.0,
    };
    Numeral { end: whole.end + usize::from(plural), value: numeral.value / (whole.value * scale), kind: NumeralKind::Part }
}

/// How a whole number begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Digits,
    Words,
}

/// A whole number in the making.
#[derive(Clone, Copy)]
struct Group {
    end: usize,
    value: f64,
    /// Value of the last magnitude when nothing follows it: a part behind counts in it ("3 million and a half").
    unit: f64,
    /// The last word.
    last: Option<Number>,
    /// What stands behind the last "and", and the magnitude before it.
    tail: Option<(f64, f64)>,
}

/// Digits or number words with hundreds and magnitudes in falling order.
fn cardinal(atoms: Atoms<'_>, start: usize) -> Option<(Form, Group)> {
    let (mut at, mut total, mut current, mut ceiling) = (start, 0.0, None::<f64>, f64::INFINITY);
    let (mut form, mut last) = (Form::Words, None);
    // What the number was worth before the last "and", and the magnitude a part behind it counts in.
    let mut split = None;
    if atoms.is_any(start, &["a", "an"]) {
        matches!(atoms.number(start + 1), Some(Number::Hundred | Number::Magnitude(_) | Number::Dozen(_))).then_some(())?;
        (at, current) = (start + 1, Some(1.0));
    }
    loop {
        let mut next = at;
        if at > start && atoms.is(at, "and") && matches!(last, Some(Number::Hundred | Number::Magnitude(_))) {
            next = at + 1;
            let unit = if current.is_none() { ceiling } else { 1.0 };
            split = Some((next, total + current.unwrap_or(0.0), unit));
        } else if matches!(last, Some(Number::Tens(_))) && matches!(atoms.number(joined(atoms, at)), Some(Number::Small(_))) {
            next = joined(atoms, at);
        }
        let after_hundred = matches!(last, Some(Number::Hundred));
        let room = |value: f64| value < ceiling && (current.is_none() || after_hundred && value < 100.0);
        let spoken = atoms.number(next);
        if atoms.at(next).kind == Kind::Digits {
            if at > start && form == Form::Words && last.is_none() {
                break;
            }
            let (end, value) = literal(atoms, next)?;
            if !room(value)
                || at > start
                    && (next == at && atoms.at(next).glued
                        || value.fract() != 0.0
                        || total == 0.0 && !after_hundred
                        || follows_own_size(atoms, next, end, ceiling))
            {
                break;
            }
            if at == start {
                form = Form::Digits;
            }
            (at, last) = (end, None);
            current = Some(current.unwrap_or(0.0) + value);
            continue;
        }
        match spoken {
            Some(Number::Small(value)) if room(value) => current = Some(current.unwrap_or(0.0) + value),
            Some(Number::Small(value)) if matches!(last, Some(Number::Tens(_))) && 0.0 < value && value < 10.0 => {
                current = current.map(|c| c + value)
            }
            Some(Number::Tens(value)) if room(value) => current = Some(current.unwrap_or(0.0) + value),
            Some(Number::Hundred) if next == at && current.is_none_or(|c| c < 100.0 || form == Form::Digits) && !after_hundred => {
                if current.is_none() && at > start {
                    break;
                }
                current = Some(current.unwrap_or(1.0) * 100.0);
            }
            Some(Number::Magnitude(value)) if next == at && current.is_some() && value < ceiling => {
                total += current.take().unwrap_or(1.0) * value;
                ceiling = value;
            }
            // "three lakh crore"
            Some(Number::Magnitude(value)) if next == at && current.is_none() && total > 0.0 && ceiling < value => {
                total *= value;
                ceiling = value;
            }
            // "hundred thousand", "thousand": one of them.
            Some(Number::Magnitude(value)) if at == start => {
                total = value;
                ceiling = value;
            }
            Some(Number::Letter(value))
                if form == Form::Digits && current.is_some() && total == 0.0 && letter_counts(atoms, next) =>
            {
                total = current.take().unwrap_or(1.0) * value;
                (at, last) = (next + 1, Some(Number::Magnitude(value)));
                break;
            }
            // "3 dozens", "2 millions"
            Some(Number::Dozen(value) | Number::Vague(value)) if current.is_some() && next == at => {
                total += current.take().unwrap_or(1.0) * value;
                (at, last) = (next + 1, None);
                break;
            }
            _ => break,
        }
        last = spoken;
        at = next + 1;
    }
    if at == start || current.is_none() && total == 0.0 {
        return None;
    }
    let unit = if current.is_none() && ceiling.is_finite() { ceiling } else { 1.0 };
    let value = total + current.unwrap_or(0.0);
    let tail = split.filter(|&(from, _, _)| from < at).map(|(_, before, unit)| (value - before, unit));
    Some((form, Group { end: at, value, unit, last, tail }))
}

/// Whether digits in the middle of a number open one of their own: "3 hundred and 2 hundred".
fn follows_own_size(atoms: Atoms<'_>, start: usize, end: usize, ceiling: f64) -> bool {
    let _ = start;
    match atoms.number(end) {
        Some(Number::Hundred) => ceiling.is_infinite(),
        Some(Number::Magnitude(value)) => value >= ceiling,
        _ => false,
    }
}

/// Whether a letter behind digits is a magnitude: `k` always; the others when they are capitals or stand at a money sign, which the
/// caller of a measure sees first ("1m" is a metre).
fn letter_counts(atoms: Atoms<'_>, i: usize) -> bool {
    let upper = atoms.text(i).bytes().all(|b| b.is_ascii_uppercase());
    let free = !atoms.at(i + 1).glued || !matches!(atoms.at(i + 1).kind, Kind::Word { .. } | Kind::Digits);
    let money =
        (1..=3).any(|back| matches!(i.checked_sub(back).map(|j| atoms.at(j).kind), Some(Kind::Mark('$' | '£' | '€' | '¥' | '₹'))));
    free && (upper || money || atoms.is(i, "k") || atoms.at(i).glued && atoms.is(i, "b"))
}

/// A run of digits with the powers and groups behind it, as a number; its sign is not part of it.
pub fn literal(atoms: Atoms<'_>, start: usize) -> Option<(usize, f64)> {
    let mut value = digits(atoms.text(start))?;
    let mut end = start + 1;
    while let Some(group) = spaced_group(atoms, start, end) {
        value = value * 1000.0 + group;
        end += 1;
    }
    if let Some((after, power)) = exponent(atoms, end) {
        let raised = if atoms.mark(end, '^') { value.powi(power) } else { value * 10f64.powi(power) };
        (end, value) = (after, raised);
    } else if end == start + 1
        && let Some((after, part)) = slashed(atoms, start)
    {
        (end, value) = (after, part);
    }
    value.is_finite().then_some((end, value))
}

/// "1 234 567": groups of three behind a space; a single plain space counts only before three zeros or a further group, since
/// "on May 5 300 people" are two numbers.
fn spaced_group(atoms: Atoms<'_>, start: usize, next: usize) -> Option<f64> {
    let digits = atoms.text(next);
    let group = |i: usize| {
        let text = atoms.text(i);
        atoms.at(i).kind == Kind::Digits
            && text.len() >= 3
            && text.bytes().take(3).all(|b| b.is_ascii_digit())
            && matches!(text.as_bytes().get(3), None | Some(b'.'))
    };
    let gap = atoms.at(next).span.start.saturating_sub(atoms.at(next - 1).span.end);
    let first = atoms.text(start).len() <= 3 && atoms.integer(start).is_some_and(|v| v > 0);
    if !first || gap == 0 || gap > 3 || !group(next) || atoms.text(next - 1).contains('.') {
        return None;
    }
    // No-break and thin spaces take more than one byte.
    let sure = gap > 1
        || digits == "000"
        || next > start + 1
        || group(next + 1) && atoms.at(next + 1).span.start == atoms.at(next).span.end + 1;
    sure.then(|| digits.parse().ok()).flatten()
}

/// "e10", "^-3", "x10^6" glued to digits.
fn exponent(atoms: Atoms<'_>, start: usize) -> Option<(usize, i32)> {
    let glued = |i: usize| atoms.at(i).glued;
    let sign_at = match () {
        () if !glued(start) => return None,
        () if atoms.mark(start, '^') || atoms.is(start, "e") => start + 1,
        () if (atoms.is(start, "x") || atoms.mark(start, '×')) && atoms.text(start + 1) == "10" && atoms.mark(start + 2, '^') => {
            start + 3
        }
        () => return None,
    };
    let (mut at, mut sign) = (sign_at, 1);
    while glued(at) && (atoms.mark(at, '-') || atoms.mark(at, '+')) {
        if atoms.mark(at, '-') {
            sign = -1;
        }
        at += 1;
    }
    let power = atoms.integer(at).filter(|&p| glued(at) && p <= 300)?;
    Some((at + 1, sign * power))
}

/// The worth of digits with commas and stops; `None` for versions and addresses (`1.2.3`).
fn digits(text: &str) -> Option<f64> {
    let (commas, stops) = text.bytes().fold((0, 0), |(c, s), b| (c + usize::from(b == b','), s + usize::from(b == b'.')));
    if commas == 0 && stops <= 1 {
        return text.parse().ok();
    }
    let last_comma = text.rfind(',').unwrap_or(0);
    let last_stop = text.rfind('.').unwrap_or(0);
    let decimal_comma = commas == 1 && (stops > 0 && last_stop < last_comma || stops == 0 && text.len() - last_comma != 4);
    if decimal_comma {
        return text.replace('.', "").replace(',', ".").parse().ok();
    }
    (commas > 0 && stops <= 1).then(|| text.replace(',', "").parse().ok()).flatten()
}
