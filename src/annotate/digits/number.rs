//! Numbers in digits, with the signs and short names of units that are the same in many languages.

use super::{Place, is_space, word};
use crate::annotate::Quantity;
use crate::decimal;
use crate::lexicon::{CURRENCIES, OTHER_ABBREVIATIONS, UNITS};
use crate::read::script::{self, is_unspaced};
use crate::span::Span;

/// Where the digits that begin at a place end, and the number they write, where that is sure.
pub fn read(place: Place<'_>, start: usize) -> (usize, Option<Quantity>) {
    let figure = Figure::at(place, start);
    let run_end = behind_run(place, figure.end);
    // A time, a range, a score, a version, a number on a label.
    if run_end > figure.end || is_labelled(place, start) || is_ordinal(place, figure.end) {
        return (run_end, None);
    }
    let quantity = figure.worth(place.language()).and_then(|worth| quantity(place, start, &figure, worth));
    (quantity.as_ref().map_or(run_end, |quantity| quantity.span.end), quantity)
}

/// A number with what stands around it.
fn quantity(place: Place<'_>, start: usize, figure: &Figure, worth: f64) -> Option<Quantity> {
    let (end, worth, sized) = sized(place, figure.end, worth)?;
    let (first, money) = money_before(place, start);
    let (end, unit) = match unit(place, end) {
        Some((end, unit)) if money.is_none() => (end, unit),
        _ => (end, money),
    };
    let measured = unit.is_some();
    // A day of the month, an hour.
    if place.next(end).is_some_and(|c| "月日号點点時时월일시".contains(c)) {
        return None;
    }
    // A letter goes on: "5G", "1er", "3D". Characters without spaces count, as in "5人".
    if place.next(end).is_some_and(|c| c.is_alphabetic() && !is_counter(c)) {
        return None;
    }
    // What is written like a year may be one, in words that are not known.
    if !measured && !sized && figure.is_plain() && figure.digits.len() == 4 && (1900.0..2100.0).contains(&worth) {
        return None;
    }
    let (first, worth) = match negative(place, first) {
        Some(sign) => (sign, -worth),
        None => (first, worth),
    };
    let (value, min, max) = (Some(worth), Some(worth), Some(worth));
    Some(Quantity { span: Span::new(first, end), value, min, max, unit: unit.flatten().map(str::to_owned), counted: None })
}

/// Digits with the marks within them.
struct Figure {
    end: usize,
    /// The digits of all groups, in ASCII.
    digits: String,
    /// For each mark within, what it is and how many digits stand before it and between it and the next.
    marks: Vec<(char, usize)>,
    /// Digits before the first mark.
    first: usize,
}

impl Figure {
    fn at(place: Place<'_>, start: usize) -> Self {
        /// Languages that part groups of three by a plain space.
        const SPACED: [&str; 13] = ["be", "bg", "cs", "fi", "fr", "hu", "no", "pl", "pt", "ru", "sv", "uk", "es"];
        let mut figure = Self { end: start, digits: String::new(), marks: Vec::new(), first: 0 };
        figure.first = figure.take(place);
        while let Some(mark) = place.next(figure.end) {
            let behind = figure.end + mark.len_utf8();
            let group = place.rest(behind).chars().take_while(|&c| script::digit(c).is_some()).count();
            let alike = figure.marks.iter().all(|&(other, digits)| other == mark && digits == 3);
            let three = group == 3 && figure.first <= 3 && alike;
            let fits = match mark {
                '，' | '．' => group > 0 && place.before(figure.end).is_some_and(script::is_wide),
                '.' | ',' | '\u{66b}' | '\u{66c}' => group > 0,
                ' ' => three && SPACED.contains(&place.language()),
                '\'' | '’' => three,
                mark => three && is_space(mark),
            };
            if !fits {
                break;
            }
            figure.end = behind;
            let digits = figure.take(place);
            // Full-width marks are the plain ones.
            let plain = match mark {
                '，' => ',',
                '．' => '.',
                mark => mark,
            };
            figure.marks.push((plain, digits));
        }
        figure
    }

    /// Takes in the digits at the end, and tells how many they are.
    fn take(&mut self, place: Place<'_>) -> usize {
        let before = self.digits.len();
        for c in place.rest(self.end).chars() {
            let Some(digit) = script::digit(c) else { break };
            self.digits.push(char::from(b'0' + digit));
            self.end += c.len_utf8();
        }
        self.digits.len() - before
    }

    fn is_plain(&self) -> bool {
        self.marks.is_empty()
    }

