//! Typed access to the word lists in `lexicon/en/`. Code holds no word list; a list holds no code.
//!
//! A list is a text file, sorted, one entry a line. Lines that start with `#` say what the columns mean and where the words come
//! from. Columns are separated by a tab; the first is the key, lower case. A key with capitals is asked for in lower case too; it is the
//! name that its lists would else write twice ([`Table::named`]).

use std::borrow::Cow;
use std::sync::LazyLock;

use crate::hash::{Index, Key};

mod packed;

/// A word list: lower-case key to the rest of its line (empty where the list has one column).
pub struct Table {
    /// Unpacked at first use, once for the whole run.
    text: LazyLock<&'static str>,
    parsed: LazyLock<Parsed>,
}

impl Table {
    const fn new(unpack: fn() -> &'static str, parse: fn() -> Parsed) -> Self {
        Self { text: LazyLock::new(unpack), parsed: LazyLock::new(parse) }
    }

    /// The entries in the order of the file: key and the other columns.
    pub fn rows(&self) -> impl Iterator<Item = (&'static str, &'static str)> + use<> {
        entries(*self.text)
    }

    /// Whether the list holds `key` (lower case): a word, or a token's [`key`](crate::read::Document::key), which has its hash.
    pub fn has<'a>(&self, key: impl Into<Key<'a>>) -> bool {
        self.parsed.get(key.into()).is_some()
    }

    /// The other columns of `key`, tab-separated, or `None` where the list lacks it.
    pub fn get<'a>(&self, key: impl Into<Key<'a>>) -> Option<&'static str> {
        self.parsed.get(key.into())
    }

    /// The full name that `key` stands for, and the columns behind it: the key itself where it is written with capitals, or else the
    /// first column.
    pub fn named<'a>(&self, key: impl Into<Key<'a>>) -> Option<(&'static str, &'static str)> {
        let (key, columns) = self.parsed.entry(key.into())?;
        if has_capital(key) { Some((key, columns)) } else { Some(columns.split_once('\t').unwrap_or((columns, ""))) }
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.parsed.entries.len()
    }
}

/// A list file, read at first use.
struct Parsed {
    entries: Vec<(&'static str, &'static str)>,
    index: Index,
}

impl Parsed {
    fn new(table: &Table) -> Self {
        let entries: Vec<_> = table.rows().collect();
        let mut index = Index::with_room_for(entries.len());
        for (at, (key, _)) in entries.iter().enumerate() {
            index.insert(Key::of(&folded(key)).hash, at);
        }
        Self { entries, index }
    }

    fn get(&self, key: Key<'_>) -> Option<&'static str> {
        self.entry(key).map(|entry| entry.1)
    }

    fn entry(&self, key: Key<'_>) -> Option<(&'static str, &'static str)> {
        self.index.find(key.hash, |at| self.entries[at].0.eq_ignore_ascii_case(key.word)).map(|at| self.entries[at])
    }
}

/// A key as it is asked for.
pub fn folded(key: &str) -> Cow<'_, str> {
    if has_capital(key) { Cow::Owned(key.to_ascii_lowercase()) } else { Cow::Borrowed(key) }
}

fn has_capital(key: &str) -> bool {
    key.bytes().any(|byte| byte.is_ascii_uppercase())
}

/// Whether a lower-case word, without its stop, names a month or a day of the week.
pub fn is_calendar<'a>(word: impl Into<Key<'a>>) -> bool {
    let kind = DATE_WORDS.get(word).and_then(|columns| columns.split('\t').next());
    kind.is_some_and(|kind| kind.ends_with("month") || kind.contains("weekday"))
}

/// The entries of a list file: key and the other columns.
pub fn entries(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| line.split_once('\t').unwrap_or((line, "")))
}

/// Length of the header of a list file.
const fn header(file: &[u8]) -> usize {
    let mut at = 0;
    while at < file.len() && file[at] == b'#' {
        while at < file.len() && file[at] != b'\n' {
            at += 1;
        }
        at += 1;
    }
    at
}

