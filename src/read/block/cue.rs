//! Phrases that mark a line as no article, looked up in `lexicon/en/cues.txt`.

use crate::case::Lower;
use std::sync::LazyLock;

use crate::read::{BlockKind, words};
use crate::{hash, lexicon};

/// What a phrase or the form of a line marks it as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cue {
    /// What the line is taken for.
    pub kind: BlockKind,
    /// Whether that holds wherever the line stands; otherwise only at the edges of the article.
    pub firm: bool,
    /// How much of the line the phrase takes up.
    pub reach: Reach,
}

/// Where a phrase has to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// It is the whole line.
    Line,
    /// The line begins with it.
    Start,
    /// The line ends with it.
    End,
    /// Anywhere.
    In,
}

/// Room for the folded words of a line, kept from line to line.
#[derive(Debug, Default)]
pub struct Scratch {
    folded: String,
    /// End of each word in `folded`, and whether a colon follows.
    words: Vec<(usize, bool)>,
}

struct Phrase {
    /// Its words behind the first.
    rest: Vec<&'static str>,
    colon: bool,
    reach: Reach,
    kind: BlockKind,
}

/// Phrases by first word.
static PHRASES: LazyLock<hash::Map<&'static str, Vec<Phrase>>> = LazyLock::new(|| {
    let mut phrases: hash::Map<&str, Vec<Phrase>> = hash::Map::default();
    for (key, columns) in lexicon::CUES.rows() {
        let (reaches, kind) = columns.split_once('\t').unwrap_or_default();
        let Some(kind) = kind_of(kind) else { continue };
        let colon = key.ends_with(':');
        for reach in reaches.split(',').filter_map(reach_of) {
            let mut words = key.trim_end_matches(':').split(' ');
            let first = words.next().unwrap_or_default();
            phrases.entry(first).or_default().push(Phrase { rest: words.collect(), colon, reach, kind });
        }
    }
    phrases
});

/// Labels and roles are looked up by themselves.
fn reach_of(name: &str) -> Option<Reach> {
    Some(match name {
        "line" => Reach::Line,
        "start" => Reach::Start,
        "end" => Reach::End,
        "in" => Reach::In,
        _ => return None,
    })
}

fn kind_of(name: &str) -> Option<BlockKind> {
    Some(match name {
        "byline" => BlockKind::Byline,
        "bio" => BlockKind::Bio,
        "dateline" => BlockKind::Dateline,
        "caption" => BlockKind::Caption,
        "credit" => BlockKind::Credit,
        "related" => BlockKind::Related,
        "navigation" => BlockKind::Navigation,
        "copyright" => BlockKind::Copyright,
        "comments" => BlockKind::Comments,
        "notice" => BlockKind::Notice,
        _ => return None,
    })
}

/// What the phrases in a line mark it as: the one that takes up most of it, the earliest of these.
pub fn find(line: &str, words: usize, closed: bool, scratch: &mut Scratch) -> Option<Cue> {
    // Longer paragraphs are looked at where they begin; notices are shorter.
    const LONG: usize = 80;
    // Running text this long needs more than two common words at its start.
    const PROSE: usize = 10;
    scratch.fold(line, if words > LONG { 8 } else { usize::MAX });
    let count = scratch.words.len();
    let mut best: Option<Cue> = None;
    for at in 0..count {
        let Some(phrases) = PHRASES.get(scratch.word(at)) else { continue };
        for phrase in phrases {
            let end = at + 1 + phrase.rest.len();
            let fits = match phrase.reach {
                Reach::Line => at == 0 && end == count,
                Reach::Start => at == 0,
                Reach::End => end == count && !closed,
                Reach::In => true,
            };
            if !fits || end > count || phrase.colon && !scratch.words[end - 1].1 {
                continue;
            }
            if phrase.rest.iter().zip(at + 1..).any(|(word, i)| scratch.word(i) != *word) {
                continue;
            }
            let prose = closed && count > PROSE;
            let strong = phrase.colon || phrase.rest.len() >= 2;
            let firm = phrase.kind != BlockKind::Bio
                && match phrase.reach {
                    Reach::Line => true,
                    Reach::Start | Reach::End => !prose || strong,
                    Reach::In => !prose && strong,
                };
            // Running text that only begins like a link or a credit is running text.
            let telling = matches!(phrase.kind, BlockKind::Bio | BlockKind::Comments | BlockKind::Copyright | BlockKind::Notice);
            if prose && !firm && !telling {
                continue;
            }
            let cue = Cue { kind: phrase.kind, firm, reach: phrase.reach };
            if best.is_none_or(|b| (!cue.firm, cue.reach) < (!b.firm, b.reach)) {
                best = Some(cue);
            }
        }
    }
    if best.is_none() && count > 0 && is_copyright(line) {
        best = Some(Cue { kind: BlockKind::Copyright, firm: true, reach: Reach::Start });
    }
    best
}

