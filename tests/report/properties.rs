//! What holds for any input whatever: no panic, a sound report, the same bytes each time, and no finding that hangs on the order
//! of the articles.

use std::collections::BTreeSet;

use crossread::{Article, Media, Options, Report, analyze};
use proptest::prelude::*;

use crate::validity::faults;

/// Few enough that the whole takes seconds; `PROPTEST_CASES` in the environment asks for more.
const CASES: u32 = 192;

/// Bits of news, well formed and not: what the rules look for, so that random texts set them off.
const FRAGMENTS: &[&str] = &[
    "The minister said",
    "said Ana Verne.",
    "\n",
    "\n\n",
    ". ",
    ", ",
    "; ",
    ": ",
    "— ",
    " ",
    "\t",
    "\r\n",
    "\u{a0}",
    "“",
    "”",
    "\"",
    "'",
    "‘",
    "’",
    "’s",
    "«",
    "»",
    "(",
    ")",
    "[",
    "]",
    "…",
    "...",
    "!",
    "?",
    "Mr. ",
    "Dr.",
    "U.S. ",
    "a.m.",
    "Jan. 5",
    "No. 7",
    "84 people",
    "more than 80",
    "about 1,200",
    "12.5 per cent",
    "$3.4 million",
    "between 5 and 3",
    "dozens of",
    "two-thirds",
    "the 19th",
    "1e309",
    "-0",
    "on Monday",
    "yesterday",
    "last week",
    "May 14, 2024",
    "14 May",
    "2024-02-30",
    "in 2019",
    "since 1998",
    "at 6 p.m.",
    "late on Tuesday",
    "By Dana Whitlock",
    "Photo: ",
    "© 2024",
    "Home | News | Sport",
    "Read next:",
    "PORT ELLERY (Northern Wire) —",
    "Advertisement",
    "Published May 15, 2024",
    "did not",
    "never",
    "denied that",
    "may have",
    "reportedly",
    "according to two officials",
    "told Northern Wire",
    "who was not named",
    "in my view",
    "it is not known whether",
    "The Coast Ledger",
    "the coast guard",
    "Canada",
    "Ines Calloway",
    "Calloway",
    "she",
    "the ferry ran aground on a sandbank",
    "nine people were treated for minor injuries",
    "because",
    "and",
    "but",
    "<p>",
    "</p>",
    "<!--",
    "&amp;",
    "&#x1F600;",
    "<script>",
    "http://example.org/a?b=c",
    "@handle",
    "#tag",
    "😀",
    "👩‍👩‍👧",
    "e\u{301}",
    "\u{202e}",
    "\u{feff}",
    "\0",
    "ß",
    "İ",
    "ǆ",
    "北京",
    "مرحبا",
    "„Wir gehen“, sagte er und ",
    "»nie«",
    "1.200 Euro am 3. Mai",
    "l’homme a dit « non ! ",
    "25 de enero de 2024",
    "١٢٫٥٪ في ٢٥/٠١/٢٠٢٤؟ ",
    "قالَ الـمُحافظ: «لا» ",
    "שָׁלוֹם צה\"ל ב-25.1.2024 ",
    "Мост закрыли — «нет», ",
    "είπε; Ναι. ",
    "「橋は３億５０００万円。」と",
    "大桥关闭，2024年1月25日。",
    "สะพานปิด 25% ",
    "다리는 1만 명이 ",
    "हाँ। २५ ",
    "３，０００",
    "٬٫",
    "𝒜",
    "\u{10ffff}",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => prop::sample::select(FRAGMENTS).prop_map(str::to_owned),
        2 => "[a-zA-Z]{1,9} ",
        1 => ".{0,12}",
        1 => any::<Vec<u8>>().prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
    ];
    prop::collection::vec((piece, prop::sample::select(&["", " "][..])), 0..60)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, gap)| piece + gap).collect())
}

fn article() -> impl Strategy<Value = Article> {
    let media = prop_oneof![4 => Just(Media::Plain), 1 => Just(Media::Html)];
    (text(), media, any::<bool>()).prop_map(|(text, media, dated)| {
        let mut article = Article::new(text).with_media(media);
        article.published = dated.then(|| crossread::parse_day("2024-05-15").unwrap());
        article
    })
}

/// Articles of one story: some share a passage, as articles do.
fn articles() -> impl Strategy<Value = Vec<Article>> {
    (prop::collection::vec((article(), any::<bool>()), 0..4), text()).prop_map(|(articles, shared)| {
        let named = articles.into_iter().enumerate().map(|(i, (mut article, shares))| {
            article.name = format!("article {i}");
            if shares {
                article.text += "\n";
                article.text += &shared;
            }
            article
        });
        named.collect()
    })
}

