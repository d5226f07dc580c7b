//! Tables of pairs of texts, and the conflicts of fact between them.

use crate::{Article, Options, analyze};

/// What a pair shows, one text, the other, and the conflicts: their kinds and the values of their sides.
pub type Case<'a> = (&'a str, &'a str, &'a str, &'a [&'a str]);

/// Checks every case in both orders. Whose word it is belongs elsewhere.
pub fn check(cases: &[Case<'_>]) {
    for (what, one, two, expected) in cases {
        assert_eq!(found(one, two), *expected, "{what}: {one} / {two}");
        assert_eq!(found(two, one), *expected, "{what}, the other way round: {two} / {one}");
    }
}

fn found(one: &str, two: &str) -> Vec<String> {
    let article = |name: &str, text: &str| Article { name: name.to_owned(), text: text.to_owned(), ..Article::default() };
    let report = analyze(vec![article("one", one), article("two", two)], &Options::default());
    let values = |sides: &[crate::report::Side]| {
        let mut values: Vec<&str> = sides.iter().map(|side| side.value.as_str()).collect();
        crate::order::sort(&mut values);
        values.join(" / ")
    };
    let told = report.conflicts.iter().map(|conflict| format!("{:?}: {}", conflict.kind, values(&conflict.sides)));
    told.filter(|told| !told.starts_with("Attribution")).collect()
}
