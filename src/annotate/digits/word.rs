//! Words that stand beside digits: names of months and sizes of numbers, told by how they begin.

use crate::decimal;
use crate::lexicon::{OTHER_MONTHS, OTHER_NUMBERS, Table};

/// The number of the month that a folded word names.
pub fn month(word: &str) -> Option<u32> {
    // In Hebrew "in" is written onto the name.
    longest(&OTHER_MONTHS, word)
        .or_else(|| longest(&OTHER_MONTHS, word.strip_prefix('ב')?))
        .and_then(decimal::read)
        .map(|month| month as u32)
}

/// What a number is multiplied by that a folded word stands behind.
pub fn size(word: &str) -> Option<f64> {
    longest(&OTHER_NUMBERS, word).and_then(decimal::read).map(|power| 10f64.powi(power as i32))
}

/// What a list has for the longest of its entries that a word begins with, or is.
fn longest(table: &Table, word: &str) -> Option<&'static str> {
    let begins = |key: &str, whole: &str| if whole == "whole" { word == key } else { word.starts_with(key) };
    let rows = table.rows().map(|(key, columns)| (key, columns.split_once('\t').unwrap_or((columns, ""))));
    let found = rows.filter(|(key, (_, whole))| begins(key, whole));
    found.max_by_key(|(key, _)| key.len()).map(|(_, (worth, _))| worth)
}
