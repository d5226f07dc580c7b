use crate::article::parse_day;
use crate::compare::ConflictKind;
use crate::compare::conflict::table::check;
use crate::{Article, Options, analyze};

#[test]
fn numbers_on_one_slot_differ() {
    let killed = "The blast at the Quist mill in Arnfeld killed 84 people.";
    check(&[
        ("other number", killed, "A blast at the Quist mill in Arnfeld killed 79 people.", &["Number: 79 people / 84 people"]),
        ("less precise", killed, "A blast at the Quist mill in Arnfeld killed more than 80 people.", &[]),
        ("still less", killed, "A blast at the Quist mill in Arnfeld killed dozens of people.", &[]),
        (
            "rounded is not counted",
            killed,
            "A blast at the Quist mill in Arnfeld killed 80 people.",
            &["Number: 80 people / 84 people"],
        ),
        ("killed and wounded", killed, "A blast at the Quist mill in Arnfeld wounded 120 people.", &[]),
        (
            "each with its like",
            "The blast at the Quist mill in Arnfeld killed 84 people and wounded 120.",
            "The blast at the Quist mill in Arnfeld killed 84 people and wounded 130.",
            &["Number: 120 / 130"],
        ),
        (
            "the whole with the whole",
            "In the Lumen trial, 11 of 2,340 patients fell ill in Arnfeld.",
            "In the Lumen trial, 11 of 2,430 patients fell ill in Arnfeld.",
            &["Number: 2,340 patients / 2,430 patients"],
        ),
        (
            "the part is not the whole",
            "In the Lumen trial, 11 of 2,340 patients fell ill in Arnfeld.",
            "In the Lumen trial, eleven people fell ill in Arnfeld.",
            &[],
        ),
        (
            "kinds that narrow",
            killed,
            "A blast at the Quist mill in Arnfeld killed 84 civilians.",
            &["Number: 84 civilians / 84 people"],
        ),
        ("the same kind", killed, "A blast at the Quist mill in Arnfeld left 84 residents dead.", &[]),
        ("rounded", "Shares of Quist in Arnfeld fell 9.4 percent.", "Shares of Quist in Arnfeld fell 9 percent.", &[]),
        (
            "not rounded",
            "Shares of Quist in Arnfeld fell 23 percent.",
            "Shares of Quist in Arnfeld fell 32 percent.",
            &["Number: 23 percent / 32 percent"],
        ),
    ]);
}

#[test]
fn days_of_one_event_differ() {
    check(&[
        (
            "another year",
            "The Quist mill in Arnfeld burned down in 2019.",
            "The Quist mill in Arnfeld burned down in 2021.",
            &["Date: 2019 / 2021"],
        ),
        (
            "less precise",
            "The Quist mill in Arnfeld burned down in May 2019.",
            "The Quist mill in Arnfeld burned down in 2019.",
            &[],
        ),
        ("a bound", "The Quist mill in Arnfeld burned down in 2019.", "The Quist mill in Arnfeld burned down before 2018.", &[]),
        (
            "no year known",
            "The Quist mill in Arnfeld burned down on May 12.",
            "The Quist mill in Arnfeld burned down on May 2.",
            &["Date: May 12 / May 2"],
        ),
        ("no day known", "The Quist mill in Arnfeld burned down on May 12.", "The Quist mill in Arnfeld burned down in May.", &[]),
        (
            "what happened elsewhere",
            "The council of Oslo approved the plan in 2013.",
            "The council of Bergen approved its plan in 2015.",
            &[],
        ),
    ]);
}

#[test]
fn a_day_without_its_year_is_of_the_days_of_the_news() {
    let dates_differ = |day: &str| {
        let article = |name: &str, text: &str| Article {
            name: name.to_owned(),
            text: text.to_owned(),
            published: parse_day("2024-01-10").ok(),
            ..Article::default()
        };
        let one = article("one", "The Quist mill in Arnfeld burned down in 2019.");
        let other = article("other", &format!("The Quist mill in Arnfeld burned down on {day}."));
        analyze(vec![one, other], &Options::default()).conflicts.iter().any(|x| x.kind == ConflictKind::Date)
    };
    assert!(dates_differ("Jan. 3, 2024"));
    assert!(!dates_differ("Jan. 3"));
}
