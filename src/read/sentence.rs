//! Sentences of the article blocks.

use super::{Document, Sentence, token};

/// Cuts the article blocks of a document into tokens and sentences, and adds both to it.
pub fn cut(document: &mut Document) {
    for (block, part) in document.blocks.iter().enumerate().filter(|(_, b)| b.kind.is_article()) {
        let first = document.tokens.len();
        token::split(&document.text, part.span, &mut document.tokens, &mut document.folded);
        document.sentences.push(Sentence { span: part.span, block, tokens: first..document.tokens.len() });
    }
}
