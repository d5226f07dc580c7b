//! Rows of cells, written as comma-separated values.

use crate::decimal;
use crate::report::reader::Reader;
use crate::report::{Claim, Utf16Span};

/// A table under construction.
pub struct Rows {
    out: String,
}

/// What stands in a cell.
pub enum Cell {
    /// Words that somebody wrote: guarded, since a spreadsheet takes some for formulas.
    Text(String),
    /// A number, id or code of the report.
    Plain(String),
}

impl Rows {
    /// A table with these columns.
    pub fn new(columns: &[&str]) -> Self {
        Self { out: columns.join(",") + "\r\n" }
    }

    /// Adds a row, as many cells as there are columns.
    pub fn push(&mut self, cells: impl IntoIterator<Item = Cell>) {
        for (place, cell) in cells.into_iter().enumerate() {
            if place > 0 {
                self.out.push(',');
            }
            match cell {
                Cell::Text(text) => self.quoted(&guarded(&text)),
                Cell::Plain(text) => self.quoted(&text),
            }
        }
        self.out.push_str("\r\n");
    }

    /// A cell, between quotation marks where it must be.
    fn quoted(&mut self, cell: &str) {
        if cell.contains([',', '"', '\n', '\r']) || cell.starts_with(' ') || cell.ends_with(' ') {
            self.out.push('"');
            self.out.push_str(&cell.replace('"', "\"\""));
            self.out.push('"');
        } else {
            self.out.push_str(cell);
        }
    }

    pub fn finish(self) -> String {
        self.out
    }
}

/// Text that no spreadsheet takes for a formula: with an apostrophe before it where it begins as one does (OWASP, "CSV Injection").
fn guarded(text: &str) -> String {
    let text: String = text.chars().filter(|&c| !c.is_control() || matches!(c, '\t' | '\n' | '\r')).collect();
    match text.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\n' | '\r' | '＝' | '＋' | '－' | '＠') => format!("'{text}"),
        _ => text,
    }
}

/// A cell of somebody's words; empty where there are none.
pub fn text(words: impl Into<String>) -> Cell {
    Cell::Text(words.into())
}

/// A cell of several people's words.
pub fn texts(words: impl IntoIterator<Item = impl Into<String>>) -> Cell {
    Cell::Text(words.into_iter().map(Into::into).collect::<Vec<String>>().join("; "))
}

/// A cell with an id or a code; empty where there is none.
pub fn plain(code: impl Into<String>) -> Cell {
    Cell::Plain(code.into())
}

/// A cell with several ids.
pub fn ids(ids: &[String]) -> Cell {
    Cell::Plain(ids.join(" "))
}

/// A cell with an id that may be missing.
pub fn maybe(id: Option<&String>) -> Cell {
    Cell::Plain(id.cloned().unwrap_or_default())
}

/// A cell with a whole number.
pub fn count(number: usize) -> Cell {
    Cell::Plain(number.to_string())
}

/// A cell with a number, empty where it is open. Six decimals hold every number that news print.
pub fn number(number: impl Into<Option<f64>>) -> Cell {
    Cell::Plain(number.into().map(|number| decimal::write(number, 6)).unwrap_or_default())
}

/// A cell that says whether something is so.
pub fn truth(is_so: bool) -> Cell {
    Cell::Plain(if is_so { "true" } else { "false" }.to_owned())
}

/// The id and the name of an article, and a stretch of it: its words, its start, its end.
pub fn place(reader: &Reader<'_>, article: &str, span: Utf16Span) -> [Cell; 5] {
    let [id, name] = self::article(reader, article);
    [id, name, text(reader.words(article, span)), count(span[0]), count(span[1])]
}

/// The id of an article and what to call it.
pub fn article(reader: &Reader<'_>, article: &str) -> [Cell; 2] {
    [plain(article), text(reader.label(article))]
}

/// A claim: its id, its article, the words, who says so.
pub fn claim(reader: &Reader<'_>, claim: &Claim) -> [Cell; 5] {
    let [id, name] = article(reader, &claim.article);
    [plain(&claim.id), id, name, text(reader.claim_words(claim)), text(reader.source(claim).unwrap_or_default())]
}

/// What was remarked on a finding: whether it is pinned, whether dismissed, and the note.
pub fn remark(reader: &Reader<'_>, finding: &str) -> [Cell; 3] {
    let remark = reader.remark(finding);
    let note = remark.and_then(|remark| remark.note.clone()).unwrap_or_default();
    [truth(remark.is_some_and(|remark| remark.pinned)), truth(remark.is_some_and(|remark| remark.dismissed)), text(note)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_where_they_must_be_and_never_formulas() {
        for (cell, written) in [
            ("Rain fell", "Rain fell"),
            ("Rain, \"heavy\"", "\"Rain, \"\"heavy\"\"\""),
            ("two\nlines", "\"two\nlines\""),
            ("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\""),
            ("+1", "'+1"),
            ("- said", "'- said"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("＝1", "'＝1"),
            ("1 = 1", "1 = 1"),
            ("\u{0}=1", "'=1"),
            ("", ""),
        ] {
            let mut rows = Rows::new(&["words"]);
            rows.push([text(cell)]);
            assert_eq!(rows.finish(), format!("words\r\n{written}\r\n"));
        }
        let mut rows = Rows::new(&["least", "most"]);
        rows.push([number(-3.5), number(None)]);
        assert_eq!(rows.finish(), "least,most\r\n-3.5,\r\n");
    }
}
