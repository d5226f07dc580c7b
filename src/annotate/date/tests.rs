use jiff::civil::date;

use crate::annotate::atom;
use crate::{Article, read};

/// Reads `text` as published on Thursday, 25 January 2024, and writes what was found: `words=from..to`.
fn found(text: &str) -> String {
    let article = Article { text: text.into(), published: Some(date(2024, 1, 25)), ..Article::default() };
    let document = read::read(article);
    let dates = super::find(&document, &atom::scan(&document));
    let shown: Vec<String> = dates
        .iter()
        .map(|d| match (d.from, d.to) {
            (Some(from), Some(to)) if from == to => format!("{}={from}", document.slice(d.span)),
            (Some(from), Some(to)) => format!("{}={from}..{to}", document.slice(d.span)),
            _ => format!("{}=?", document.slice(d.span)),
        })
        .collect();
    shown.join("; ")
}

/// Each line of a table: text, what is to be found.
fn check(table: &[(&str, &str)]) {
    assert!(!table.is_empty());
    for (text, expected) in table {
        assert_eq!(&found(text), expected, "{text}");
    }
}

#[test]
fn absolute_dates() {
    check(&[
        ("The dam broke on January 3, 2024.", "January 3, 2024=2024-01-03"),
        ("The dam broke on 3 January 2024.", "3 January 2024=2024-01-03"),
        ("It reopened on the 3rd of January, 2022.", "the 3rd of January, 2022=2022-01-03"),
        ("The permit is dated 2019-08-25.", "2019-08-25=2019-08-25"),
        ("The permit is dated 1/25/2019.", "1/25/2019=2019-01-25"),
        ("The permit is dated 25/1/2019.", "25/1/2019=2019-01-25"),
        ("She moved there in January of 2020.", "January of 2020=2020-01-01..2020-01-31"),
        ("The bridge opened in 2019.", "2019=2019-01-01..2019-12-31"),
        ("Prices fell in the 1990s.", "the 1990s=1990-01-01..1999-12-31"),
        ("Sales rose in Q3 2022.", "Q3 2022=2022-07-01..2022-09-30"),
        ("Sales rose in the first half of 2021.", "the first half of 2021=2021-01-01..2021-06-30"),
        ("They met in spring 2023.", "spring 2023=2023-03-01..2023-05-31"),
    ]);
}

#[test]
fn dates_seen_from_the_day_of_publication() {
    check(&[
        ("The mayor resigned yesterday.", "yesterday=2024-01-24"),
        ("The mayor resigned on Thursday.", "Thursday=2024-01-25"),
        ("The mayor resigned on Friday.", "Friday=2024-01-19"),
        ("The council will vote on Friday.", "Friday=2024-01-26"),
        ("It may be that the blast of January 3 was no accident.", "January 3=2024-01-03"),
        ("The council will vote on March 12.", "March 12=2024-03-12"),
        ("The mayor resigned last Friday.", "last Friday=2024-01-19"),
        ("The mayor resigned last week.", "last week=2024-01-15..2024-01-21"),
        ("The mayor resigned last September.", "last September=2023-09-01..2023-09-30"),
        ("The mayor resigned in December.", "December=2023-12-01..2023-12-31"),
        ("The mayor resigned Oct. 7 after a vote.", "Oct. 7=2023-10-07"),
        ("The mayor resigned three days ago.", "three days ago=2024-01-22"),
        ("The mayor resigned a few weeks ago.", "a few weeks ago=2023-12-28..2024-01-11"),
        ("Earlier this month the mayor resigned.", "Earlier this month=2024-01-01..2024-01-25"),
        ("Next year the bridge will close.", "Next year=2025-01-01..2025-12-31"),
        ("Rents rose over the last few weeks.", "the last few weeks=2023-12-28..2024-01-25"),
    ]);
}

#[test]
fn parts_and_ranges() {
    check(&[
        ("Work began in mid-October.", "mid-October=2023-10-10..2023-10-20"),
        ("The strike ran from 3 to 5 May 2021.", "from 3 to 5 May 2021=2021-05-03..2021-05-05"),
        ("Floods came between March 28 and April 2, 2020.", "between March 28 and April 2, 2020=2020-03-28..2020-04-02"),
        ("The office closed the week of April 10, 2023.", "the week of April 10, 2023=2023-04-10..2023-04-16"),
    ]);
}

#[test]
fn what_only_looks_like_a_date() {
    for text in [
        "It may be that they march on.",
        "About 2020 people came.",
        "The proof stands on page 2019.",
        "Theresa May resigned.",
        "She won 3-1 and scored 24 points.",
        "The flat costs $1999.",
        "Call 555-1212 or 2010-2015-86.",
    ] {
        assert_eq!(found(text), "", "{text}");
    }
}
