use crate::annotate::{self, Annotated};
use crate::article::Article;
use crate::read;

fn annotated(text: &str) -> Annotated {
    annotate::annotate(read::read(Article { text: text.to_owned(), ..Article::default() }))
}

/// Checks the mentions of a text: each as its words, the name of its entity and the kind.
fn check(text: &str, expected: &[(&str, &str, &str)]) {
    let found = annotated(text);
    let mentions: Vec<(&str, &str, String)> = found
        .mentions
        .iter()
        .map(|m| {
            let entity = &found.entities[m.entity];
            (m.span.of(text), entity.name.as_str(), format!("{:?}", entity.kind).to_lowercase())
        })
        .collect();
    let mentions: Vec<(&str, &str, &str)> = mentions.iter().map(|(a, b, c)| (*a, *b, c.as_str())).collect();
    assert_eq!(mentions, expected, "{text}");
}

#[test]
fn titles_are_left_out_and_make_people() {
    check(
        "A speech by Maj. Gen. Tova Brandel drew a reply from President Ilmar Quist.",
        &[("Tova Brandel", "Tova Brandel", "person"), ("Ilmar Quist", "Ilmar Quist", "person")],
    );
}

#[test]
fn surnames_go_with_the_only_full_name() {
    check(
        "Mayor Tova Brandel spoke on Monday. Brandel did not take questions.",
        &[("Tova Brandel", "Tova Brandel", "person"), ("Brandel", "Tova Brandel", "person")],
    );
    let two = annotated("Tova Brandel met Anton Brandel, a lawyer. Brandel did not take questions.");
    assert_eq!(two.entities.len(), 3, "which of the two is meant is not said: {:?}", two.entities);
}

#[test]
fn countries_are_one_under_all_their_names() {
    check(
        "The United States and the U.S. are America.",
        &[("United States", "United States", "place"), ("U.S.", "United States", "place"), ("America", "United States", "place")],
    );
}

#[test]
fn acronyms_in_brackets_are_the_name_before_them() {
    check(
        "The Harbour Safety Commission (HSC) met. The HSC will meet again.",
        &[
            ("Harbour Safety Commission", "Harbour Safety Commission", "organization"),
            ("HSC", "Harbour Safety Commission", "organization"),
            ("HSC", "Harbour Safety Commission", "organization"),
        ],
    );
}

#[test]
fn capitals_that_only_begin_a_sentence_are_no_names() {
    check("Police closed the road. Yesterday was quiet. However, nobody came.", &[]);
}

#[test]
fn any_text_is_read_without_a_panic() {
    for text in [
        "",
        "\0",
        "😀 Ünïcödé of the",
        "The The The",
        "of of Of OF",
        "A. B. C. D.",
        "Mr. Mr. Mr.",
        "A & B & , Inc.",
        "’s ’s",
        "((((",
    ] {
        annotated(text);
    }
}
