//! One article and its claims.

use super::super::{
    Article, Attribution, Block, Claim, Cue, DateMention, Mark, Mention, Quantity, Quotation, Sentence, Source, Speaker,
};
use super::{Builder, id, rounded};
use crate::article::iso_day;
use crate::claim::ClaimSet;
use crate::span::Span;

impl Builder<'_> {
    pub(super) fn article(&self, a: usize) -> Article {
        let annotated = &self.comparison.articles[a].annotated;
        let document = &annotated.document;
        let span = |s: Span| self.span(a, s);
        let entity = |e: usize| self.own_entity_id(a, e);
        Article {
            id: self.article_id(a),
            name: document.name.clone(),
            label: String::new(),
            outlet: document.outlet.clone(),
            published: document.published.map(iso_day),
            authors: document.authors.clone(),
            language: document.language.to_owned(),
            words: document.words(0..document.tokens.len()),
            text: document.text.clone(),
            blocks: document
                .blocks
                .iter()
                .map(|b| Block { span: span(b.span), kind: b.kind, reason: b.reason.to_string() })
                .collect(),
            sentences: document.sentences.iter().map(|s| Sentence { span: span(s.span), block: s.block }).collect(),
            entities: annotated.mentions.iter().map(|m| Mention { span: span(m.span), entity: entity(m.entity) }).collect(),
            quantities: annotated
                .quantities
                .iter()
                .map(|q| Quantity {
                    span: span(q.span),
                    value: q.value,
                    min: q.min,
                    max: q.max,
                    unit: q.unit.clone(),
                    counted: q.counted.map(|s| document.slice(s).to_owned()),
                })
                .collect(),
            dates: annotated
                .dates
                .iter()
                .map(|d| DateMention { span: span(d.span), from: d.from.map(iso_day), to: d.to.map(iso_day), relative: d.relative })
                .collect(),
            quotations: annotated
                .quotations
                .iter()
                .map(|q| {
                    let said = q.attribution.map(|s| &annotated.attributions[s]);
                    Quotation {
                        span: span(q.span),
                        kind: q.kind,
                        nested: q.nested,
                        speaker: said
                            .and_then(|s| s.source)
                            .map(|source| Speaker { span: span(source.span), entity: source.entity.map(entity) }),
                        cue: said.and_then(|s| s.cue).map(span),
                        attribution: q.attribution.map(attribution_id),
                    }
                })
                .collect(),
            attributions: annotated
                .attributions
                .iter()
                .enumerate()
                .map(|(i, s)| Attribution {
                    id: attribution_id(i),
                    kind: s.kind,
                    attitude: s.attitude,
                    negated: s.negated,
                    source: s.source.map(|source| Source {
                        span: span(source.span),
                        entity: source.entity.map(entity),
                        class: source.class,
                    }),
                    cue: s.cue.map(span),
                    content: s.content.iter().map(|&c| span(c)).collect(),
                    outlet: s.outlet.map(entity),
                })
                .collect(),
            marks: self
                .comparison
                .marks
                .get(a)
                .into_iter()
                .flatten()
                .map(|m| Mark { span: span(m.span), kind: m.kind, entity: m.entity.map(|e| self.entity_id(e)) })
                .collect(),
        }
    }

    pub(super) fn claims(&self, a: usize) -> Vec<Claim> {
        let ClaimSet { claims, .. } = &self.comparison.articles[a];
        claims
            .iter()
            .enumerate()
            .map(|(i, claim)| Claim {
                id: id('c', self.first_claim[a] + i),
                article: self.article_id(a),
                sentence: claim.sentence,
                span: self.span(a, claim.span),
                subject: claim.subject.map(|s| self.span(a, s)),
                about: claim.about.map(|entity| self.own_entity_id(a, entity)),
                predicate: claim.predicate.map(|s| self.span(a, s)),
                object: claim.object.map(|s| self.span(a, s)),
                attribution: claim.attribution.map(attribution_id),
                modality: claim.modality,
                polarity: claim.polarity,
                hedged: claim.hedged,
                cues: claim.cues.iter().map(|cue| Cue { span: self.span(a, cue.span), kind: cue.kind }).collect(),
                embedded: claim.embedded,
                checkworthiness: rounded(claim.checkworthiness),
                entities: self.claim_entities(a, claim),
                quantities: claim.quantities.clone(),
                dates: claim.dates.clone(),
            })
            .collect()
    }

    fn claim_entities(&self, a: usize, claim: &crate::claim::Claim) -> Vec<String> {
        let mut numbers: Vec<usize> =
            claim.entities.iter().map(|&e| self.entity_number[self.comparison.entities.of[a][e]]).collect();
        crate::order::sort(&mut numbers);
        numbers.dedup();
        numbers.into_iter().map(|n| id('e', n)).collect()
    }
}

fn attribution_id(index: usize) -> String {
    id('s', index + 1)
}
