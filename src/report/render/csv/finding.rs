//! Tables of what lies between the articles.

use super::rows::{Cell, Rows, article, claim, count, ids, maybe, number, place, plain, remark, text, texts, truth};
use crate::report::reader::Reader;
use crate::report::render::words::{code, source};
use crate::report::{Edit, Reuse};

pub fn clusters(reader: &Reader<'_>) -> Rows {
    let mut rows = Rows::new(&[
        "cluster",
        "label",
        "standing",
        "articles",
        "silent",
        "origins",
        "reasons",
        "claim",
        "article",
        "article_name",
        "words",
        "source",
        "loaded_words",
        "pinned",
        "dismissed",
        "note",
    ]);
    let names = |articles: &[String]| texts(articles.iter().map(|a| reader.label(a)));
    for k in &reader.report.clusters {
        for c in k.claims.iter().filter_map(|id| reader.claim(id)) {
            let loaded = k.loaded.iter().filter(|word| word.claim == c.id).map(|word| reader.words(&c.article, word.span));
            let fact = [
                plain(&k.id),
                text(&k.label),
                plain(code(&k.standing)),
                names(&k.articles),
                names(&k.silent.ids()),
                texts(k.origins.iter().map(|entity| source(reader.entity(entity)))),
                texts(&k.reasons),
            ];
            rows.push(fact.into_iter().chain(claim(reader, c)).chain([texts(loaded)]).chain(remark(reader, &k.id)));
        }
    }
    rows
}

pub fn conflicts(reader: &Reader<'_>) -> Rows {
    let mut rows = Rows::new(&[
        "conflict",
        "kind",
        "severity",
        "explanation",
        "cluster",
        "side",
        "value",
        "claim",
        "article",
        "article_name",
        "words",
        "source",
        "differs",
        "pinned",
        "dismissed",
        "note",
    ]);
    for x in &reader.report.conflicts {
        for (number, side) in x.sides.iter().enumerate() {
            for c in side.claims.iter().filter_map(|id| reader.claim(id)) {
                let differs =
                    side.words.iter().filter(|words| words.claim == c.id).map(|words| reader.words(&c.article, words.span));
                let conflict = [
                    plain(&x.id),
                    plain(code(&x.kind)),
                    plain(code(&x.severity)),
                    text(&x.explanation),
                    maybe(x.cluster.as_ref()),
                    count(number + 1),
                    text(&side.value),
                ];
                rows.push(conflict.into_iter().chain(claim(reader, c)).chain([texts(differs)]).chain(remark(reader, &x.id)));
            }
        }
    }
    rows
}

pub fn reuse(reader: &Reader<'_>) -> Rows {
    let mut rows = Rows::new(&[
        "reuse",
        "kind",
        "words_in_common",
        "similarity",
        "a",
        "a_name",
        "a_words",
        "a_start",
        "a_end",
        "b",
        "b_name",
        "b_words",
        "b_start",
        "b_end",
        "edits",
        "pinned",
        "dismissed",
        "note",
    ]);
    for r in &reader.report.reuse {
        let figures: [Cell; 4] = [plain(&r.id), plain(code(&r.kind)), count(r.words), number(r.similarity)];
        let sides = place(reader, &r.a.article, r.a.span).into_iter().chain(place(reader, &r.b.article, r.b.span));
        let edits = texts(r.edits.iter().map(|edit| changed(reader, r, edit)));
        rows.push(figures.into_iter().chain(sides).chain([edits]).chain(remark(reader, &r.id)));
    }
    rows
}

/// "“cut” → “slashed”", one of the two empty where words were put in or left out.
fn changed(reader: &Reader<'_>, reuse: &Reuse, edit: &Edit) -> String {
    format!("“{}” → “{}”", reader.words(&reuse.a.article, edit.a), reader.words(&reuse.b.article, edit.b))
}

pub fn pairs(reader: &Reader<'_>) -> Rows {
    let mut rows = Rows::new(&[
        "a",
        "a_name",
        "b",
        "b_name",
        "same_story",
        "shared_claims",
        "a_in_b",
        "b_in_a",
        "shared_words",
        "credited_words",
        "copied_from",
        "copied_from_name",
        "reason",
    ]);
    for p in &reader.report.pairs {
        let from = p.direction.as_ref().and_then(|direction| direction.from.as_ref());
        let figures = [
            number(p.same_story),
            count(p.shared_claims),
            number(p.a_in_b),
            number(p.b_in_a),
            count(p.shared_words),
            count(p.credited_words),
            maybe(from),
            text(from.map(|from| reader.label(from)).unwrap_or_default()),
            text(p.direction.as_ref().map(|direction| direction.reason.clone()).unwrap_or_default()),
        ];
        rows.push(article(reader, &p.a).into_iter().chain(article(reader, &p.b)).chain(figures));
    }
    rows
}

pub fn origins(reader: &Reader<'_>) -> Rows {
    let mut rows = Rows::new(&[
        "source",
        "source_name",
        "named",
        "article",
        "article_name",
        "claims",
        "share",
        "claim_ids",
        "inferred",
        "evidence",
    ]);
    for o in &reader.report.origins {
        let name = reader.entity(&o.entity);
        for s in &o.articles {
            let known = [plain(&o.entity), text(source(name)), truth(!name.starts_with("unnamed: "))];
            let figures = [count(s.claims), number(s.share), ids(&s.claim_ids), count(s.inferred), ids(&s.evidence)];
            rows.push(known.into_iter().chain(article(reader, &s.article)).chain(figures));
        }
    }
    rows
}

pub fn stories(reader: &Reader<'_>) -> Rows {
    let mut rows = Rows::new(&["story", "label", "articles", "article_names"]);
    for story in &reader.report.stories {
        let names = texts(story.articles.iter().map(|a| reader.label(a)));
        rows.push([plain(&story.id), text(&story.label), ids(&story.articles), names]);
    }
    rows
}

pub fn notes(reader: &Reader<'_>) -> Rows {
    let mut rows = Rows::new(&["article", "article_name", "code", "message"]);
    for note in &reader.report.notes {
        let id = note.article.as_deref().unwrap_or_default();
        rows.push(article(reader, id).into_iter().chain([plain(&note.code), text(&note.message)]));
    }
    rows
}
