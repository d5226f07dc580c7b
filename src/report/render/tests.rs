use crate::{Article, Options, analyze, report};

fn read(texts: &[(&str, &str)], width: usize) -> String {
    let article = |&(name, text): &(&str, &str)| Article { name: name.into(), text: text.into(), ..Article::default() };
    report::text(&analyze(texts.iter().map(article).collect(), &Options::default()), width)
}

const ONE: &str = "The old bridge over the Lune closed on Monday after inspectors found 12 cracks in its deck.";
const TWO: &str = "Traffic was turned back. The old bridge over the Lune closed on Monday after inspectors found cracks.";

#[test]
fn several_articles_are_shown_with_what_they_share() {
    let text = read(&[("one.txt", ONE), ("two.txt", TWO)], 80);
    for part in ["a1  one.txt (", "IN SHORT", "SHARED WORDING", "a1 and a2: "] {
        assert!(text.contains(part), "{part:?} is missing from\n{text}");
    }
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
}

#[test]
fn one_article_is_shown_with_its_claims() {
    let text = read(&[("", ONE)], 80);
    assert!(text.contains("WHAT IT SAYS") && !text.contains("SHARED WORDING"), "{text}");
    assert!(text.starts_with("a1  article 1 ("), "{text}");
}

#[test]
fn a_rewrite_is_shown_against_its_source() {
    let source = "Harbour pilots in Aldport walked out on Tuesday, and 14 ships are waiting off the breakwater, harbour master Tom Brennan \
        said. The port company, Carrick Terminals, criticised the walkout. In 2019 a tanker ran aground there and 300 tonnes of oil were spilled.";
    let rewrite = "Harbour pilots in Aldport walked out on Tuesday, and 14 ships are waiting off the breakwater. Carrick Terminals slammed \
        the walkout. The strike costs the town a million dollars a day.";
    let text = read(&[("source.txt", source), ("rewrite.txt", rewrite)], 200);
    for part in [
        "LOADED WORDS\n  a2  “slammed”: Carrick Terminals slammed the walkout\n      where a1 has: The port company",
        "LEFT OUT AND PUT IN\n  a1  source has, and the other leaves out:\n      - In 2019",
        "  a2  rewrite puts in:\n      - The strike costs the town a million dollars a day",
        "a2 likely drew on a1: source credits to “harbour master Tom Brennan” what rewrite prints as its own",
    ] {
        assert!(text.contains(part), "{part:?} is missing from\n{text}");
    }
}

#[test]
fn nothing_to_read_is_said_plainly() {
    assert_eq!(read(&[], 80), "\nIN SHORT\n  0 articles with 0 words and 0 claims.\n".trim_start_matches('\n'));
}
