//! From a comparison to a report: indices become ids, bytes become UTF-16 code units.

use super::{
    Article, Cluster, Conflict, Direction, Edit, EditKind, Entity, LoadedWord, Note, Origin, OriginShare, Others, Pair, Passage,
    Report, Reuse, ReuseKind, Side, SideWords, Story,
};
use super::{direction, note, reader, summary};
use crate::compare::{self, ClaimRef, Comparison};
use crate::message::Message;
use crate::span::{Span, Utf16Offsets};

mod article;

/// Reports on a comparison: its articles in the order in which [`compare`](crate::compare::compare) was given them, all spans in UTF-16
/// code units, ids in place of indices. Total.
pub fn build(comparison: Comparison) -> Report {
    Builder::new(&comparison).report()
}

struct Builder<'a> {
    comparison: &'a Comparison,
    /// Place in the input of each article of the comparison.
    place: &'a [usize],
    /// The other way round: article of the comparison for each place in the input.
    at_place: Vec<usize>,
    offsets: Vec<Utf16Offsets<'a>>,
    /// Number of the first claim of each article, in input order.
    first_claim: Vec<usize>,
    /// Number of each joined entity, in order of its first mention in the input.
    entity_number: Vec<usize>,
    /// The passages of reuse in the order of the report.
    reuse_order: Vec<usize>,
}

impl<'a> Builder<'a> {
    fn new(comparison: &'a Comparison) -> Self {
        let place = comparison.order.as_slice();
        let mut at_place = vec![0; place.len()];
        for (article, &p) in place.iter().enumerate() {
            at_place[p] = article;
        }
        let offsets = comparison.articles.iter().map(|a| Utf16Offsets::new(&a.annotated.document.text)).collect();
        let mut first_claim = vec![0; place.len()];
        let mut next = 1;
        for &article in &at_place {
            first_claim[article] = next;
            next += comparison.articles[article].claims.len();
        }
        let entity_number = number_entities(comparison, &at_place);
        let reuse_order = order_reuse(comparison, place);
        Self { comparison, place, at_place, offsets, first_claim, entity_number, reuse_order }
    }

    fn report(self) -> Report {
        let c = self.comparison;
        // Clusters, reuse and conflicts are numbered in the order of the input, not in that of the comparison.
        let cluster_order = sorted_by_key(c.clusters.len(), |k| c.clusters[k].claims.iter().map(|&r| self.claim_number(r)).min());
        let mut cluster_number = vec![0; c.clusters.len()];
        for (number, &k) in cluster_order.iter().enumerate() {
            cluster_number[k] = number + 1;
        }
        let conflict_order = sorted_by_key(c.conflicts.len(), |x| {
            let conflict = &c.conflicts[x];
            (conflict.severity, conflict.sides.iter().flat_map(|s| &s.claims).map(|&r| self.claim_number(r)).min(), conflict.kind)
        });
        let mut articles: Vec<Article> = self.at_place.iter().map(|&a| self.article(a)).collect();
        reader::label(&mut articles);
        let mut report = Report {
            version: 1,
            offsets: "utf-16",
            entities: self.entities(),
            claims: self.at_place.iter().flat_map(|&a| self.claims(a)).collect(),
            clusters: cluster_order.iter().enumerate().map(|(i, &k)| self.cluster(i + 1, k)).collect(),
            reuse: self.reuse(),
            conflicts: conflict_order.iter().enumerate().map(|(i, &x)| self.conflict(i + 1, x, &cluster_number)).collect(),
            pairs: self.pairs(&articles),
            origins: self.origins(),
            stories: self.stories(),
            notes: self.notes(),
            summary: Vec::new(),
            remarks: Vec::new(),
            articles,
        };
        report.summary = summary::of(&report);
        report
    }

    fn span(&self, article: usize, span: Span) -> [usize; 2] {
        self.offsets[article].span(span)
    }

    fn article_id(&self, article: usize) -> String {
        id('a', self.place[article] + 1)
    }

