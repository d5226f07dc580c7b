//! Whose word it is, in sentences.

use super::{EXAMPLES, Said, agreed, all, capital, named, number, of_all, on, sentence, verb};
use crate::report::reader::{Reader, listed};
use crate::report::{Article, AttributionKind, Cluster, MarkKind, Origin, Report, Story};

/// The one statement that all articles of a story quote, if there is one: "All five carry one statement by one unnamed source".
pub fn statement(reader: &Reader<'_>, story: &Story) -> Option<Said> {
    let quoted: Vec<&Cluster> =
        of_all(reader, story).into_iter().filter(|k| k.origins.len() == 1 && is_quoted(reader, k)).collect();
    // Whose statement most of these facts are.
    let of = |k: &Cluster| quoted.iter().filter(|other| other.origins == k.origins).count();
    let most = quoted.iter().copied().rev().max_by_key(|k| of(k))?;
    let by = match reader.entity(&most.origins[0]) {
        name if name.starts_with("unnamed: ") => format!("one unnamed source ({})", &name["unnamed: ".len()..]),
        name => name.to_owned(),
    };
    let facts = quoted.iter().filter(|k| k.origins == most.origins).map(|k| k.id.clone());
    sentence(format!("{} carry one statement by {by}.", capital(&(on(reader, story) + &all(story.articles.len())))), facts)
}

/// Whether each article of a cluster has a claim of it in a quotation.
fn is_quoted(reader: &Reader<'_>, cluster: &Cluster) -> bool {
    let article = |id: &str| reader.report.articles.iter().find(|a: &&Article| a.id == id);
    let in_quotation = |id: &String| {
        let claim = reader.claim(id)?;
        let attributions = &article(&claim.article)?.attributions;
        let said = attributions.iter().find(|s| Some(&s.id) == claim.attribution.as_ref())?;
        (said.kind != AttributionKind::Indirect).then_some(claim.article.as_str())
    };
    let quoting = crate::order::set(cluster.claims.iter().filter_map(in_quotation));
    quoting.len() == cluster.articles.len()
}

/// How many of the facts that articles share have one stated origin, several, or none: of those that all share where there are some.
pub fn stated(reader: &Reader<'_>) -> Option<Said> {
    let Report { stories, clusters, .. } = reader.report;
    let whole = if let [story] = &stories[..] { agreed(reader, story) } else { Vec::new() };
    let (facts, who) = match whole.len() {
        0 | 1 => (clusters.iter().collect(), "that articles share".to_owned()),
        // Those that they all take up, but part on, are not counted.
        some => {
            let share = if some < of_all(reader, &stories[0]).len() { "state alike" } else { "share" };
            (whole, format!("that {} {share}", all(stories[0].articles.len())))
        }
    };
    let with = |origins: fn(usize) -> bool| facts.iter().filter(|k| origins(k.origins.len())).count();
    let text = counted_origins(facts.len(), with(|n| n == 1), with(|n| n > 1), &who)?;
    sentence(text, facts.iter().map(|k| k.id.clone()))
}

/// "Nine of the ten facts that all five share have a single stated origin, and one has none."
pub fn counted_origins(facts: usize, single: usize, several: usize, who: &str) -> Option<String> {
    let none = facts - single - several;
    let have = |count: usize| verb(count, "has", "have");
    if facts == 0 {
        return None;
    }
    if facts == 1 {
        let origin = if single == 1 {
            "a single stated origin"
        } else if several == 1 {
            "several stated origins"
        } else {
            "no stated origin"
        };
        return Some(format!("The one fact {who} has {origin}."));
    }
    let of = |count: usize| capital(&if count == facts { all(facts) } else { number(count) });
    let the = |count: usize| if count == facts { String::new() } else { format!(" of the {}", number(facts)) };
    if none == facts {
        return Some(format!("None of the {} facts {who} has a stated origin.", number(facts)));
    }
    let others = [(several, "more than one"), (none, "none")].into_iter().filter(|&(count, _)| count > 0);
    let others: Vec<String> = others.map(|(count, what)| format!("{} {} {what}", number(count), have(count))).collect();
    let rest = match &others[..] {
        [] => String::new(),
        [one] => format!(", and {one}"),
        [one, two, ..] => format!(", {one} and {two}"),
    };
    Some(format!("{}{} facts {who} {} a single stated origin{rest}.", of(single), the(single), have(single)))
}

