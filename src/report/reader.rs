//! A report as a person reads it: names for ids, words for spans.

use super::{Article, Attribution, BlockKind, Claim, Remark, Report, Utf16Span};
use crate::hash;
use crate::span::Utf16Offsets;

/// Looks up what a report's ids and spans stand for.
pub struct Reader<'a> {
    pub report: &'a Report,
    articles: hash::Map<&'a str, (usize, Utf16Offsets<'a>)>,
    claims: hash::Map<&'a str, &'a Claim>,
    entities: hash::Map<&'a str, &'a str>,
    remarks: hash::Map<&'a str, &'a Remark>,
}

impl<'a> Reader<'a> {
    pub fn new(report: &'a Report) -> Self {
        let articles = report.articles.iter().enumerate();
        Self {
            report,
            articles: articles.map(|(i, a)| (a.id.as_str(), (i, Utf16Offsets::new(&a.text)))).collect(),
            claims: report.claims.iter().map(|c| (c.id.as_str(), c)).collect(),
            entities: report.entities.iter().map(|e| (e.id.as_str(), e.name.as_str())).collect(),
            remarks: report.remarks.iter().map(|r| (r.finding.as_str(), r)).collect(),
        }
    }

    /// What to call an article in a sentence.
    pub fn label(&self, article: &str) -> &str {
        self.articles.get(article).map_or("", |&(place, _)| &self.report.articles[place].label)
    }

    /// The labels of several articles.
    pub fn labels(&self, articles: &[String]) -> String {
        listed(&articles.iter().map(|a| self.label(a)).collect::<Vec<_>>())
    }

    /// The words under a span, white space as single spaces.
    pub fn words(&self, article: &str, span: Utf16Span) -> String {
        self.text(article, span).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The same for a piece of a longer stretch: white space at its ends stays, as one space.
    pub fn spaced(&self, article: &str, span: Utf16Span) -> String {
        let text = self.text(article, span);
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let space = |at: Option<char>| if at.is_some_and(char::is_whitespace) { " " } else { "" };
        match words.as_str() {
            "" => space(text.chars().next()).to_owned(),
            _ => format!("{}{words}{}", space(text.chars().next()), space(text.chars().next_back())),
        }
    }

    /// The text under a span as it is.
    pub fn text(&self, article: &str, span: Utf16Span) -> &'a str {
        let Some(&(place, ref offsets)) = self.articles.get(article) else { return "" };
        let (start, end) = (offsets.byte(span[0]), offsets.byte(span[1]));
        self.report.articles[place].text.get(start..end).unwrap_or_default()
    }

    pub fn claim(&self, id: &str) -> Option<&'a Claim> {
        self.claims.get(id).copied()
    }

    pub fn claim_words(&self, claim: &Claim) -> String {
        self.words(&claim.article, claim.span)
    }

    /// What a person added to a finding.
    pub fn remark(&self, finding: &str) -> Option<&'a Remark> {
        self.remarks.get(finding).copied()
    }

    /// The attribution of a claim.
    pub fn attribution(&self, claim: &Claim) -> Option<&'a Attribution> {
        let &(place, _) = self.articles.get(claim.article.as_str())?;
        self.report.articles[place].attributions.iter().find(|s| Some(&s.id) == claim.attribution.as_ref())
    }

    /// Who says a claim, in the article's words, and through which outlet; nothing for the article's own voice.
    pub fn source(&self, claim: &Claim) -> Option<String> {
        let Attribution { source, outlet, .. } = self.attribution(claim)?;
        let who = source.as_ref().map_or("a source that is not named".to_owned(), |s| self.words(&claim.article, s.span));
        let same = |outlet: &&String| source.as_ref().is_some_and(|s| s.entity.as_ref() == Some(outlet));
        let through =
            outlet.as_ref().filter(|outlet| !same(outlet)).map(|outlet| self.entity(outlet)).filter(|name| !who.contains(*name));
        Some(through.map_or_else(|| who.clone(), |outlet| format!("{who}, through {outlet}")))
    }

    /// The name of an entity.
    pub fn entity(&self, id: &str) -> &'a str {
        self.entities.get(id).copied().unwrap_or_default()
    }
}

/// Gives each article its label.
pub fn label(articles: &mut [Article]) {
    let mut outlets: hash::Map<String, usize> = hash::Map::default();
    for outlet in articles.iter().filter_map(|a| a.outlet.as_ref()) {
        *outlets.entry(outlet.clone()).or_default() += 1;
    }
    for (place, article) in articles.iter_mut().enumerate() {
        let name = bare(&article.name);
        article.label = match &article.outlet {
            Some(outlet) if outlets[outlet] == 1 => outlet.clone(),
            _ if is_telling(name) => shortened(name, MAX_LABEL),
            _ => match first_line(article) {
                Some(line) => shortened(line, MAX_LABEL),
                None if !name.is_empty() => shortened(name, MAX_LABEL),
                None => format!("article {}", place + 1),
            },
        };
    }
}

/// Longest label, in characters.
const MAX_LABEL: usize = 40;

/// Whether a name is more than a number, a day or a key: digits make up less than half of it.
fn is_telling(name: &str) -> bool {
    let count = |is: fn(&char) -> bool| name.chars().filter(is).count();
    count(|c| c.is_alphabetic()) > count(char::is_ascii_digit)
}

/// The headline; the beginning of an article that has none.
fn first_line(article: &Article) -> Option<&str> {
    let first = |kind| article.blocks.iter().find(|b| b.kind == kind);
    let block = first(BlockKind::Headline).or_else(|| first(BlockKind::Body))?;
    let offsets = Utf16Offsets::new(&article.text);
    let text = article.text.get(offsets.byte(block.span[0])..offsets.byte(block.span[1]))?;
    text.lines().map(str::trim).find(|line| !line.is_empty())
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
    fn articles_are_called_by_what_tells_most() {
        let called = |articles: &[(&str, &str, Option<&str>)]| -> Vec<String> {
            let articles = articles.iter().map(|&(name, text, outlet)| crate::Article {
                name: name.into(),
                text: text.into(),
                outlet: outlet.map(str::to_owned),
                ..Default::default()
            });
            let report = crate::analyze(articles.collect(), &crate::Options::default());
            report.articles.into_iter().map(|a| a.label).collect()
        };
        let text = "Ferry runs aground\n\nThe ferry ran aground on Monday, the harbour office said.\n";
        assert_eq!(called(&[("one.txt", text, Some("Harbour Post"))]), ["Harbour Post"]);
        assert_eq!(called(&[("one.txt", text, Some("Harbour Post")), ("two.txt", text, Some("Harbour Post"))]), ["one", "two"]);
        assert_eq!(called(&[("000_97a16290.txt", text, None)]), ["Ferry runs aground"]);
        assert_eq!(called(&[("2024-01-25", text, None), ("", "", None)]), ["Ferry runs aground", "article 2"]);
    }

    #[test]
    fn long_texts_are_cut_between_words() {
        assert_eq!(shortened("Rain fell, and fell.", 20), "Rain fell, and fell.");
        assert_eq!(shortened("Rain fell, and fell.", 12), "Rain fell…");
        assert_eq!(shortened("übermäßigeswetter", 5), "überm…");
    }
}