    fn claim_number(&self, claim: ClaimRef) -> usize {
        self.first_claim[claim.article] + claim.claim
    }

    fn claim_ids(&self, claims: &[ClaimRef]) -> Vec<String> {
        let mut numbers: Vec<usize> = claims.iter().map(|&r| self.claim_number(r)).collect();
        crate::order::sort(&mut numbers);
        numbers.into_iter().map(|n| id('c', n)).collect()
    }

    /// Id of a joined entity.
    fn entity_id(&self, entity: usize) -> String {
        id('e', self.entity_number[entity])
    }

    /// Id of an article's own entity.
    fn own_entity_id(&self, article: usize, entity: usize) -> String {
        self.entity_id(self.comparison.entities.of[article][entity])
    }

    fn entities(&self) -> Vec<Entity> {
        let list = &self.comparison.entities.list;
        sorted_by_key(list.len(), |e| self.entity_number[e])
            .into_iter()
            .map(|e| Entity {
                id: self.entity_id(e),
                name: list[e].name.clone(),
                kind: list[e].kind,
                aliases: list[e].aliases.clone(),
            })
            .collect()
    }

    fn cluster(&self, number: usize, k: usize) -> Cluster {
        let cluster = &self.comparison.clusters[k];
        let speaking = crate::order::set(cluster.claims.iter().map(|r| self.place[r.article]));
        let mut origins: Vec<usize> = cluster.origins.iter().map(|&e| self.entity_number[e]).collect();
        crate::order::sort(&mut origins);
        Cluster {
            id: id('k', number),
            label: cluster.label.clone(),
            claims: self.claim_ids(&cluster.claims),
            articles: speaking.iter().map(|place| id('a', place + 1)).collect(),
            silent: Others::new(self.place.len(), speaking),
            standing: cluster.standing,
            origins: origins.into_iter().map(|n| id('e', n)).collect(),
            reasons: cluster.reasons.iter().map(ToString::to_string).collect(),
            worded: cluster.reasons.clone(),
            loaded: self.loaded(cluster),
        }
    }

    fn loaded(&self, cluster: &crate::compare::Cluster) -> Vec<LoadedWord> {
        sorted_by_key(cluster.loaded.len(), |l| (self.claim_number(cluster.loaded[l].claim), cluster.loaded[l].span))
            .into_iter()
            .map(|l| &cluster.loaded[l])
            .map(|loaded| LoadedWord {
                claim: id('c', self.claim_number(loaded.claim)),
                span: self.span(loaded.claim.article, loaded.span),
                word: loaded.word.clone(),
            })
            .collect()
    }

    fn reuse(&self) -> Vec<Reuse> {
        let reuse = &self.comparison.reuse;
        self.reuse_order
            .iter()
            .enumerate()
            .map(|(i, &r)| {
                let passage =
                    |article: usize, span: Span| Passage { article: self.article_id(article), span: self.span(article, span) };
                let (one, two) = (passage(reuse[r].a, reuse[r].a_span), passage(reuse[r].b, reuse[r].b_span));
                // Side a is the article that came first in the input.
                let turned = self.place[reuse[r].a] > self.place[reuse[r].b];
                let (a, b) = if turned { (two, one) } else { (one, two) };
                let edits = reuse[r].edits.iter().map(|edit| {
                    let (one, two) = (self.span(reuse[r].a, edit.a), self.span(reuse[r].b, edit.b));
                    let (a, b) = if turned { (two, one) } else { (one, two) };
                    let kind = match (a[0] == a[1], b[0] == b[1]) {
                        (true, _) => EditKind::Inserted,
                        (_, true) => EditKind::Deleted,
                        _ => EditKind::Replaced,
                    };
                    Edit { a, b, kind }
                });
                Reuse {
                    id: id('r', i + 1),
                    kind: if reuse[r].edits.is_empty() { ReuseKind::Verbatim } else { ReuseKind::Edited },
                    words: reuse[r].words,
                    similarity: rounded(reuse[r].similarity),
                    a,
                    b,
                    edits: edits.collect(),
                }
            })
            .collect()
    }

