//! The findings in a few plain sentences.

use super::reader::{Reader, counted, shortened};
use super::{Cluster, Conflict, ConflictKind, Modality, Report, Severity, Standing, Story, SummarySentence, Topic};
use crate::message::{Message, Value, in_words};

mod copying;
mod word;

/// How many examples of one thing a sentence names.
const EXAMPLES: usize = 3;
/// Longest claim quoted in a sentence, in characters.
const MAX_QUOTED: usize = 140;

/// A sentence and the ids of what it tells of.
struct Said {
    text: String,
    /// The same for other languages.
    worded: Vec<Message>,
    about: Vec<String>,
}

/// The summary of a report: what the articles are, what all say, where they part, whose word it is, who copied.
pub fn of(report: &Report) -> Vec<SummarySentence> {
    let reader = &Reader::new(report);
    let told: Vec<&Story> = report.stories.iter().filter(|story| story.articles.len() > 1).take(EXAMPLES).collect();
    let of_each = |sentence: fn(&Reader<'_>, &Story) -> Option<Said>| told.iter().map(move |story| sentence(reader, story));
    let mut sentences = Vec::new();
    let mut say = |topic: Topic, said: Vec<Option<Said>>| {
        sentences.extend(said.into_iter().flatten().map(|Said { text, worded, about }| SummarySentence {
            topic,
            text,
            worded,
            about,
        }));
    };
    say(Topic::Articles, vec![size(reader), stories(reader)]);
    say(Topic::Shared, of_each(common).chain([shared(reader)]).collect());
    say(Topic::Conflicts, vec![disputed(reader)]);
    let credits = [word::stated(reader), word::credited(reader), word::inferred(reader), word::marked(reader)];
    say(Topic::Sources, of_each(word::statement).chain(credits).collect());
    say(Topic::Copying, vec![copying::wording(reader)]);
    sentences
}

/// A sentence in English only: of a topic that a page tells in its own way.
fn english(text: String, about: impl IntoIterator<Item = String>) -> Option<Said> {
    Some(Said { text, worded: Vec::new(), about: about.into_iter().collect() })
}

fn sentence(message: Message, about: impl IntoIterator<Item = String>) -> Option<Said> {
    sentences(vec![message], about)
}

/// Sentences that tell of one thing; nothing where there are none.
fn sentences(worded: Vec<Message>, about: impl IntoIterator<Item = String>) -> Option<Said> {
    let texts: Vec<String> = worded.iter().map(ToString::to_string).collect();
    (!worded.is_empty()).then(|| Said { text: texts.join(" "), worded, about: about.into_iter().collect() })
}

fn size(reader: &Reader<'_>) -> Option<Said> {
    let Report { articles, claims, .. } = reader.report;
    let words: usize = articles.iter().map(|a| a.words).sum();
    let size = format!("{} and {}", counted(words, "word"), counted(claims.len(), "claim"));
    english(format!("{} with {size}.", counted(articles.len(), "article")), articles.iter().map(|a| a.id.clone()))
}

/// Whether the articles tell one story, and which others they tell.
fn stories(reader: &Reader<'_>) -> Option<Said> {
    let Report { articles, stories, .. } = reader.report;
    let ids = articles.iter().map(|a| a.id.clone());
    match &stories[..] {
        [] => None,
        [_] if articles.len() < 2 => None,
        [one] => english(format!("{} {}{}.", capital(&all(articles.len())), same(reader), about(&one.label)), ids),
        [main, others @ ..] if 2 * main.articles.len() > articles.len() => {
            let strangers: Vec<String> = others.iter().flat_map(|story| story.articles.clone()).collect();
            let (tell, seem) = (verb(main.articles.len(), "tells", "tell"), verb(strangers.len(), "seems", "seem"));
            let main_part = format!("{} of {}", capital(&in_words(main.articles.len())), in_words(articles.len()));
            let others = named(reader, &strangers);
            english(
                format!("{main_part} {tell} one story{}. {others} {seem} to be about something else.", about(&main.label)),
                strangers,
            )
        }
        several => {
            let story = |story: &Story| format!("{}{}", named(reader, &story.articles), about(&story.label));
            let examples: Vec<String> = several.iter().take(EXAMPLES).map(story).collect();
            let more = several.len() - examples.len();
            let more = if more > 0 { format!("; and {} more", in_words(more)) } else { String::new() };
            english(format!("They tell {} different stories: {}{more}.", in_words(several.len()), examples.join("; ")), ids)
        }
    }
}

/// "tell the same story", where each two articles are sure to; "seem to tell the same story" otherwise.
fn same(reader: &Reader<'_>) -> &'static str {
    /// From here on two articles are said to tell one story.
    const SURE: f64 = 0.6;
    let Report { articles, pairs, .. } = reader.report;
    // Of many articles not every pair is listed.
    let every = pairs.len() == articles.len() * articles.len().saturating_sub(1) / 2;
    if every && pairs.iter().all(|p| p.same_story >= SURE) { "tell the same story" } else { "seem to tell the same story" }
}

/// The facts that all articles of a story state, and none denies or states otherwise; they may credit them to others.
fn agreed<'a>(reader: &Reader<'a>, story: &Story) -> Vec<&'a Cluster> {
    let parts = |k: &&Cluster| {
        let of = |x: &Conflict| x.cluster.as_ref() == Some(&k.id) && x.kind != ConflictKind::Attribution;
        let denied = |id: &String| reader.claim(id).map(|c| (c.polarity, c.modality == Modality::Denied));
        reader.report.conflicts.iter().any(of) || k.claims.iter().any(|c| denied(c) != denied(&k.claims[0]))
    };
    of_all(reader, story).into_iter().filter(|k| !parts(k)).collect()
}

