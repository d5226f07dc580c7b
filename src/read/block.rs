//! What is article and what stands around it.

use std::borrow::Cow;

use super::{Block, BlockKind};
use crate::span::Span;

/// Cuts a text into blocks. Their spans are in order and leave out white space only.
pub fn find(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let span = Span::new(start, start + line.len()).trim(text);
        start += line.len();
        if !span.is_empty() {
            blocks.push(Block { span, kind: BlockKind::Body, reason: Cow::Borrowed("running text") });
        }
    }
    blocks
}
