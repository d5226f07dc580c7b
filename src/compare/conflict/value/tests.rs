use crate::{Article, Options, analyze};

/// The kind and the values of each number and date conflict between two texts.
fn found(one: &str, two: &str) -> Vec<String> {
    let article = |name: &str, text: &str| Article { name: name.to_owned(), text: text.to_owned(), ..Article::default() };
    let report = analyze(vec![article("one", one), article("two", two)], &Options::default());
    let values = |sides: &[crate::report::Side]| {
        let mut values: Vec<&str> = sides.iter().map(|side| side.value.as_str()).collect();
        crate::order::sort(&mut values);
        values.join(" / ")
    };
    let kinds = report.conflicts.iter().map(|conflict| format!("{:?}: {}", conflict.kind, values(&conflict.sides)));
    kinds.filter(|kind| kind.starts_with("Number") || kind.starts_with("Date")).collect()
}

fn check(cases: &[(&str, &str, &str, &[&str])]) {
    for (what, one, two, expected) in cases {
        assert_eq!(found(one, two), *expected, "{what}: {one} / {two}");
        assert_eq!(found(two, one), *expected, "{what}, the other way round: {two} / {one}");
    }
}

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
