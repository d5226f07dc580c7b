//! What a person who worked with the report pinned, noted and dismissed.

use std::borrow::Cow;

use super::{Item, claim, remarked};
use crate::hash;
use crate::report::reader::{Reader, listed};
use crate::report::{Remark, Report};

/// The report as it is without the findings that were dismissed.
pub fn without_dismissed(report: &Report) -> Cow<'_, Report> {
    let dismissed: hash::Set<&str> = report.remarks.iter().filter(|r| r.dismissed).map(|r| r.finding.as_str()).collect();
    let stands = |id: &String| !dismissed.contains(id.as_str());
    if report.remarks.iter().all(|remark| !remark.dismissed) {
        return Cow::Borrowed(report);
    }
    let mut kept = report.clone();
    kept.conflicts.retain(|conflict| stands(&conflict.id));
    kept.clusters.retain(|cluster| stands(&cluster.id));
    kept.reuse.retain(|reuse| stands(&reuse.id));
    Cow::Owned(kept)
}

/// The findings that were pinned or noted, in the order of the remarks.
pub fn noted(reader: &Reader<'_>) -> Vec<Item> {
    reader.report.remarks.iter().filter(|remark| !remark.dismissed).filter_map(|remark| told(reader, remark)).collect()
}

/// The findings that were dismissed.
pub fn dismissed(report: &Report) -> Vec<Item> {
    let reader = Reader::new(report);
    report.remarks.iter().filter(|remark| remark.dismissed).filter_map(|remark| told(&reader, remark)).collect()
}

fn told(reader: &Reader<'_>, remark: &Remark) -> Option<Item> {
    let mut item = finding(reader, &remark.finding)?;
    remarked(reader, &remark.finding, &mut item.tags, &mut item.parts);
    Some(item)
}

/// A finding in a sentence; a claim is its own.
fn finding(reader: &Reader<'_>, id: &str) -> Option<Item> {
    let Report { conflicts, clusters, reuse, .. } = reader.report;
    let about = |title: String| Item { about: Some(id.to_owned()), title, ..Item::default() };
    let conflict = || conflicts.iter().find(|x| x.id == id).map(|x| about(x.explanation.clone()));
    let cluster = || clusters.iter().find(|k| k.id == id).map(|k| about(k.label.clone()));
    let passage = || {
        let reuse = reuse.iter().find(|r| r.id == id)?;
        let both = listed(&[reader.label(&reuse.a.article), reader.label(&reuse.b.article)]);
        Some(about(format!("{both} share: {}", reader.words(&reuse.a.article, reuse.a.span))))
    };
    let claim = || {
        let c = reader.claim(id)?;
        let title = format!("A claim of {}", reader.label(&c.article));
        Some(Item { title, parts: vec![claim(reader, c, &[])], ..Item::default() })
    };
    conflict().or_else(cluster).or_else(passage).or_else(claim)
}