/// Whom most claims credit.
pub fn credited(reader: &Reader<'_>) -> Option<Said> {
    let Report { articles, claims, origins, .. } = reader.report;
    let total = |o: &Origin| o.articles.iter().map(|a| a.claims).sum::<usize>();
    let Some(first) = origins.first().filter(|o| total(o) > 0) else {
        return (!claims.is_empty()).then(|| sentence("No claim names its source.".to_owned(), []))?;
    };
    let name = |o: &Origin| source(reader.entity(&o.entity));
    let others: Vec<String> = origins.iter().skip(1).filter(|o| total(o) > 0).take(EXAMPLES - 1).map(name).collect();
    let others: Vec<&str> = others.iter().map(String::as_str).collect();
    let next = match others.len() {
        0 => String::new(),
        count => format!("; next {} {}", verb(count, "comes", "come"), listed(&others)),
    };
    let crediting = first.articles.iter().filter(|a| a.claims > 0).count();
    let reach = match articles.len() {
        0 | 1 => String::new(),
        all => format!(", in {} of {} articles", number(crediting), number(all)),
    };
    let text = format!("Most is credited to {}: {} of {} claims{reach}{next}.", name(first), total(first), claims.len());
    sentence(text, origins.iter().take(EXAMPLES).map(|o| o.entity.clone()))
}

/// Articles that use, without a source, words that others credit.
pub fn inferred(reader: &Reader<'_>) -> Option<Said> {
    let shares = reader.report.origins.iter().flat_map(|o| o.articles.iter().map(move |share| (o, share)));
    let borrowing = shares.filter(|(_, share)| share.inferred > 0).map(|(o, share)| (&share.article, &o.entity));
    let borrowed: Vec<(&String, Vec<&String>)> = crate::order::groups(borrowing);
    let one = |(article, from): &(&String, Vec<&String>)| {
        let names: Vec<String> = from.iter().take(EXAMPLES).map(|entity| source(reader.entity(entity))).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        format!("{} gives no source for words that others credit to {}.", reader.label(article), listed(&names))
    };
    let texts: Vec<String> = borrowed.iter().take(EXAMPLES).map(one).collect();
    (!texts.is_empty()).then(|| sentence(texts.join(" "), borrowed.iter().map(|(article, _)| (*article).clone())))?
}

/// Articles that say of themselves that they come from elsewhere.
pub fn marked(reader: &Reader<'_>) -> Option<Said> {
    let with = |kind: MarkKind| -> Vec<String> {
        let has = |a: &&Article| a.marks.iter().any(|mark| mark.kind == kind);
        reader.report.articles.iter().filter(has).map(|a| a.id.clone()).collect()
    };
    let kinds = [
        (MarkKind::Wire, "carries text of a news agency", "carry text of a news agency"),
        (MarkKind::Syndicated, "was published elsewhere before", "were published elsewhere before"),
        (MarkKind::Generated, "was written with the help of a program", "were written with the help of a program"),
    ];
    let told = kinds.map(|(kind, one, several)| (with(kind), one, several));
    let said: Vec<String> = told
        .iter()
        .filter(|(articles, ..)| !articles.is_empty())
        .map(|(articles, one, several)| format!("{} {}", named(reader, articles), verb(articles.len(), one, several)))
        .collect();
    let about: Vec<String> = crate::order::set(told.iter().flat_map(|(articles, ..)| articles.clone()));
    (!said.is_empty())
        .then(|| sentence(format!("By {} own marks, {}.", verb(about.len(), "its", "their"), said.join("; ")), about))?
}

/// A source in a sentence: "an unnamed official", "unnamed officials", "Helena Brandt".
pub fn source(name: &str) -> String {
    match name.strip_prefix("unnamed: ") {
        Some(people) if people.ends_with('s') || people.ends_with("people") => format!("unnamed {people}"),
        Some(person) => format!("an unnamed {person}"),
        None => name.to_owned(),
    }
}
