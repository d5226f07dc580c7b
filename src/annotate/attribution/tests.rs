use super::super::annotate;
use super::*;
use crate::article::Article;
use crate::read::read;

/// The attributions of a text as "source > cue > content + content", one behind the other.
fn found(text: &str) -> String {
    let annotated = annotate(read(Article { text: text.into(), ..Article::default() }));
    let slice = |span: Span| span.of(&annotated.document.text).to_owned();
    let show = |a: &Attribution| {
        let source = a.source.map_or_else(|| "-".to_owned(), |s| slice(s.span));
        let cue = a.cue.map_or_else(|| "-".to_owned(), slice);
        let content: Vec<String> = a.content.iter().map(|&c| slice(c)).collect();
        format!("{source} > {cue} > {}", content.join(" + "))
    };
    annotated.attributions.iter().map(show).collect::<Vec<_>>().join(" || ")
}

fn check(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(found(text), *expected, "{text}");
    }
}

#[test]
fn content_behind_the_verb() {
    check(&[
        ("The mayor said that the bridge was closed.", "The mayor > said > the bridge was closed"),
        ("Two officials have since said the bridge was closed.", "Two officials > have since said > the bridge was closed"),
        (
            "Ann Smith, a spokeswoman for the city, said the bridge was closed.",
            "Ann Smith, a spokeswoman for the city > said > the bridge was closed",
        ),
        (
            "At a service honoring the crew, Ann Smith, the mayor of Lima, said the bridge was closed.",
            "Ann Smith, the mayor of Lima > said > the bridge was closed",
        ),
        ("The clerk told the Lima Herald on Monday that rain fell.", "The clerk > told > rain fell"),
        ("The clerk said in a statement on Friday that rain fell.", "The clerk > said > rain fell"),
        ("Peru accused Chile of moving the border.", "Peru > accused > Chile of moving the border"),
        ("The union called for a strike.", "The union > called for > a strike"),
        ("The council announced new rules.", "The council > announced > new rules"),
        ("He said: “The bridge is closed.”", "He > said > “The bridge is closed.”"),
        (
            "The clerk said rain fell, adding that the bridge was closed.",
            "The clerk > said > rain fell || The clerk > adding > the bridge was closed",
        ),
        ("The report said the bridge was old.", "The report > said > the bridge was old"),
    ]);
}

#[test]
fn a_relative_clause_does_not_hide_the_subject() {
    check(&[
        (
            "Passengers on a ferry that ran aground near Lima described a hard crossing.",
            "Passengers on a ferry > described > a hard crossing",
        ),
        ("Officials who spoke to the Herald said that rain fell.", "Officials > said > rain fell"),
        ("The man who came said that he knew that rain fell.", "The man > said > he knew that rain fell"),
    ]);
}

#[test]
fn content_before_the_verb() {
    check(&[
        (
            "“We left,” said Ann Smith, a retired nurse. “It rained.”",
            "Ann Smith, a retired nurse > said > “We left,” + “It rained.”",
        ),
        ("“We left,” she told the Lima Herald, “and it rained.”", "she > told > “We left,” + “and it rained.”"),
        ("The bridge was closed, the mayor said on Monday.", "the mayor > said > The bridge was closed"),
        ("The bridge, the mayor said, will stay closed.", "the mayor > said > The bridge + will stay closed"),
        ("“We left,” he surmised.", "he > surmised > “We left,”"),
        ("As the mayor put it: “We left.”", "the mayor > put it > “We left.”"),
        ("The council issued a statement:\n“We left at noon.”", "The council > issued > “We left at noon.”"),
        ("The bridge was closed, according to two officials.", "two officials > according to > The bridge was closed"),
        ("The bridge was closed, per the report.", "the report > per > The bridge was closed"),
        ("The toll rose to 3 euros, per car and day.", ""),
        ("According to two officials, the bridge was closed.", "two officials > According to > the bridge was closed"),
        (
            "The clerk said rain fell, the Lima Herald reported.",
            "The clerk > said > rain fell || the Lima Herald > reported > The clerk said rain fell",
        ),
    ]);
}

