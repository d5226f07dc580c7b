use super::*;
use crate::span::Span;
use crate::{Article, read_article};

/// What is found in two texts: `[the words in a|the words in b] words` and the edits as `{in a|in b}`.
fn found(a: &str, b: &str) -> Vec<String> {
    let articles = [a, b].map(|text| read_article(Article { text: text.into(), ..Article::default() }));
    let both = |s: Span, t: Span| format!("{}|{}", s.of(a), t.of(b));
    find(&articles, &Options::default())
        .iter()
        .map(|r| {
            let edits: String = r.edits.iter().map(|e| format!(" {{{}}}", both(e.a, e.b))).collect();
            format!("[{}] {}{edits}", both(r.a_span, r.b_span), r.words)
        })
        .collect()
}

fn check(a: &str, b: &str, expected: &[&str]) {
    assert_eq!(found(a, b), expected, "\n  {a}\n  {b}");
}

#[test]
fn typography_case_and_clitics_make_no_difference() {
    check(
        "He wrote: “The U.S. government’s envoys don’t leave the old harbour.”",
        "\"the US government's envoys don't leave the old harbour\", a clerk wrote.",
        &["[The U.S. government’s envoys don’t leave the old harbour|the US government's envoys don't leave the old harbour] 9"],
    );
}

#[test]
fn what_other_scripts_write_in_two_ways_makes_no_difference() {
    check(
        "أُغلق جسر المرفأ في المدينة بعد أن عثر المهندسون على ٨٬٥٠٠ شقّ في دعائمه ومنع الناس من العبور.",
        "اغلق جسـر المرفا في المدينة بعد ان عثر المهندسون على 8,500 شق في دعائمه.",
        &["[أُغلق جسر المرفأ في المدينة بعد أن عثر المهندسون على ٨٬٥٠٠ شقّ في دعائمه|\
           اغلق جسـر المرفا في المدينة بعد ان عثر المهندسون على 8,500 شق في دعائمه] 14"],
    );
    check(
        "Мост закрыли: «Ещё неизвестно, насколько глубоки эти новые трещины», — сказала мэр.",
        "По словам мэра, “еще неизвестно, насколько глубоки эти новые трещины”.",
        &["[Ещё неизвестно, насколько глубоки эти новые трещины|еще неизвестно, насколько глубоки эти новые трещины] 7"],
    );
}

#[test]
fn two_characters_of_a_script_without_spaces_count_as_a_word() {
    check("市长表示，大桥因桥墩裂缝将关闭到秋天。", "记者获悉：大桥因桥墩裂缝将关闭，绕行十公里。", &[]);
    check(
        "市长表示，大桥因桥墩裂缝将关闭至今年秋天。",
        "记者获悉：大桥因桥墩裂缝将关闭至今年春天，绕行十公里。",
        &["[大桥因桥墩裂缝将关闭至今年秋天|大桥因桥墩裂缝将关闭至今年春天] 7 {秋|春}"],
    );
}

#[test]
fn runs_below_the_least_length_are_no_reuse() {
    check("The mayor closed the old bridge.", "Yesterday the mayor closed the old gate.", &[]);
    check(
        "The mayor closed the old bridge.",
        "Yesterday the mayor closed the old bridge.",
        &["[The mayor closed the old bridge|Yesterday the mayor closed the old bridge] 6 {|Yesterday}"],
    );
}

#[test]
fn a_passage_runs_on_over_a_word_or_two_to_the_end_of_the_sentence_part() {
    check(
        "Divers searched the cold harbour until late evening for the wreck, officials said.",
        "The divers searched the cold harbour until late evening for a ship, a spokesman told reporters.",
        &["[Divers searched the cold harbour until late evening for the wreck|\
           The divers searched the cold harbour until late evening for a ship] 9 {|The} {the wreck|a ship}"],
    );
    check(
        "Divers searched the cold harbour until late evening because of the tide.",
        "Divers searched the cold harbour until late evening while many boats left.",
        &["[Divers searched the cold harbour until late evening|Divers searched the cold harbour until late evening] 8"],
    );
}

#[test]
fn the_first_word_of_the_next_sentence_is_no_part_of_a_passage() {
    check(
        "Divers searched the cold harbour until late evening. The tide was high.",
        "Divers searched the cold harbour until late evening. The wreck lay deep.",
        &["[Divers searched the cold harbour until late evening|Divers searched the cold harbour until late evening] 8"],
    );
}

#[test]
fn small_edits_within_a_sentence_make_one_edited_passage() {
    check(
        "Engineers found twelve deep cracks in the northern deck, which carried heavy lorries every day for years.",
        "Engineers found twelve deep cracks in the southern deck, which had carried heavy lorries every day for years.",
        &["[Engineers found twelve deep cracks in the northern deck, which carried heavy lorries every day for years|\
           Engineers found twelve deep cracks in the southern deck, which had carried heavy lorries every day for years] 16 \
           {northern|southern} {|had}"],
    );
}

#[test]
fn a_typing_error_inside_a_long_run_is_an_edit() {
    check(
        "We warned the villagers of the flood because we did not want innocent people to drown there.",
        "We warned the villagers of the flood because we did not want innoceent people to drown there.",
        &["[We warned the villagers of the flood because we did not want innocent people to drown there|\
           We warned the villagers of the flood because we did not want innoceent people to drown there] 16 {innocent|innoceent}"],
    );
}

#[test]
fn a_sentence_of_which_only_the_first_word_is_shared_is_no_edit() {
    check(
        "The finding was left out of a safety summary. She left the room.",
        "The judge had kept it out of a safety summary. She kept silent.",
        &["[out of a safety summary. She|out of a safety summary. She] 6"],
    );
}

#[test]
fn different_words_between_sentences_part_two_passages() {
    let passages = found(
        "The ferry sank within minutes of leaving the pier.\nWitnesses wept.\nDivers searched the cold harbour until late evening.",
        "The ferry sank within minutes of leaving the pier.\nNobody spoke.\nDivers searched the cold harbour until late evening.",
    );
    assert_eq!(passages.len(), 2, "{passages:?}");
}

#[test]
fn a_long_name_is_no_copying() {
    check(
        "She chairs a panel of the Northern Harbour and River Authority Board.",
        "He left a seat of the Northern Harbour and River Authority Board.",
        &[],
    );
}

#[test]
fn each_word_lies_in_one_passage_and_the_longest_comes_first() {
    let line = "the council voted to close the bridge";
    check(
        &format!("On Monday {line} for long repairs."),
        &format!("Late on Monday {line}. In May {line} for long repairs."),
        &[&format!("[On Monday {line} for long repairs|In May {line} for long repairs] 10 {{On Monday|In May}}")],
    );
}

#[test]
fn a_text_of_one_word_repeated_takes_no_square_time() {
    let text = "again ".repeat(60_000);
    assert_eq!(found(&text, &text).len(), 1);
}

#[test]
fn three_articles_give_each_pair_its_passages() {
    let texts =
        ["Rain closed all roads to the valley.", "Snow fell. Rain closed all roads to the valley.", "Nothing happened here."];
    let articles = texts.map(|text| read_article(Article { text: text.into(), ..Article::default() }));
    let pairs: Vec<_> = find(&articles, &Options::default()).iter().map(|r| (r.a, r.b, r.words)).collect();
    assert_eq!(pairs, [(0, 1, 7)]);
}
