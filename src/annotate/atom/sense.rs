//! What single words can mean in phrases of time and number.

use std::sync::LazyLock;

use crate::decimal;
use crate::hash::{Index, Key};
use crate::lexicon;

/// What one word can mean.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sense {
    /// In a phrase of time.
    pub time: Option<Time>,
    /// In a number.
    pub number: Option<Number>,
    /// Whether it may begin a phrase of time though it says nothing by itself: "the", "in", "from".
    pub leads: bool,
    /// Whether it tells that its clause speaks of what is to come (`true`) or of what has been.
    pub ahead: Option<bool>,
    /// Whether words that bound a number can end with it: "more than", "at least".
    pub bounds: bool,
    /// Whether it tells of harm or custody, so that a number beside it counts people.
    pub casualty: bool,
    /// Whether the name of a holiday begins with it, and how it is written then.
    pub holiday: Option<Written>,
}

/// How a word of a name is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// With a capital, since it is a frequent word otherwise.
    Capital,
    /// In any case.
    Any,
}

impl Sense {
    /// That of a word that means nothing here.
    pub const NONE: Self =
        Self { time: None, number: None, leads: false, ahead: None, bounds: false, casualty: false, holiday: None };

    /// Whether a date or number can be read from the word on, as it is written.
    pub fn tells(self, capital: bool) -> bool {
        self.time.is_some() || self.number.is_some() || self.names(capital)
    }

    /// Whether the name of a holiday can begin with the word, as it is written.
    pub fn names(self, capital: bool) -> bool {
        self.holiday.is_some_and(|written| capital || written == Written::Any)
    }

    fn name(&mut self, rare: bool) {
        self.holiday = Some(if rare && self.holiday != Some(Written::Capital) { Written::Any } else { Written::Capital });
    }
}

/// A calendar unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Unit {
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// Which of its kind, seen from the day of publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shift {
    /// The one that holds the day.
    This,
    /// The one before that.
    Last,
    /// The nearest that is over.
    Past,
    /// The one after that.
    Next,
    /// The nearest that is to begin.
    Coming,
}

/// A third of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Part {
    Early,
    Mid,
    Late,
}

/// What a word can mean in a phrase of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// A month, 1 to 12. `sure` unless the word is also a common verb or an abbreviation that is a word by itself.
    Month {
        /// Which.
        number: i8,
        /// Whether the word means nothing else.
        sure: bool,
    },
    /// A day of the week, Monday 1 to Sunday 7.
    Weekday {
        /// Which.
        number: i8,
        /// Whether the word means nothing else.
        sure: bool,
    },
    /// So many days from today.
    Day(i8),
    /// "now".
    Now,
    /// A calendar unit, singular or plural.
    Unit {
        /// Which.
        unit: Unit,
        /// Whether it stands in the plural.
        plural: bool,
    },
    /// A season by the month it begins in.
    Season(i8),
    /// "last", "next", "this".
    Shift(Shift),
    /// "early", "mid", "late" before a period.
    Part(Part),
    /// "beginning", "middle", "end" of a period.
    Edge(Part),
    /// "earlier", "later" before "this month".
    Within {
        /// Whether "later".
        later: bool,
    },
    /// "ago".
    Ago,
    /// "morning", "night".
    Daypart,
    /// "rest" of a period.
    Rest,
    /// A day of the week in the plural: "two Sundays ago".
    Weekdays(i8),
    /// A small number left open: "few", "several", "couple".
    Few,
    /// Q1 to Q4.
    Quarter(i8),
    /// H1 and H2.
    Half(i8),
    /// "nineties" is 90.
    Decade(i16),
    /// "EOY".
    EndOfYear,
}

/// What a word can mean in a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    /// Zero to nineteen.
    Small(f64),
    /// Twenty to ninety.
    Tens(f64),
    /// "hundred".
    Hundred,
    /// "thousand", "million", "bn".
    Magnitude(f64),
    /// A magnitude that is one letter, and stands at the digits: "40k".
    Letter(f64),
    /// "dozen".
    Dozen(f64),
    /// "hundreds", "millions", "dozens": so many of them.
    Vague(f64),
    /// An ordinal, the singular denominator too: "third".
    Ordinal(f64),
    /// An ordinal of tens: "twentieth".
    OrdinalTens(f64),
    /// A plural denominator: "thirds", "quarters".
    Parts(f64),
    /// "half" is 2, "quarter" 4.
    Half(f64),
}

/// What a lower-case word means; `None` for the many that mean nothing here.
pub fn sense(key: Key<'_>) -> Option<Sense> {
    let words = &*WORDS;
    words.index.find(key.hash, |at| words.entries[at].0 == key.word).map(|at| words.entries[at].1)
}

/// [`sense`] of a word in whatever case.
pub fn sense_of(word: &str) -> Option<Sense> {
    let mut folded = [0; LONGEST];
    let folded = folded.get_mut(..word.len())?;
    folded.copy_from_slice(word.as_bytes());
    folded.make_ascii_lowercase();
    sense(Key::of(std::str::from_utf8(folded).ok()?))
}

