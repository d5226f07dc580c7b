use super::*;
use crate::claim::{Claim, Modality, Polarity};
use crate::compare::{ClaimRef, Standing, entity, reuse};
use crate::{Article, Options, read_article};

/// An article with one claim for each sentence, attributed to whom the sentence credits.
fn article(text: &str) -> ClaimSet {
    let ClaimSet { annotated, .. } = read_article(Article { text: text.into(), ..Article::default() });
    let said = |span: crate::Span| annotated.attributions.iter().position(|s| s.content.iter().any(|c| c.overlaps(span)));
    let claim = |(sentence, span): (usize, crate::Span)| Claim {
        sentence,
        span,
        subject: None,
        about: None,
        predicate: None,
        object: None,
        attribution: said(span),
        modality: Modality::Asserted,
        polarity: Polarity::Affirmative,
        hedged: false,
        cues: Vec::new(),
        embedded: false,
        checkworthiness: 0.5,
        entities: Vec::new(),
        quantities: Vec::new(),
        dates: Vec::new(),
    };
    let claims = annotated.document.sentences.iter().map(|s| s.span).enumerate().map(claim).collect();
    ClaimSet { annotated, claims }
}

fn find_in(texts: &[&str]) -> (Vec<String>, Vec<(String, Vec<OriginShare>)>) {
    let articles: Vec<ClaimSet> = texts.iter().map(|text| article(text)).collect();
    let mut entities = entity::join(&articles);
    entities.list.iter_mut().for_each(|e| e.outlet = ["Reuters", "BBC News"].contains(&e.name.as_str()));
    let reuse = reuse::find(&articles, &Options::default());
    let claims = (0..articles.len()).flat_map(|a| (0..articles[a].claims.len()).map(move |claim| ClaimRef { article: a, claim }));
    let cluster = Cluster {
        label: String::new(),
        claims: claims.collect(),
        standing: Standing::Agreed,
        origins: Vec::new(),
        reasons: Vec::new(),
    };
    let (clusters, origins) = find(&articles, &mut entities, &reuse, vec![cluster]);
    let name = |&entity: &usize| entities.list[entity].name.clone();
    let mut behind: Vec<String> = clusters[0].origins.iter().map(name).collect();
    behind.sort();
    (behind, origins.into_iter().map(|o| (name(&o.entity), o.articles)).collect())
}

/// The sources found behind one fact that each text states.
fn check(texts: &[&str], expected: &[&str]) {
    assert_eq!(find_in(texts).0, expected, "{texts:?}");
}

#[test]
fn nobody_named_gives_no_source() {
    check(&["The minister resigned on Monday.", "On Monday the minister left office."], &[]);
}

#[test]
fn one_unnamed_source_through_two_outlets_is_one() {
    check(
        &[
            "The minister left on Monday, a Norwegian official told Reuters.",
            "A senior Norwegian official told the BBC that the minister had resigned.",
        ],
        &["unnamed: Norwegian official"],
    );
}

#[test]
fn the_report_is_the_one_named_before() {
    let (_, origins) = find_in(&["According to a report by Reuters, the minister will go. According to the report, he is ill."]);
    assert_eq!(
        origins,
        [(
            "Reuters".to_owned(),
            vec![OriginShare { article: 0, claims: 2, credited: vec![0, 1], share: 1.0, inferred: 0, evidence: Vec::new() }]
        )]
    );
}

#[test]
fn people_with_different_names_are_independent() {
    check(
        &["The bridge is unsafe, Helena Brandt said.", "Omar Nadir said that nobody should cross the bridge."],
        &["Helena Brandt", "Omar Nadir"],
    );
}

#[test]
fn an_outlet_may_rest_on_whom_it_quotes_elsewhere() {
    check(
        &["The minister will go, Reuters reported.", "Helena Brandt told Reuters that the minister was going."],
        &["Helena Brandt"],
    );
}

#[test]
fn outlets_that_report_the_same_stand_each_for_itself() {
    check(&["The minister will go, Reuters reported.", "BBC News reported that the minister was going."], &["BBC News", "Reuters"]);
}

#[test]
fn shared_wording_is_one_utterance_whoever_carries_it() {
    let said = "\"We closed the old bridge because its deck was full of cracks,\"";
    check(&[&format!("{said} Helena Brandt said."), &format!("{said} a spokeswoman told Reuters.")], &["Helena Brandt"]);
}

#[test]
fn articles_credit_sources_and_outlets_with_their_share() {
    let (_, origins) =
        find_in(&["The minister will go, Reuters reported. Nobody was in the street. Rain fell. Omar Nadir said it was cold."]);
    let share =
        |claim| OriginShare { article: 0, claims: 1, credited: vec![claim], share: 0.25, inferred: 0, evidence: Vec::new() };
    assert_eq!(origins, [("Reuters".to_owned(), vec![share(0)]), ("Omar Nadir".to_owned(), vec![share(3)])]);
}