    fn conflict(&self, number: usize, x: usize, cluster_number: &[usize]) -> Conflict {
        let conflict = &self.comparison.conflicts[x];
        Conflict {
            id: id('x', number),
            kind: conflict.kind,
            severity: conflict.severity,
            cluster: conflict.cluster.map(|k| id('k', cluster_number[k])),
            explanation: conflict.explanation.to_string(),
            worded: Some(conflict.explanation.clone()),
            sides: conflict
                .sides
                .iter()
                .map(|s| Side {
                    value: s.value.clone(),
                    worded: s.own.map(Message::new),
                    claims: self.claim_ids(&s.claims),
                    words: self.side_words(&s.words),
                })
                .collect(),
        }
    }

    fn side_words(&self, words: &[(ClaimRef, Span)]) -> Vec<SideWords> {
        sorted_by_key(words.len(), |w| (self.claim_number(words[w].0), words[w].1))
            .into_iter()
            .map(|w| {
                let (claim, span) = words[w];
                SideWords { claim: id('c', self.claim_number(claim)), span: self.span(claim.article, span) }
            })
            .collect()
    }

    fn pairs(&self, articles: &[Article]) -> Vec<Pair> {
        let pairs = &self.comparison.pairs;
        let places = |p: usize| {
            let (one, two) = (self.place[pairs[p].a], self.place[pairs[p].b]);
            (one.min(two), one.max(two))
        };
        sorted_by_key(pairs.len(), places)
            .into_iter()
            .map(|p| {
                let pair = &pairs[p];
                let (one, two) = ((pair.a, pair.a_in_b), (pair.b, pair.b_in_a));
                let (a, b) = if self.place[pair.a] > self.place[pair.b] { (two, one) } else { (one, two) };
                Pair {
                    a: self.article_id(a.0),
                    b: self.article_id(b.0),
                    a_in_b: rounded(a.1),
                    b_in_a: rounded(b.1),
                    shared_claims: pair.shared_claims,
                    same_story: rounded(pair.same_story),
                    shared_words: pair.shared_words,
                    credited_words: pair.credited_words,
                    direction: pair.direction.map(|direction| {
                        let label = |article: usize| articles[self.place[article]].label.as_str();
                        let reason = direction::reason(self.comparison, pair, direction, label);
                        let from = direction.from.map(|article| self.article_id(article));
                        Direction { from, reason: reason.to_string(), worded: Some(reason) }
                    }),
                }
            })
            .collect()
    }

    fn origins(&self) -> Vec<Origin> {
        let origins = &self.comparison.origins;
        let mut reuse_number = vec![0; self.reuse_order.len()];
        for (number, &r) in self.reuse_order.iter().enumerate() {
            reuse_number[r] = number + 1;
        }
        let evidence = |passages: &[usize]| {
            let mut numbers: Vec<usize> = passages.iter().map(|&r| reuse_number[r]).collect();
            crate::order::sort(&mut numbers);
            numbers.into_iter().map(|n| id('r', n)).collect()
        };
        let credited = |share: &compare::OriginShare| {
            let article = share.article;
            self.claim_ids(&share.credited.iter().map(|&claim| ClaimRef { article, claim }).collect::<Vec<_>>())
        };
        let claims = |o: usize| origins[o].articles.iter().map(|s| s.claims).sum::<usize>();
        sorted_by_key(origins.len(), |o| (usize::MAX - claims(o), self.entity_number[origins[o].entity]))
            .into_iter()
            .map(|o| {
                let shares = &origins[o].articles;
                Origin {
                    entity: self.entity_id(origins[o].entity),
                    articles: sorted_by_key(shares.len(), |s| self.place[shares[s].article])
                        .into_iter()
                        .map(|s| OriginShare {
                            article: self.article_id(shares[s].article),
                            claims: shares[s].claims,
                            claim_ids: credited(&shares[s]),
                            share: rounded(shares[s].share),
                            inferred: shares[s].inferred,
                            evidence: evidence(&shares[s].evidence),
                        })
                        .collect(),
                }
            })
            .collect()
    }