/// The facts that all articles of a story speak of.
fn of_all<'a>(reader: &Reader<'a>, story: &Story) -> Vec<&'a Cluster> {
    let all = |k: &&Cluster| {
        k.articles == story.articles
            || k.articles.len() > story.articles.len() && story.articles.iter().all(|a| k.articles.contains(a))
    };
    reader.report.clusters.iter().filter(all).collect()
}

/// Which story a sentence is on, where there is more than one: "On Arden, " or "Of the Beacon and the Tribune, ".
fn on(reader: &Reader<'_>, story: &Story) -> Option<(&'static str, Value)> {
    match &reader.report.stories[..] {
        [_, _, ..] if !story.label.is_empty() => Some(("story", story.label.clone().into())),
        [_, _, ..] => Some(("articles", named(reader, &story.articles))),
        _ => None,
    }
}

fn common(reader: &Reader<'_>, story: &Story) -> Option<Said> {
    let on = on(reader, story).map_or(String::new(), |(what, name)| {
        let preposition = if what == "story" { "On" } else { "Of" };
        format!("{preposition} {name}, ")
    });
    let all = all(story.articles.len());
    let facts = agreed(reader, story);
    let spoken = of_all(reader, story).len();
    if facts.is_empty() {
        let none = match story.articles.len() {
            _ if spoken > 0 => format!("{all} take up {} in common, but part on what they say of it", points(spoken)),
            2 => "the two share no claim".to_owned(),
            _ => format!("no claim is made by {all}"),
        };
        return english(format!("{}.", capital(&(on + &none))), []);
    }
    let labels: Vec<String> = facts.iter().take(EXAMPLES).map(|k| quoted(&k.label)).collect();
    let rest = facts.len() - labels.len();
    let more = if rest > 0 { format!("; and {} more", in_words(rest)) } else { String::new() };
    english(format!("{} say: {}{more}.", capital(&(on + &all)), labels.join("; ")), facts.iter().map(|k| k.id.clone()))
}

fn shared(reader: &Reader<'_>) -> Option<Said> {
    let Report { articles, clusters, claims, .. } = reader.report;
    if articles.len() < 2 {
        return None;
    }
    let claims = claims.iter().filter(|claim| !claim.embedded).count();
    let alone = claims - clusters.iter().map(|k| k.claims.len()).sum::<usize>().min(claims);
    let stand = |count: usize| verb(count, "stands", "stand");
    let text = format!(
        "{} {} in two or more articles; {alone} {} in one only.",
        counted(clusters.len(), "claim"),
        stand(clusters.len()),
        stand(alone)
    );
    english(text, clusters.iter().map(|k| k.id.clone()))
}

fn disputed(reader: &Reader<'_>) -> Option<Said> {
    let Report { articles, conflicts, clusters, .. } = reader.report;
    if articles.len() < 2 {
        return None;
    }
    if conflicts.is_empty() {
        let differ = clusters.iter().filter(|k| k.standing == Standing::Differs).count();
        let text = match differ {
            0 => "No conflict between them was found.".to_owned(),
            _ => format!("No conflict between them was found; {} said more or less exactly.", are(differ, "claim")),
        };
        return english(text, []);
    }
    let serious = conflicts.iter().filter(|x| x.severity == Severity::High).count();
    let grave = match (serious, conflicts.len()) {
        (0, _) | (1, 1) => String::new(),
        (some, all) if some == all => ", all of them serious".to_owned(),
        (some, _) => format!(", {} of them serious", in_words(some)),
    };
    let examples: Vec<&str> = conflicts.iter().take(EXAMPLES - 1).map(|x| x.explanation.as_str()).collect();
    let points = points(conflicts.len());
    english(format!("They part in {points}{grave}. {}", examples.join(" ")), conflicts.iter().map(|x| x.id.clone()))
}

/// "one point", "two points".
fn points(count: usize) -> String {
    format!("{} {}", in_words(count), verb(count, "point", "points"))
}

fn quoted(claim: &str) -> String {
    let claim = claim.trim_matches(|c: char| c.is_whitespace() || "“”\"'‘’.,;:".contains(c));
    format!("“{}”", shortened(claim, MAX_QUOTED))
}

/// " (Arden, Helena Brandt)", or nothing.
fn about(label: &str) -> String {
    if label.is_empty() { String::new() } else { format!(" ({label})") }
}

/// "A, B and C", of many only the first: "A, B, C and 7 more".
fn named(reader: &Reader<'_>, articles: &[String]) -> Value {
    const MOST: usize = 5;
    let mut names: Vec<Value> = articles.iter().take(MOST).map(|a| reader.label(a).into()).collect();
    if articles.len() > names.len() {
        names.push(message!("{n, spellout} more", n = articles.len() - names.len()).into());
    }
    names.into()
}

/// "both", "all three".
fn all(count: usize) -> String {
    if count == 2 { "both".to_owned() } else { format!("all {}", in_words(count)) }
}

fn verb(count: usize, one: &'static str, several: &'static str) -> &'static str {
    if count == 1 { one } else { several }
}

/// "1 claim is", "2 claims are".
fn are(count: usize, noun: &str) -> String {
    format!("{} {}", counted(count, noun), verb(count, "is", "are"))
}

/// With a capital at the beginning of a sentence.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| std::iter::once(crate::case::capital(first)).chain(letters).collect())
}

#[cfg(test)]
mod tests;
