//! Tables of what stands in the articles.

use super::rows::{Cell, Rows, article, claim, count, maybe, number, place, plain, remark, text, texts, truth};
use crate::hash;
use crate::report::reader::Reader;
use crate::report::render::words::{self, code};
use crate::report::{Article, Utf16Span};

pub fn articles(reader: &Reader<'_>) -> Rows {
    let mut rows =
        Rows::new(&["article", "name", "outlet", "published", "authors", "language", "words", "claims", "story", "marks"]);
    for a in &reader.report.articles {
        let claims = reader.report.claims.iter().filter(|c| c.article == a.id && !c.embedded).count();
        let story = reader.report.stories.iter().find(|story| story.articles.contains(&a.id));
        rows.push([
            plain(&a.id),
            text(&a.name),
            text(a.outlet.clone().unwrap_or_default()),
            maybe(a.published.as_ref()),
            texts(&a.authors),
            plain(&a.language),
            count(a.words),
            count(claims),
            maybe(story.map(|story| &story.id)),
            texts(a.marks.iter().map(|mark| words::mark(mark.kind))),
        ]);
    }
    rows
}

pub fn claims(reader: &Reader<'_>) -> Rows {
    let mut rows = Rows::new(&[
        "claim",
        "article",
        "article_name",
        "words",
        "source",
        "modality",
        "polarity",
        "hedged",
        "embedded",
        "checkworthiness",
        "cluster",
        "about",
        "names",
        "numbers",
        "days",
        "start",
        "end",
        "pinned",
        "dismissed",
        "note",
    ]);
    let mut clusters: hash::Map<&str, &String> = hash::Map::default();
    for cluster in &reader.report.clusters {
        for claim in &cluster.claims {
            *clusters.entry(claim.as_str()).or_insert(&cluster.id) = &cluster.id;
        }
    }
    let articles: hash::Map<&str, &Article> = reader.report.articles.iter().map(|a| (a.id.as_str(), a)).collect();
    for c in &reader.report.claims {
        let Some(a) = articles.get(c.article.as_str()) else { continue };
        let numbers = c.quantities.iter().filter_map(|&q| a.quantities.get(q)).map(|q| reader.words(&a.id, q.span));
        let days = c.dates.iter().filter_map(|&d| a.dates.get(d)).filter_map(words::days);
        let about = c.about.as_ref().map(|entity| reader.entity(entity)).unwrap_or_default();
        let known: [Cell; 12] = [
            plain(code(&c.modality)),
            plain(code(&c.polarity)),
            truth(c.hedged),
            truth(c.embedded),
            number(c.checkworthiness),
            maybe(clusters.get(c.id.as_str()).copied()),
            text(about),
            texts(c.entities.iter().map(|entity| reader.entity(entity))),
            texts(numbers),
            texts(days),
            count(c.span[0]),
            count(c.span[1]),
        ];
        rows.push(claim(reader, c).into_iter().chain(known).chain(remark(reader, &c.id)));
    }
    rows
}

pub fn quotations(reader: &Reader<'_>) -> Rows {
    let mut rows = Rows::new(&[
        "article",
        "article_name",
        "words",
        "start",
        "end",
        "kind",
        "nested",
        "speaker",
        "speaker_words",
        "cue",
        "attribution",
    ]);
    for a in &reader.report.articles {
        for q in &a.quotations {
            let entity = q.speaker.as_ref().and_then(|speaker| speaker.entity.as_ref());
            rows.push(place(reader, &a.id, q.span).into_iter().chain([
                plain(code(&q.kind)),
                truth(q.nested),
                text(entity.map(|entity| reader.entity(entity)).unwrap_or_default()),
                words_at(reader, a, q.speaker.as_ref().map(|speaker| speaker.span)),
                words_at(reader, a, q.cue),
                maybe(q.attribution.as_ref()),
            ]));
        }
    }
    rows
}

pub fn attributions(reader: &Reader<'_>) -> Rows {
    let mut rows = Rows::new(&[
        "article",
        "article_name",
        "attribution",
        "kind",
        "attitude",
        "negated",
        "source",
        "source_words",
        "source_class",
        "cue",
        "words",
        "through",
    ]);
    for a in &reader.report.articles {
        for s in &a.attributions {
            let named = |entity: Option<&String>| text(entity.map(|entity| reader.entity(entity)).unwrap_or_default());
            rows.push(article(reader, &a.id).into_iter().chain([
                plain(&s.id),
                plain(code(&s.kind)),
                plain(code(&s.attitude)),
                truth(s.negated),
                named(s.source.as_ref().and_then(|source| source.entity.as_ref())),
                words_at(reader, a, s.source.as_ref().map(|source| source.span)),
                plain(s.source.as_ref().map(|source| code(&source.class)).unwrap_or_default()),
                words_at(reader, a, s.cue),
                text(s.content.iter().map(|&span| reader.words(&a.id, span)).collect::<Vec<_>>().join(" … ")),
                named(s.outlet.as_ref()),
            ]));
        }
    }
    rows
}

pub fn dates(reader: &Reader<'_>) -> Rows {
    let mut rows = Rows::new(&["article", "article_name", "words", "start", "end", "from", "to", "relative"]);
    for a in &reader.report.articles {
        for d in &a.dates {
            let days = [maybe(d.from.as_ref()), maybe(d.to.as_ref()), truth(d.relative)];
            rows.push(place(reader, &a.id, d.span).into_iter().chain(days));
        }
    }
    rows
}

pub fn quantities(reader: &Reader<'_>) -> Rows {
    let mut rows = Rows::new(&["article", "article_name", "words", "start", "end", "value", "least", "most", "unit", "counted"]);
    for a in &reader.report.articles {
        for q in &a.quantities {
            let counted = text(q.counted.clone().unwrap_or_default());
            let known = [number(q.value), number(q.min), number(q.max), maybe(q.unit.as_ref()), counted];
            rows.push(place(reader, &a.id, q.span).into_iter().chain(known));
        }
    }
    rows
}

pub fn entities(reader: &Reader<'_>) -> Rows {
    let mut rows = Rows::new(&["entity", "name", "kind", "other_names", "article", "article_name", "mentions"]);
    let mut mentions: hash::Map<(&str, &str), usize> = hash::Map::default();
    for a in &reader.report.articles {
        for mention in &a.entities {
            *mentions.entry((mention.entity.as_str(), a.id.as_str())).or_default() += 1;
        }
    }
    for e in &reader.report.entities {
        for a in &reader.report.articles {
            let Some(&times) = mentions.get(&(e.id.as_str(), a.id.as_str())) else { continue };
            let known = [plain(&e.id), text(words::source(&e.name)), plain(code(&e.kind)), texts(&e.aliases)];
            rows.push(known.into_iter().chain(article(reader, &a.id)).chain([count(times)]));
        }
    }
    rows
}

fn words_at(reader: &Reader<'_>, article: &Article, span: Option<Utf16Span>) -> Cell {
    text(span.map(|span| reader.words(&article.id, span)).unwrap_or_default())
}
