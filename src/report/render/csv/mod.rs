//! Tables for spreadsheets and programs: RFC 4180, UTF-8.
//!
//! Each row stands for itself: names beside ids, the words beside their places.

use std::str::FromStr;

use crate::Error;
use crate::report::Report;
use crate::report::reader::Reader;
use rows::Rows;

mod article;
mod finding;
mod rows;

/// One table of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Table {
    /// An article a row.
    Articles,
    /// A claim a row: the words, who says so and how, the fact it belongs to.
    Claims,
    /// A row for each claim of each fact that several articles state.
    Clusters,
    /// A row for each claim on each side of each conflict.
    Conflicts,
    /// A shared passage a row.
    Reuse,
    /// Two articles a row.
    Pairs,
    /// A row for each source and each article that rests on it.
    Origins,
    /// A quotation a row.
    Quotations,
    /// A row for each place where somebody is said to have said something.
    Attributions,
    /// A day or period a row.
    Dates,
    /// A number a row.
    Quantities,
    /// A row for each person, organisation, place or event and each article that names it.
    Entities,
    /// A group of articles that tell one story a row.
    Stories,
    /// A note on the reading a row.
    Notes,
}

impl Table {
    /// All of them, those asked for most first.
    pub const ALL: [Self; 14] = [
        Self::Claims,
        Self::Clusters,
        Self::Conflicts,
        Self::Reuse,
        Self::Pairs,
        Self::Origins,
        Self::Quotations,
        Self::Attributions,
        Self::Dates,
        Self::Quantities,
        Self::Entities,
        Self::Articles,
        Self::Stories,
        Self::Notes,
    ];

    /// What to call it: `claims`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Articles => "articles",
            Self::Claims => "claims",
            Self::Clusters => "clusters",
            Self::Conflicts => "conflicts",
            Self::Reuse => "reuse",
            Self::Pairs => "pairs",
            Self::Origins => "origins",
            Self::Quotations => "quotations",
            Self::Attributions => "attributions",
            Self::Dates => "dates",
            Self::Quantities => "quantities",
            Self::Entities => "entities",
            Self::Stories => "stories",
            Self::Notes => "notes",
        }
    }
}

impl FromStr for Table {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        Self::ALL.into_iter().find(|table| table.name() == name).ok_or_else(|| {
            let names = Self::ALL.map(Self::name).join(", ");
            Error::new(format!("{name:?} is no table: use one of {names}"))
        })
    }
}

/// One table of a report, a header line first.
pub fn write(report: &Report, table: Table) -> String {
    let reader = Reader::new(report);
    let fill: fn(&Reader<'_>) -> Rows = match table {
        Table::Articles => article::articles,
        Table::Claims => article::claims,
        Table::Quotations => article::quotations,
        Table::Attributions => article::attributions,
        Table::Dates => article::dates,
        Table::Quantities => article::quantities,
        Table::Entities => article::entities,
        Table::Clusters => finding::clusters,
        Table::Conflicts => finding::conflicts,
        Table::Reuse => finding::reuse,
        Table::Pairs => finding::pairs,
        Table::Origins => finding::origins,
        Table::Stories => finding::stories,
        Table::Notes => finding::notes,
    };
    fill(&reader).finish()
}