    /// The number that the digits write in a language; `None` where they could write two.
    fn worth(&self, language: &str) -> Option<f64> {
        let whole = || decimal::read(&self.digits);
        let Some(&(last, behind)) = self.marks.last() else { return whole() };
        let point = || {
            let (before, after) = self.digits.split_at(self.digits.len() - behind);
            decimal::read(&format!("{before}.{after}"))
        };
        let groups = |marks: &[(char, usize)]| {
            marks.iter().all(|&(mark, digits)| mark == marks[0].0 && digits == 3)
                && self.first <= 3
                && !self.digits.starts_with('0')
        };
        let (before, is_other) = match self.marks.split_last() {
            Some((_, before)) => (before, before.iter().all(|&(mark, _)| mark != last)),
            None => (&[][..], true),
        };
        match last {
            '\u{66b}' => point(),
            // Two kinds of mark: the last one parts the decimals.
            '.' | ',' if !before.is_empty() && is_other => groups(before).then(point).flatten(),
            _ if !before.is_empty() => groups(&self.marks).then(whole).flatten(),
            '.' | ',' => match (Decimals::of(language), groups(&self.marks)) {
                (Decimals::Comma, true) if last == '.' => whole(),
                (Decimals::Comma, _) if last == ',' => point(),
                (Decimals::Point, true) if last == ',' => whole(),
                (Decimals::Point, _) if last == '.' => point(),
                (Decimals::Either, true) => whole().filter(|_| language != "und"),
                // "14.30" may be a time.
                (Decimals::Either, false) if behind != 3 && !(last == '.' && behind == 2) => point(),
                _ => None,
            },
            _ => groups(&self.marks).then(whole).flatten(),
        }
    }
}

/// What parts the decimals from the rest.
#[derive(Clone, Copy)]
enum Decimals {
    Comma,
    Point,
    /// One or the other, by the country.
    Either,
}

impl Decimals {
    fn of(language: &str) -> Self {
        match language {
            "bn" | "he" | "hi" | "ja" | "km" | "ko" | "lo" | "my" | "th" | "zh" => Self::Point,
            "ar" | "es" | "fa" | "und" | "ur" => Self::Either,
            _ => Self::Comma,
        }
    }
}

/// Where a run of digits ends that goes on behind a mark between digits: a time, a score, a range.
fn behind_run(place: Place<'_>, mut end: usize) -> usize {
    while let Some(behind) = place.mark(end, &[':', '/', '-', '–', '—', '.', ',', '~', '～', '：', 'x', '×']) {
        let digits = place.rest(behind).chars().take_while(|&c| script::digit(c).is_some()).map(char::len_utf8).sum::<usize>();
        if digits == 0 {
            break;
        }
        end = behind + digits;
    }
    end
}

/// Whether a number is a label: joined to a word before it ("A380", "COVID-19"), or behind a sign or abbreviation for "number".
fn is_labelled(place: Place<'_>, start: usize) -> bool {
    // Small words of Arabic and Hebrew are written onto what follows, in Hebrew often with a hyphen.
    let prefix = |c: char| matches!(c, '\u{5d0}'..='\u{5ea}' | '\u{620}'..='\u{64a}');
    let mut before = place.document.text[..start].chars().rev();
    match before.next() {
        Some('第' | '제') => return true,
        Some(c) if c.is_alphanumeric() && !is_counter(c) && !prefix(c) => return true,
        Some('-' | '_' | '/' | '.' | ':') => return before.next().is_some_and(|c| c.is_alphanumeric() && !prefix(c)),
        Some('#' | '№') => return true,
        _ => {}
    }
    let Some(space) = place.before(start).filter(|&c| is_space(c)) else { return false };
    let mut behind = start - space.len_utf8();
    if place.before(behind).is_some_and(|c| matches!(c, '#' | '№')) {
        return true;
    }
    behind -= usize::from(place.before(behind) == Some('.'));
    place.word_before(behind).is_some_and(|(_, word)| OTHER_ABBREVIATIONS.get(word.as_str()) == Some("number"))
}

/// Whether the stop behind a number, with more of the sentence behind it, makes it an ordinal: "am 3. Spieltag".
fn is_ordinal(place: Place<'_>, end: usize) -> bool {
    place.next(end) == Some('.') && place.rest(end + 1).chars().any(char::is_alphanumeric)
}

/// Letters that count what stands before them, and belong to no word with it.
fn is_counter(c: char) -> bool {
    is_unspaced(c) || matches!(c, '\u{ac00}'..='\u{d7a3}')
}