fn bytes(report: &Report) -> String {
    serde_json::to_string(report).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(CASES),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_input_gives_a_sound_report(articles in articles()) {
        let options = Options::default();
        let report = serde_json::to_value(analyze(articles, &options)).unwrap();
        prop_assert_eq!(faults(&report, options.min_words as u64), Vec::<String>::new());
    }

    #[test]
    fn the_same_input_gives_the_same_bytes(articles in articles()) {
        let again = articles.clone();
        prop_assert_eq!(bytes(&analyze(articles, &Options::default())), bytes(&analyze(again, &Options::default())));
    }

    #[test]
    fn the_order_of_articles_changes_no_finding(articles in articles()) {
        let mut turned = articles.clone();
        turned.reverse();
        let (one, two) = (analyze(articles, &Options::default()), analyze(turned, &Options::default()));
        prop_assert_eq!(findings(&one), findings(&two));
    }

    #[test]
    fn plain_text_is_reported_as_it_came(text in text()) {
        let report = analyze(vec![Article::new(text.clone())], &Options::default());
        prop_assert_eq!(&report.articles[0].text, &text);
    }
}

#[test]
fn the_order_of_a_story_changes_no_finding() {
    for story in crate::stories::all() {
        let expected = findings(&analyze(story.articles.clone(), &Options::default()));
        assert!(expected.len() > 20, "too few findings to tell: {}", expected.len());
        for turn in 1..story.articles.len() {
            let mut articles = story.articles.clone();
            articles.rotate_left(turn);
            assert_eq!(findings(&analyze(articles, &Options::default())), expected);
        }
    }
}

/// The findings of a report, free of ids and of the order of input. Names of articles must differ.
fn findings(report: &Report) -> BTreeSet<String> {
    let name = |id: &str| report.articles.iter().find(|a| a.id == id).map_or("?", |a| a.name.as_str());
    let entity = |id: &String| report.entities.iter().find(|e| e.id == *id).map_or("?", |e| e.name.as_str());
    let claim = |id: &String| {
        let claim = report.claims.iter().find(|c| c.id == *id);
        claim.map_or(String::new(), |c| format!("{} {:?}", name(&c.article), c.span))
    };
    let set = |items: &[String], of: &dyn Fn(&String) -> String| items.iter().map(of).collect::<BTreeSet<_>>();
    let mut found = BTreeSet::new();
    for a in &report.articles {
        found.extend(a.blocks.iter().map(|b| format!("block {} {:?} {:?}", a.name, b.span, b.kind)));
        found.extend(a.entities.iter().map(|m| format!("mention {} {:?} {}", a.name, m.span, entity(&m.entity))));
        found.extend(a.quotations.iter().map(|q| format!("quotation {} {:?} {:?} {:?}", a.name, q.span, q.kind, q.cue)));
    }
    found.extend(report.claims.iter().map(|c| format!("claim {} {:?} {:?}", claim(&c.id), c.modality, c.polarity)));
    for k in &report.clusters {
        let origins = set(&k.origins, &|id| entity(id).to_owned());
        found.insert(format!("cluster {:?} {:?} {origins:?} {}", set(&k.claims, &claim), k.standing, k.label));
    }
    for r in &report.reuse {
        let sides = [&r.a, &r.b].map(|p| format!("{} {:?}", name(&p.article), p.span));
        found.insert(format!("reuse {:?} {:?} {}", BTreeSet::from(sides), r.kind, r.words));
    }
    for x in &report.conflicts {
        let sides: BTreeSet<String> = x.sides.iter().map(|s| format!("{} {:?}", s.value, set(&s.claims, &claim))).collect();
        found.insert(format!("conflict {:?} {:?} {sides:?}", x.kind, x.severity));
    }
    for p in &report.pairs {
        let sides = BTreeSet::from([format!("{} {}", name(&p.a), p.a_in_b), format!("{} {}", name(&p.b), p.b_in_a)]);
        let from = p.direction.as_ref().map(|direction| direction.from.as_deref().map(name));
        let words = (p.shared_words, p.credited_words);
        found.insert(format!("pair {sides:?} {} {} {words:?} {from:?}", p.same_story, p.shared_claims));
    }
    for o in &report.origins {
        found.extend(o.articles.iter().map(|s| format!("origin {} {} {}", entity(&o.entity), name(&s.article), s.claims)));
    }
    found
}
