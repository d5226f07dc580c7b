//! The annotated stories of `tests/stories/measured`: what is found in them must not get worse. Their README says how to read the gold.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crossread::{Article, Options, Vectors, analyze};
use serde_json::Value;

use crate::stories::entries;

/// Sentences, named as in the gold: `A07`.
type Names = BTreeSet<String>;

/// Floors and ceilings stand a little below and above what was measured when they were last set. Better? Set them anew.
#[test]
fn measured_stories_keep_their_findings() {
    for (story, least_links, most_wrong, least_conflicts, most_alarms) in [("memo", 85, 22, 4, 2), ("plant", 86, 14, 4, 2)] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories/measured").join(story);
        let (report, claims) = read_story(&folder);
        let gold = fs::read_to_string(folder.join("gold.txt")).unwrap();
        let section = |name: &str| {
            let lines = gold.lines().skip_while(|line| *line != format!("== {name}")).skip(1);
            lines.take_while(|line| !line.starts_with("==")).filter(|line| !line.is_empty()).collect::<Vec<_>>()
        };
        let (links, wrong) = links(&section("clusters"), &report, &claims);
        let (conflicts, alarms) = conflicts(&section("conflicts"), &report, &claims);
        let found = format!("{story}: {links} links and {wrong} wrong ones, {conflicts} conflicts and {alarms} false alarms");
        assert!(links >= least_links && wrong <= most_wrong && conflicts >= least_conflicts && alarms <= most_alarms, "{found}");
    }
}

/// The report, and the sentence that each of its claims begins in.
fn read_story(folder: &Path) -> (Value, BTreeMap<String, String>) {
    let (articles, places): (Vec<_>, Vec<_>) =
        entries(&folder.join("articles")).iter().map(|path| read_marked(&fs::read_to_string(path).unwrap())).unzip();
    let vectors = Vectors::parse(include_bytes!("../../data/vectors.bin")).unwrap();
    let report = serde_json::to_value(analyze(articles, &Options::default().with_vectors(vectors))).unwrap();
    let place = |claim: &Value| {
        let article = claim["article"].as_str().unwrap()[1..].parse::<usize>().unwrap() - 1;
        let begins = places[article].partition_point(|(start, _)| *start as u64 <= claim["span"][0].as_u64().unwrap());
        let number = begins.checked_sub(1).map_or("", |at| places[article][at].1.as_str());
        format!("{}{number}", char::from(b'A' + article as u8))
    };
    let claims = report["claims"].as_array().unwrap().iter().map(|c| (c["id"].as_str().unwrap().to_owned(), place(c))).collect();
    (report, claims)
}

/// The plain text of a marked article, with the start in UTF-16 units and the number of each piece, as `make_gold.py` writes it.
fn read_marked(marked: &str) -> (Article, Vec<(usize, String)>) {
    let (head, body) = marked.split_once("---").unwrap();
    let (mut text, mut inline, mut pieces) = (String::new(), false, Vec::new());
    for line in body.trim().lines() {
        let (kind, piece) = line.split_once("| ").unwrap_or(("", "\n"));
        let joins = kind.bytes().all(|byte| byte.is_ascii_digit()) || ["dateline", "section_label"].contains(&kind);
        text += if inline && joins { " " } else { "\n" };
        pieces.push((text.encode_utf16().count(), if kind == "head" { "00" } else { kind }.to_owned()));
        text += piece;
        inline = joins && !kind.is_empty();
    }
    let published = head.lines().find_map(|line| line.strip_prefix("published: ")).map(|day| day.parse().unwrap());
    let mut article = Article::new(text);
    article.published = published;
    (article, pieces)
}

/// How many links between sentences of two articles the gold has, and how many it has not.
fn links(gold: &[&str], report: &Value, claims: &BTreeMap<String, String>) -> (usize, usize) {
    let (mut facts, mut allowed) = (BTreeSet::new(), BTreeSet::new());
    for lines in gold.chunks(3) {
        let says = lines[1].trim().strip_prefix("says: ").unwrap().split(' ').map(str::to_owned).collect();
        if lines[0].starts_with("same fact") { &mut facts } else { &mut allowed }.extend(cross(&says));
    }
    let clusters = report["clusters"].as_array().unwrap();
    let given: BTreeSet<_> = clusters.iter().flat_map(|cluster| cross(&sentences(&cluster["claims"], claims))).collect();
    let right = given.intersection(&facts).count();
    (right, given.iter().filter(|link| !facts.contains(link) && !allowed.contains(link)).count())
}

fn cross(names: &Names) -> Vec<(String, String)> {
    let pairs = names.iter().flat_map(|a| names.iter().map(move |b| (a.clone(), b.clone())));
    pairs.filter(|(a, b)| a[..1] < b[..1]).collect()
}

fn sentences(ids: &Value, claims: &BTreeMap<String, String>) -> Names {
    ids.as_array().unwrap().iter().map(|id| claims[id.as_str().unwrap()].clone()).collect()
}

/// How many of the differences of the gold some conflict shows, and how many of its agreements.
fn conflicts(gold: &[&str], report: &Value, claims: &BTreeMap<String, String>) -> (usize, usize) {
    let mut entries = Vec::<(&str, Vec<Names>)>::new();
    for line in gold {
        match (line.len() - line.trim_start().len(), entries.last_mut()) {
            (0, _) => entries.push((line, Vec::new())),
            (2, Some((_, sides))) => sides.push(Names::new()),
            (_, Some((_, sides))) => _ = sides.last_mut().unwrap().insert(line.trim()[..3].to_owned()),
            (_, None) => panic!("{line}"),
        }
    }
    let found = report["conflicts"].as_array().unwrap();
    let shown = |(head, sides): &&(&str, Vec<Names>)| {
        let kind = head.split(", ").nth(1).unwrap();
        // What the others ask about (whose word, what caused it, in what words) shows in more than one kind of conflict.
        let narrow = |kind: &str| ["number", "date", "name", "quotation"].contains(&kind);
        found.iter().any(|conflict| {
            let shows = conflict["kind"].as_str().unwrap();
            let rests: BTreeSet<_> = conflict["sides"]
                .as_array()
                .unwrap()
                .iter()
                .filter_map(|side| {
                    let says = sentences(&side["claims"], claims);
                    sides.iter().position(|side| !side.is_disjoint(&says))
                })
                .collect();
            (shows == kind || !narrow(kind) && !narrow(shows)) && rests.len() > 1
        })
    };
    let (agree, part): (Vec<_>, Vec<_>) =
        entries.iter().partition(|(head, _)| head.starts_with("compatible") || head.starts_with("false"));
    (part.into_iter().filter(shown).count(), agree.into_iter().filter(shown).count())
}
