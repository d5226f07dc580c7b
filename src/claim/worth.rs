//! How much a claim is worth checking: a weighted sum of what it holds, squeezed into 0 to 1.
//!
//! The features are those that rank sentences of debates and speeches well: figures, the past tense, named actors, matters of public
//! record, length (ClaimBuster, Hassan et al. 2017; CheckThat!, Barrón-Cedeño et al. 2018). Against it speak feelings, thoughts, plans,
//! questions and what is said to the listener.

use super::{Claim, Modality};
use crate::annotate::{Annotated, EntityKind};
use crate::lexicon::CHECK_WORDS;
use crate::read::{Shape, Tag, lemma};

/// The worth of checking a claim, 0 (not at all) to 1.
pub fn checkworthiness(annotated: &Annotated, claim: &Claim) -> f64 {
    /// A plain statement without any of the features is less likely than not to be worth it.
    const START: f64 = -1.9;
    let sum = START + features(annotated, claim).iter().map(|(_, weight, value)| weight * value).sum::<f64>();
    // Three digits keep the order; more the weights cannot stand for.
    (1000.0 / (1.0 + (-sum).exp())).round() / 1000.0
}

/// What speaks for or against checking a claim: what it is, the weight of one, and how much of it there is.
fn features(annotated: &Annotated, claim: &Claim) -> [(&'static str, f64, f64); 20] {
    /// Beyond so many words a claim says no more that can be checked.
    const LONG: f64 = 24.0;
    let words = count(annotated, claim);
    let is = |holds: bool| f64::from(u8::from(holds));
    let up_to = |count: usize, most: usize| count.min(most) as f64;
    let actors = claim
        .entities
        .iter()
        .filter(|&&e| matches!(annotated.entities[e].kind, EntityKind::Person | EntityKind::Organization | EntityKind::Place))
        .count();
    let own_thought = (words.first_person || words.second_person) && words.thought;
    [
        ("figures", 1.1, up_to(words.figures, 2)),
        ("dates", 0.5, up_to(claim.dates.len(), 1)),
        ("named actors", 0.35, up_to(actors, 3)),
        ("a past event", 0.6, is(words.past && !own_thought)),
        ("a past state", 0.2, is(words.was && !words.past)),
        ("gain and loss", 0.5, up_to(words.change, 2)),
        ("an act on record", 0.4, up_to(words.act, 1)),
        ("public matters", 0.35, up_to(words.matter, 3)),
        ("an accusation", 0.6, is(words.accusation || matches!(claim.modality, Modality::Alleged | Modality::Denied))),
        ("a comparison", 0.3, up_to(words.degree, 2)),
        ("someone else's deed", 0.3, is(words.past && words.other_person)),
        ("length", 0.05, (words.all as f64).min(LONG)),
        ("a judgement", -0.6, is(claim.modality == Modality::Opinion && !(words.first_person && words.past))),
        ("said not to be known", -0.8, is(claim.modality == Modality::Unknown)),
        ("doubt", -0.2, is(claim.hedged)),
        ("a plan or duty", -0.8, is(words.plan)),
        ("a thought of speaker or listener", -0.8, is(own_thought)),
        ("a feeling", -0.6, up_to(words.feeling, 2)),
        ("said to the listener", -0.9, is(words.address || words.imperative)),
        ("a question", -1.6, is(words.question)),
    ]
}

/// What the words of a claim are.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    all: usize,
    figures: usize,
    change: usize,
    act: usize,
    matter: usize,
    degree: usize,
    feeling: usize,
    past: bool,
    was: bool,
    plan: bool,
    accusation: bool,
    thought: bool,
    address: bool,
    imperative: bool,
    first_person: bool,
    second_person: bool,
    other_person: bool,
    question: bool,
}

