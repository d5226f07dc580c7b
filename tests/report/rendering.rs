//! A report as a text that a person can read in review, without the offsets and ids that every change of a word moves.

use std::fmt::Write;

use crossread::Report;
use crossread::report::{Article, OriginShare, Utf16Span};

/// The findings of `report`, a line each.
pub fn render(report: &Report) -> String {
    let mut out = String::new();
    for article in &report.articles {
        render_article(&mut out, report, article);
    }
    section(&mut out, "Clusters");
    for cluster in &report.clusters {
        let origins: Vec<&str> = cluster.origins.iter().map(|id| entity(report, id)).collect();
        line(&mut out, 0, &format!("{:?}: {}", cluster.standing, cluster.label));
        for claim in report.claims.iter().filter(|c| cluster.claims.contains(&c.id)) {
            line(&mut out, 1, &format!("{} {}", claim.article, slice(report, &claim.article, claim.span)));
        }
        for loaded in &cluster.loaded {
            line(&mut out, 1, &format!("loaded: {}", loaded.word));
        }
        line(&mut out, 1, &format!("because: {}; from: {}", cluster.reasons.join(", "), or_none(&origins.join(", "))));
    }
    section(&mut out, "Conflicts");
    for conflict in &report.conflicts {
        line(&mut out, 0, &format!("{:?} ({:?}): {}", conflict.kind, conflict.severity, conflict.explanation));
    }
    section(&mut out, "Shared wording");
    for reuse in &report.reuse {
        let (a, b) = (&reuse.a, &reuse.b);
        line(&mut out, 0, &format!("{} {} {:?}, {} words", a.article, b.article, reuse.kind, reuse.words));
        line(&mut out, 1, slice(report, &a.article, a.span).as_str());
        for edit in &reuse.edits {
            let (old, new) = (slice(report, &a.article, edit.a), slice(report, &b.article, edit.b));
            line(&mut out, 2, &format!("{:?}: [{old}] → [{new}]", edit.kind));
        }
    }
    section(&mut out, "Copying");
    for pair in report.pairs.iter().filter(|pair| pair.shared_words > 0) {
        line(&mut out, 0, &format!("{} {}: {} words, {} credited", pair.a, pair.b, pair.shared_words, pair.credited_words));
        if let Some(direction) = &pair.direction {
            line(&mut out, 1, &format!("from {}: {}", direction.from.as_deref().unwrap_or("?"), direction.reason));
        }
    }
    section(&mut out, "Origins");
    for origin in &report.origins {
        let shares: Vec<String> = origin.articles.iter().map(credited).collect();
        line(&mut out, 0, &format!("{}: {}", entity(report, &origin.entity), shares.join(", ")));
    }
    section(&mut out, "Stories");
    for story in &report.stories {
        line(&mut out, 0, &format!("{}: {}", story.articles.join(", "), or_none(&story.label)));
    }
    section(&mut out, "Notes");
    for note in &report.notes {
        line(&mut out, 0, &format!("{} {}: {}", note.article.as_deref().unwrap_or("all"), note.code, note.message));
    }
    out
}

/// "a1 3 claims (2 more inferred from r1)".
fn credited(share: &OriginShare) -> String {
    let more = match share.inferred {
        0 => String::new(),
        inferred => format!(" ({inferred} more inferred from {})", share.evidence.join(", ")),
    };
    format!("{} {} claims{more}", share.article, share.claims)
}

fn render_article(out: &mut String, report: &Report, article: &Article) {
    let slice = |span: Utf16Span| slice(report, &article.id, span);
    section(out, &format!("{} {}", article.id, article.name));
    let given = |value: &Option<String>| or_none(value.as_deref().unwrap_or_default()).to_owned();
    line(out, 0, &format!("outlet: {}; published: {}; {} words", given(&article.outlet), given(&article.published), article.words));
    for block in &article.blocks {
        let words = slice(block.span);
        let start: String = words.chars().take(60).collect();
        line(out, 0, &format!("{:?}: {start}{}", block.kind, if start == words { "" } else { "…" }));
    }
    for quantity in &article.quantities {
        let figure = |value: Option<f64>| value.map_or("?".to_owned(), |v| v.to_string());
        let range = if quantity.min == quantity.max {
            figure(quantity.value)
        } else {
            format!("{} ({} to {})", figure(quantity.value), figure(quantity.min), figure(quantity.max))
        };
        let counted = or_none(quantity.counted.as_deref().unwrap_or_default());
        let unit = or_none(quantity.unit.as_deref().unwrap_or_default());
        line(out, 0, &format!("number: {} = {range}; unit: {unit}; of: {counted}", slice(quantity.span)));
    }
    for date in &article.dates {
        let day = |day: &Option<String>| day.clone().unwrap_or("?".to_owned());
        let days = if date.from == date.to { day(&date.from) } else { format!("{} to {}", day(&date.from), day(&date.to)) };
        line(out, 0, &format!("day: {} = {days}", slice(date.span)));
    }
    for said in &article.attributions {
        let source = said.source.as_ref().map(|s| format!("{} ({:?})", slice(s.span), s.class));
        let content: Vec<String> = said.content.iter().map(|&c| slice(c)).collect();
        let via = said.outlet.as_ref().map(|id| format!(" to {}", entity(report, id))).unwrap_or_default();
        let said_by = format!("{:?} from {}{via}", said.kind, or_none(source.as_deref().unwrap_or_default()));
        line(out, 0, &format!("{said_by}: {}", content.join(" … ")));
    }
    for mark in &article.marks {
        let named = mark.entity.as_deref().map_or("none", |id| entity(report, id));
        line(out, 0, &format!("{:?}: {} [{named}]", mark.kind, slice(mark.span)));
    }
}

fn section(out: &mut String, title: &str) {
    let gap = if out.is_empty() { "" } else { "\n" };
    let _ = writeln!(out, "{gap}{title}");
}

fn line(out: &mut String, depth: usize, text: &str) {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let _ = writeln!(out, "  {}{text}", "  ".repeat(depth));
}

fn or_none(text: &str) -> &str {
    if text.is_empty() { "none" } else { text }
}

fn entity<'a>(report: &'a Report, id: &str) -> &'a str {
    report.entities.iter().find(|e| e.id == id).map_or("?", |e| &e.name)
}

fn slice(report: &Report, article: &str, [start, end]: Utf16Span) -> String {
    let text = report.articles.iter().find(|a| a.id == article).map_or("", |a| &a.text);
    let units: Vec<u16> = text.encode_utf16().skip(start).take(end - start).collect();
    String::from_utf16_lossy(&units)
}