/// Longest word that means something here.
const LONGEST: usize = 15;

struct Words {
    entries: Vec<(&'static str, Sense)>,
    index: Index,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let lists = [&lexicon::DATE_WORDS, &lexicon::NUMBERS, &lexicon::HOLIDAYS, &lexicon::BOUNDS, &lexicon::CASUALTY_WORDS];
    // A line gives two words at most: "father's" is cut at its apostrophe.
    let room = lists.iter().map(|list| list.len()).sum::<usize>() * 2;
    let mut words = Words { entries: Vec::with_capacity(room), index: Index::with_room_for(room) };
    for (word, columns) in lexicon::DATE_WORDS.rows() {
        let sense = words.add(word);
        sense.time = time(columns);
        sense.leads = columns.starts_with("lead");
        sense.ahead = match columns.split_once('\t') {
            Some((_, "ahead" | "coming")) => Some(true),
            Some((_, "behind")) => Some(false),
            _ => None,
        };
    }
    for (word, columns) in lexicon::NUMBERS.rows() {
        words.add(word).number = number(columns);
    }
    for (bound, _) in lexicon::BOUNDS.rows() {
        words.add(bound.rsplit(' ').next().unwrap_or(bound)).bounds = true;
    }
    for (word, _) in lexicon::CASUALTY_WORDS.rows() {
        words.add(word).casualty = true;
    }
    for (name, _) in lexicon::HOLIDAYS.rows() {
        let first = name.split(' ').next().unwrap_or(name);
        let rare = !lexicon::FREQUENCY.has(first);
        words.add(first).name(rare);
        if let Some(bare) = first.strip_suffix('s') {
            words.add(bare).name(rare && !lexicon::FREQUENCY.has(bare));
        }
    }
    words
});

impl Words {
    fn add(&mut self, word: &'static str) -> &mut Sense {
        let key = Key::of(word);
        let at = self.index.find(key.hash, |at| self.entries[at].0 == word).unwrap_or_else(|| {
            self.index.insert(key.hash, self.entries.len());
            self.entries.push((word, Sense::default()));
            self.entries.len() - 1
        });
        &mut self.entries[at].1
    }
}

fn time(columns: &str) -> Option<Time> {
    let (kind, value) = columns.split_once('\t')?;
    let number = value.parse::<i8>().unwrap_or(0);
    Some(match kind {
        "month" => Time::Month { number, sure: true },
        "verb-month" | "short-month" => Time::Month { number, sure: false },
        "weekday" => Time::Weekday { number, sure: true },
        "short-weekday" => Time::Weekday { number, sure: false },
        "day" => Time::Day(number),
        "now" => Time::Now,
        "unit" | "units" => Time::Unit { unit: unit(value)?, plural: kind == "units" },
        "season" => Time::Season(number),
        "shift" => Time::Shift(match value {
            "this" => Shift::This,
            "last" => Shift::Last,
            "past" => Shift::Past,
            "next" => Shift::Next,
            _ => Shift::Coming,
        }),
        "part" => Time::Part(part(value)),
        "edge" => Time::Edge(part(value)),
        "since" => Time::Within { later: value == "later" },
        "ago" => Time::Ago,
        "daypart" => Time::Daypart,
        "rest" => Time::Rest,
        "weekdays" => Time::Weekdays(number),
        "few" | "several" | "couple" => Time::Few,
        "quarter" => Time::Quarter(number),
        "half" => Time::Half(number),
        "decade" => Time::Decade(i16::from(number)),
        "end-of-year" => Time::EndOfYear,
        _ => return None,
    })
}

fn unit(name: &str) -> Option<Unit> {
    Some(match name {
        "day" => Unit::Day,
        "weekend" => Unit::Weekend,
        "week" => Unit::Week,
        "fortnight" => Unit::Fortnight,
        "month" => Unit::Month,
        "quarter" => Unit::Quarter,
        "year" => Unit::Year,
        "decade" => Unit::Decade,
        "century" => Unit::Century,
        _ => return None,
    })
}

fn part(name: &str) -> Part {
    match name {
        "early" => Part::Early,
        "mid" => Part::Mid,
        _ => Part::Late,
    }
}

fn number(columns: &str) -> Option<Number> {
    let (kind, value) = columns.split_once('\t')?;
    let value = decimal::read(value)?;
    Some(match kind {
        "small" => Number::Small(value),
        "tens" => Number::Tens(value),
        "hundred" => Number::Hundred,
        "magnitude" => Number::Magnitude(value),
        "letter" => Number::Letter(value),
        "dozen" => Number::Dozen(value),
        "hundreds" | "magnitudes" | "dozens" => Number::Vague(value),
        "ordinal" => Number::Ordinal(value),
        "tenth" => Number::OrdinalTens(value),
        "parts" => Number::Parts(value),
        "half" => Number::Half(value),
        _ => return None,
    })
}
