//! A report as a person reads it: names for ids, words for spans.

use super::{Article, Claim, Report, Utf16Span};
use crate::hash;
use crate::span::Utf16Offsets;

/// Looks up what a report's ids and spans stand for.
pub struct Reader<'a> {
    pub report: &'a Report,
    articles: hash::Map<&'a str, (usize, Utf16Offsets<'a>)>,
    claims: hash::Map<&'a str, &'a Claim>,
    entities: hash::Map<&'a str, &'a str>,
    labels: Vec<String>,
}

impl<'a> Reader<'a> {
    pub fn new(report: &'a Report) -> Self {
        let articles = report.articles.iter().enumerate();
        Self {
            report,
            articles: articles.map(|(i, a)| (a.id.as_str(), (i, Utf16Offsets::new(&a.text)))).collect(),
            claims: report.claims.iter().map(|c| (c.id.as_str(), c)).collect(),
            entities: report.entities.iter().map(|e| (e.id.as_str(), e.name.as_str())).collect(),
            labels: labels(&report.articles),
        }
    }

    /// What to call an article in a sentence.
    pub fn label(&self, article: &str) -> &str {
        self.articles.get(article).map_or("", |&(place, _)| &self.labels[place])
    }

    /// The labels of several articles.
    pub fn labels(&self, articles: &[String]) -> String {
        listed(&articles.iter().map(|a| self.label(a)).collect::<Vec<_>>())
    }

    /// The words under a span, white space as single spaces.
    pub fn words(&self, article: &str, span: Utf16Span) -> String {
        let Some(&(place, ref offsets)) = self.articles.get(article) else { return String::new() };
        let (start, end) = (offsets.byte(span[0]), offsets.byte(span[1]));
        let words = self.report.articles[place].text.get(start..end).unwrap_or_default();
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub fn claim(&self, id: &str) -> Option<&'a Claim> {
        self.claims.get(id).copied()
    }

    pub fn claim_words(&self, claim: &Claim) -> String {
        self.words(&claim.article, claim.span)
    }

    /// The name of an entity.
    pub fn entity(&self, id: &str) -> &'a str {
        self.entities.get(id).copied().unwrap_or_default()
    }
}

/// The outlet where no other article has it, else the name, else the number.
pub fn labels(articles: &[Article]) -> Vec<String> {
    let mut outlets: hash::Map<&str, usize> = hash::Map::default();
    for outlet in articles.iter().filter_map(|a| a.outlet.as_deref()) {
        *outlets.entry(outlet).or_default() += 1;
    }
    let label = |(place, article): (usize, &Article)| match article.outlet.as_deref() {
        Some(outlet) if outlets[outlet] == 1 => outlet.to_owned(),
        _ if !bare(&article.name).is_empty() => shortened(bare(&article.name), 40),
        _ => format!("article {}", place + 1),
    };
    articles.iter().enumerate().map(label).collect()
}

/// A file name without its ending.
fn bare(name: &str) -> &str {
    let name = name.trim();
    [".txt", ".html", ".htm", ".md"].iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(name)
}

/// At most `most` characters of a text, cut between words where one is near.
pub fn shortened(text: &str, most: usize) -> String {
    let Some((cut, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let head = &text[..cut];
    let head = head.rsplit_once(' ').map_or(head, |(words, _)| words);
    format!("{}…", head.trim_end_matches([',', ';', ':', '.', ' ']))
}

/// "a", "a and b", "a, b and c".
pub fn listed(items: &[&str]) -> String {
    match items {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

/// "1 claim", "2 claims".
pub fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_and_counts_read_as_english() {
        assert_eq!(listed(&[]), "");
        assert_eq!(listed(&["a", "b"]), "a and b");
        assert_eq!(listed(&["a", "b", "c"]), "a, b and c");
        assert_eq!((counted(1, "claim"), counted(0, "claim")), ("1 claim".to_owned(), "0 claims".to_owned()));
    }

    #[test]
    fn long_texts_are_cut_between_words() {
        assert_eq!(shortened("Rain fell, and fell.", 20), "Rain fell, and fell.");
        assert_eq!(shortened("Rain fell, and fell.", 12), "Rain fell…");
        assert_eq!(shortened("übermäßigeswetter", 5), "überm…");
    }
}
