//! Whom each claim credits.

use super::unnamed::Unnamed;
use crate::annotate::{Attribution, EntityKind, Source, SourceClass};
use crate::claim::{Claim, ClaimSet};
use crate::compare::{ClaimRef, Entities, JoinedEntity};
use crate::lexicon::SOURCE_NOUNS;
use crate::read::Tag;
use crate::span::Span;

/// Whom a claim credits; nobody where it is the article's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Voice {
    /// Joined entity of who said it, when that is no outlet.
    pub source: Option<usize>,
    /// Joined entity of the outlet it came through, or that said it.
    pub outlet: Option<usize>,
}

impl Voice {
    /// Whether the claim credits nobody that can be told.
    pub fn is_silent(self) -> bool {
        self.source.is_none() && self.outlet.is_none()
    }

    /// The joined entities it names: who spoke, and through whom.
    pub fn entities(self) -> impl Iterator<Item = usize> {
        self.source.into_iter().chain(self.outlet.filter(|_| self.outlet != self.source))
    }
}

/// The voices of all claims.
#[derive(Debug)]
pub struct Voices {
    /// For each article, for each of its claims.
    pub of: Vec<Vec<Voice>>,
    /// The sources without a name among the joined entities.
    pub unnamed: Unnamed,
    /// The outlet that each article credits for most of its claims.
    lead: Vec<Option<usize>>,
}

impl Voices {
    /// Reads the attributions of all claims; sources without a name become entities.
    pub fn of(articles: &[ClaimSet], entities: &mut Entities) -> Self {
        let mut unnamed = Unnamed::behind(entities.list.len());
        let of: Vec<Vec<Voice>> =
            articles.iter().enumerate().map(|(article, set)| of_article(article, set, entities, &mut unnamed)).collect();
        let lead = of.iter().map(|voices| lead(voices)).collect();
        Self { of, unnamed, lead }
    }

    /// Who vouches for what a claim states. That is whom it credits, but nobody vouches for what a text only takes for granted beside
    /// what somebody said ("the fire, which hurt 80, was set, police said"), unless it stands within the quotation; and that somebody
    /// spoke is no word of whoever tells it.
    pub fn vouching(&self, claim: ClaimRef, set: &ClaimSet) -> Voice {
        let voice = self.of[claim.article][claim.claim];
        let aside = || is_aside(claim.claim, set) && !is_quoted(claim.claim, set);
        if voice.is_silent() || aside() || act(claim.claim, set).is_some() { Voice::default() } else { voice }
    }

    /// Who knows of what a claim tells of somebody's speaking or refusing to speak: who spoke, and where that was no public speech
    /// the outlet to which it happened, as far as the article tells.
    pub fn witness(&self, claim: ClaimRef, set: &ClaimSet, entities: &Entities) -> Voice {
        let Some(source) = act(claim.claim, set).and_then(|act| act.source.filter(|_| !act.negated)) else {
            let refused = act(claim.claim, set).is_some();
            return Voice { source: None, outlet: self.lead[claim.article].filter(|_| refused) };
        };
        match source.entity.map(|entity| entities.of[claim.article][entity]) {
            Some(entity) if !entities.list[entity].outlet => Voice { source: Some(entity), outlet: None },
            _ => Voice { source: None, outlet: self.lead[claim.article] },
        }
    }
}

fn of_article(article: usize, set: &ClaimSet, entities: &mut Entities, unnamed: &mut Unnamed) -> Vec<Voice> {
    let outlets = outlets(article, set, entities);
    unnamed.turn_page();
    // Only what claims rest on is read: another source would be an entity that nothing points to.
    let mut voices: Vec<Option<Voice>> = vec![None; outlets.len()];
    let mut voice = |s: usize| {
        *voices[s].get_or_insert_with(|| read(&set.annotated.attributions[s], outlets[s], article, set, entities, unnamed))
    };
    set.claims.iter().map(|claim| claim.attribution.map_or_else(Voice::default, &mut voice)).collect()
}

/// The outlet that each attribution of an article credits, as joined entity: the one it came through or whose paper it names ("a report
/// by Reuters"); "the report" after that, or after what an outlet says, is from the same paper.
fn outlets(article: usize, set: &ClaimSet, entities: &Entities) -> Vec<Option<usize>> {
    let joined = |entity: usize| entities.of[article][entity];
    let mut paper = None;
    let outlet = |attribution: &Attribution| {
        let told = attribution.outlet.map(joined);
        let Some(source) = attribution.source.filter(|s| s.class == SourceClass::Document) else {
            let said = attribution.source.and_then(|s| s.entity).map(joined).filter(|&entity| entities.list[entity].outlet);
            paper = said.or(paper);
            return told;
        };
        let mut within = mentioned(source.span, article, set, entities);
        paper = told.or_else(|| within.find(|&entity| entities.list[entity].outlet)).or(paper);
        paper
    };
    set.annotated.attributions.iter().map(outlet).collect()
}

/// The joined entities mentioned within a span.
fn mentioned<'a>(span: Span, article: usize, set: &'a ClaimSet, entities: &'a Entities) -> impl Iterator<Item = usize> + use<'a> {
    let mentions = &set.annotated.mentions;
    let from = mentions.partition_point(|m| m.span.start < span.start);
    mentions[from..].iter().take_while(move |m| m.span.start < span.end).map(move |m| entities.of[article][m.entity])
}

