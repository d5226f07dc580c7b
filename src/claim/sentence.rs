//! The claims of one sentence: its voices, their clauses, and what each clause says.

use std::ops::Range;

use super::clause::{self, Clause, Clauses, Kind, Look};

use super::nominal;
use super::voice::{self, Contents};
use super::words::Words;
use super::{Claim, Polarity, stance, worth};
use crate::annotate::Annotated;
use crate::lexicon::SAYING_VERBS;
use crate::read::{Document, Sentence, Tag, lemma};
use crate::span::Span;

/// Appends the claims of a sentence, in order of their place; at least one where it holds a word.
pub fn claims(annotated: &Annotated, contents: &Contents, index: usize, sentence: &Sentence, claims: &mut Vec<Claim>) {
    let document = &annotated.document;
    let before = claims.len();
    let voices = voice::voices(annotated, contents, sentence);
    let frames = voice::frames(annotated, contents, sentence);
    let nominals = nominal::nominals(annotated, sentence.tokens.clone());
    for voice in &voices {
        let mut clauses = clause::split(Look { document, tokens: &voice.tokens });
        let spoken = |clause: &Clause| clause.tokens.clone().all(|token| voice.tokens.binary_search(&token).is_ok());
        clauses.clauses.extend(nominals.iter().filter(|clause| spoken(clause)).cloned());
        let states: Vec<bool> =
            (0..clauses.clauses.len()).map(|clause| says_something(annotated, &clauses, clause, sentence, &frames)).collect();
        for clause in (0..states.len()).filter(|&clause| states[clause]) {
            claim(annotated, index, &clauses, &states, clause, voice.attribution, claims);
        }
    }
    if claims.len() == before && sentence.tokens.clone().any(|token| document.tokens[token].shape.is_word()) {
        // A fragment, or nothing but who said it: the sentence as a whole.
        let all = whole(document, sentence);
        claim(annotated, index, &all, &[true], 0, voices.iter().find_map(|voice| voice.attribution), claims);
    }
    crate::order::sort_by_key(&mut claims[before..], |claim| (claim.span.start, std::cmp::Reverse(claim.span.end)));
}

/// The sentence as one clause.
fn whole(document: &Document, sentence: &Sentence) -> Clauses {
    let tokens = trimmed(document, sentence.tokens.clone());
    let verb = tokens.clone().find(|&token| document.tokens[token].tag.is_finite()).map(|token| token..token + 1);
    let owners = tokens.clone().map(|token| clause::Owner { token, clause: 0, object: false }).collect();
    Clauses { clauses: vec![Clause { kind: Kind::Main, tokens, verb, subject: None }], owners }
}

/// A range without the marks at its ends, nor the "that" of a reported clause, nor a word that begins another.
fn trimmed(document: &Document, mut tokens: Range<usize>) -> Range<usize> {
    let tag = |token: usize| document.tokens[token].tag;
    let mark = |token: usize| tag(token) == Tag::SYM && !matches!(document.fold(token), "$" | "£" | "€") || tag(token) == Tag::CC;
    while tokens.len() > 1 && (mark(tokens.start) || tag(tokens.start) == Tag::IN && document.fold(tokens.start) == "that") {
        tokens.start += 1;
    }
    // "the fire that", "the deal, from": the word belongs to a clause that became a claim of its own.
    let dangling = |token: usize| match tag(token) {
        Tag::IN => document.fold(token) == "that" || mark(token - 1),
        tag => tag == Tag::WDT,
    };
    while tokens.len() > 1 && (mark(tokens.end - 1) || dangling(tokens.end - 1)) {
        tokens.end -= 1;
    }
    tokens
}

/// Whether a clause states anything beside who says what is said elsewhere in its sentence.
fn says_something(annotated: &Annotated, clauses: &Clauses, index: usize, sentence: &Sentence, frames: &[bool]) -> bool {
    let document = &annotated.document;
    let clause = &clauses.clauses[index];
    if clause.kind.is_phrase() {
        return true;
    }
    let framed = |token: usize| token.checked_sub(sentence.tokens.start).and_then(|at| frames.get(at)).is_some_and(|&frame| frame);
    let tag = |token: usize| document.tokens[token].tag;
    let own: Vec<usize> = clauses.own(index).map(|owner| owner.token).collect();
    if own.iter().any(|&token| framed(token)) {
        // Words beside source, cue and outlet that make the saying itself a statement: on what occasion it was said.
        const FREE: usize = 2;
        let saying = |token: usize| tag(token) == Tag::VBG && SAYING_VERBS.has(&lemma::verb(document.fold(token)));
        let occasion = |token: usize| {
            !framed(token) && (matches!(tag(token), Tag::NN | Tag::NNS | Tag::CD) || tag(token).is_verb() && !saying(token))
        };
        let span = document.span_of(clause.tokens.clone());
        let dated = inside(&annotated.dates, |date| date.span, span)
            .iter()
            .any(|&date| document.tokens_in(annotated.dates[date].span).all(|token| !framed(token) && own.contains(&token)));
        return dated || own.iter().filter(|&&token| occasion(token)).count() >= FREE;
    }
    if clause.kind == Kind::Restrictive && !is_checkable(annotated, document.span_of(clause.tokens.clone())) {
        return false;
    }
    // One word ("however", "meanwhile") states nothing.
    let content = |token: usize| {
        tag(token).is_noun()
            || tag(token).is_adjective()
            || tag(token) == Tag::CD
            || tag(token).is_verb() && !lemma::is_auxiliary(document.key(token))
    };
    let count = own.iter().filter(|&&token| content(token)).count();
    count >= 2 || count == 1 && own.iter().any(|&token| tag(token).is_finite())
}