#[test]
fn passives_nouns_and_adverbs() {
    check(&[
        ("The ship is said to be lost.", "- > is said > The ship + to be lost"),
        ("It was reported that the ship was lost.", "- > was reported > the ship was lost"),
        ("The plan was criticized by the union.", "the union > was criticized by > The plan"),
        (
            "The union rejected the mayor’s claim that the bridge was safe.",
            "The union > rejected > the mayor’s claim that the bridge was safe || the mayor > claim > the bridge was safe",
        ),
        ("The ship reportedly sank.", "- > reportedly > The ship reportedly sank"),
        (
            "The ship sank, the Lima Herald reported, citing two officials.",
            "the Lima Herald > reported > The ship sank || two officials > citing > The ship sank",
        ),
    ]);
}

#[test]
fn what_nobody_said_is_no_attribution() {
    for text in [
        "The officials warned the town before the flood.",
        "The bridge was closed on Monday.",
        "The bus was expected.",
        "The call came from the claims office.",
        "",
        "said",
        "said said said, said: \"",
        "According to",
        "reportedly",
    ] {
        assert!(matches!(found(text).as_str(), "" | "- > reportedly > reportedly"), "{text}: {}", found(text));
    }
}

#[test]
fn attitudes_are_read_with_their_type() {
    use super::super::Attitude::{Assertion, Belief, Eventuality, Fact};
    for (text, expected, attitude) in [
        ("The mayor said that it rained.", "The mayor > said > it rained", Assertion),
        ("The union believes the bridge is safe.", "The union > believes > the bridge is safe", Belief),
        ("The union knows that the bridge is safe.", "The union > knows > the bridge is safe", Fact),
        ("The union wants to close the bridge.", "The union > wants > to close the bridge", Eventuality),
        ("The union does not want a new bridge.", "The union > does not want > a new bridge", Eventuality),
        ("The mayor declined to say why.", "The mayor > declined to say > why", Assertion),
        (
            "The clerk did not respond to a request for comment.",
            "The clerk > did not respond to > a request for comment",
            Assertion,
        ),
        ("Critics see the plan as a mistake.", "Critics > see > the plan as a mistake", Fact),
        ("The bridge seems to hold.", "- > seems > The bridge + to hold", Belief),
        ("The poll found rising support.", "The poll > found > rising support", Assertion),
        ("The bridge is unsafe, the report found.", "the report > found > The bridge is unsafe", Assertion),
        ("Ann Smith was asked about the bridge.", "- > was asked about > the bridge", Assertion),
        ("She complained bitterly about the noise.", "She > complained bitterly about > the noise", Assertion),
        ("The mayor is sure that the bridge is safe.", "The mayor > is sure > the bridge is safe", Belief),
        ("Voters wary of debt stayed home.", "Voters > wary of > debt", Belief),
        ("It is unclear whether the bridge is safe.", "- > is unclear > whether the bridge is safe", Belief),
        ("The company is eager to sell.", "The company > is eager > to sell", Eventuality),
    ] {
        let annotated = annotate(read(Article { text: text.into(), ..Article::default() }));
        assert_eq!(found(text), expected, "{text}");
        assert_eq!(annotated.attributions[0].attitude, attitude, "{text}");
    }
}

#[test]
fn sources_are_whole_and_no_more() {
    check(&[
        ("Ann Smith, in a letter, said that it rained.", "Ann Smith > said > it rained"),
        ("On Sunday, Ann Smith and Tom Miller urged calm.", "Ann Smith and Tom Miller > urged > calm"),
        ("More than half of voters said that it rained.", "More than half of voters > said > it rained"),
        ("About four in 10 said that it rained.", "About four in 10 > said > it rained"),
        ("Current and former officials said that it rained.", "Current and former officials > said > it rained"),
        ("Doctors across the country said that it rained.", "Doctors across the country > said > it rained"),
        ("Smith praised her clerk, saying that it rained.", "Smith > praised > her clerk || Smith > saying > it rained"),
    ]);
}