fn read(
    attribution: &Attribution,
    outlet: Option<usize>,
    article: usize,
    set: &ClaimSet,
    entities: &mut Entities,
    unnamed: &mut Unnamed,
) -> Voice {
    let Some(source) = attribution.source else { return Voice { source: None, outlet } };
    match source.entity.map(|e| entities.of[article][e]) {
        Some(entity) if source.class == SourceClass::Outlet || entities.list[entity].outlet => {
            Voice { source: None, outlet: Some(entity) }
        }
        Some(entity) => Voice { source: Some(entity), outlet },
        None => match spoken_for(source, article, set, entities).or_else(|| short_for(source, article, set, entities)) {
            Some(entity) if entities.list[entity].outlet => Voice { source: None, outlet: Some(entity) },
            Some(entity) => Voice { source: Some(entity), outlet },
            // "The report" is a paper without a name, and stands for the outlet it came from where one is told.
            None if source.class == SourceClass::Outlet => Voice { source: None, outlet },
            None if source.class == SourceClass::Document && (outlet.is_some() || !is_record(source, set)) => {
                Voice { source: None, outlet }
            }
            None => unnamed.voice(source.span, outlet, article, set, entities),
        },
    }
}

/// The organisation in whose name a source speaks: "a spokesman for Sound Ferries", "the ministry's spokeswoman".
fn spoken_for(source: Source, article: usize, set: &ClaimSet, entities: &Entities) -> Option<usize> {
    let document = &set.annotated.document;
    let speaks = document.tokens_in(source.span).any(|t| document.fold(t).starts_with("spokes"));
    let mut bodies = mentioned(source.span, article, set, entities).filter(|&e| entities.list[e].kind == EntityKind::Organization);
    speaks.then(|| bodies.next()).flatten()
}

/// The one organisation of the article whose name holds the word that "the department" or "the union" is short for.
fn short_for(source: Source, article: usize, set: &ClaimSet, entities: &Entities) -> Option<usize> {
    let document = &set.annotated.document;
    let tokens = document.tokens_in(source.span);
    if tokens.len() != 2 || document.fold(tokens.start) != "the" || source.class == SourceClass::Document {
        return None;
    }
    let word = document.fold(tokens.start + 1);
    let is_it = |&entity: &usize| {
        let JoinedEntity { name, kind, .. } = &entities.list[entity];
        *kind == EntityKind::Organization && name.split(' ').any(|part| part.eq_ignore_ascii_case(word))
    };
    let mut named = crate::order::set(entities.of[article].iter().copied().filter(is_it)).into_iter();
    named.next().filter(|_| named.next().is_none())
}

/// Whether a document is told by more than its kind: "court records", "the police report", not "the report".
fn is_record(source: Source, set: &ClaimSet) -> bool {
    let document = &set.annotated.document;
    let tokens = document.tokens_in(source.span);
    let paper = tokens.clone().find(|&t| SOURCE_NOUNS.get(document.key(t)) == Some("document"));
    paper.is_some_and(|paper| {
        (tokens.start..paper).any(|t| document.tokens[t].tag.is_noun() || document.tokens[t].tag.is_adjective())
    })
}

/// The outlet that most of an article's claims credit; of equals the one named first.
fn lead(voices: &[Voice]) -> Option<usize> {
    let outlets = crate::order::groups(voices.iter().enumerate().filter_map(|(at, voice)| Some((voice.outlet?, at))));
    outlets.into_iter().max_by_key(|(_, claims)| (claims.len(), std::cmp::Reverse(claims[0]))).map(|(outlet, _)| outlet)
}

/// Whether a claim is made in passing, beside another: a relative clause, or a name with what it stands beside.
fn is_aside(claim: usize, set: &ClaimSet) -> bool {
    let this = &set.claims[claim];
    let document = &set.annotated.document;
    let first = document.tokens_in(this.span).start;
    let relative = first < document.tokens.len()
        && (document.tokens[first].tag == Tag::WDT || matches!(document.fold(first), "who" | "which" | "whose" | "where"));
    let apposition = this.predicate.is_none() && !this.embedded;
    let mut others = in_sentence(claim, set).filter(|other| other.span != this.span);
    relative && others.clone().any(|other| other.span.start < this.span.start)
        || apposition && others.any(|other| other.span.contains(this.span))
}

/// The claims of the same sentence.
fn in_sentence(claim: usize, set: &ClaimSet) -> impl Iterator<Item = &Claim> + Clone {
    let sentence = set.claims[claim].sentence;
    let from = set.claims.partition_point(|c| c.sentence < sentence);
    set.claims[from..].iter().take_while(move |c| c.sentence == sentence)
}

fn is_quoted(claim: usize, set: &ClaimSet) -> bool {
    let span = set.claims[claim].span;
    let quotations = &set.annotated.quotations;
    let before = quotations.partition_point(|q| q.span.start <= span.start);
    quotations[..before].iter().rev().take(3).any(|q| q.span.covers(span.start))
}

/// The attribution that a claim tells of: "officials declined to say", "the minister told Reuters".
fn act(claim: usize, set: &ClaimSet) -> Option<&Attribution> {
    let this = &set.claims[claim];
    let mut others = set.annotated.attributions.iter().enumerate().filter(|&(s, _)| Some(s) != this.attribution);
    let told = |cue: Span| this.predicate.is_some_and(|predicate| predicate.overlaps(cue));
    others.find(|(_, a)| a.source.is_some() && a.cue.is_some_and(told)).map(|(_, a)| a)
}
