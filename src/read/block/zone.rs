//! Where the article lies among the lines of a page.
//!
//! Every line gets a score, running text above zero and the lines of menus, lists and forms below; the article is the stretch of
//! lines with the greatest sum (maximum subsequence segmentation: Pasternack and Roth, "Extracting article text from the web with
//! maximum subsequence segmentation", WWW 2009). A pasted article with a few stray lines and a whole page of links come out of the same sum.

use std::ops::Range;

use super::cue::Reach;
use super::line::Line;
use crate::read::BlockKind;

/// The lines of the article, and for each line whether it belongs to comments.
pub fn find(lines: &[Line]) -> (Range<usize>, Vec<bool>) {
    let junk = junk_share(lines);
    let comments = comments(lines);
    let mut best = (0, 0..0);
    let (mut sum, mut start) = (0, 0);
    for (i, (line, &comment)) in lines.iter().zip(&comments).enumerate() {
        if sum <= 0 {
            (sum, start) = (0, i);
        }
        sum += if comment { COMMENT } else { score(line, junk) };
        if sum > best.0 {
            best = (sum, start..i + 1);
        }
    }
    (best.1, comments)
}

/// What a line of comments speaks for. An article does not go on behind them, but another one in the same text may.
const COMMENT: i64 = -12;

/// The share of short lines without a final stop, in per cent: low in a pasted article, high in a page with its menus.
fn junk_share(lines: &[Line]) -> i64 {
    let junk = lines.iter().filter(|l| !l.is_prose()).count();
    (junk * 100 / lines.len().max(1)) as i64
}

/// What a line speaks for: above zero for article text, in words.
fn score(line: &Line, junk: i64) -> i64 {
    // A long paragraph speaks for the article no more than this, or one could carry a page of links.
    const MOST: i64 = 60;
    // An item of a list or table in the element that holds the article.
    const ITEM: i64 = 2;
    // What running text far from the article must outweigh to be part of it, where it counts for a third.
    const FAR: i64 = 10;
    let prose = (line.words as i64).min(MOST);
    match line.cue {
        Some(cue) if cue.firm => match cue.reach {
            Reach::Line => -6,
            _ => -10,
        },
        // A phrase within running text: at the edge it counts, inside the article the text around carries it.
        Some(_) if line.is_prose() => -12,
        Some(_) => -10,
        None => match (line.inside, line.is_prose()) {
            (Some(true), true) => prose,
            (Some(true), false) => ITEM,
            (Some(false), true) => prose / 3 - FAR,
            (None, true) if line.closed => prose,
            (None, true) => prose / 2,
            (_, false) => -1 - 5 * junk / 100,
        },
    }
}

/// Which lines are comments: from a line that heads or belongs to a comment section, below enough text to be an article, up to
/// the next long run of paragraphs. Comments have names, days and buttons between them.
fn comments(lines: &[Line]) -> Vec<bool> {
    // Words of running text before a comment section; less is no article yet.
    const ENOUGH: usize = 80;
    // Paragraphs and words without another line between them that are an article again, since a text may hold several: hardly any
    // comment is as long.
    const PARAGRAPHS: usize = 10;
    const RUN: usize = 400;
    let mut comments = vec![false; lines.len()];
    let (mut words, mut open) = (0, false);
    let mut run = 0..0;
    let mut run_words = 0;
    for (i, line) in lines.iter().enumerate() {
        let plain = line.cue.is_none() && line.is_prose();
        if plain {
            words += line.words;
            run_words += line.words;
            run.end = i + 1;
        } else {
            (run, run_words) = (i + 1..i + 1, 0);
        }
        if line.marked() == Some(BlockKind::Comments) && words >= ENOUGH {
            open = true;
        } else if open && run.len() >= PARAGRAPHS && run_words >= RUN {
            comments[run.clone()].fill(false);
            open = false;
        }
        comments[i] = open;
    }
    comments
}
