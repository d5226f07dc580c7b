use super::{Claim, CueKind, Modality, Polarity};
use crate::article::Article;

/// Each claim of a text as its stance and words: `part reported negative hedged: …`, with the parts that are not the default.
fn claims(text: &str) -> Vec<String> {
    let set = crate::read_article(Article { text: text.into(), ..Article::default() });
    let stance = |claim: &Claim| {
        let modality = match claim.modality {
            Modality::Asserted => None,
            Modality::Reported => Some("reported"),
            Modality::Alleged => Some("alleged"),
            Modality::Denied => Some("denied"),
            Modality::Unknown => Some("unknown"),
            Modality::Opinion => Some("opinion"),
        };
        let polarity = (claim.polarity == Polarity::Negative).then_some("negative");
        let hedged = claim.hedged.then_some("hedged");
        let embedded = claim.embedded.then_some("part");
        [embedded, modality, polarity, hedged].into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    let document = &set.annotated.document;
    set.claims
        .iter()
        .map(|claim| format!("{}: {}", stance(claim), document.slice(claim.span)).trim_start_matches(": ").to_owned())
        .collect()
}

fn check(cases: &[(&str, &[&str])]) {
    assert!(!cases.is_empty());
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(text, expected)| {
            let found = claims(text);
            (found != *expected).then(|| format!("{text}\n  gives {found:#?}\n  not   {expected:#?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn clauses_are_claims_of_their_own() {
    check(&[
        (
            "The dam broke on Monday and the river flooded two villages.",
            &["The dam broke on Monday", "the river flooded two villages"],
        ),
        (
            "The pump failed at 5:52 a.m. on Friday, flooding two cellars.",
            &["The pump failed at 5:52 a.m. on Friday", "flooding two cellars"],
        ),
        ("Nine dead in ferry fire; the owner was fined", &["Nine dead in ferry fire", "the owner was fined"]),
        ("The storm killed 12 people and wounded 40 others.", &["The storm killed 12 people", "wounded 40 others"]),
        ("The council met on Friday after the mayor resigned.", &["The council met on Friday", "after the mayor resigned"]),
        (
            "The fire broke out shortly after 6 a.m. as the ferry crossed the sound.",
            &["The fire broke out shortly after 6 a.m.", "as the ferry crossed the sound"],
        ),
        (
            "The owner was fined two weeks before the fire that injured nine people.",
            &["The owner was fined two weeks before the fire that injured nine people", "that injured nine people"],
        ),
        (
            "The council rebuilt the dam that failed in May.",
            &["The council rebuilt the dam that failed in May", "that failed in May"],
        ),
        // Without a name, a number or a date what says which one is meant states nothing by itself.
        ("The council rebuilt the dam that failed.", &["The council rebuilt the dam that failed"]),
        ("The town, also known as the pearl of the coast, flooded.", &["The town, also known as the pearl of the coast, flooded"]),
        ("The fault was not found when the ship sailed.", &["negative: The fault was not found", "when the ship sailed"]),
        ("The guards came after the shop closed.", &["The guards came after the shop closed"]),
        ("The dam, which opened in 1990, failed.", &["The dam, which opened in 1990, failed", "which opened in 1990"]),
        (
            "The ferry sank off the coast, killing at least nine people.",
            &["The ferry sank off the coast", "killing at least nine people"],
        ),
        (
            "Ana Lund, the mayor of Harlow, left the meeting early.",
            &["Ana Lund, the mayor of Harlow, left the meeting early", "Ana Lund, the mayor of Harlow"],
        ),
        ("Despite the warning by Norway, the ferry sank.", &["Despite the warning by Norway, the ferry sank"]),
        (
            "The mayor said that the dam was old and that the river was high.",
            &["reported: the dam was old", "reported: the river was high"],
        ),
        // What says which bridge is part of the claim, and one of its own where it holds a name, number or date.
        ("Thieves took a bell found in the soil.", &["Thieves took a bell found in the soil"]),
        ("Norway closed a bridge built in 1990.", &["Norway closed a bridge built in 1990", "built in 1990"]),
        ("The fame of the town as a port had grown.", &["The fame of the town as a port had grown"]),
        // One statement each.
        ("The mayor condemned and rejected the plan.", &["The mayor condemned and rejected the plan"]),
        ("The mayor bought bread, milk and eggs for the guests.", &["The mayor bought bread, milk and eggs for the guests"]),
        ("The mayor knew that the dam was weak.", &["The mayor knew that the dam was weak"]),
    ]);
}

#[test]
fn negation_belongs_to_the_clause_it_governs() {
    check(&[
        ("The ministry declined to say where the ship was.", &["negative: The ministry declined to say where the ship was"]),
        ("The guards failed to stop the thieves.", &["negative: The guards failed to stop the thieves"]),
        ("The town did not flood, but the bridge collapsed.", &["negative: The town did not flood", "the bridge collapsed"]),
        ("No further victims were found.", &["negative: No further victims were found"]),
        ("No one was hurt.", &["negative: No one was hurt"]),
        (
            "The owners gave no reason, nor did they sell the mill.",
            &["negative: The owners gave no reason", "negative: did they sell the mill"],
        ),
        ("The fire not only destroyed the mill.", &["The fire not only destroyed the mill"]),
        (
            "The mill, which was not insured, burned down.",
            &["The mill, which was not insured, burned down", "negative: which was not insured"],
        ),
    ]);
}

#[test]
fn events_are_as_sure_as_what_governs_them() {
    check(&[
        // Implicatives: the clause says what its complement says.
        ("The guards managed to stop the leak.", &["The guards managed to stop the leak", "part negative: the leak"]),
        ("The guards did not manage to open the gate.", &["negative: The guards did not manage to open the gate"]),
        ("The guards did not fail to open the gate.", &["The guards did not fail to open the gate"]),
        ("The ministry refused to pay the fine.", &["negative: The ministry refused to pay the fine"]),
        // Acts that leave open what comes of them.
        (
            "The union asked the owners to raise wages.",
            &["The union asked the owners to raise wages", "part hedged: to raise wages"],
        ),
        ("The council plans to sell the harbour.", &["The council plans to sell the harbour", "part hedged: to sell the harbour"]),
        ("Shares fell on fears of a recession.", &["Shares fell on fears of a recession", "part hedged: a recession"]),
        (
            "Divers joined efforts to raise the wreck.",
            &["Divers joined efforts to raise the wreck", "part hedged: to raise the wreck"],
        ),
        ("The mayor forced the owners to sell the mill.", &["The mayor forced the owners to sell the mill"]),
        ("Police told the crowd not to leave.", &["Police told the crowd not to leave", "part negative: not to leave"]),
        // What is prevented, stopped or put off.
        (
            "Rain prevented the crew from reaching the wreck.",
            &["Rain prevented the crew from reaching the wreck", "part negative: reaching the wreck"],
        ),
        ("The company stopped selling boats.", &["The company stopped selling boats", "part negative: selling boats"]),
        ("The flight was cancelled on Monday.", &["The flight was cancelled on Monday", "part negative: The flight"]),
        ("Flight cancelled after storm", &["Flight cancelled after storm", "part negative: Flight"]),
        ("The police failed to prevent the bombing.", &["negative: The police failed to prevent the bombing", "part: the bombing"]),
        ("The owner stopped the car.", &["The owner stopped the car"]),
        ("Shares fell to a level not seen since 1982.", &["Shares fell to a level not seen since 1982", "part negative: not seen"]),
        // A reason is told with what it is the reason of.
        ("They left because they did not want to wait.", &["They left because they did not want to wait"]),
        // What is sought is open, but what is known from before is so.
        ("The union seeks a meeting.", &["The union seeks a meeting", "part hedged: a meeting"]),
        ("The family seeks the release of the crew.", &["The family seeks the release of the crew", "part hedged: the release"]),
        ("The town discussed the flood.", &["The town discussed the flood"]),
        // A future is no doubt; what is past is not undone by its verb.
        ("The council will sell the harbour.", &["The council will sell the harbour"]),
        ("The lawmakers rejected the proposal.", &["The lawmakers rejected the proposal"]),
        ("Its shares nearly broke the record.", &["negative: Its shares nearly broke the record"]),
        ("The ship carries nearly 300 people.", &["The ship carries nearly 300 people"]),
    ]);
}

#[test]
fn dated_events_are_parts_of_their_own() {
    check(&[
        (
            "The raid on the port of Arden on 3 May 2021 was condemned by Norway.",
            &[
                "The raid on the port of Arden on 3 May 2021 was condemned by Norway",
                "part: The raid on the port of Arden on 3 May 2021",
            ],
        ),
        (
            "Police said little about the May 3, 2021 attack in Arden, Norway.",
            &["Police said little about the May 3, 2021 attack in Arden, Norway", "part: the May 3, 2021 attack in Arden, Norway"],
        ),
        // No event, no certain day, or the verb's own day.
        ("The mayor on 3 May 2021 was a teacher.", &["The mayor on 3 May 2021 was a teacher"]),
        ("Police stopped the raid on Monday.", &["Police stopped the raid on Monday", "part negative: the raid"]),
        ("The gang made a raid on 3 May 2021.", &["The gang made a raid on 3 May 2021"]),
    ]);
}

#[test]
fn doubt_and_ignorance_are_marked() {
    check(&[
        ("The company may close the mill.", &["hedged: The company may close the mill"]),
        ("The minister is expected to resign.", &["hedged: The minister is expected to resign"]),
        ("It is unclear why the dam broke.", &["unknown negative: It is unclear why the dam broke"]),
        ("The company closed the mill in May.", &["The company closed the mill in May"]),
        ("The company probably closed the mill.", &["hedged: The company probably closed the mill"]),
        ("The company acted, probably against its will.", &["The company acted, probably against its will"]),
        ("The thieves allegedly used a stolen van.", &["alleged hedged: The thieves allegedly used a stolen van"]),
    ]);
}

#[test]
fn any_text_is_read() {
    for text in [
        "",
        " ",
        "\0",
        "!?",
        "and and and",
        ", , ,",
        "🦆 quacked, which 🦆",
        "that that that which who whom if because",
        "— — (",
        "\u{202e}abc",
    ] {
        claims(text);
    }
    let deep = "who said that ".repeat(20_000);
    assert!(!claims(&deep).is_empty());
}

/// The cues of each claim of a text that has some: `-failed ?may: …`.
fn cues(text: &str) -> Vec<String> {
    let set = crate::read_article(Article { text: text.into(), ..Article::default() });
    let document = &set.annotated.document;
    let sign = |kind| if kind == CueKind::Negation { '-' } else { '?' };
    let cues = |claim: &Claim| -> Vec<String> {
        claim.cues.iter().map(|cue| format!("{}{}", sign(cue.kind), document.slice(cue.span))).collect()
    };
    let told = set.claims.iter().filter(|claim| !claim.cues.is_empty());
    told.map(|claim| format!("{}: {}", cues(claim).join(" "), document.slice(claim.span))).collect()
}

#[test]
fn a_claim_knows_the_words_that_negate_or_doubt_it() {
    for (text, expected) in [
        ("The mill closed on Monday.", &[][..]),
        ("The company may close the mill.", &["?may: The company may close the mill"]),
        ("The mill did not close.", &["-not: The mill did not close"]),
        ("The crew failed to close the valve.", &["-failed: The crew failed to close the valve"]),
        ("The council plans to sell the harbour.", &["?plans: to sell the harbour"]),
        ("The council met on Monday, and the dam may not hold.", &["?may -not: the dam may not hold"]),
        ("The report said the mill would close if sales fell.", &["?if: if sales fell"]),
        ("It is unclear why the mill closed.", &["?unclear: It is unclear why the mill closed"]),
        ("The minister denied that the mill had closed.", &["-denied: the mill had closed"]),
    ] {
        assert_eq!(cues(text), expected, "{text}");
    }
}
