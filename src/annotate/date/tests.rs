use crate::annotate::table::{check, check_none, document};

/// Writes what is found in a text: `words=from..to`, `?` where nothing anchors it.
fn found(text: &str) -> String {
    let (document, scan) = document(text);
    let dates = super::find(&document, &scan);
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

#[test]
fn absolute_dates() {
    check(
        found,
        &[
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
        ],
    );
}

#[test]
fn dates_seen_from_the_day_of_publication() {
    check(
        found,
        &[
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
            ("Rents rose over the last few weeks.", "last few weeks=2023-12-28..2024-01-25"),
        ],
    );
}

#[test]
fn parts_and_ranges() {
    check(
        found,
        &[
            ("Work began in mid-October.", "mid-October=2023-10-10..2023-10-20"),
            ("The strike ran from 3 to 5 May 2021.", "from 3 to 5 May 2021=2021-05-03..2021-05-05"),
            ("Floods came between March 28 and April 2, 2020.", "between March 28 and April 2, 2020=2020-03-28..2020-04-02"),
            ("The office closed the week of April 10, 2023.", "the week of April 10, 2023=2023-04-10..2023-04-16"),
        ],
    );
}

#[test]
fn days_of_a_period() {
    check(
        found,
        &[
            ("They met on the first Friday of June 2020.", "the first Friday of June 2020=2020-06-05"),
            ("They met on the last Monday of May.", "the last Monday of May=2023-05-29"),
            ("It lapses on the last day of February.", "the last day of February=2024-02-29"),
            ("They met two Fridays ago.", "two Fridays ago=2024-01-12"),
            ("They met the week before last.", "the week before last=2024-01-08..2024-01-14"),
            ("They met the weekend of May 5.", "the weekend of May 5=2023-05-06..2023-05-07"),
            ("The rest of the week will be wet.", "rest of the week=2024-01-25..2024-01-28"),
            ("It was the storm of the year.", "the year=2024-01-01..2024-12-31"),
            ("The vote is on the 30th.", "the 30th=2024-01-30"),
            ("The vote will be on the 3rd.", "the 3rd=2024-02-03"),
            ("Prices rose in the nineteen seventies.", "the nineteen seventies=1970-01-01..1979-12-31"),
            ("They met in June last year.", "June last year=2023-06-01..2023-06-30"),
            ("It opened in the winter of 2019-20.", "the winter of 2019-20=2019-12-01..2020-02-29"),
            ("They met in the fall.", "the fall=2023-09-01..2023-11-30"),
        ],
    );
}

#[test]
fn distances() {
    check(
        found,
        &[
            ("The fair starts a week from Friday.", "a week from Friday=2024-02-02"),
            ("They meet on Monday two weeks from now.", "Monday two weeks from now=2024-02-05"),
            ("They meet in 3 days on Sunday.", "in 3 days on Sunday=2024-01-28"),
            ("It opened more than two years ago.", "more than two years ago=2021-01-25..2022-01-25"),
            ("It opened less than a week ago.", "less than a week ago=2024-01-18..2024-01-25"),
            ("Profit rose in the three months to June 30.", "three months to June 30=2023-04-01..2023-06-30"),
        ],
    );
}

#[test]
fn edges_end_ranges_on_a_day() {
    check(
        found,
        &[
            (
                "It ran from the middle of 2007 to the end of 2008.",
                "from the middle of 2007 to the end of 2008=2007-07-02..2008-12-31",
            ),
            (
                "It ran between the end of March and the end of May 2020.",
                "between the end of March and the end of May 2020=2020-04-01..2020-05-31",
            ),
            ("It fell at the end of 2008.", "end of 2008=2008-09-01..2008-12-31"),
            ("They met on Jan. 3-5, 2022.", "Jan. 3-5, 2022=2022-01-03..2022-01-05"),
            ("They met on May 3 and 4.", "May 3 and 4=2023-05-03..2023-05-04"),
            ("They met on May 3 and 4 people fell.", "May 3=2023-05-03"),
            ("The 2022/23 season was long.", "2022/23=2022-01-01..2023-12-31"),
        ],
    );
}

#[test]
fn days_that_count_from_another() {
    check(
        found,
        &[
            ("On May 3, 2021, a dam broke. That day it rained.", "May 3, 2021=2021-05-03; That day=2021-05-03"),
            ("On May 3, 2021, a dam broke. The following day it rained.", "May 3, 2021=2021-05-03; following day=2021-05-04"),
            ("On May 3, 2021, a dam broke. Two weeks later it rained.", "May 3, 2021=2021-05-03; Two weeks later=2021-05-17"),
            (
                "On May 3, 2021, a dam broke. The month before, it rained.",
                "May 3, 2021=2021-05-03; The month before=2021-04-01..2021-04-30",
            ),
            (
                "The May 3, 2021 flood shook us. A week after the flood it rained.",
                "May 3, 2021=2021-05-03; A week after the flood=2021-05-10",
            ),
            ("The flood came on May 3, 2021. The May 3 rain was heavy.", "May 3, 2021=2021-05-03; May 3=2021-05-03"),
            // A year is too long to count weeks from, two days are one too many, and no day is none.
            ("A dam broke in 2021. Two weeks later it rained.", "2021=2021-01-01..2021-12-31; Two weeks later=?"),
            (
                "It fell on May 3, 2021 and May 9, 2021. A day later it rained.",
                "May 3, 2021=2021-05-03; May 9, 2021=2021-05-09; A day later=?",
            ),
            ("Two days after the flood it rained.", "Two days after the flood=?"),
            ("Two days after the town's first vote it rained.", "Two days after the town's first vote=?"),
            ("On May 3, 2021, a dam broke. It still leaks nine years later.", "May 3, 2021=2021-05-03; nine years later=?"),
            ("The day before, it rained.", "The day before=?"),
            // Nothing is dated here.
            ("Ten minutes later it rained.", ""),
            ("It opened five years later than planned.", ""),
            ("That way the rest of the team left at the end of the day.", ""),
        ],
    );
}

#[test]
fn holidays() {
    check(
        found,
        &[
            ("They met on Christmas Eve 2022.", "Christmas Eve 2022=2022-12-24"),
            ("They met on Mother's Day 2023.", "Mother's Day 2023=2023-05-14"),
            // The moon decides: two days are possible.
            ("They met on Eid al-Fitr in 2022.", "Eid al-Fitr in 2022=2022-05-02..2022-05-03"),
            ("The christmas market was good, and may day too.", "christmas=2023-12-25"),
        ],
    );
}

#[test]
fn what_only_looks_like_a_date() {
    check_none(
        found,
        &[
            "It may be that they march on.",
            "About 2020 people came.",
            "The proof stands on page 2019.",
            "Theresa May resigned.",
            "She won 3-1 and scored 24 points.",
            "The flat costs $1999.",
            "Call 555-1212 or 2010-2015-86.",
            "Is 2015-32 a code? So is 133-03-03-2020.",
            "She hit 11/25 from the field and 3/4 of the rest.",
            "He came in on the third floor.",
        ],
    );
}