#[test]
fn content_ends_where_it_should() {
    check(&[
        ("The mayor wants to leave and has packed.", "The mayor > wants > to leave"),
        ("He criticized the plan, which was old.", "He > criticized > the plan"),
        ("He criticized roads, schools and parks.", "He > criticized > roads, schools and parks"),
        ("He announced the plan would fail, to be replaced soon.", "He > announced > the plan would fail, to be replaced soon"),
        ("She said “it rained. We left. We came home.”", "She > said > “it rained. We left. We came home.”"),
        ("He called it “absurd,” a rare rebuke.", "He > called > it “absurd,”"),
        ("He expressed doubts even as the plan passed.", "He > expressed > doubts"),
        ("The mayor agreed to leave.", "The mayor > agreed > to leave"),
        ("The mayor agreed to the plan.", "The mayor > agreed to > the plan"),
        ("The mayor also repeatedly warned that it rained.", "The mayor > warned > it rained"),
        ("She said that she left but wanted a bus.", "She > said > she left but wanted a bus"),
    ]);
}

#[test]
fn a_verb_that_looks_like_a_noun() {
    check(&[
        ("Voters support the plan.", "Voters > support > the plan"),
        ("Exceptions to the rule state “if it rains”.", "Exceptions to the rule > state > “if it rains”"),
        ("Support for the plan grew.", ""),
        ("The state of the bridge is bad.", ""),
    ]);
}

#[test]
fn what_is_open_is_nobodys_word() {
    check(&[
        ("It is unclear whether the mayor supports the plan.", "- > is unclear > whether the mayor supports the plan"),
        ("The mayor should oppose the plan.", ""),
        ("The mayor will oppose the plan.", "The mayor > will oppose > the plan"),
    ]);
}

#[test]
fn what_was_not_said_is_marked() {
    for (text, expected, negated) in [
        ("The mayor did not mention the bridge.", "The mayor > did not mention > the bridge", true),
        ("The mayor declined to say why.", "The mayor > declined to say > why", true),
        ("The union does not oppose the plan.", "The union > does not oppose > the plan", true),
        ("The mayor mentioned that it rained.", "The mayor > mentioned > it rained", false),
    ] {
        let annotated = annotate(read(Article { text: text.into(), ..Article::default() }));
        assert_eq!(found(text), expected, "{text}");
        assert_eq!(annotated.attributions[0].negated, negated, "{text}");
        assert_eq!(annotated.attributions[0].vouches(), !negated, "{text}");
    }
}

#[test]
fn what_the_verb_lacks_stands_before_its_subject() {
    check(&[
        ("The plan that she denounced was dropped.", "she > denounced > The plan"),
        ("The plan the union opposes was dropped.", "the union > opposes > The plan"),
        ("It was unlike what she denounced.", "she > denounced > what"),
        ("The plan that she signed was dropped.", ""),
    ]);
}

#[test]
fn a_participle_before_its_clause_takes_the_subject_behind() {
    check(&[
        ("Criticizing the plan, the union left the talks.", "the union > Criticizing > the plan"),
        ("Asked whether it rained, the mayor left.", "- > Asked > whether it rained"),
        ("Closing the bridge, the mayor left.", ""),
    ]);
}

#[test]
fn nouns_that_attribute() {
    check(&[
        ("The mayor made the case for a new bridge.", "The mayor > made the case for > a new bridge"),
        ("There was a complaint from the union that the bridge leaks.", "the union > complaint > the bridge leaks"),
        ("There are doubts that the bridge is safe.", "- > doubts > the bridge is safe"),
        ("The mayor’s opposition to the plan was clear.", "The mayor > opposition to > the plan"),
        ("The support beam broke.", ""),
        ("The case for the violin was lost.", ""),
    ]);
}

#[test]
fn no_attitude_without_its_frame() {
    for text in [
        "He saw the bridge.",
        "The singer appeared on Monday.",
        "The divers found a ring.",
        "The plane was seen at noon.",
        "It was clear on Monday.",
        "The eager clerk left.",
        "The claim that caused the row was old.",
    ] {
        assert_eq!(found(text), "", "{text}");
    }
}

#[test]
fn within_the_words_of_one_only_those_of_another_are_told_apart() {
    check(&[
        ("The mayor said she believed the bridge was safe.", "The mayor > said > she believed the bridge was safe"),
        (
            "The Herald reported that two officials said the bridge was safe.",
            "The Herald > reported > two officials said the bridge was safe || two officials > said > the bridge was safe",
        ),
    ]);
}

