//! Reading: from an article as it comes to a [`Document`] of blocks, sentences and tagged tokens.
//!
//! Nothing here knows what a sentence says; that begins in [`annotate`](crate::annotate).

use std::borrow::Cow;
use std::ops::Range;

use jiff::civil::Date;

use crate::article::{Article, Media, Note};
use crate::hash::Key;
use crate::message::{Message, Value};
use crate::span::Span;

pub(crate) mod block;
pub(crate) mod chunk;
pub mod decode;
mod html;
pub(crate) mod language;
pub(crate) mod lemma;
mod meta;
pub(crate) mod script;
pub(crate) mod sentence;
pub(crate) mod tag;
mod token;
mod words;

pub use tag::Tag;

/// One article, read: its text cut into blocks, sentences and tokens.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Document {
    /// The name it was handed in with.
    pub name: String,
    /// The text as analysed; every span points into it.
    pub text: String,
    /// The day of publication: given, or found in the text.
    pub published: Option<Date>,
    /// The news organisation: given, or told by the text.
    pub outlet: Option<String>,
    /// Who wrote it, where the page or a byline says so.
    pub authors: Vec<String>,
    /// Language of the text as a BCP 47 tag, `en` for English.
    pub language: &'static str,
    /// Partition of the text, in order; white space between blocks belongs to none.
    pub blocks: Vec<Block>,
    /// Sentences of headline, subheading and body blocks, in order.
    pub sentences: Vec<Sentence>,
    /// Tokens of the sentences, in order.
    pub tokens: Vec<Token>,
    /// Folded forms of the tokens one behind the other, and lemmas that are no beginning of theirs; see [`Document::fold`].
    pub(crate) folded: String,
    /// For each token where its lemma stands in `folded`, and its hash; see [`Document::lemma`].
    pub(crate) lemmas: Vec<(u32, u32, u32)>,
    /// What a reader should know.
    pub notes: Vec<Note>,
}

/// A part of the text: article, or what stands around it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Block {
    /// Where it stands, without white space at its ends.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
    /// Why it was taken for that, in a few words a reader accepts.
    pub reason: Cow<'static, str>,
}

/// What a block is. Sentences lie in the first three only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum BlockKind {
    /// The title.
    Headline,
    /// A heading within the article.
    Subheading,
    /// Text of the article.
    Body,
    /// Who wrote it.
    Byline,
    /// Who its author is, or what a body named in it is.
    Bio,
    /// Where and when it was written or published.
    Dateline,
    /// What a picture or table shows.
    Caption,
    /// Who made a picture.
    Credit,
    /// A run-in such as "What Happened:".
    Label,
    /// Other articles: see also, read next.
    Related,
    /// Menus, buttons, links of the page.
    Navigation,
    /// Whose rights these are.
    Copyright,
    /// What readers wrote.
    Comments,
    /// Syndication, generated content, advertising, newsletters.
    Notice,
    /// Not article, and none of these.
    Other,
}

impl BlockKind {
    /// Whether the block is part of the article: headline, subheading or body.
    pub const fn is_article(self) -> bool {
        matches!(self, Self::Headline | Self::Subheading | Self::Body)
    }
}

/// A sentence of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Sentence {
    /// Where it stands, closing quotation marks included, without white space at its ends.
    pub span: Span,
    /// Index of the block it lies in.
    pub block: usize,
    /// Its tokens, as indices into [`Document::tokens`].
    pub tokens: Range<usize>,
}

/// A word, number or mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// How it is written.
    pub shape: Shape,
    /// Its part of speech.
    pub tag: Tag,
    /// Where its folded form stands in [`Document::folded`].
    pub(crate) folded: (u32, u32),
    /// Hash of its folded form.
    pub(crate) hash: u32,
}

impl Token {
    /// How much of a word it is, in halves: characters of a script without spaces are one each, marks none.
    pub(crate) fn halves(&self, text: &str) -> usize {
        match self.shape {
            Shape::Lower if self.span.of(text).starts_with(script::is_unspaced) => 1,
            shape if shape.is_word() || shape == Shape::Number => 2,
            _ => 0,
        }
    }
}