/// The copyright sign with a year.
fn is_copyright(line: &str) -> bool {
    let Some(sign) = line.find(['\u{a9}', '\u{24d2}']) else { return false };
    let digit = |c: char| c.is_ascii_digit();
    sign <= 60 && line[sign..].chars().take(40).any(digit) || sign == 0 && line.len() < 80
}

impl Scratch {
    /// Folds the first `most` words of a line: small letters, no marks at their ends, 0 for a number.
    fn fold(&mut self, line: &str, most: usize) {
        self.folded.clear();
        self.words.clear();
        for word in words::split(line) {
            let outer = |c: char| !(c.is_alphanumeric() || matches!(c, '\u{a9}' | '@'));
            let bare = word.trim_matches(outer);
            if bare.is_empty() {
                if let Some((_, colon)) = self.words.last_mut() {
                    *colon |= word.starts_with(':');
                }
                continue;
            }
            if self.words.len() == most {
                break;
            }
            if bare.bytes().all(|b| b.is_ascii_digit() || matches!(b, b',' | b'.')) {
                self.folded.push('0');
            } else if bare.is_ascii() {
                let start = self.folded.len();
                self.folded.push_str(bare);
                self.folded[start..].make_ascii_lowercase();
            } else {
                for c in bare.chars() {
                    match c {
                        '\u{2019}' => self.folded.push('\''),
                        c if c.is_ascii() => self.folded.push(c.to_ascii_lowercase()),
                        c => self.folded.push(c.lowered()),
                    }
                }
            }
            self.words.push((self.folded.len(), word.ends_with(':')));
        }
    }

    fn word(&self, at: usize) -> &str {
        let start = if at == 0 { 0 } else { self.words[at - 1].0 };
        &self.folded[start..self.words[at].0]
    }
}

/// Whether a run-in label such as "Why it matters" is on the list.
pub fn is_label(folded: &str) -> bool {
    lexicon::CUES.get(folded).is_some_and(|columns| columns == "run\tlabel")
}

/// Whether a line begins as the description of an author does: a name, "is a", and within a few words what writers are.
pub fn is_bio(line: &str) -> bool {
    // Words between "is" and the role: "is a freelance science and culture writer".
    const WITHIN: usize = 9;
    let mut words = line.split_whitespace();
    let names = words.by_ref().take_while(|w| w.starts_with(char::is_uppercase)).count();
    // The word that ended the name is gone: it must have been "is", so "a" comes next.
    (2..=4).contains(&names)
        && line.split_whitespace().nth(names).is_some_and(|w| matches!(w, "is" | "was"))
        && words.next().is_some_and(|w| matches!(w, "a" | "an" | "the"))
        && words.take(WITHIN).any(|w| is_role(w.trim_matches(|c: char| !c.is_alphanumeric())))
}

/// Whether a word of a line tells what a writer does.
pub fn names_role(line: &str) -> bool {
    line.split_whitespace().any(|w| is_role(&w.trim_matches(|c: char| !c.is_alphanumeric()).lowered()))
}

fn is_role(word: &str) -> bool {
    lexicon::CUES.get(word).is_some_and(|columns| columns == "role\tbio" || columns == "line\tbyline")
}
