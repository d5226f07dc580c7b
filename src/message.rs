//! What the program says, in a form that can be said in other languages: a template in English and the values put into it.
//!
//! Templates are a subset of ICU MessageFormat: `{name}` is a value, `{n, spellout}` a number in running text, in words where it is small;
//! `{n, plural, =2 {both} one {# fact} other {# facts}}` goes by a number, which `#` stands for. Each is written as a literal within [`message!`] or [`template!`], where those who translate find it:
//! `scripts/messages.js` reads them from the source. English is written here, other languages by whoever shows a report (`www/told.js`).

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::decimal;

/// A text of the program: a template in English and the values put into it. Its `Display` is the English text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Message {
    /// The template, in English: the key under which translations are kept.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string"))]
    pub template: Cow<'static, str>,
    /// The values by the names that the template has for them; left out where it has none.
    #[serde(default, skip_serializing_if = "Vec::is_empty", with = "by_name")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Record<string, Value>", optional))]
    pub values: Vec<(Cow<'static, str>, Value)>,
}

/// What is put into a template.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(untagged)]
#[non_exhaustive]
pub enum Value {
    /// Words of the articles, or a name: the same in every language.
    Text(String),
    /// How many.
    Count(usize),
    /// A number with a fraction.
    Number(f64),
    /// Several: "A, B and C".
    List(Vec<Value>),
    /// Several, with commas only: "A, B, C".
    Series {
        /// The several.
        series: Vec<Value>,
    },
    /// A share, 0 to 1, to be told in percent.
    Percent {
        /// The share.
        percent: f64,
    },
    /// Days, the first and the last.
    Days {
        /// ISO 8601 days; the same twice for one day.
        days: Box<[String; 2]>,
    },
    /// The name of a language, by its BCP 47 tag.
    Language {
        /// The tag.
        language: String,
    },
    /// What is itself a text of the program.
    Message(Box<Message>),
}

/// A [`Message`] from a literal and its values, each `name = value`.
macro_rules! message {
    ($template:literal) => {
        $crate::message::Message::new($template)
    };
    ($template:literal $(, $name:ident = $value:expr)+ $(,)?) => {{
        let mut message = $crate::message::Message::new($template);
        $(message.put(stringify!($name), $crate::message::Value::from($value));)+
        message
    }};
}
/// A template by itself, where its values come later or there are none.
macro_rules! template {
    ($template:literal) => {
        $template
    };
}

impl Message {
    /// A template whose values are still to be put in.
    pub(crate) const fn new(template: &'static str) -> Self {
        Self { template: Cow::Borrowed(template), values: Vec::new() }
    }

    /// Puts in a value. One at a time is the least code where there are many messages.
    #[inline(never)]
    pub(crate) fn put(&mut self, name: &'static str, value: Value) {
        self.values.push((Cow::Borrowed(name), value));
    }
}