/// How a token is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Shape {
    /// Letters, all lower case: `warned`, `hard-liners`, `n't`, `'s`.
    Lower,
    /// A capital first, then lower case, or one capital alone; parts around hyphens and apostrophes count each for itself:
    /// `Iran`, `Hard-liners`, `O'Brien`, `Anglo-American`, `Jan.`, `A`.
    Capital,
    /// Two or more letters, all capitals: `US`, `U.S.`, `NATO`.
    Upper,
    /// Letters of both cases or letters with digits otherwise: `McDonald`, `iPhone`, `U.S.-led`, `G7`, `3rd`, `COVID-19`, `24-year-old`.
    Mixed,
    /// Digits, with their inner commas, stops and signs: `84`, `1,200`, `3.5`, `2024-01-25` is three of them and two marks.
    Number,
    /// A web address, mail address, handle or hash tag.
    Address,
    /// A quotation mark, opening, closing or straight, double or single.
    Quote,
    /// Any other mark or symbol, one character each but for `...` and `--`; the apostrophe of `officials'` too.
    Mark,
}

impl Shape {
    /// Whether the token holds letters (an address does not count).
    pub const fn is_word(self) -> bool {
        matches!(self, Self::Lower | Self::Capital | Self::Upper | Self::Mixed)
    }

    /// Whether the token is a word that begins with a capital.
    pub const fn is_capitalized(self) -> bool {
        matches!(self, Self::Capital | Self::Upper)
    }
}

impl Document {
    /// Whether it is in the language whose grammar the rules know; of others only what needs no grammar is read.
    pub(crate) fn is_english(&self) -> bool {
        self.language == language::ENGLISH
    }

    /// How many words some tokens are. Two characters of a script without spaces count as one.
    pub(crate) fn words(&self, tokens: Range<usize>) -> usize {
        let halves = self.tokens[tokens].iter().map(|token| token.halves(&self.text));
        halves.sum::<usize>().div_ceil(2)
    }

    /// The words of a token, named by its index, as they stand in the text.
    ///
    /// # Panics
    /// Where the document has no such token.
    pub fn word(&self, token: usize) -> &str {
        self.tokens[token].span.of(&self.text)
    }

    /// A token folded for look-up: lower case, straight apostrophe; clitics are tokens of their own (`did` `n't`, `Iran` `'s`).
    ///
    /// # Panics
    /// Where the document has no such token.
    pub fn fold(&self, token: usize) -> &str {
        let (start, end) = self.tokens[token].folded;
        &self.folded[start as usize..end as usize]
    }

    /// A token folded for look-up as [`fold`](Self::fold) gives it, with its hash: the form to ask word lists for.
    pub(crate) fn key(&self, token: usize) -> Key<'_> {
        Key { word: self.fold(token), hash: self.tokens[token].hash }
    }

    /// The dictionary form of a token by its tag, as [`lemma::lemma`] gives it, with its hash.
    pub(crate) fn lemma(&self, token: usize) -> Key<'_> {
        match self.lemmas.get(token) {
            Some(&(start, end, hash)) => Key { word: &self.folded[start as usize..end as usize], hash },
            None => self.key(token),
        }
    }

    /// The words under a span.
    ///
    /// # Panics
    /// Where the text ends before the span, or an end of it lies within a character.
    pub fn slice(&self, span: Span) -> &str {
        span.of(&self.text)
    }

    /// The tokens whose start lies in `span`, as a range of indices.
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let first = self.tokens.partition_point(|t| t.span.start < span.start);
        first..first + self.tokens[first..].partition_point(|t| t.span.start < span.end)
    }

    /// The span from the first to the last token of a range that is not empty.
    ///
    /// # Panics
    /// Where the range is empty, or the document has no such tokens.
    pub fn span_of(&self, tokens: Range<usize>) -> Span {
        Span::new(self.tokens[tokens.start].span.start, self.tokens[tokens.end - 1].span.end)
    }

    /// Index of the sentence that holds the byte of the text at `offset`, if one does.
    pub fn sentence_at(&self, offset: usize) -> Option<usize> {
        let after = self.sentences.partition_point(|s| s.span.start <= offset);
        after.checked_sub(1).filter(|&i| self.sentences[i].span.covers(offset))
    }
}