#[test]
fn lines_that_name_their_speaker() {
    check(&[
        ("ANN SMITH: I think we left. It rained.\n\nMILLER: Why?", "ANN SMITH > : > I think we left. It rained"),
        ("Poll: Voters want a new bridge", "Poll > : > Voters want a new bridge"),
        ("Storm reportedly closes bridge: Officials", "Officials > reportedly > Storm reportedly closes bridge: Officials"),
        ("What to know: The bridge was closed.", ""),
        ("ROME: The bridge was closed.", ""),
    ]);
}

#[test]
fn quotations_find_their_speakers() {
    let speakers = |text: &str| {
        let annotated = annotate(read(Article { text: text.into(), ..Article::default() }));
        let speaker = |q: &Quotation| {
            let source = q.attribution.and_then(|a| annotated.attributions[a].source);
            source.map_or("-", |s| s.span.of(&annotated.document.text)).to_owned()
        };
        annotated.quotations.iter().map(speaker).collect::<Vec<_>>().join(" | ")
    };
    for (text, expected) in [
        ("“We left at noon,” said Ann Smith. “It rained all day.”", "Ann Smith | Ann Smith"),
        ("“We left at noon,” said Ann Smith.\n“It rained all day.”", "Ann Smith | Ann Smith"),
        ("The mayor told CNN:\n“It rained all day.", "The mayor"),
        ("“We left at noon,” said Ann Smith. The rain went on.\n“It rained all day.”", "Ann Smith | -"),
        ("The so-called “long rain” came on Monday.", "-"),
        ("“We left. It was noon.\n“It rained all day,” Ann Smith said.", "Ann Smith | Ann Smith"),
    ] {
        assert_eq!(speakers(text), expected, "{text}");
    }
}

#[test]
fn sources_are_classed_by_how_well_they_are_named() {
    use super::super::SourceClass::{Anonymous, Document, Group, Named, Role};
    let class =
        |text: &str| annotate(read(Article { text: text.into(), ..Article::default() })).attributions[0].source.unwrap().class;
    for (text, expected) in [
        ("Ann Smith said that it rained.", Named),
        ("The foreign minister said that it rained.", Role),
        ("A senior official said that it rained.", Anonymous),
        ("Sources familiar with the matter said that it rained.", Anonymous),
        ("Critics said that it rained.", Group),
        ("The report said that it rained.", Document),
    ] {
        assert_eq!(class(text), expected, "{text}");
    }
}

#[test]
fn outlets_are_credited_where_the_text_names_them() {
    use super::super::EntityKind::Organization;
    let entity = |outlet| Entity { name: "Herald".into(), kind: Organization, outlet, aliases: Vec::new() };
    let outlets = |text: &str, outlet: bool| {
        let document = read(Article { text: text.into(), ..Article::default() });
        let mentions: Vec<Mention> =
            text.match_indices("Herald").map(|(at, name)| Mention { span: Span::new(at, at + name.len()), entity: 0 }).collect();
        let (_, attributions) = find(&document, &[entity(outlet)], &mentions, Vec::new());
        attributions.iter().map(|a| a.outlet).collect::<Vec<_>>()
    };
    assert_eq!(outlets("An official told the Herald that rain fell.", true), [Some(0)]);
    assert_eq!(outlets("The Herald reported that critics said rain fell.", true), [Some(0), Some(0)]);
    assert_eq!(outlets("Rain fell, the Herald reported, citing two officials.", true), [Some(0), Some(0)]);
    assert_eq!(outlets("Rain fell, a report by the Herald said.", true), [Some(0)]);
    assert_eq!(outlets("An official said the Herald was closed.", true), [None]);
    assert_eq!(outlets("An official told the Herald that rain fell.", false), [None]);
}

#[test]
fn a_comma_that_ends_its_sentence_opens_no_apposition() {
    let text = "according to two officials\n, 2024-02-30".to_owned();
    let annotated = crate::annotate::annotate(crate::read::read(crate::Article { text, ..crate::Article::default() }));
    let sources: Vec<&str> =
        annotated.attributions.iter().filter_map(|a| a.source).map(|source| annotated.document.slice(source.span)).collect();
    assert!(sources.iter().all(|source| !source.contains(',')), "{sources:?}");
}
