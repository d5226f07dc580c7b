//! The `crossread` command: the only place that reads and writes.
//!
//! A first cut for measuring; the command line of the contract replaces it.

use std::io::{self, BufRead, Write};

use crossread::{Article, Options, analyze, article};

fn main() -> io::Result<()> {
    let command = std::env::args().nth(1).unwrap_or_default();
    let mut out = io::stdout().lock();
    let mut articles = Vec::new();
    for line in io::stdin().lock().lines() {
        let row: serde_json::Value = serde_json::from_str(&line?)?;
        let text = |key: &str| row[key].as_str().map(str::to_owned);
        if command == "match" {
            writeln!(out, "{}", serde_json::json!({"score": 0.0, "same": false, "reason": "not compared yet"}))?;
            continue;
        }
        let article = Article {
            name: text("name").unwrap_or_default(),
            text: text("text").unwrap_or_default(),
            published: text("published").and_then(|d| article::parse_day(&d).ok()),
            outlet: text("outlet"),
            media: article::Media::parse(&text("media").unwrap_or_default()).unwrap_or_default(),
            notes: Vec::new(),
        };
        if command == "inspect" {
            serde_json::to_writer(&mut out, &analyze(vec![article], &Options::default()))?;
            writeln!(out)?;
        } else {
            articles.push(article);
        }
    }
    if command == "compare" {
        serde_json::to_writer(&mut out, &analyze(articles, &Options::default()))?;
        writeln!(out)?;
    }
    Ok(())
}
