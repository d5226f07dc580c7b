//! A report in the forms that people take away: golden files of one that was kept, and what holds for any text whatever.
//!
//! `UPDATE_GOLDENS=1 cargo test forms` rewrites the golden files; nothing else does.

use std::fs;
use std::path::Path;

use crossread::report::render::{Format, Table, render};
use crossread::report::{Remark, Report};
use crossread::{Article, Options, analyze};
use proptest::prelude::*;
use similar::TextDiff;

/// The goldens: the name of a file, and the form in it.
const GOLDENS: &[(&str, Format)] = &[
    ("report.txt", Format::Text { width: 100 }),
    ("report.md", Format::Markdown),
    ("report.html", Format::Html),
    ("claims.csv", Format::Csv(Table::Claims)),
    ("conflicts.csv", Format::Csv(Table::Conflicts)),
    ("reuse.csv", Format::Csv(Table::Reuse)),
];

#[test]
fn a_kept_report_gives_the_golden_forms() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/forms");
    let kept: Report = serde_json::from_str(&fs::read_to_string(folder.join("report.json")).unwrap()).unwrap();
    let update = std::env::var_os("UPDATE_GOLDENS").is_some_and(|value| value == "1");
    let mut differences = String::new();
    for &(name, format) in GOLDENS {
        let found = render(&kept, format, None).replace("\r\n", "\n");
        let expected = fs::read_to_string(folder.join(name)).unwrap_or_default().replace("\r\n", "\n");
        if update {
            fs::write(folder.join(name), &found).unwrap();
        } else if found != expected {
            let diff = TextDiff::from_lines(&expected, &found);
            differences += &diff.unified_diff().context_radius(2).header(&format!("tests/forms/{name}"), "written now").to_string();
        }
    }
    assert!(
        differences.is_empty(),
        "{differences}\nRead the difference. If it is better: UPDATE_GOLDENS=1 cargo test --test report forms, and commit the goldens."
    );
}

/// A report that is written and read back is the same report.
#[test]
fn reports_can_be_read_back() {
    for story in crate::stories::all() {
        let report = analyze(story.articles, &Options::default());
        let json = serde_json::to_string(&report).unwrap();
        let read: Report = serde_json::from_str(&json).unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), json);
        assert_eq!(read, report);
    }
}

/// Bits of what would do harm where it is not taken for text.
const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "</style><style>",
    "<img src=x onerror=alert(1)>",
    "\" onclick=\"alert(1)",
    "' autofocus onfocus='alert(1)",
    "</span></p></article>",
    "<!--",
    "-->",
    "]]>",
    "&lt;b&gt;",
    "&#x3c;",
    "=HYPERLINK(\"http://x.example\",\"y\")",
    "\n=1+1",
    "\t@SUM(A1)",
    "+1,\"two\"",
    "- ",
    "# ",
    "[link](javascript:alert(1))",
    "![image](x)",
    "```\n",
    "> ",
    "1. ",
    "| a | b |",
    "\u{0}",
    "\u{1b}[31m",
    "\u{202e}",
    "😀",
    "\r\n\r\n",
    "The bridge at Wexley was shut on Monday after engineers found 12 cracks in its deck. ",
    "The bridge at Wexley was shut on Tuesday after engineers found 15 cracks in its deck. ",
    "“We had no choice,” said Petra Holm. ",
];

fn hostile() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(HOSTILE), 0..12).prop_map(|bits| bits.concat())
}

prop_compose! {
    fn report()(articles in prop::collection::vec((hostile(), hostile(), hostile()), 1..4), note in hostile()) -> Report {
        let articles = articles.into_iter().map(|(name, outlet, text)| Article::new(text).with_name(name).with_outlet(outlet));
        let mut report = analyze(articles.collect(), &Options::default());
        let findings = report.conflicts.iter().map(|x| &x.id).chain(report.reuse.iter().map(|r| &r.id)).chain(report.claims.iter().map(|c| &c.id));
        let remark = |(i, id): (usize, &String)| {
            let mut remark = Remark::new(id);
            (remark.note, remark.pinned, remark.dismissed) = (Some(note.clone()), true, i % 2 == 1);
            remark
        };
        report.remarks = findings.take(4).enumerate().map(remark).collect();
        report
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_breaks_out_of_the_page(report in report(), title in hostile()) {
        let page = render(&report, Format::Html, Some(&title));
        prop_assert_eq!(strange_markup(&page), Vec::<String>::new());
    }

    #[test]
    fn no_text_breaks_out_of_markdown(report in report(), title in hostile()) {
        let markdown = render(&report, Format::Markdown, Some(&title));
        let mut before = ' ';
        for c in markdown.chars() {
            prop_assert!(!matches!(c, '<' | '[' | '`' | '|') || before == '\\', "{c} in {markdown}");
            before = if before == '\\' { ' ' } else { c };
        }
        let heads = ["# ", "## ", "### ", "- ", "> ", ">", "**", "*", "---"];
        let begins = |line: &str| line.starts_with(['#', '-', '+', '=', '>', '*']) && !heads.iter().any(|head| line.starts_with(head));
        prop_assert_eq!(markdown.lines().find(|line| begins(line)), None);
    }

    #[test]
    fn no_text_breaks_out_of_its_cell(report in report()) {
        for table in Table::ALL {
            let rows = rows(&render(&report, Format::Csv(table), None));
            for row in &rows {
                prop_assert_eq!(row.len(), rows[0].len(), "{:?}", row);
                let formula = |cell: &&String| cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) && cell.parse::<f64>().is_err();
                prop_assert_eq!(row.iter().find(formula), None);
            }
        }
    }
}

/// The tags and attributes of a written page that it should not have, and tags that do not close what was opened.
fn strange_markup(page: &str) -> Vec<String> {
    const TAGS: &str = "html head meta title style body header p h1 nav ul li a small main section h2 h3 h4 article span blockquote cite \
                        mark sup strong footer";
    const ATTRIBUTES: &str = "lang charset http-equiv content name aria-label href id class dir";
    const VOID: &[&str] = &["meta", "!doctype"];
    let mut strange = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    // The style is the program's own, and has signs of its own.
    let (head, rest) = page.split_once("<style>").unwrap();
    let (_, body) = rest.split_once("</style>").unwrap();
    let page = format!("{head}{body}");
    for piece in page.split('<').skip(1) {
        let Some((tag, _)) = piece.split_once('>') else {
            strange.push(piece.to_owned());
            continue;
        };
        let name = tag.split(' ').next().unwrap_or_default();
        if let Some(name) = name.strip_prefix('/') {
            if open.pop() != Some(name) {
                strange.push(format!("</{name}>"));
            }
            continue;
        }
        // Outside quotation marks stand names of attributes alone.
        let names = tag[name.len()..].split('"').step_by(2).map(|between| between.trim().trim_end_matches('='));
        let unknown = names.filter(|name| !name.is_empty() && !ATTRIBUTES.split_whitespace().any(|known| known == *name));
        if name != "!doctype" {
            strange.extend(unknown.map(|name| format!("{name} in <{tag}>")));
        }
        if !VOID.contains(&name) {
            if !TAGS.split_whitespace().any(|known| known == name) {
                strange.push(format!("<{tag}>"));
            }
            open.push(name);
        }
    }
    strange.extend(open.into_iter().map(|name| format!("<{name}> is not closed")));
    strange
}

/// The cells of a table, read as RFC 4180 says.
fn rows(table: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = table.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    assert!(!quoted && row.is_empty() && cell.is_empty(), "the table breaks off");
    rows
}
