use crate::article::Article;
use crate::read::{Document, read};

fn document(text: &str) -> Document {
    read(Article { text: text.into(), ..Article::default() })
}

/// Checks sentences written `word/TAG word/TAG`; a word without a tag may bear any.
fn check(cases: &[&str]) {
    let mut wrong = Vec::new();
    for case in cases {
        let words: Vec<(&str, Option<&str>)> =
            case.split(' ').map(|w| w.rsplit_once('/').map_or((w, None), |(w, t)| (w, Some(t)))).collect();
        let text = words.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(" ");
        let document = document(&text);
        let mut at = 0;
        for (word, tag) in words {
            let Some(token) = (0..document.tokens.len()).find(|&t| document.tokens[t].span.start >= at && document.word(t) == word)
            else {
                wrong.push(format!("{word:?} is no token of {text:?}"));
                continue;
            };
            at = document.tokens[token].span.end;
            let got = format!("{:?}", document.tokens[token].tag);
            if tag.is_some_and(|tag| tag != got) {
                wrong.push(format!("{word}/{got}, not {} in {text:?}", tag.unwrap_or_default()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn words_around_a_word_choose_its_tag() {
    check(&[
        "The mayor warned/VBD the council of a flood",
        "The council was warned/VBN twice",
        "Two divers killed/VBN in the storm were/VBD brothers",
        "She wants to report/VB the attack/NN",
        "He attacks/VBZ the plan",
        "The attacks/NNS were planned/VBN",
        "Officials would not say/VB whether/IN they plan/VBP to leave/VB",
        "The bridge that/WDT collapsed/VBD had/VBD been/VBN inspected/VBN",
        "They said/VBD that/IN the bridge is safe/JJ",
        "Inspectors have repeatedly warned/VBN owners",
        "They saw her/PRP at the bridge",
        "An official/NN told reporters that rain fell",
        "The official/JJ report was late",
        "The mill closed/VBD on Monday .",
        "The mill closed/VBD and the dam broke .",
        "The man killed/VBN in the blast was a teacher .",
        "Lee said the fire started/VBD in a tank , but warned the town .",
        "Lee said the man killed/VBN in the blast was a teacher .",
        "“ It was a problem , ” a union official/NN admitted/VBD .",
        "Lee said a few words prepared/VBN by his staff .",
        "Three people hurt/VBN in a blast",
        "They saw her/PRP",
        "They saw her/PRPS bridge",
    ]);
}

#[test]
fn capitals_mean_names_except_where_all_words_have_one() {
    check(&[
        "Mayor/NN Warns/VBZ Council/NN Of/IN Rising/VBG Flood/NN Danger/NN",
        "The Iranian/JJ delegation met Harlow/NNP in Geneva/NNP",
        "Officials/NNS said/VBD that/IN May/NNP was/VBD warm",
        "It may/MD rain",
    ]);
}

#[test]
fn the_word_list_and_endings_tell_what_a_word_can_be() {
    use super::{Tag, can_be, is_word};
    // The first word of a group, one behind it, and one with nothing in common with the one before.
    for (word, tag, can) in [
        ("abandon", Tag::VB, true),
        ("abbot", Tag::NN, true),
        ("abbot", Tag::VB, false),
        ("the", Tag::DT, true),
        ("zone", Tag::NN, true),
        ("abbe", Tag::NN, false),
        ("fortification", Tag::NN, true),
        ("fortification", Tag::VB, false),
        ("mention", Tag::VB, true),
        ("nation", Tag::JJ, false),
        ("methodical", Tag::JJ, true),
    ] {
        assert_eq!(can_be(word, tag), can, "{word} {tag:?}");
    }
    for (word, is) in [("bridge", true), ("fortification", true), ("iranian", false), ("harlow", false)] {
        assert_eq!(is_word(word), is, "{word}");
    }
}