    fn stories(&self) -> Vec<Story> {
        let stories = &self.comparison.stories;
        let places = |story: &crate::compare::Story| {
            let mut places: Vec<usize> = story.articles.iter().map(|&a| self.place[a]).collect();
            crate::order::sort(&mut places);
            places
        };
        sorted_by_key(stories.len(), |s| (usize::MAX - stories[s].articles.len(), places(&stories[s])))
            .into_iter()
            .enumerate()
            .map(|(i, s)| Story {
                id: id('t', i + 1),
                articles: places(&stories[s]).into_iter().map(|place| id('a', place + 1)).collect(),
                label: stories[s].label.clone(),
            })
            .collect()
    }

    fn notes(&self) -> Vec<Note> {
        let own = self.at_place.iter().flat_map(|&a| {
            let notes = &self.comparison.articles[a].annotated.document.notes;
            notes.iter().map(move |note| (Some(a), note.code, note.message.clone()))
        });
        let set = self.comparison.notes.iter().map(|&note| note::worded(note, &self.comparison.articles));
        // An article's notes stand together, those on the whole set at the end.
        let mut notes: Vec<(Option<usize>, &'static str, Message)> = own.chain(set).collect();
        crate::order::sort_by_key(&mut notes, |&(article, ..)| article.map_or(usize::MAX, |a| self.place[a]));
        notes
            .into_iter()
            .map(|(article, code, message)| Note {
                article: article.map(|a| self.article_id(a)),
                code: code.to_owned(),
                message: message.to_string(),
                worded: Some(message),
            })
            .collect()
    }
}

/// Numbers joined entities from 1 in the order in which the input mentions them; those without a mention come last.
fn number_entities(comparison: &Comparison, at_place: &[usize]) -> Vec<usize> {
    let mut number = vec![0; comparison.entities.list.len()];
    let mut next = 1;
    for &a in at_place {
        let article = &comparison.articles[a].annotated;
        let mentioned = article.mentions.iter().map(|m| m.entity).chain(0..article.entities.len());
        for entity in mentioned.map(|e| comparison.entities.of[a][e]) {
            if number[entity] == 0 {
                number[entity] = next;
                next += 1;
            }
        }
    }
    for n in number.iter_mut().filter(|n| **n == 0) {
        *n = next;
        next += 1;
    }
    number
}

/// The passages of reuse in the order of the input's articles and their places in those.
fn order_reuse(comparison: &Comparison, place: &[usize]) -> Vec<usize> {
    let reuse = &comparison.reuse;
    sorted_by_key(reuse.len(), |r| {
        let (one, two) = ((place[reuse[r].a], reuse[r].a_span), (place[reuse[r].b], reuse[r].b_span));
        let (first, second) = if one.0 > two.0 { (two, one) } else { (one, two) };
        (first.0, second.0, first.1, second.1)
    })
}

/// `0..length` sorted by a key, ties in the order of the indices.
fn sorted_by_key<K: Ord>(length: usize, key: impl Fn(usize) -> K) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    crate::order::sort_by_key(&mut order, |&i| key(i));
    order
}

/// Four decimals: enough for a reader, and the same digits on every machine.
fn rounded(value: f64) -> f64 {
    (value * 1e4).round() / 1e4
}

/// A letter and a number.
pub(super) fn id(letter: char, number: usize) -> String {
    let mut id = String::new();
    write_id(&mut id, letter, number);
    id
}

/// Writes a letter and a number; a report has thousands of them, and the formatter is slow.
pub(super) fn write_id(id: &mut String, letter: char, number: usize) {
    let mut digits = [b'0'; 20];
    let (mut at, mut rest) = (digits.len(), number);
    while at == digits.len() || rest > 0 {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
    id.reserve(1 + digits.len() - at);
    id.push(letter);
    id.extend(digits[at..].iter().map(|&digit| char::from(digit)));
}
