//! The findings in a few plain sentences.

use std::cmp::Reverse;

use super::reader::{Reader, counted, listed, shortened};
use super::{Report, Standing, SummarySentence};
use crate::decimal;

/// How many examples of one thing a sentence names.
const EXAMPLES: usize = 3;
/// Longest claim quoted in a sentence, in characters.
const MAX_QUOTED: usize = 140;

/// The summary of a report: what the articles are, what all say, where they part, whose word it is, who copied.
pub fn of(report: &Report) -> Vec<SummarySentence> {
    let reader = Reader::new(report);
    let sentences: [fn(&Reader<'_>) -> Option<SummarySentence>; 7] = [extent, story, common, shared, disputed, origins, wording];
    sentences.iter().filter_map(|sentence| sentence(&reader)).collect()
}

fn sentence(text: String, about: impl IntoIterator<Item = String>) -> Option<SummarySentence> {
    Some(SummarySentence { text, about: about.into_iter().collect() })
}

fn extent(reader: &Reader<'_>) -> Option<SummarySentence> {
    let Report { articles, claims, .. } = reader.report;
    let words: usize = articles.iter().map(|a| a.words).sum();
    let size = format!("{} and {}", counted(words, "word"), counted(claims.len(), "claim"));
    let what = counted(articles.len(), "article");
    sentence(format!("{what} with {size}."), articles.iter().map(|a| a.id.clone()))
}

fn story(reader: &Reader<'_>) -> Option<SummarySentence> {
    /// From here on two articles are said to tell one story; what lies below is left open unless a note says more.
    const SURE: f64 = 0.6;
    let Report { articles, pairs, notes, .. } = reader.report;
    let strangers: Vec<String> = notes.iter().filter(|n| n.code == "not-same-story").filter_map(|n| n.article.clone()).collect();
    if !strangers.is_empty() {
        let seem = if strangers.len() == 1 { "seems" } else { "seem" };
        return sentence(format!("{} {seem} to be about something else.", reader.labels(&strangers)), strangers);
    }
    if let Some(note) = notes.iter().find(|n| n.code == "not-same-story") {
        return sentence(note.message.clone(), articles.iter().map(|a| a.id.clone()));
    }
    // Of many articles not every pair is listed.
    let every = pairs.len() == articles.len() * articles.len().saturating_sub(1) / 2;
    let all = every && !pairs.is_empty() && pairs.iter().all(|p| p.same_story >= SURE);
    let text = if articles.len() == 2 { "Both tell the same story." } else { "All tell the same story." };
    all.then(|| sentence(text.to_owned(), articles.iter().map(|a| a.id.clone())))?
}

fn common(reader: &Reader<'_>) -> Option<SummarySentence> {
    let Report { articles, clusters, .. } = reader.report;
    if articles.len() < 3 {
        return None;
    }
    let of_all: Vec<_> = clusters.iter().filter(|k| k.silent.is_empty()).collect();
    if of_all.is_empty() {
        return sentence(format!("No claim is made in all {} articles.", articles.len()), []);
    }
    let labels: Vec<String> = of_all.iter().take(EXAMPLES).map(|k| quoted(&k.label)).collect();
    let rest = of_all.len().saturating_sub(EXAMPLES);
    let more = if rest > 0 { format!(" and {rest} more") } else { String::new() };
    sentence(format!("All {} say: {}{more}.", articles.len(), labels.join("; ")), of_all.iter().map(|k| k.id.clone()))
}

fn shared(reader: &Reader<'_>) -> Option<SummarySentence> {
    let Report { articles, clusters, claims, .. } = reader.report;
    if articles.len() < 2 {
        return None;
    }
    let claims = claims.iter().filter(|claim| !claim.embedded).count();
    let alone = claims - clusters.iter().map(|k| k.claims.len()).sum::<usize>().min(claims);
    let stand = if clusters.len() == 1 { "stands" } else { "stand" };
    let text = format!(
        "{} {stand} in two or more articles; {} in one only.",
        counted(clusters.len(), "claim"),
        if alone == 1 { "1 stands".to_owned() } else { format!("{alone} stand") }
    );
    sentence(text, clusters.iter().map(|k| k.id.clone()))
}

fn disputed(reader: &Reader<'_>) -> Option<SummarySentence> {
    let Report { articles, conflicts, clusters, .. } = reader.report;
    if articles.len() < 2 {
        return None;
    }
    if conflicts.is_empty() {
        let differ = clusters.iter().filter(|k| k.standing == Standing::Differs).count();
        let text = match differ {
            0 => "No conflict between them was found.".to_owned(),
            _ => format!("No conflict between them was found; {} said more or less exactly.", counted(differ, "claim")),
        };
        return sentence(text, []);
    }
    let examples: Vec<&str> = conflicts.iter().take(EXAMPLES).map(|x| x.explanation.trim_end_matches('.')).collect();
    let rest = conflicts.len() - examples.len();
    let more = if rest > 0 { format!("; and {rest} more") } else { String::new() };
    let text = format!("They part in {}: {}{more}.", counted(conflicts.len(), "point"), examples.join("; "));
    sentence(text, conflicts.iter().map(|x| x.id.clone()))
}

fn origins(reader: &Reader<'_>) -> Option<SummarySentence> {
    let Report { articles, claims, origins, clusters, .. } = reader.report;
    let Some(first) = origins.first() else {
        return (!claims.is_empty()).then(|| sentence("No claim names its source.".to_owned(), []))?;
    };
    let total = |o: &super::Origin| o.articles.iter().map(|a| a.claims).sum::<usize>();
    let others: Vec<&str> = origins.iter().skip(1).take(EXAMPLES - 1).map(|o| reader.entity(&o.entity)).collect();
    let next = if others.is_empty() { String::new() } else { format!(", then on {}", listed(&others)) };
    let most = format!(
        "Most rests on {}: {} of {} claims{}{next}.",
        reader.entity(&first.entity),
        total(first),
        claims.len(),
        if articles.len() > 1 { format!(", in {} of {} articles", first.articles.len(), articles.len()) } else { String::new() },
    );
    let (single, none) =
        (clusters.iter().filter(|k| k.origins.len() == 1).count(), clusters.iter().filter(|k| k.origins.is_empty()).count());
    let shared = match (clusters.len(), single, none) {
        (0, ..) => String::new(),
        (all, single, none) => {
            format!(" Of {} that articles share, {single} rest on one source, {none} name none.", counted(all, "claim"))
        }
    };
    sentence(most + &shared, origins.iter().take(EXAMPLES).map(|o| o.entity.clone()))
}

fn wording(reader: &Reader<'_>) -> Option<SummarySentence> {
    let Report { articles, pairs, reuse, .. } = reader.report;
    if articles.len() < 2 {
        return None;
    }
    let mut most: Vec<usize> = pairs.iter().map(|pair| pair.shared_words).filter(|&words| words > 0).collect();
    if most.is_empty() {
        return sentence("They share no wording.".to_owned(), []);
    }
    crate::order::sort_by_key(&mut most, |&words| Reverse(words));
    let least = most[most.len().min(EXAMPLES) - 1];
    let mut sharing: Vec<&super::Pair> = pairs.iter().filter(|pair| pair.shared_words >= least).collect();
    crate::order::sort_by_key(&mut sharing, |pair| {
        (Reverse(pair.shared_words), reader.label(&pair.a).to_owned(), reader.label(&pair.b).to_owned())
    });
    let example = |pair: &&super::Pair| {
        let (label, share) =
            if pair.a_in_b >= pair.b_in_a { (reader.label(&pair.a), pair.a_in_b) } else { (reader.label(&pair.b), pair.b_in_a) };
        let both = [reader.label(&pair.a), reader.label(&pair.b)];
        format!("{} ({} in common, {} of {label})", listed(&both), counted(pair.shared_words, "word"), decimal::percent(share))
    };
    let examples: Vec<String> = sharing.iter().take(EXAMPLES).map(example).collect();
    let text = format!("Wording is shared by {}.", examples.join(", "));
    sentence(text, reuse.iter().map(|r| r.id.clone()))
}

fn quoted(claim: &str) -> String {
    let claim = claim.trim_matches(|c: char| c.is_whitespace() || "“”\"'‘’.,;:".contains(c));
    format!("“{}”", shortened(claim, MAX_QUOTED))
}
