//! Whose word it is, in sentences.

use super::{EXAMPLES, Said, agreed, named, of_all, on, sentence, sentences};
use crate::message::{Message, Value};
use crate::report::reader::Reader;
use crate::report::{Article, AttributionKind, Cluster, MarkKind, Origin, Report, Story};

/// The one statement that all articles of a story quote, if there is one: "All five carry one statement by one unnamed source".
pub fn statement(reader: &Reader<'_>, story: &Story) -> Option<Said> {
    let quoted: Vec<&Cluster> =
        of_all(reader, story).into_iter().filter(|k| k.origins.len() == 1 && is_quoted(reader, k)).collect();
    // Whose statement most of these facts are.
    let of = |k: &Cluster| quoted.iter().filter(|other| other.origins == k.origins).count();
    let most = quoted.iter().copied().rev().max_by_key(|k| of(k))?;
    let by = match reader.entity(&most.origins[0]) {
        name if name.starts_with("unnamed: ") => {
            message!("one unnamed source ({who})", who = name["unnamed: ".len()..].to_owned()).into()
        }
        name => name.into(),
    };
    let facts = quoted.iter().filter(|k| k.origins == most.origins).map(|k| k.id.clone());
    let on = on(reader, story);
    let template = match on {
        None => template!("{n, plural, =2 {Both} other {All {n, spellout}}} carry one statement by {source}."),
        Some(("story", _)) => {
            template!("On {story}, {n, plural, =2 {both} other {all {n, spellout}}} carry one statement by {source}.")
        }
        Some(_) => template!("Of {articles}, {n, plural, =2 {both} other {all {n, spellout}}} carry one statement by {source}."),
    };
    let mut message = Message::new(template);
    message.put("n", story.articles.len().into());
    message.put("source", by);
    if let Some((name, story)) = on {
        message.put(name, story);
    }
    sentence(message, facts)
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
    let (facts, which) = match whole.len() {
        0 | 1 => (clusters.iter().collect(), message!("that articles share")),
        // Those that they all take up, but part on, are not counted.
        some => {
            let n = stories[0].articles.len();
            let alike = some < of_all(reader, &stories[0]).len();
            (
                whole,
                if alike { message!("that {n, plural, =2 {both} other {all {n, spellout}}} state alike", n = n) } else { share(n) },
            )
        }
    };
    let with = |origins: fn(usize) -> bool| facts.iter().filter(|k| origins(k.origins.len())).count();
    let message = counted_origins(facts.len(), with(|n| n == 1), with(|n| n > 1), which)?;
    sentence(message, facts.iter().map(|k| k.id.clone()))
}

/// The facts "that all five share".
pub fn share(n: usize) -> Message {
    message!("that {n, plural, =2 {both} other {all {n, spellout}}} share", n = n)
}

/// "Nine of the ten facts that all five share have a single stated origin, and one has none."
pub fn counted_origins(facts: usize, single: usize, several: usize, which: Message) -> Option<Message> {
    let none = facts - single - several;
    let template = match (facts, single, several, none) {
        (0, ..) => return None,
        (1, 1, ..) => template!("The one fact {which} has a single stated origin."),
        (1, _, 1, _) => template!("The one fact {which} has several stated origins."),
        (1, ..) => template!("The one fact {which} has no stated origin."),
        (_, 0, 0, _) => template!("None of the {facts, spellout} facts {which} has a stated origin."),
        (_, _, 0, 0) => {
            template!("{facts, plural, =2 {Both} other {All {facts, spellout}}} facts {which} have a single stated origin.")
        }
        (_, _, _, 0) => template!(
            "{single, spellout} of the {facts, spellout} facts {which} {single, plural, one {has} other {have}} a single stated origin, and {several, plural, one {{several, spellout} has} other {{several, spellout} have}} more than one."
        ),
        (_, _, 0, _) => template!(
            "{single, spellout} of the {facts, spellout} facts {which} {single, plural, one {has} other {have}} a single stated origin, and {none, plural, one {{none, spellout} has} other {{none, spellout} have}} none."
        ),
        _ => template!(
            "{single, spellout} of the {facts, spellout} facts {which} {single, plural, one {has} other {have}} a single stated origin, {several, plural, one {{several, spellout} has} other {{several, spellout} have}} more than one and {none, plural, one {{none, spellout} has} other {{none, spellout} have}} none."
        ),
    };
    let mut message = Message::new(template);
    message.put("which", which.into());
    for (name, count) in [("facts", facts), ("single", single), ("several", several), ("none", none)] {
        // Templates that name no count of a kind have no need of it.
        if template.contains(name) {
            message.put(name, count.into());
        }
    }
    Some(message)
}

