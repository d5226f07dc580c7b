//! The distinct names of an article.

use super::super::evidence::Evidence;
use super::super::known::{self, Known};
use super::super::run::Name;
use super::super::words::{self, head, is_common_word, noun_kind};
use crate::annotate::EntityKind;
use crate::read::{Document, Shape};

/// One distinct name of the article.
pub struct Form {
    /// See [`Name::key`].
    pub key: String,
    /// Its folded words.
    pub words: Vec<String>,
    /// The initials of its words with a capital, folded.
    pub initials: String,
    pub known: Option<Known>,
    /// Whether it is written in capitals only.
    pub acronym: bool,
    /// Whether a title stands before it anywhere.
    pub titled: bool,
    /// Whether "the" stands before it anywhere.
    pub article: bool,
    pub evidence: Evidence,
    /// Whether it is a single common noun that heads names ("the Institute"): a name only as the short form of another.
    pub lone_head: bool,
    /// The name it is another form of, or itself.
    pub parent: usize,
}

impl Form {
    /// Its words without "the".
    pub fn bare(&self) -> &[String] {
        match self.words.as_slice() {
            [the, rest @ ..] if the == "the" => rest,
            words => words,
        }
    }

    /// Whether a list has the name, which is then no short form of another.
    pub fn is_listed(&self) -> bool {
        self.known.is_some_and(|known| known.canonical.is_some() || !known.outlet)
    }

    pub fn new(document: &Document, name: &Name, index: usize) -> Self {
        let words: Vec<String> = name.tokens.clone().map(|t| document.fold(t).to_owned()).collect();
        let capital = |t: usize| document.word(t).starts_with(char::is_uppercase);
        let initials = name.tokens.clone().filter(|&t| capital(t)).filter_map(|t| document.fold(t).chars().next()).collect();
        let acronym = name.tokens.len() == 1 && document.tokens[name.tokens.start].shape == Shape::Upper;
        let key = name.key.clone();
        // "U.S. Food and Drug Administration": the list has the bodies of this country without its name.
        let federal = ["u.s. ", "us ", "united states "].iter().find_map(|country| key.strip_prefix(country));
        let body = || federal.and_then(known::look_up).filter(|body| body.kind == EntityKind::Organization && !body.outlet);
        let known = name.known.or_else(body);
        let noun = || is_common_word(&key) && (noun_kind(&key).is_some() || head(&key).of.is_some());
        let lone_head = name.tokens.len() == 1
            && name.known.is_none()
            && name.title.is_none()
            && !acronym
            && noun()
            && !words::is_surname(&key)
            && !words::is_given_name(&key);
        Self {
            key,
            words,
            initials,
            known,
            lone_head,
            acronym,
            titled: false,
            article: false,
            evidence: Evidence::default(),
            parent: index,
        }
    }
}

/// Whether the letters of `short` come in order at the beginnings of the words of `full`, or within them.
pub fn is_abbreviation_of(short: &Form, full: &Form) -> bool {
    if !short.acronym || full.words.len() < 2 && full.key.len() <= short.key.len() {
        return false;
    }
    let mut letters = full.key.chars();
    short.key.chars().filter(|c| c.is_alphabetic()).all(|c| letters.any(|l| l == c))
        && short.key.chars().next() == full.key.chars().next()
}

/// The words of a company's name without "Inc.", "Group" and the like.
pub fn without_company_suffix(words: &[String]) -> &[String] {
    const SUFFIXES: [&str; 14] =
        ["ag", "co", "company", "corp", "corporation", "gmbh", "group", "holdings", "inc", "limited", "llc", "ltd", "plc", "sa"];
    let mut core = words;
    while let [rest @ .., last] = core
        && !rest.is_empty()
        && (SUFFIXES.contains(&last.trim_end_matches('.')) || last == ",")
    {
        core = rest;
    }
    core
}
