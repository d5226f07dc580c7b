//! A report in the forms that people take away: text, Markdown, a web page, tables.
//!
//! Text, Markdown and the page are three ways of writing one [`outline`], which chooses what is told and says it in words; the tables
//! hold everything. All are pure functions of the report, so the command line and the page give the same bytes.

use std::str::FromStr;

use super::Report;
use crate::Error;

mod csv;
mod html;
mod markdown;
mod outline;
mod page;
mod text;
mod words;

pub use csv::Table;

/// What a report is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// Plain text, lines of at most so many columns where words allow.
    Text {
        /// How many columns.
        width: usize,
    },
    /// Markdown (CommonMark).
    Markdown,
    /// A web page in one file that needs nothing else: no script, no picture, no font.
    Html,
    /// One table as comma-separated values (RFC 4180).
    Csv(Table),
}

/// Columns of a text that goes to no terminal, and the most that lines have on one: longer ones are hard to read.
pub const TEXT_WIDTH: usize = 100;

impl Format {
    /// A format by its name; `table` is the one that `csv` writes, claims if none is named.
    ///
    /// # Errors
    /// A name that is none, and a table for a format that has none.
    pub fn named(name: &str, table: Option<&str>) -> Result<Self, Error> {
        match (name, table) {
            ("csv", table) => Ok(Self::Csv(Table::from_str(table.unwrap_or("claims"))?)),
            (_, Some(_)) => Err(Error::new(format!("{name} has no tables: leave the table out, or use csv"))),
            ("text", None) => Ok(Self::Text { width: TEXT_WIDTH }),
            ("markdown", None) => Ok(Self::Markdown),
            ("html", None) => Ok(Self::Html),
            (other, None) => Err(Error::new(format!("{other:?} is no format: use text, markdown, html or csv"))),
        }
    }
}

/// Writes a report. `title` stands above it; where none is given, what the articles are about does.
pub fn render(report: &Report, format: Format, title: Option<&str>) -> String {
    match format {
        Format::Text { width } => text::write(&outline::of(report, title), width),
        Format::Markdown => markdown::write(&outline::of(report, title)),
        Format::Html => html::write(report, &outline::of(report, title)),
        Format::Csv(table) => csv::write(report, table),
    }
}

#[cfg(test)]
mod tests;
