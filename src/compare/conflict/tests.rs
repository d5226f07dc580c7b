//! Whose word it is and how sure it is, from two short articles to the conflict shown.

use crate::{Article, Options, analyze};

/// The severity and topic of each conflict between two articles, but for those over numbers, dates and names of the story.
fn topics(one: &str, two: &str) -> String {
    let article = |text: &str| {
        let text = format!("The harbour of Port Ellery burned on Monday.\n\n{text}\n\nThe inquiry goes on.\n");
        Article { text, ..Article::default() }
    };
    let report = analyze(vec![article(one), article(two)], &Options::default());
    let shown =
        report.conflicts.iter().map(|c| format!("{:?}: {}", c.severity, c.explanation.split(": ").next().unwrap_or_default()));
    shown.collect::<Vec<_>>().join(" | ")
}

fn check(cases: &[(&str, &str, &str)]) {
    for (one, two, expected) in cases {
        assert_eq!(topics(one, two), *expected, "{one} / {two}");
    }
}

#[test]
fn a_source_is_dropped_only_where_nobody_is_credited_nearby() {
    let credited = "The owners of the tanker were warned of the faulty pump in May, one official said.";
    let plain = "The owners of the tanker were warned of the faulty pump in May.";
    check(&[
        (credited, plain, "Medium: The source is dropped, “one official” against no source"),
        (credited, "The owners of the tanker were warned of the faulty pump in May, the mayor said.", ""),
        (
            credited,
            "The owners of the tanker were warned of the faulty pump in May. An official said that the owners of the tanker had been warned of the pump.",
            "",
        ),
        (plain, plain, ""),
        // What one expects is not what another says is due.
        ("The company said that it expects approval by Oct. 25.", "The ministry is due to decide on it by Oct. 25.", ""),
    ]);
}

#[test]
fn sources_are_made_out_otherwise() {
    let said = |who: &str| format!("{who} said that the owners of the tanker had been warned of the faulty pump in May.");
    for (one, two, expected) in [
        (
            "Some Kenyan officials",
            "Kenyan officials",
            "Low: Some speak on one side, all on the other, “Kenyan officials” against “Some Kenyan officials”",
        ),
        ("An official", "Officials", "Low: One has several speak, another only one, “An official” against “Officials”"),
        ("Senior officials", "Officials", "Low: The source has a higher rank on one side, “Officials” against “Senior officials”"),
        (
            "Kenyan hard-liners",
            "Kenya",
            "High: What one puts on some people another puts on their country, “Kenya” against “Kenyan hard-liners”",
        ),
        ("Kenyan hard-liners", "Norway", ""),
        ("An official", "One official", ""),
        ("Officials", "The officials", ""),
    ] {
        assert_eq!(topics(&said(one), &said(two)), expected, "{one} / {two}");
    }
}

#[test]
fn one_statement_is_given_to_one_outlet() {
    let told = |outlet: &str| format!("“We warned the owners of the tanker of the faulty pump in May,” an official told {outlet}.");
    assert_eq!(
        topics(&told("Reuters"), &told("CNN")),
        "Medium: One statement is said to have been given to different outlets, CNN against Reuters"
    );
    assert_eq!(topics(&told("Reuters"), &told("Reuters")), "");
}

#[test]
fn doubts_are_lost() {
    check(&[
        (
            "A faulty pump may have caused the fire on the tanker.",
            "A faulty pump caused the fire on the tanker.",
            "Medium: One puts with doubt what another states",
        ),
        (
            "A faulty pump reportedly caused the fire on the tanker.",
            "A faulty pump caused the fire on the tanker.",
            "Medium: One puts with doubt what another states",
        ),
        // Hearsay and a named source are both somebody's word.
        (
            "A faulty pump reportedly caused the fire on the tanker.",
            "A faulty pump caused the fire on the tanker, the mayor said.",
            "",
        ),
        ("A faulty pump may have caused the fire on the tanker.", "A faulty pump might have caused the fire on the tanker.", ""),
        (
            "The police spoke of a possible link between the fire and the strike.",
            "The police spoke of a link between the fire and the strike.",
            "Low: One calls possible what another speaks of as given",
        ),
        (
            "The police spoke of a possible link between the fire and the strike.",
            "The police spoke of a suspected link between the fire and the strike.",
            "",
        ),
    ]);
}

#[test]
fn what_is_not_known_is_no_fact() {
    let states = "High: One states what another says is not known";
    let heeded = "High: One says that nobody heeded what came, and another that it is not known what was done or why it failed";
    check(&[
        (
            "The captain would not say whether Selkirk Lines had answered the letter.",
            "Selkirk Lines did not reply to the letter.",
            states,
        ),
        ("It is unclear whether Selkirk Lines paid the fine.", "Selkirk Lines paid the fine in May.", states),
        ("It is unclear why Selkirk Lines failed to stop the leak.", "Selkirk Lines ignored the letter.", heeded),
        // Another actor; another event; a reporter's own question.
        ("It is unclear whether Selkirk Lines paid the fine.", "Norway paid the bill in May.", ""),
        ("It is unclear why Selkirk Lines failed to stop the leak.", "Selkirk Lines sold the yard.", ""),
        (
            "The captain would not say whether Selkirk Lines had answered the letter.",
            "Selkirk Lines did not reply to a request for comment.",
            "",
        ),
    ]);
}

#[test]
fn a_cited_wording_is_clipped_around_what_differs() {
    let before = "The ministry of transport, which took over the files of the old harbour board in Bergen after a long and bitter quarrel with the town,";
    let after = "from the owner of the ferry Marchetti, its captain, the builders of its engine and the company that repaired its pumps after the collision";
    let text = |sum: &str| format!("{before} demanded {sum} {after}.");
    let [one, two] = ["$3 million", "$7 million"].map(|sum| Article { text: text(sum), ..Article::default() });
    let report = analyze(vec![one, two], &Options::default());
    let told = &report.conflicts[0].explanation;
    for cited in ["$3 million", "$7 million"] {
        let wording = told.split('“').find(|part| part.starts_with("… ") && part.contains(&format!("demanded {cited} from")));
        assert!(wording.is_some_and(|w| w.contains(" …”")), "{told}");
    }
    assert!(told.len() < 500, "{told}");
}