/// A file without its header, which would be downloaded with the wasm for nobody to read.
const fn body(file: &'static [u8]) -> &'static [u8] {
    file.split_at(header(file)).1
}

macro_rules! tables {
    ($($(#[$doc:meta])* $name:ident = $file:literal;)*) => {
        $($(#[$doc])* pub static $name: Table = {
            const LIST: &[u8] = body(include_bytes!(concat!("../lexicon/en/", $file, ".txt")));
            static PACKED: [u8; packed::length(LIST)] = packed::pack(LIST);
            Table::new(|| String::leak(packed::unpack(&PACKED)), || Parsed::new(&$name))
        };)*

        /// Every list with its file name and text, and as it is unpacked, for the tests that hold their form.
        #[cfg(test)]
        const FILES: &[(&str, &str, &Table)] = &[$(($file, include_str!(concat!("../lexicon/en/", $file, ".txt")), &$name)),*];
    };
}

// One line a list, in alphabetical order of the names.
tables! {
    /// Abbreviations that end in a stop without ending a sentence.
    ABBREVIATIONS = "abbreviations";
    /// Adjectives of attitude: type of attribution, and the words with which content follows.
    ATTITUDE_ADJECTIVES = "attitude_adjectives";
    /// Verbs of thinking, knowing and wanting: type of attribution, frames and prepositions.
    ATTITUDE_VERBS = "attitude_verbs";
    /// Words before a number and how it bounds the true one.
    BOUNDS = "bounds";
    /// Phrases that mark what is not article.
    CUES = "cues";
    /// Words of harm and custody, whose numbers count people.
    CASUALTY_WORDS = "casualty_words";
    /// Words that speak for or against checking what they stand in.
    CHECK_WORDS = "check_words";
    /// Words, codes and signs of money, with their names.
    CURRENCIES = "currencies";
    /// Words of days and periods, with kind and value.
    DATE_WORDS = "date_words";
    /// Words for the people and things of a country.
    DEMONYMS = "demonyms";
    /// Last parts of internet names.
    DOMAINS = "domains";
    /// Groups of words that news use for the same thing: name of the group to its words.
    EQUIVALENTS = "equivalents";
    /// Nouns that name something that happens, other than those that are verbs too or made from one.
    EVENT_NOUNS = "event_nouns";
    /// Words that match exactly or not at all, however near in meaning.
    EXACT = "exact";
    /// Words that tell whether what they govern happened, with their signatures.
    FACTUALITY = "factuality";
    /// Frequent words to their frequency rank.
    FREQUENCY = "frequency";
    /// Given names, with the gender they go with.
    GIVEN_NAMES = "given_names";
    /// Adverbs of hearsay: reportedly, allegedly.
    HEARSAY_ADVERBS = "hearsay_adverbs";
    /// Holidays by name, and the rule for their day.
    HOLIDAYS = "holidays";
    /// Names often in the news and what they stand for: countries, institutions, companies, events.
    KNOWN_NAMES = "known_names";
    /// Frequent function words to the languages they belong to.
    LANGUAGES = "languages";
    /// Phrases that tell where the text of an article comes from, and news agencies.
    MARKS = "marks";
    /// Charged and judging words, with the parts of speech in which they are.
    LOADED_WORDS = "loaded_words";
    /// Words in class and id of elements to the kind of block they mark.
    MARKUP = "markup";
    /// Capitals and seats of power, and what they stand for.
    METONYMS = "metonyms";
    /// Words that tell what a name is of.
    NAME_HEADS = "name_heads";
    /// Verbs that tell what kind of name they are said of.
    NAME_VERBS = "name_verbs";
    /// Short given names and what they are short for.
    NICKNAMES = "nicknames";
    /// Irregular plurals and their singular.
    NOUN_FORMS = "noun_forms";
    /// Words whose number is a label: page, flight, route.
    NUMBERED = "numbered";
    /// Words of numbers, with kind and value.
    NUMBERS = "numbers";
    /// Verbs of what happens once, to the name of the event.
    ONCE = "once";
    /// Words that begin a sentence when they are capitalized behind an abbreviation.
    OPENERS = "openers";
    /// Words that turn a statement round: the scales they lie on and their end of each.
    OPPOSITES = "opposites";
    /// Names and short forms of news organisations to their full names.
    OUTLETS = "outlets";
    /// Abbreviations of other languages than English.
    OTHER_ABBREVIATIONS = "other_abbreviations";
    /// Beginnings of the names of months in other languages than English.
    OTHER_MONTHS = "other_months";
    /// Beginnings of the words for thousand, million and the like in other languages than English.
    OTHER_NUMBERS = "other_numbers";
    /// Nouns that count people.
    PEOPLE = "people";
    /// Nouns for people, as they stand beside names.
    PERSON_NOUNS = "person_nouns";
    /// Cities, states and regions.
    PLACES = "places";
    /// Prepositions and what their phrase can belong to.
    PREPOSITIONS = "prepositions";
    /// Names of character references of HTML to the character.
    REFERENCES = "references";
    /// Nouns that stand for what somebody said, and how their content follows.
    SAYING_NOUNS = "saying_nouns";
    /// Verbs that attribute, and how their content follows.
    SAYING_VERBS = "saying_verbs";
    /// Nouns that head the name of a source, and how well they name it.
    SOURCE_NOUNS = "source_nouns";
    /// Words that make a body of state out of a country's name.
    STATE_BODIES = "state_bodies";
    /// Words by which a text takes a stance on what it says: denial, accusation, not knowing, judgement.
    STANCE = "stance";
    /// Surnames that are common words or heads of names as well.
    SURNAMES = "surnames";
    /// Penn tags, the most likely first, to the words that can bear them.
    TAGS = "tags";
    /// Weights of the part-of-speech tagger: feature to tags and their weights.
    TAG_WEIGHTS = "tag_weights";
    /// Words that head or begin the name of a time.
    TIME_WORDS = "time_words";
    /// Titles and offices that stand before a name.
    TITLES = "titles";
    /// Units of measure and their canonical names.
    UNITS = "units";
    /// Irregular verb forms and their lemma.
    VERB_FORMS = "verb_forms";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_lower_case_and_say_their_source() {
        for (name, text, table) in FILES {
            let unpacked: &str = &table.text;
            let head = text.strip_suffix(unpacked).unwrap_or_else(|| panic!("{name}: unpacked it is another list"));
            assert!(head.lines().all(|line| line.starts_with('#')), "{name}: lines are lost");
            assert!(text.starts_with('#'), "{name}: no header line");
            assert!(text.lines().any(|l| l.starts_with("# Source:")), "{name}: no source");
            let named = ["known_names", "outlets"].contains(name);
            let keys: Vec<String> =
                entries(text).map(|(key, _)| if named { folded(key).into_owned() } else { key.to_owned() }).collect();
            assert!(!keys.is_empty(), "{name}: empty");
            for pair in keys.windows(2) {
                assert!(pair[0] < pair[1], "{name}: {:?} and {:?} are out of order or the same", pair[0], pair[1]);
            }
            for key in keys {
                assert_eq!(key, key.to_lowercase(), "{name}");
                assert_eq!(key, key.trim(), "{name}");
            }
        }
    }
}
