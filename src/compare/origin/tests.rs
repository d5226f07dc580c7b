use super::*;
use crate::claim::{Claim, Modality, Polarity};
use crate::compare::{ClaimRef, OriginShare, entity, reuse};
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
    find_among(&texts.iter().map(|text| article(text)).collect::<Vec<_>>())
}

fn find_among(articles: &[ClaimSet]) -> (Vec<String>, Vec<(String, Vec<OriginShare>)>) {
    let mut entities = entity::join(articles);
    entities.list.iter_mut().for_each(|e| e.outlet = ["Reuters", "BBC News"].contains(&e.name.as_str()));
    let reuse = reuse::find(articles, &Options::default());
    let claims = (0..articles.len()).flat_map(|a| (0..articles[a].claims.len()).map(move |claim| ClaimRef { article: a, claim }));
    let cluster = Cluster { claims: claims.collect(), ..cluster() };
    let Found { clusters, origins, .. } = find(articles, &mut entities, &reuse, vec![cluster]);
    let name = |&entity: &usize| entities.list[entity].name.clone();
    let mut behind: Vec<String> = clusters[0].origins.iter().map(name).collect();
    behind.sort();
    (behind, origins.into_iter().map(|o| (name(&o.entity), o.articles)).collect())
}

fn cluster() -> Cluster {
    Cluster::default()
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
fn officials_of_different_bodies_stay_apart() {
    // What each article says, and who stands behind it.
    let cases: [(&[&str], &[&str]); 5] = [
        (
            &["Hospital officials said five were hurt.", "State officials said five were hurt."],
            &["unnamed: hospital officials", "unnamed: state officials"],
        ),
        (&["Hospital officials said five were hurt.", "Five were hurt, officials said."], &["unnamed: officials"]),
        (&["Five were hurt, local officials said.", "One official said five were hurt."], &["unnamed: officials"]),
        (
            &["Hospital officials said five were hurt.", "State officials said five were hurt.", "Five were hurt, officials said."],
            &["unnamed: hospital officials", "unnamed: officials", "unnamed: state officials"],
        ),
        (
            &["Hospital officials said five were hurt.", "Five were hurt, officials said. State officials said five were hurt."],
            &["unnamed: hospital officials", "unnamed: officials"],
        ),
    ];
    for (texts, expected) in cases {
        check(texts, expected);
    }
}

#[test]
fn a_memo_told_of_behind_an_outlet_came_from_it() {
    let of_reuters = |text: &str| find_in(&[text]).1.iter().find(|(name, _)| name == "Reuters").map_or(0, |(_, o)| o[0].claims);
    assert_eq!(of_reuters("According to Reuters, the minister will go. According to the memo, he is ill."), 2);
    assert_eq!(of_reuters("According to Reuters, the minister will go. According to Omar Nadir, he is ill."), 1);
    // A company speaks to many; officials who spoke to one paper go on.
    assert_eq!(of_reuters("The mine is safe, the company told Reuters. The company said it was old."), 1);
    assert_eq!(of_reuters("The mine is safe, the officials told Reuters. The officials said it was old."), 2);
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
fn the_officials_are_those_spoken_of_before() {
    let (_, origins) = find_in(&["The minister will go, Norwegian officials told Reuters. The officials said he was ill."]);
    let named: Vec<(&str, usize)> = origins.iter().map(|(name, shares)| (name.as_str(), shares[0].claims)).collect();
    assert_eq!(named, [("Reuters", 2), ("unnamed: Norwegian officials", 2)]);
}

#[test]
fn who_speaks_for_a_body_is_no_second_source() {
    for (one, other, expected) in [
        ("The road is shut, police said.", "Police chief Helena Brandt said the road was shut.", "Helena Brandt"),
        ("The road is shut, officials said.", "Mayor Helena Brandt said the road was shut.", "Helena Brandt"),
        ("Kestrel Airways said the road was shut.", "The road is shut, a spokesman for Kestrel Airways said.", "Kestrel Airways"),
        ("The road is shut, Kestrel Airways said.", "The company said the road was shut.", "Kestrel Airways"),
        ("The road is shut, Marwick Airways said.", "Marwick said the road was shut.", "Marwick Airways"),
        (
            "The road is shut, Kestrel Airways said.",
            "Omar Nadir, the head of Kestrel Airways, said that the road was shut.",
            "Kestrel Airways",
        ),
    ] {
        check(&[one, other], &[expected]);
    }
    // Others are.
    check(
        &["The road is shut, hospital officials said.", "Mayor Helena Brandt said the road was shut."],
        &["Helena Brandt", "unnamed: hospital officials"],
    );
}

#[test]
fn records_are_sources_and_what_is_only_called_a_report_is_none() {
    check(&["Court records show that the bridge was sold."], &["court records"]);
    check(&["The bridge was sold, according to a report."], &[]);
    check(&["Exceptions to the rule state that bridges can be sold."], &[]);
}

/// The sources found behind the claims of a text that begin as given.
fn check_claim(text: &str, beginning: &str, expected: &[&str]) {
    let articles = [read_article(Article { text: text.into(), ..Article::default() })];
    let mut entities = entity::join(&articles);
    let document = &articles[0].annotated.document;
    let is_meant = |&claim: &usize| document.slice(articles[0].claims[claim].span).starts_with(beginning);
    let claims: Vec<ClaimRef> =
        (0..articles[0].claims.len()).filter(is_meant).map(|claim| ClaimRef { article: 0, claim }).collect();
    assert!(!claims.is_empty(), "{text}");
    let cluster = Cluster { claims, ..cluster() };
    let Found { clusters, .. } = find(&articles, &mut entities, &[], vec![cluster]);
    let found: Vec<&str> = clusters[0].origins.iter().map(|&e| entities.list[e].name.as_str()).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn nobody_vouches_for_what_is_said_in_passing() {
    let text = "The fire, which injured 80 people, was caused by a cable, police said.";
    check_claim(text, "The fire", &["police"]);
    check_claim(text, "which injured", &[]);
    check_claim("\"The fire, which injured 80 people, was set,\" Helena Brandt said.", "which injured", &["Helena Brandt"]);
}

#[test]
fn a_refusal_is_known_from_the_outlet_that_asked() {
    let text = "The bridge was sold, the Tarnova Gazette reported. Helena Brandt declined to say who had bought it.";
    check_claim(text, "Helena Brandt declined", &["Tarnova Gazette"]);
    check_claim("Helena Brandt declined to say who had bought the bridge.", "Helena Brandt declined", &[]);
    check_claim(
        "Helena Brandt told a crowd in Arden on Tuesday that the bridge was sold.",
        "Helena Brandt told",
        &["Helena Brandt"],
    );
}

#[test]
fn wording_that_another_article_credits_is_inferred() {
    let fact = "the deck of the old bridge over the Tolva was full of cracks that nobody had mended";
    let (_, origins) = find_in(&[&format!("Helena Brandt said {fact}."), &format!("Rain fell. As it was, {fact}.")]);
    let shares: Vec<_> = origins.iter().map(|(name, shares)| (name.as_str(), shares.clone())).collect();
    let stated = OriginShare { article: 0, claims: 1, credited: vec![0], share: 1.0, inferred: 0, evidence: Vec::new() };
    let inferred = OriginShare { article: 1, claims: 0, credited: Vec::new(), share: 0.0, inferred: 1, evidence: vec![0] };
    assert_eq!(shares, [("Helena Brandt", vec![stated, inferred])]);
    // An article that names its own source is not told another.
    let (_, origins) = find_in(&[&format!("Helena Brandt said {fact}."), &format!("Omar Nadir said {fact}.")]);
    assert!(origins.iter().all(|(_, shares)| shares.iter().all(|share| share.inferred == 0)));
}

#[test]
fn what_a_paper_says_of_itself_is_no_source() {
    let fact = "the deck of the old bridge over the Tolva was full of cracks that nobody had mended";
    for (own, inferred) in [("Reuters", 0), ("BBC News", 1)] {
        // Whether it is the paper that says so, or the one that has it bare.
        for (saying, silent) in [(Some(own), None), (None, Some(own))] {
            let mut said = article(&format!("According to Reuters, {fact}."));
            said.annotated.document.outlet = saying.map(str::to_owned);
            let mut bare = article(&format!("Rain fell. As it was, {fact}."));
            bare.annotated.document.outlet = silent.map(str::to_owned);
            let (_, origins) = find_among(&[said, bare]);
            let of_reuters = origins.iter().flat_map(|(_, shares)| shares).map(|share| share.inferred).sum::<usize>();
            assert_eq!(of_reuters, inferred, "{own}");
        }
    }
}

#[test]
fn articles_credit_sources_and_outlets_with_their_share() {
    let (_, origins) =
        find_in(&["The minister will go, Reuters reported. Nobody was in the street. Rain fell. Omar Nadir said it was cold."]);
    let share =
        |claim| OriginShare { article: 0, claims: 1, credited: vec![claim], share: 0.25, inferred: 0, evidence: Vec::new() };
    assert_eq!(origins, [("Reuters".to_owned(), vec![share(0)]), ("Omar Nadir".to_owned(), vec![share(3)])]);
}