fn count(annotated: &Annotated, claim: &Claim) -> Count {
    let document = &annotated.document;
    let tokens = document.tokens_in(claim.span);
    let sentence = document.slice(document.sentences[claim.sentence].span);
    let question = sentence.trim_end_matches(['"', '”', '’', ')']).ends_with(['?', '？', '؟']);
    let mut count = Count { question, ..Count::default() };
    if !document.is_english() {
        return Count { all: document.words(tokens), figures: claim.quantities.len(), ..count };
    }
    for at in tokens.clone() {
        let (token, word) = (&document.tokens[at], document.fold(at));
        if matches!(token.shape, Shape::Mark | Shape::Quote) {
            // The mark behind the claim's last word.
            continue;
        }
        count.all += 1;
        match token.tag {
            // "one of the things" counts nothing.
            Tag::CD => count.figures += usize::from(word != "one"),
            Tag::VBD | Tag::VBN if lemma::is_auxiliary(document.key(at)) => count.was = true,
            Tag::VBD | Tag::VBN => count.past = true,
            Tag::MD => count.plan |= !matches!(word, "could" | "can" | "ca"),
            Tag::VB => count.imperative |= at == tokens.start,
            Tag::PRP => {
                count.first_person |= matches!(word, "i" | "we" | "me" | "us");
                count.second_person |= word == "you";
                count.other_person |= matches!(word, "he" | "she" | "they" | "you");
            }
            Tag::JJR | Tag::JJS | Tag::RBR | Tag::RBS => count.degree += 1,
            _ => {}
        }
        // "going to", "need to", "have to" with what is to be done.
        let next = |ahead: usize| document.tokens.get(at + ahead).map(|token| token.tag);
        count.plan |= matches!(word, "going" | "gonna" | "need" | "want" | "have" | "let")
            && next(1) == Some(Tag::TO)
            && next(2) == Some(Tag::VB);
        match CHECK_WORDS.get(document.lemma(at)).or_else(|| CHECK_WORDS.get(document.key(at))) {
            Some("change") if token.tag.is_verb() => count.change += 1,
            Some("act") if token.tag.is_verb() => count.act += 1,
            Some("matter") => count.matter += 1,
            Some("accusation") => count.accusation = true,
            Some("degree") if !matches!(token.tag, Tag::JJR | Tag::JJS | Tag::RBR | Tag::RBS) => count.degree += 1,
            Some("feeling") => count.feeling += 1,
            Some("thought") if token.tag.is_verb() => count.thought = true,
            Some("address") => count.address |= at == tokens.start || tokens.len() < 4,
            _ => {}
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use crate::{Article, read_article};

    /// The worth of a sentence by itself: that of its claim most worth checking.
    fn worth(text: &str) -> f64 {
        let claims = read_article(Article { text: text.into(), ..Article::default() }).claims;
        let worth = claims.iter().map(|claim| claim.checkworthiness).reduce(f64::max);
        let worth = worth.unwrap_or_else(|| panic!("no claim in {text:?}"));
        assert!((0.0..=1.0).contains(&worth), "{text}");
        worth
    }

    #[test]
    fn what_can_be_checked_ranks_above_what_cannot() {
        for (above, below) in [
            // Figures, dates, names.
            ("The storm killed 12 people in Norway on 3 May 2021.", "The storm flooded a village in Norway."),
            ("Rents here have gone up 30 percent since 2015.", "Rents here have gone up."),
            ("The council closed nine schools.", "The council closed schools."),
            ("Senator Lund voted against the bill.", "Somebody was against it."),
            // What happened, over what shall.
            ("We built 400 flats last year.", "We will build 400 flats next year."),
            ("The company poured waste into the river.", "The company should be ashamed of itself."),
            // What others did, over the speaker's mind.
            ("She raised taxes six times as mayor.", "I think taxes matter to all of us."),
            ("You signed the treaty with Norway.", "I believe in this treaty with all my heart."),
            // Statements over feelings, questions and courtesies.
            ("Unemployment is the highest in a decade.", "I am so proud of the people of this town."),
            ("Crime fell in every district.", "Why did crime fall in every district?"),
            ("The mayor broke the law.", "What a wonderful evening this is."),
            ("Wages have not risen since 2009.", "Thank you all so much for coming tonight."),
            ("We have nuclear weapons on our border.", "Let me be clear about one thing."),
            ("They are closing the plant.", "Good evening."),
            // An accusation over a generality.
            ("The minister took bribes from a builder.", "Politics is a hard business."),
        ] {
            assert!(worth(above) > worth(below), "{above} {} is not above {below} {}", worth(above), worth(below));
        }
    }

    #[test]
    fn courtesies_are_hardly_worth_it() {
        for text in ["Thank you.", "I love this country.", "Let me tell you something.", "(APPLAUSE)"] {
            assert!(worth(text) < 0.15, "{text} {}", worth(text));
        }
        assert!(worth("We lost 14,000 jobs last year.") > 0.7);
    }
}
