//! The words of an article as a reader counts them, folded so that typography does not tell them apart.

use crate::claim::ClaimSet;
use crate::hash;
use crate::read::{Document, Shape, Tag, language, script};
use crate::span::Span;

/// The words of the sentences of one article, in order.
#[derive(Debug, Default)]
pub struct Words {
    /// The words.
    pub list: Vec<Word>,
}

/// One word.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Number of its folded form; equal in all articles for equal words.
    pub form: u32,
    /// Where it stands.
    pub span: Span,
    /// Index of its sentence.
    pub sentence: usize,
    /// What kind of word it is.
    pub class: Class,
    /// How much of a word it is, in halves: two characters of a script without spaces count as a word.
    pub halves: usize,
    /// Whether a part of the sentence begins with it: the sentence itself or a mark stands before it.
    pub opens: bool,
    /// Whether a part of the sentence ends with it.
    pub closes: bool,
}

/// What a word contributes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Determiners, prepositions, pronouns and the like.
    Function,
    /// Names.
    Proper,
    /// Everything else.
    Content,
}

/// The words of all articles, their forms numbered in common.
pub fn fold(articles: &[ClaimSet]) -> Vec<Words> {
    let mut forms = Forms::default();
    articles.iter().map(|article| words_of(&article.annotated.document, &mut forms)).collect()
}

/// Numbers of folded forms.
#[derive(Default)]
struct Forms(hash::Map<String, u32>);

impl Forms {
    fn number(&mut self, form: &str) -> u32 {
        if let Some(&number) = self.0.get(form) {
            return number;
        }
        let number = self.0.len() as u32;
        self.0.insert(form.to_owned(), number);
        number
    }
}

fn words_of(document: &Document, forms: &mut Forms) -> Words {
    let mut words = Words::default();
    let (mut raw, mut form) = (String::new(), String::new());
    for (sentence, part) in document.sentences.iter().enumerate() {
        let mut next = part.tokens.start;
        while next < part.tokens.end {
            let first = next;
            raw.clear();
            // Clitics and what else the tokenizer cuts off without a gap belong to the word before: "does" "n't", "Iran" "'s".
            while next < part.tokens.end
                && is_wordlike(document.tokens[next].shape)
                && (next == first || touches(document, next) && !is_unspaced(document, next - 1) && !is_unspaced(document, next))
            {
                raw.push_str(document.fold(next));
                next += 1;
            }
            if next == first {
                next += 1;
                continue;
            }
            fold_into(&raw, document.is_english(), &mut form);
            if !form.is_empty() {
                words.list.push(Word {
                    form: forms.number(&form),
                    span: document.span_of(first..next),
                    sentence,
                    class: class(document, first),
                    halves: document.tokens[first].halves(&document.text),
                    opens: first == part.tokens.start || parts(document, first - 1),
                    closes: next >= part.tokens.end || parts(document, next),
                });
            }
        }
    }
    words
}

/// How many words these are, halves of one left out.
pub fn count(words: &[Word]) -> usize {
    words.iter().map(|word| word.halves).sum::<usize>() / 2
}

/// Whether a token is a character of a script without spaces: each is a word to itself, though they touch.
fn is_unspaced(document: &Document, token: usize) -> bool {
    document.tokens[token].halves(&document.text) == 1
}

fn is_wordlike(shape: Shape) -> bool {
    shape.is_word() || matches!(shape, Shape::Number | Shape::Address)
}

/// Whether a token is a mark that parts what stands before it from what follows; an apostrophe or "%" is none.
fn parts(document: &Document, token: usize) -> bool {
    match document.tokens[token].shape {
        Shape::Quote => true,
        Shape::Mark => {
            matches!(document.word(token), "," | ";" | ":" | "." | "!" | "?" | "–" | "—" | "--" | "(" | ")" | "…" | "...")
                || matches!(
                    document.word(token),
                    "，" | "、" | "；" | "：" | "。" | "！" | "？" | "（" | "）" | "،" | "؛" | "؟" | "।" | "۔"
                )
        }
        _ => false,
    }
}

fn touches(document: &Document, token: usize) -> bool {
    document.tokens[token - 1].span.end == document.tokens[token].span.start
}

/// Writes the letters and digits of a lower-case word into `form`. A stop stays between digits only, for "3.5" is not "35", and
/// the possessive of a word in s is the same with and without its second s ("Jones's", "Jones'"). Where accents are part of the
/// spelling, capitals and hasty writers leave them out: only English keeps the few it has.
fn fold_into(raw: &str, english: bool, form: &mut String) {
    form.clear();
    let raw = match raw.strip_suffix("'s").or_else(|| raw.strip_suffix("’s")) {
        Some(owner) if owner.ends_with('s') => owner,
        _ => raw,
    };
    let mut characters = raw.chars().peekable();
    while let Some(character) = characters.next() {
        let decimal =
            character == '.' && form.ends_with(|c: char| c.is_ascii_digit()) && characters.peek().is_some_and(char::is_ascii_digit);
        if character.is_alphanumeric() || decimal {
            form.push(if english { character } else { script::bare(character) });
        }
    }
}

fn class(document: &Document, token: usize) -> Class {
    if !document.is_english() {
        return elsewhere(document, token);
    }
    match document.tokens[token].tag {
        Tag::CC | Tag::DT | Tag::EX | Tag::IN | Tag::MD | Tag::PDT | Tag::POS | Tag::PRP | Tag::PRPS | Tag::RP | Tag::TO => {
            Class::Function
        }
        Tag::WDT | Tag::WP | Tag::WPS | Tag::WRB => Class::Function,
        Tag::NNP | Tag::NNPS => Class::Proper,
        _ => Class::Content,
    }
}

/// The class of a word of another language. Where nouns have capitals, names are not told from them.
fn elsewhere(document: &Document, token: usize) -> Class {
    if language::is_function_word(document.key(token), document.language) {
        Class::Function
    } else if document.language != "de" && document.tokens[token].shape.is_capitalized() {
        Class::Proper
    } else {
        Class::Content
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typography_is_folded_and_numbers_are_not() {
        let cases = [
            ("u.s.", "us"),
            ("us", "us"),
            ("jones's", "jones"),
            ("jones'", "jones"),
            ("iran's", "irans"),
            ("long-standing", "longstanding"),
            ("1,200", "1200"),
            ("3.5", "3.5"),
            ("35.", "35"),
            ("\u{a0}…", ""),
            ("übergroß", "übergroß"),
        ];
        let mut form = String::new();
        for (raw, folded) in cases {
            fold_into(raw, true, &mut form);
            assert_eq!(form, folded, "{raw}");
        }
    }
}
