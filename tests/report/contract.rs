//! The contract, on articles of our own, and the checker itself on broken reports.

use crossread::{Article, Options, analyze};
use serde_json::{Value, json};

use crate::stories::{self, Story};
use crate::validity::faults;

fn report(articles: Vec<Article>, options: &Options) -> Value {
    serde_json::to_value(analyze(articles, options)).unwrap()
}

fn article(text: &str) -> Article {
    Article::new(text)
}

fn assert_sound(articles: Vec<Article>, options: &Options) {
    let faults = faults(&report(articles.clone(), options), options.min_words as u64);
    assert!(faults.is_empty(), "{}\nin {articles:#?}", faults.join("\n"));
}

#[test]
fn stories_give_sound_reports() {
    for Story { articles, .. } in stories::all() {
        for min_words in [3, 6, 100] {
            assert_sound(articles.clone(), &Options::default().with_min_words(min_words));
        }
        for article in articles {
            assert_sound(vec![article], &Options::default());
        }
    }
}

#[test]
fn odd_input_gives_sound_reports() {
    let odd = [
        "",
        " ",
        "\n\n\r\n",
        "\0",
        "\u{feff}",
        "😀",
        "😀😀 said the minister, “😀”.",
        "“",
        "\"\"",
        "‘’",
        "“Unclosed, said nobody",
        "\u{202e}“Rückwärts”, sagte er.",
        "He said: «Nous partons à 18 h.» 😀 «Oui», she said.",
        "A.",
        "...",
        "1",
        "1,,2..3",
        "99999999999999999999999999999999999999",
        "1e400 people were hurt on 99 May 20240.",
        "Between 5 and 3 people were hurt from May 9 to May 2.",
        "On 31 February 2024, minus 3 people — or fewer than none — left.",
        "last Monday, yesterday and the day before that",
        "e\u{301}\u{301}\u{301}e\u{301} was café’s 𝒎𝒂𝒕𝒉 €5.",
        "| Home | News |\n\nBy\n\n©",
        "<p>Not read as a page</p> & &amp; &#128512;",
    ];
    for text in odd {
        assert_sound(vec![article(text)], &Options::default());
        assert_sound(vec![article(text), article(text)], &Options::default());
    }
    assert_sound(odd.map(article).into(), &Options::default());
    assert_sound(Vec::new(), &Options::default());
}

#[test]
fn the_same_article_twice_is_shared_wording() {
    let text = "The harbour bridge closed on Monday after inspectors found 12 cracks in its deck.";
    let report = report(vec![article(text), article(text)], &Options::default());
    assert_eq!(report["reuse"][0]["kind"], "verbatim");
    assert_eq!(report["pairs"][0]["a_in_b"], 1.0);
    assert_eq!(report["conflicts"], json!([]));
}

/// A checker that finds nothing wrong with these would find nothing wrong with anything.
#[test]
fn broken_reports_are_found_out() {
    let Story { articles, .. } = stories::named("ferry");
    let sound = report(articles, &Options::default());
    assert_eq!(faults(&sound, 6), Vec::<String>::new());
    for (path, value) in [
        ("/version", json!(2)),
        ("/offsets", json!("utf-8")),
        ("/articles/0/id", json!("a9")),
        ("/articles/0/published", json!("May 14")),
        ("/articles/0/blocks/0/span", json!([5, 20])),
        ("/articles/0/blocks/0/kind", json!("title")),
        ("/articles/0/blocks/0/reason", json!("")),
        ("/articles/1/blocks/2", json!(null)),
        ("/articles/0/sentences/0/span", json!([0, 100_000])),
        ("/articles/0/sentences/1/span", json!([0, 3])),
        ("/articles/0/sentences/0/block", json!(1000)),
        ("/articles/0/quantities/0/min", json!(1e9)),
        ("/articles/0/quotations/0/attribution", json!("s99")),
        ("/articles/0/attributions/0/kind", json!("quoted")),
        ("/articles/0/entities/0/entity", json!("e999")),
        ("/entities/0/kind", json!("company")),
        ("/claims/0/article", json!("a7")),
        ("/claims/0/checkworthiness", json!(1.5)),
        ("/claims/0/modality", json!("certain")),
        ("/claims/0/dates", json!([99])),
        ("/clusters/0/claims", json!(["c1"])),
        ("/clusters/0/reasons", json!([])),
        ("/reuse/0/words", json!(5)),
        ("/reuse/0/a/span", json!([3, 3])),
        ("/reuse/0/kind", json!("copied")),
        ("/pairs/0/a_in_b", json!(-0.1)),
        ("/pairs/0/a", json!("a3")),
    ] {
        let mut broken = sound.clone();
        *broken.pointer_mut(path).unwrap_or_else(|| panic!("{path} is not in the report")) = value.clone();
        assert_ne!(faults(&broken, 6), Vec::<String>::new(), "{path} = {value} passed");
    }
}