/// Whom most claims credit.
pub fn credited(reader: &Reader<'_>) -> Option<Said> {
    let Report { articles, claims, origins, .. } = reader.report;
    let total = |o: &Origin| o.articles.iter().map(|a| a.claims).sum::<usize>();
    let Some(first) = origins.first().filter(|o| total(o) > 0) else {
        return (!claims.is_empty()).then(|| sentence(message!("No claim names its source."), []))?;
    };
    let name = |o: &Origin| source(reader.entity(&o.entity));
    let others: Vec<Value> = origins.iter().skip(1).filter(|o| total(o) > 0).take(EXAMPLES - 1).map(name).collect();
    let message = message!(
        "Most is credited to {source}: {claims} of {total} claims{articles, plural, =0 {} one {} other {, in {crediting, spellout} of {articles, spellout} articles}}{next, plural, =0 {} one {; next comes {others}} other {; next come {others}}}.",
        source = name(first),
        claims = total(first),
        total = claims.len(),
        articles = articles.len(),
        crediting = first.articles.iter().filter(|a| a.claims > 0).count(),
        next = others.len(),
        others = others
    );
    sentence(message, origins.iter().take(EXAMPLES).map(|o| o.entity.clone()))
}

/// Articles that use, without a source, words that others credit.
pub fn inferred(reader: &Reader<'_>) -> Option<Said> {
    let shares = reader.report.origins.iter().flat_map(|o| o.articles.iter().map(move |share| (o, share)));
    let borrowing = shares.filter(|(_, share)| share.inferred > 0).map(|(o, share)| (&share.article, &o.entity));
    let borrowed: Vec<(&String, Vec<&String>)> = crate::order::groups(borrowing);
    let one = |(article, from): &(&String, Vec<&String>)| {
        message!(
            "{article} gives no source for words that others credit to {sources}.",
            article = reader.label(article),
            sources = from.iter().take(EXAMPLES).map(|entity| source(reader.entity(entity))).collect::<Vec<Value>>()
        )
    };
    sentences(borrowed.iter().take(EXAMPLES).map(one).collect(), borrowed.iter().map(|(article, _)| (*article).clone()))
}

/// Articles that say of themselves that they come from elsewhere.
pub fn marked(reader: &Reader<'_>) -> Option<Said> {
    let with = |kind: MarkKind| -> Vec<String> {
        let has = |a: &&Article| a.marks.iter().any(|mark| mark.kind == kind);
        reader.report.articles.iter().filter(has).map(|a| a.id.clone()).collect()
    };
    let kinds = [
        (
            MarkKind::Wire,
            template!(
                "By {n, plural, one {its} other {their}} own marks, {articles} {n, plural, one {carries} other {carry}} text of a news agency."
            ),
        ),
        (
            MarkKind::Syndicated,
            template!(
                "By {n, plural, one {its} other {their}} own marks, {articles} {n, plural, one {was} other {were}} published elsewhere before."
            ),
        ),
        (
            MarkKind::Generated,
            template!(
                "By {n, plural, one {its} other {their}} own marks, {articles} {n, plural, one {was} other {were}} written with the help of a program."
            ),
        ),
    ];
    let (mut said, mut about) = (Vec::new(), Vec::new());
    for (kind, template) in kinds {
        let articles = with(kind);
        if !articles.is_empty() {
            let mut message = Message::new(template);
            message.put("n", articles.len().into());
            message.put("articles", named(reader, &articles));
            said.push(message);
            about.extend(articles);
        }
    }
    sentences(said, crate::order::set(about))
}

/// A source in a sentence: "an unnamed official", "unnamed officials", "Helena Brandt".
pub fn source(name: &str) -> Value {
    match name.strip_prefix("unnamed: ").map(str::to_owned) {
        Some(people) if people.ends_with('s') || people.ends_with("people") => message!("unnamed {people}", people = people).into(),
        Some(person) => message!("an unnamed {person}", person = person).into(),
        None => name.into(),
    }
}
