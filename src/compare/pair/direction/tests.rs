use crate::report::Direction;
use crate::{Article, Options, analyze};

const PLAIN: &str = "The old bridge over the Lune was closed on Monday after inspectors found twelve deep cracks in its northern deck, \
    which carried heavy lorries every day for years.";

/// Who copied from whom in two articles of the outlets Aldport Mail and Carrick Echo ("a1", "a2", "?" or "-" for no answer), with the reason.
fn direction(a: &str, b: &str, days: [Option<&str>; 2]) -> (String, String) {
    let article = |text: &str, outlet: &str, published: Option<&str>| Article {
        text: text.into(),
        outlet: Some(outlet.into()),
        published: published.and_then(|day| day.parse().ok()),
        ..Article::default()
    };
    let report = analyze(vec![article(a, "Aldport Mail", days[0]), article(b, "Carrick Echo", days[1])], &Options::default());
    match report.pairs.into_iter().next().and_then(|pair| pair.direction) {
        Some(Direction { from, reason, .. }) => (from.unwrap_or("?".into()), reason),
        None => ("-".into(), String::new()),
    }
}

/// Asserts the answer, also with the articles the other way round.
fn check(a: &str, b: &str, days: [Option<&str>; 2], from: &str, reason: &str) {
    assert_eq!(direction(a, b, days), (from.to_owned(), reason.to_owned()), "\n{a}\n{b}");
}

#[test]
fn a_text_without_signs_leaves_it_open() {
    check(PLAIN, PLAIN, [None; 2], "?", "Nothing in the texts tells which was first.");
    check(PLAIN, "The old bridge over the river was closed.", [None; 2], "-", "");
}

#[test]
fn the_earlier_day_was_first() {
    let days = [Some("2024-05-14"), Some("2024-05-15")];
    check(PLAIN, PLAIN, days, "a1", "Aldport Mail was published on 2024-05-14, Carrick Echo on 2024-05-15.");
    check(PLAIN, PLAIN, [days[1], days[0]], "a2", "Carrick Echo was published on 2024-05-14, Aldport Mail on 2024-05-15.");
    check(PLAIN, PLAIN, [days[0], days[0]], "?", "Nothing in the texts tells which was first.");
}

#[test]
fn who_names_the_other_drew_on_it_whatever_the_days() {
    let b = format!("{PLAIN} The repair will take a year, the Aldport Mail reported.");
    let days = [Some("2024-05-15"), Some("2024-05-14")];
    check(PLAIN, &b, days, "a1", "Carrick Echo names Aldport Mail as a source: “the Aldport Mail reported”.");
}

#[test]
fn what_both_have_from_a_third_is_not_copied() {
    let days = [Some("2024-05-14"), Some("2024-05-15")];
    let own = |word: &str| (0..9).map(|n| format!(" {word} {n} was empty, and {word} {} had shut.", n + 20)).collect::<String>();
    let [a, b] = [("Reuters said boats were moved.", "Street"), ("Pilots left, Reuters reported.", "Shop")]
        .map(|(credit, word)| (format!("{PLAIN} {credit}"), own(word)));
    let reason = "Both credit Reuters, and may both draw on it.";
    check(&format!("{}{}", a.0, a.1), &format!("{}{}", b.0, b.1), days, "?", reason);
    // Where most of an article is in the other, the third does not explain it.
    assert_eq!(direction(&a.0, &b.0, days).0, "a1");
}

#[test]
fn quotations_are_the_sources_words() {
    let quote =
        "“We closed the old bridge over the Lune on Monday because we found twelve deep cracks in it,” Mayor Helena Brandt said.";
    let reason = "What they share is mostly quotations, which both may have from the source.";
    check(&format!("Cars queued. {quote}"), &format!("It rained. {quote}"), [None; 2], "?", reason);
}

#[test]
fn an_ellipsis_shows_which_is_cut() {
    let cut = PLAIN.replace(
        "after inspectors found twelve deep cracks in its northern deck",
        "after inspectors found ... cracks in its northern deck",
    );
    check(PLAIN, &cut, [None; 2], "a1", "Carrick Echo has an ellipsis where Aldport Mail has “twelve deep”.");
}

#[test]
fn a_name_without_introduction_is_left_over() {
    let a = format!("Inspector Dana Okafor wrote the report. {} Okafor left the old bridge to the engineers of the county.", PLAIN);
    let b = format!("{PLAIN} Okafor left the old bridge to the engineers of the county.");
    let reason = "Carrick Echo speaks of “Okafor” without saying who that is; Aldport Mail has “Dana Okafor”.";
    check(&a, &b, [None; 2], "a1", reason);
}

#[test]
fn a_source_left_out_shows_the_copy() {
    let a =
        "The bridge over the Lune will stay closed for two years because its deck has twelve cracks, according to Helena Brandt.";
    let b = "The bridge over the Lune will stay closed for two years because its deck has twelve cracks.";
    let (from, reason) = direction(a, b, [None; 2]);
    assert_eq!(from, "a1");
    assert!(
        reason.starts_with("Aldport Mail credits to “Helena Brandt” what Carrick Echo prints as its own: “The bridge"),
        "{reason}"
    );
}

#[test]
fn rare_words_for_plain_ones_show_a_rewrite() {
    let b = "The aged bridge over the Lune was shuttered on Monday after inspectors detected twelve deep cracks in its northern deck, \
        which carried heavy lorries every day for years.";
    let (from, reason) = direction(PLAIN, b, [None; 2]);
    assert_eq!(from, "a1", "{reason}");
    assert!(reason.starts_with("Carrick Echo puts rare words for plain ones, such as “aged” for “old”"), "{reason}");
}

#[test]
fn signs_for_both_ways_leave_it_open() {
    let cut = PLAIN.replace(
        "after inspectors found twelve deep cracks in its northern deck",
        "after inspectors found ... cracks in its northern deck",
    );
    let days = [Some("2024-05-15"), Some("2024-05-14")];
    check(PLAIN, &cut, days, "?", "There are signs for both ways.");
}