/// Words that are not the program's, such as the note that a caller gives an article.
impl From<String> for Message {
    fn from(text: String) -> Self {
        message!("{text}", text = text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl From<Vec<Value>> for Value {
    fn from(values: Vec<Value>) -> Self {
        Self::List(values)
    }
}

impl From<Message> for Value {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

impl Value {
    /// A number as it is written in JSON: whole ones without a fraction.
    pub(crate) fn number(value: f64) -> Self {
        /// Up to here each whole number is a float of its own.
        const EXACT: f64 = 9e15;
        if value.fract() == 0.0 && (0.0..EXACT).contains(&value) { Self::Count(value as usize) } else { Self::Number(value) }
    }

    /// Days, by the first and the last.
    pub(crate) fn days(first: String, last: String) -> Self {
        Self::Days { days: Box::new([first, last]) }
    }

    /// A share, 0 to 1, as exact as a report tells it.
    pub(crate) fn percent(share: f64) -> Self {
        Self::Percent { percent: (share * 1e4).round() / 1e4 }
    }

    /// What a number is for plurals.
    fn count(&self) -> usize {
        match *self {
            Self::Count(count) => count,
            _ => 0,
        }
    }

    /// Puts the value in English behind a text.
    fn write(&self, out: &mut String) {
        match self {
            Self::Text(text) => out.push_str(text),
            Self::Count(count) => write_number(*count as f64, out),
            Self::Number(number) => write_number(*number, out),
            Self::List(items) => write_all(items, " and ", out),
            Self::Series { series } => write_all(series, ", ", out),
            Self::Percent { percent } => out.push_str(&decimal::percent(*percent)),
            Self::Days { days } => write_days(&days[0], &days[1], out),
            Self::Language { language } => out.push_str(crate::read::language::name(language).unwrap_or(language)),
            Self::Message(message) => message.write(out),
        }
    }
}

fn write_number(number: f64, out: &mut String) {
    if number >= 1e6 {
        out.push_str(&decimal::write(number / 1e6, 3));
        out.push_str(" million");
    } else {
        out.push_str(&decimal::write(number, 3));
    }
}

fn write_all(items: &[Value], before_last: &str, out: &mut String) {
    for (place, item) in items.iter().enumerate() {
        out.push_str(match place {
            0 => "",
            _ if place + 1 == items.len() => before_last,
            _ => ", ",
        });
        item.write(out);
    }
}

/// With a capital where it begins a sentence.
fn write_in_words(count: usize, out: &mut String) {
    let word = in_words(count);
    out.push_str(&if out.is_empty() { word[..1].to_ascii_uppercase() } else { word[..1].to_owned() });
    out.push_str(&word[1..]);
}

/// A number in words up to ten.
pub(crate) fn in_words(count: usize) -> String {
    const WORDS: [&str; 11] = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    WORDS.get(count).map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

/// A year as such, one day as such.
fn write_days(first: &str, last: &str, out: &mut String) {
    match first.strip_suffix("-01-01") {
        Some(year) if last.strip_suffix("-12-31") == Some(year) => out.push_str(year),
        _ => {
            out.push_str(first);
            if first != last {
                out.push_str(" to ");
                out.push_str(last);
            }
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        self.write(&mut text);
        f.write_str(&text)
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        self.write(&mut text);
        f.write_str(&text)
    }
}

impl Message {
    fn write(&self, out: &mut String) {
        self.fill(&self.template, None, out);
    }

    /// Puts a template, or an option of one, behind a text; `number` is what `#` stands for.
    fn fill(&self, mut template: &str, number: Option<&Value>, out: &mut String) {
        while let Some(at) = template.find(|c| c == '{' || c == '#' && number.is_some()) {
            out.push_str(&template[..at]);
            let found = &template[at..];
            if let (true, Some(number)) = (found.starts_with('#'), number) {
                number.write(out);
                template = &found[1..];
            } else {
                let (argument, rest) = braced(found);
                self.fill_argument(argument, out);
                template = rest;
            }
        }
        out.push_str(template);
    }

    /// Puts what stands between braces behind a text.
    fn fill_argument(&self, argument: &str, out: &mut String) {
        let (name, format) = argument.split_once(", ").unwrap_or((argument, ""));
        let Some((_, value)) = self.values.iter().find(|(known, _)| known == name) else { return };
        match format.strip_prefix("plural, ") {
            Some(options) => self.fill(chosen(options, value.count()), Some(value), out),
            None if format.is_empty() => value.write(out),
            None => write_in_words(value.count(), out),
        }
    }
}

/// What the braces at the beginning of a text hold, and what follows them.
fn braced(text: &str) -> (&str, &str) {
    let mut depth = 0;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' if depth == 1 => return (&text[1..at], &text[at + 1..]),
            b'}' => depth -= 1,
            _ => {}
        }
    }
    (text, "")
}

/// The option of a plural that a number takes: the one for it alone, else the last that its category has.
fn chosen(mut options: &str, count: usize) -> &str {
    let mut best = "";
    while let Some((category, rest)) = options.split_once(" {") {
        let (inside, rest) = braced(&options[options.len() - rest.len() - 1..]);
        match category.trim() {
            "one" if count == 1 => return inside,
            exact if exact.strip_prefix('=').is_some_and(|n| decimal::read(n) == Some(count as f64)) => return inside,
            "other" => best = inside,
            _ => {}
        }
        options = rest;
    }
    best
}

/// The values as an object by their names.
mod by_name {
    use super::{Cow, Value};
    use serde::de::{Deserializer, MapAccess, Visitor};
    use serde::ser::Serializer;
    use std::fmt;

    type Values = Vec<(Cow<'static, str>, Value)>;

    pub fn serialize<S: Serializer>(values: &Values, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(values.iter().map(|(name, value)| (name, value)))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Values, D::Error> {
        deserializer.deserialize_map(ByName)
    }

    struct ByName;

    impl<'de> Visitor<'de> for ByName {
        type Value = Values;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("values by name")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Values, A::Error> {
            let mut values = Values::new();
            while let Some((name, value)) = map.next_entry::<String, Value>()? {
                values.push((Cow::Owned(name), value));
            }
            Ok(values)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_written_in_english() {
        let text = |text: &str| Value::Text(text.to_owned());
        let days = |first: &str, last: &str| Value::days(first.to_owned(), last.to_owned());
        for (value, expected) in [
            (text("{n} # mills"), "{n} # mills"),
            (Value::from(0), "0"),
            (Value::number(1.5e6), "1.5 million"),
            (Value::number(84.25), "84.25"),
            (Value::from(vec![text("a")]), "a"),
            (Value::from(vec![text("a"), text("b"), text("c")]), "a, b and c"),
            (Value::Series { series: vec![text("a"), text("b"), Value::from(3)] }, "a, b, 3"),
            (Value::Percent { percent: 0.714 }, "71 %"),
            (days("2019-01-01", "2019-12-31"), "2019"),
            (days("2024-01-25", "2024-01-25"), "2024-01-25"),
            (days("2024-01-25", "2024-02-01"), "2024-01-25 to 2024-02-01"),
            (Value::from(message!("an unnamed {who}", who = "official")), "an unnamed official"),
        ] {
            assert_eq!(message!("so: {value}.", value = value).to_string(), format!("so: {expected}."));
        }
    }

    #[test]
    fn plurals_go_by_the_number() {
        let of = |n: Value| {
            message!("{n, plural, =2 {Both} one {# mill ({name})} other {All {n, spellout} mills}} # stand", n = n, name = "Quist")
                .to_string()
        };
        assert_eq!(of(Value::from(1)), "1 mill (Quist) # stand");
        assert_eq!(of(Value::from(2)), "Both # stand");
        assert_eq!(of(Value::from(3)), "All three mills # stand");
        assert_eq!(of(Value::from(12)), "All 12 mills # stand");
        let begins = message!("{n, spellout} of {all, spellout} mills, {all}", n = 9, all = 10);
        assert_eq!(begins.to_string(), "Nine of ten mills, 10");
    }

    #[test]
    fn a_message_comes_back_from_json() {
        let days = Value::days("2019-01-01".into(), "2019-12-31".into());
        let list = Value::from(vec![Value::number(84.0), Value::number(0.5), days, Value::from(message!("no source"))]);
        let message = message!("{a} {n, plural, other {#}} {share}", a = list, n = 3, share = Value::Percent { percent: 1.0 });
        let json = serde_json::to_string(&message).unwrap();
        let values =
            r#"{"a":[84,0.5,{"days":["2019-01-01","2019-12-31"]},{"template":"no source"}],"n":3,"share":{"percent":1.0}}"#;
        assert_eq!(json, format!(r#"{{"template":"{}","values":{values}}}"#, message.template));
        assert_eq!(serde_json::from_str::<Message>(&json).unwrap(), message);
    }

    #[test]
    fn words_that_are_not_the_programs_are_no_template() {
        assert_eq!(Message::from("{n} # of {text}".to_owned()).to_string(), "{n} # of {text}");
    }
}