/// Reads one article. Total: every text gives a document.
pub fn read(article: Article) -> Document {
    let Article { name, mut text, mut published, mut outlet, media, restored, mut notes } = article;
    let mut authors = Vec::new();
    let mut blocks = if media == Media::Html {
        let page = html::extract(&text);
        text = page.text;
        published = published.or(page.published);
        outlet = outlet.or(page.outlet);
        authors = page.authors;
        page.blocks
    } else {
        block::find(&text)
    };
    block::restore(&text, &mut blocks, &restored);
    let language = language::detect(&text, &blocks);
    notes.extend(notes_on(&text, language, media));
    let published = published.or_else(|| meta::published(&text, &blocks));
    let outlet = outlet.or_else(|| meta::outlet(&text, &blocks));
    if authors.is_empty() {
        authors = meta::authors(&text, &blocks);
        // "By Ada Marsh, Harbour Bugle"
        authors.retain(|author| outlet.as_ref() != Some(author));
    }
    let mut document = Document { name, text, published, outlet, authors, language, blocks, notes, ..Document::default() };
    sentence::cut(&mut document);
    if document.is_english() {
        tag::assign(&mut document);
    }
    document
}

/// What a reader should know of a text before relying on what is found in it.
fn notes_on(text: &str, language: &'static str, media: Media) -> Vec<Note> {
    // Words of a text that is hardly an article.
    const SHORT: usize = 12;
    let mut notes = Vec::new();
    let mut add = |code, message| notes.push(Note { code, message });
    // Two characters of a script without spaces count as a word.
    let unspaced = text.chars().filter(|&c| script::is_unspaced(c)).take(2 * SHORT).count();
    match text.split_whitespace().take(SHORT).count().max(unspaced / 2) {
        0 if media == Media::Html => add(
            "empty",
            message!(
                "There is no text in this page; it may build its text by scripts. Open it in a browser, copy the text and paste it."
            ),
        ),
        0 => add("empty", message!("There is no text in this article.")),
        n if n < SHORT => add("too-short", message!("This text is too short for an article; little can be found in it.")),
        _ => {}
    }
    if text.contains('\0') {
        add("nul", message!("The text holds zero bytes, which suggests that it is damaged or no text."));
    }
    if language != language::ENGLISH {
        add("not-english", not_english(language));
    }
    notes
}

/// What can be relied on in an article of another language than English.
fn not_english(tag: &'static str) -> Message {
    match language::name(tag) {
        Some(_) => message!(
            "This article is in {language}. Shared wording, quotations, and numbers and dates written in digits are found; who says what, doubts and contradictions are not: that works for English only.",
            language = Value::Language { language: tag.to_owned() }
        ),
        None => message!(
            "The language of this article is not recognised. Shared wording, quotations, and numbers and dates written in digits are found; who says what, doubts and contradictions are not: that works for English only."
        ),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Text made of what rules look at, in any order, with stray characters between.
    fn texts() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            Just("U.S. "),
            Just("Jan. 3"),
            Just("’"),
            Just("'"),
            Just("“"),
            Just("\""),
            Just("…"),
            Just(". . ."),
            Just("\r\n"),
            Just("\n\n"),
            Just("By "),
            Just("© 2024 "),
            Just("7°C"),
            Just("(Reuters) — "),
            Just("What Happened: "),
            Just("a@b.c"),
            Just("www."),
            Just("<p>"),
            Just("</div>"),
            Just("<a href=\""),
            Just("&#x"),
            Just("&é;"),
            Just("<script>"),
            Just("1) "),
            Just("•"),
            Just("ß"),
            Just("\0"),
            Just("said the mayor of the town."),
            Just("東京"),
            Just("🙂\u{200d}"),
            Just("\u{2028}"),
            Just("\u{301}"),
            Just("n't"),
            Just("A&B"),
        ];
        prop::collection::vec(prop_oneof![piece.prop_map(str::to_owned), any::<char>().prop_map(String::from)], 0..60)
            .prop_map(|p| p.concat())
    }

    proptest! {
        #[test]
        fn every_text_is_read_and_its_parts_lie_in_order(text in texts(), html in any::<bool>()) {
            let media = if html { Media::Html } else { Media::Plain };
            let document = read(Article { text, media, ..Article::default() });
            let mut at = 0;
            for block in &document.blocks {
                prop_assert!(document.text[at..block.span.start].chars().all(char::is_whitespace));
                at = block.span.end;
            }
            prop_assert!(document.text[at..].chars().all(char::is_whitespace));
            let mut end = 0;
            for sentence in &document.sentences {
                prop_assert!(sentence.span.start >= end && document.blocks[sentence.block].span.contains(sentence.span));
                prop_assert!(document.blocks[sentence.block].kind.is_article() && !sentence.tokens.is_empty());
                end = sentence.span.end;
                for token in sentence.tokens.clone() {
                    prop_assert!(sentence.span.contains(document.tokens[token].span) && !document.word(token).is_empty());
                }
            }
        }
    }
}