/// The end of a number with the words or characters for its size, its worth with them, and whether there are any; `None` where it goes on in
/// a way that is not known.
fn sized(place: Place<'_>, end: usize, worth: f64) -> Option<(usize, f64, bool)> {
    let (mut at, mut sum, mut part) = (end, 0.0, worth);
    // "1亿2000万", "3千万"
    while let Some((behind, size)) = place.next(at).and_then(|c| Some((at + c.len_utf8(), wide_size(c)?))) {
        part *= size;
        at = behind;
        if let Some((more, _, worth)) = place.integer(at)
            && place.next(more).and_then(wide_size).map_or(f64::from(worth) < size, |next| next < size)
        {
            (sum, part, at) = (sum + part, f64::from(worth), more);
        }
    }
    if at > end {
        return Some((at, sum + part, true));
    }
    let mut size = 1.0;
    // "3 mil millones"
    while let Some((behind, more)) = place.word(place.space(at)).and_then(|(behind, word)| Some((behind, word::size(&word)?))) {
        size *= more;
        at = behind;
    }
    Some((at, worth * size, at > end))
}

/// The size that a character of Chinese, Japanese or Korean stands for.
fn wide_size(c: char) -> Option<f64> {
    Some(match c {
        '百' => 1e2,
        '千' | '천' => 1e3,
        '万' | '萬' | '만' => 1e4,
        '亿' | '億' | '억' => 1e8,
        '兆' | '조' => 1e12,
        _ => return None,
    })
}

/// What a number measures, as far as a sign or short name tells; `None` within for money by a sign that several countries have.
type Unit = Option<&'static str>;

/// The unit behind a number, and where it ends.
fn unit(place: Place<'_>, end: usize) -> Option<(usize, Option<Unit>)> {
    /// Short names that mean the same in many languages, and what they are in English where that is another; single letters do not.
    const SHORT: [&str; 14] = ["km", "kg", "cm", "mm", "ha", "kwh", "mwh", "kw", "mw", "gw", "gb", "mb", "tb", "hz"];
    const OTHERS: [(&str, &str); 8] =
        [("км", "km"), ("кг", "kg"), ("см", "cm"), ("мм", "mm"), ("га", "ha"), ("كم", "km"), ("كلم", "km"), ("كغ", "kg")];
    let at = place.space(end);
    let sign = place.next(at)?;
    let behind = at + sign.len_utf8();
    match sign {
        '%' | '٪' | '％' => return Some((behind, Some(Some("percent")))),
        '℃' => return Some((behind, Some(Some("degree celsius")))),
        '°' if place.next(place.space(behind)) == Some('C') => {
            return Some((place.space(behind) + 1, Some(Some("degree celsius"))));
        }
        _ => {}
    }
    if let Some(money) = money(place, sign) {
        return Some((behind, Some(money)));
    }
    let (behind, mut word) = place.word(at)?;
    if let Some((_, short)) = OTHERS.iter().find(|(own, _)| *own == word) {
        (*short).clone_into(&mut word);
    }
    if let Some((behind, area)) = place.next(behind).filter(|c| matches!(c, '²' | '³')).map(|c| (behind + c.len_utf8(), c)) {
        return UNITS.get(format!("{word}{area}").as_str()).map(|name| (behind, Some(Some(name))));
    }
    let speed = place.rest(behind).starts_with('/');
    (SHORT.contains(&word.as_str()) && !speed).then(|| UNITS.get(word.as_str())).flatten().map(|name| (behind, Some(Some(name))))
}

/// Where money begins whose sign stands before a number, and what it is.
fn money_before(place: Place<'_>, start: usize) -> (usize, Option<Unit>) {
    let space = place.before(start).filter(|&c| is_space(c)).map_or(0, char::len_utf8);
    let Some(sign) = place.before(start - space) else { return (start, None) };
    let at = start - space - sign.len_utf8();
    match money(place, sign) {
        Some(_) if sign == '$' && place.document.text[..at].ends_with("US") => (at - 2, Some(Some("us dollar"))),
        Some(money) => (at, Some(money)),
        None => (start, None),
    }
}

/// The money that a sign stands for.
fn money(place: Place<'_>, sign: char) -> Option<Unit> {
    Some(match sign {
        '$' | '＄' => None,
        '¥' | '￥' if place.language() == "zh" => Some("chinese yuan"),
        '￥' => Some("japanese yen"),
        sign if sign.is_alphanumeric() || sign.is_whitespace() => return None,
        sign => Some(CURRENCIES.get(sign.encode_utf8(&mut [0; 4]) as &str)?),
    })
}

/// The place of the sign before a number below zero.
fn negative(place: Place<'_>, first: usize) -> Option<usize> {
    let sign = place.before(first).filter(|c| matches!(c, '-' | '−'))?;
    let at = first - sign.len_utf8();
    place.before(at).is_none_or(|c| c.is_whitespace() || c == '(').then_some(at)
}
