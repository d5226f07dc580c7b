//! Text that was set aside and that the user has put back.

use std::borrow::Cow;

use crate::read::{Block, BlockKind};
use crate::span::{Span, Utf16Offsets};

/// Makes body of the blocks that were set aside and of which at least half lies in one of the stretches `restored`, which count
/// UTF-16 code units of `text`. A stretch beyond the text, or one without length, restores nothing.
pub fn restore(text: &str, blocks: &mut [Block], restored: &[[usize; 2]]) {
    if restored.is_empty() {
        return;
    }
    let offsets = Utf16Offsets::new(text);
    for &[start, end] in restored {
        let stretch = Span::new(offsets.byte(start.min(end)), offsets.byte(end));
        for block in blocks.iter_mut().filter(|b| !b.kind.is_article()) {
            let common = block.span.end.min(stretch.end).saturating_sub(block.span.start.max(stretch.start));
            if common > 0 && common * 2 >= block.span.len() {
                block.kind = BlockKind::Body;
                block.reason = Cow::Borrowed(template!("put back by you"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::block::find;

    const TEXT: &str = "🚢 Ferry runs aground off Cape Selwyn\n\nADVERTISEMENT\n\nA ferry with 212 people on board ran aground on \
        Monday, the harbour office said.\n\nNobody was hurt, the office said, and the ship was towed to port.\n\n© 2024 Northgate Daily";

    #[test]
    fn a_block_comes_back_where_most_of_it_is_asked_for() {
        let units = |words: &str| {
            let at = TEXT.find(words).map(|at| TEXT[..at].encode_utf16().count()).unwrap();
            [at, at + words.encode_utf16().count()]
        };
        let kind = |restored: &[[usize; 2]], words: &str| {
            let mut blocks = find(TEXT);
            restore(TEXT, &mut blocks, restored);
            let block = blocks.into_iter().find(|b| b.span.of(TEXT).contains(words)).unwrap();
            (block.kind, block.reason == "put back by you")
        };
        let (aside, line) = ("ADVERTISEMENT", "© 2024 Northgate Daily");
        assert!(!kind(&[], aside).0.is_article() && !kind(&[], line).0.is_article());
        assert_eq!(kind(&[units(aside)], aside), (BlockKind::Body, true));
        assert!(!kind(&[units(aside)], line).0.is_article());
        assert!(!kind(&[units("ADVER")], aside).0.is_article());
        assert_eq!(kind(&[[0, usize::MAX]], line), (BlockKind::Body, true));
        assert_eq!(kind(&[[0, usize::MAX]], "A ferry with"), (BlockKind::Body, false));
        for nothing in [[7, 7], [9, 3], [1_000_000, 2_000_000]] {
            assert!(!kind(&[nothing], aside).0.is_article(), "{nothing:?}");
        }
    }
}
