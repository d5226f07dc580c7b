use super::{Format, Table, render};
use crate::report::{Remark, Report};
use crate::{Article, Options, analyze};

const TEXT: Format = Format::Text { width: 80 };

fn read(texts: &[(&str, &str)]) -> Report {
    let article = |&(name, text): &(&str, &str)| Article { name: name.into(), text: text.into(), ..Article::default() };
    analyze(texts.iter().map(article).collect(), &Options::default())
}

fn assert_parts(whole: &str, parts: &[&str]) {
    for part in parts {
        assert!(whole.contains(part), "{part:?} is missing from\n{whole}");
    }
}

const ONE: &str = "The old bridge over the Lune closed on Monday after inspectors found 12 cracks in its deck.";
const TWO: &str = "Traffic was turned back. The old bridge over the Lune closed on Monday after inspectors found cracks.";

#[test]
fn several_articles_are_shown_with_what_they_share() {
    let text = render(&read(&[("one.txt", ONE), ("two.txt", TWO)]), TEXT, None);
    assert_parts(&text, &["a1  one (one.txt, ", "IN SHORT", "SHARED WORDING", "one and two: ", "r1  "]);
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
}

#[test]
fn one_article_is_shown_with_its_claims() {
    let text = render(&read(&[("bridge", ONE)]), TEXT, None);
    assert!(text.starts_with("What bridge says"), "{text}");
    assert!(text.contains("WHAT IT SAYS") && !text.contains("SHARED WORDING"), "{text}");
}

#[test]
fn a_rewrite_is_shown_against_its_source() {
    let source = "Harbour pilots in Aldport walked out on Tuesday, and 14 ships are waiting off the breakwater, harbour master Tom Brennan \
        said. The port company, Carrick Terminals, criticised the walkout. In 2019 a tanker ran aground there and 300 tonnes of oil were spilled.";
    let rewrite = "Harbour pilots in Aldport walked out on Tuesday, and 14 ships are waiting off the breakwater. Carrick Terminals slammed \
        the walkout. The strike costs the town a million dollars a day.";
    let report = read(&[("source.txt", source), ("rewrite.txt", rewrite)]);
    let text = render(&report, Format::Text { width: 200 }, None);
    assert_parts(
        &text,
        &[
            "LOADED WORDS\n  rewrite says “slammed”\n        rewrite: Carrick Terminals *slammed* the walkout\n        source: The port company",
            "  source has, and the other leaves out\n        source: In 2019",
            "  rewrite puts in\n        rewrite: The strike costs the town a million dollars a day",
            "rewrite likely drew on source: source credits to “harbour master Tom Brennan” what rewrite prints as its own",
        ],
    );
    let markdown = render(&report, Format::Markdown, None);
    assert_parts(&markdown, &["### rewrite says “slammed”\n\n> Carrick Terminals **slammed** the walkout\n>\n> — rewrite\n"]);
}

#[test]
fn nothing_to_read_is_said_plainly() {
    let text = render(&read(&[]), TEXT, None);
    assert!(text.starts_with("What 0 articles say\n\nIN SHORT\n  - 0 articles with 0 words and 0 claims.\n\nMade with"), "{text}");
    for format in [Format::Markdown, Format::Html, Format::Csv(Table::Claims)] {
        assert!(!render(&read(&[]), format, None).is_empty());
    }
}

#[test]
fn a_title_stands_in_place_of_our_own() {
    let report = read(&[("one.txt", ONE), ("two.txt", TWO)]);
    for (format, title) in
        [(TEXT, "A <b> & c\n"), (Format::Markdown, "# A \\<b\\> \\& c\n"), (Format::Html, "<h1>A &lt;b&gt; &amp; c</h1>")]
    {
        assert_parts(&render(&report, format, Some("A <b> & c")), &[title]);
    }
}

#[test]
fn what_was_remarked_is_shown_and_what_was_dismissed_stands_apart() {
    let mut report = read(&[("one.txt", ONE), ("two.txt", TWO)]);
    let remark = |finding: &str, note: Option<&str>, pinned, dismissed| Remark {
        finding: finding.to_owned(),
        note: note.map(str::to_owned),
        pinned,
        dismissed,
    };
    report.remarks = vec![remark("k1", Some("Ask the county."), true, false), remark("r1", None, false, true)];
    let text = render(&report, TEXT, None);
    let [shown, apart] = text.split("DISMISSED").collect::<Vec<_>>()[..] else { panic!("{text}") };
    assert_parts(shown, &["PINNED AND NOTED", "Note: Ask the county.", "Pinned]"]);
    assert!(!shown.contains("r1  "), "{shown}");
    assert_parts(apart, &["one and two share: "]);
    assert_parts(&render(&report, Format::Markdown, None), &["**Note:** Ask the county.", "· Pinned*"]);
    assert_parts(&render(&report, Format::Html, None), &["<strong>Note:</strong> Ask the county.", ">Pinned</span>"]);
    let lines = |table| render(&report, Format::Csv(table), None);
    assert!(lines(Table::Clusters).lines().nth(1).is_some_and(|row| row.ends_with("true,false,Ask the county.")));
    assert!(lines(Table::Reuse).lines().nth(1).is_some_and(|row| row.ends_with("false,true,")));
    report.remarks = vec![remark("k99", Some("gone"), true, true)];
    assert!(!render(&report, TEXT, None).contains("gone"));
}

/// The summary is written anew, so that it fits what was corrected; an untouched report keeps every word of its own.
#[test]
fn an_untouched_report_keeps_its_summary() {
    let report = read(&[("one.txt", ONE), ("two.txt", TWO)]);
    assert_eq!(crate::report::summary::of(&report), report.summary);
}

#[test]
fn formats_are_found_by_name_or_refused_with_advice() {
    let cases = [
        ("text", None, Ok(Format::Text { width: super::TEXT_WIDTH })),
        ("markdown", None, Ok(Format::Markdown)),
        ("html", None, Ok(Format::Html)),
        ("csv", None, Ok(Format::Csv(Table::Claims))),
        ("csv", Some("pairs"), Ok(Format::Csv(Table::Pairs))),
        ("html", Some("pairs"), Err("html has no tables: leave the table out, or use csv")),
        ("pdf", None, Err("\"pdf\" is no format: use text, markdown, html or csv")),
    ];
    for (name, table, expected) in cases {
        assert_eq!(Format::named(name, table).map_err(|e| e.to_string()), expected.map_err(str::to_owned));
    }
    assert!(Format::named("csv", Some("words")).unwrap_err().to_string().starts_with("\"words\" is no table: use one of claims, "));
    for table in Table::ALL {
        assert_eq!(table.name().parse(), Ok(table));
    }
}