/// Whether a span holds a name, a number or a date.
fn is_checkable(annotated: &Annotated, span: Span) -> bool {
    mentions_near(annotated, span, None).next().is_some()
        || !inside(&annotated.quantities, |quantity| quantity.span, span).is_empty()
        || !inside(&annotated.dates, |date| date.span, span).is_empty()
}

/// Appends the claim that a clause makes, and those of its parts that differ in factuality.
fn claim(
    annotated: &Annotated,
    sentence: usize,
    clauses: &Clauses,
    states: &[bool],
    index: usize,
    attribution: Option<usize>,
    claims: &mut Vec<Claim>,
) {
    let document = &annotated.document;
    let clause = &clauses.clauses[index];
    let words = Words::new(document, clauses, index);
    let (stance, parts) = stance::stance(annotated, &words, attribution);
    let subject = clause.subject.clone().map(|tokens| document.span_of(tokens));
    // A number in a clause set into this one is that clause's, where it is a claim.
    let own = |inner: Span| {
        let owner = document.tokens_in(inner).next().and_then(|token| clauses.owner(token));
        owner.is_some_and(|owner| owner == index || !states[owner] || clause.kind.is_phrase())
    };
    let claim = |tokens: Range<usize>, verb: Option<Range<usize>>| {
        let tokens = trimmed(document, tokens);
        let span = document.span_of(tokens.clone());
        let object = verb.as_ref().map(|verb| verb.end..tokens.end).filter(|rest| !rest.is_empty());
        let mut entities: Vec<usize> = mentions_near(annotated, span, subject)
            .filter(|(mention, _)| span.contains(*mention) || subject.is_some_and(|subject| subject.contains(*mention)))
            .map(|(_, entity)| entity)
            .collect();
        crate::order::sort(&mut entities);
        entities.dedup();
        Claim {
            sentence,
            span,
            subject,
            about: None,
            predicate: verb.map(|verb| document.span_of(verb)),
            object: object.map(|rest| document.span_of(trimmed(document, rest))),
            attribution,
            modality: stance.modality,
            polarity: stance.polarity,
            hedged: stance.hedged,
            cues: stance.cues.clone(),
            embedded: clause.kind == Kind::Nominal,
            checkworthiness: 0.0,
            entities,
            quantities: inside(&annotated.quantities, |quantity| quantity.span, span)
                .into_iter()
                .filter(|&q| own(annotated.quantities[q].span))
                .collect(),
            dates: inside(&annotated.dates, |date| date.span, span).into_iter().filter(|&d| own(annotated.dates[d].span)).collect(),
        }
    };
    let whole = claim(clause.tokens.clone(), clause.verb.clone());
    let parts = parts.into_iter().map(|part| Claim {
        polarity: if part.judged.factuality.negative { Polarity::Negative } else { Polarity::Affirmative },
        hedged: part.judged.factuality.open,
        cues: part.judged.cues,
        embedded: true,
        ..claim(part.tokens, None)
    });
    let first = claims.len();
    claims.extend(std::iter::once(whole).chain(parts));
    for claim in &mut claims[first..] {
        claim.checkworthiness = worth::checkworthiness(annotated, claim);
    }
}

/// Mentions that start in `span` or in the subject.
fn mentions_near(annotated: &Annotated, span: Span, subject: Option<Span>) -> impl Iterator<Item = (Span, usize)> + '_ {
    [Some(span), subject].into_iter().flatten().flat_map(|part| {
        let first = annotated.mentions.partition_point(|mention| mention.span.start < part.start);
        annotated.mentions[first..]
            .iter()
            .take_while(move |mention| mention.span.start < part.end)
            .map(|mention| (mention.span, mention.entity))
    })
}

/// Indices of the items, in order of their place, that lie within `span`.
pub fn inside<T>(items: &[T], place: impl Fn(&T) -> Span, span: Span) -> Vec<usize> {
    let first = items.partition_point(|item| place(item).start < span.start);
    (first..items.len())
        .take_while(|&index| place(&items[index]).start < span.end)
        .filter(|&index| span.contains(place(&items[index])))
        .collect()
}
