use super::*;

/// The kinds of a text's blocks with their words.
fn blocks(text: &str) -> Vec<String> {
    find(text).iter().map(|b| format!("{}\t{}", format!("{:?}", b.kind).to_lowercase(), b.span.of(text))).collect()
}

#[test]
fn lines_get_the_kinds_of_the_table() {
    let cases = include_str!("../../../tests/cases/blocks.txt");
    let mut checked = 0;
    for case in cases.split("====\n").skip(1) {
        let mut text = String::new();
        let mut expected = Vec::new();
        for line in case.lines() {
            // A line that begins with & goes on in the line of the text before it.
            let (glue, line) = line.strip_prefix('&').map_or(("\n", line), |l| (" ", l));
            let Some((_, words)) = line.split_once('\t') else {
                text.push('\n');
                continue;
            };
            text.push_str(if text.is_empty() { "" } else { glue });
            text.push_str(words);
            expected.push(line.to_owned());
        }
        assert_eq!(blocks(&text), expected, "\n{text}");
        checked += expected.len();
    }
    assert!(checked > 50, "the table is nearly empty");
}

#[test]
fn every_character_but_white_space_is_in_one_block() {
    for text in [
        "",
        " \n\t",
        "one",
        "\u{feff}a\r\nb\rc\u{2028}d\u{85}e",
        "\0\n\0",
        "By\n\nBy\n",
        "— a\n(Reuters) —\n",
        "Why: a b c",
        "مرحبا.\n東京。",
    ] {
        let mut at = 0;
        for block in find(text) {
            assert!(text[at..block.span.start].chars().all(char::is_whitespace), "{text:?}");
            assert!(block.span.end > block.span.start, "{text:?}");
            at = block.span.end;
        }
        assert!(text[at..].chars().all(char::is_whitespace), "{text:?}");
    }
}

#[test]
fn wrapped_lines_are_one_paragraph() {
    let wrapped = "The harbour of the old town was closed on Monday after a crane fell\n\
        into the water and blocked the only way out for the ferries, which\n\
        carry some 4,000 people a day to the islands in the bay.\n\
        Work begins today.\n\nNobody was hurt.";
    assert_eq!(find(wrapped).len(), 3, "{:?}", blocks(wrapped));
    let lines = "The harbour was closed.\nNobody was hurt.\nWork begins today.";
    assert_eq!(find(lines).len(), 3);
}

#[test]
fn comments_end_where_another_article_begins() {
    let article = "The harbour was closed on Monday after a crane fell into the water and blocked the way out for the ferries, which \
        carry some four thousand people a day to the islands in the bay and back, as the council said in a short statement.\n";
    let comment = "I saw it fall from my window, and my dog ran away from the noise of it.\n";
    let kinds = |text: &str| find(text).iter().map(|b| (b.kind, b.span.of(text).to_owned())).collect::<Vec<_>>();
    let body = |text: &str| kinds(text).iter().filter(|(kind, _)| *kind == BlockKind::Body).count();
    let several = [&article.repeat(12), "3 comments\n", &comment.repeat(3), "Second story\n", &article.repeat(12)].concat();
    assert_eq!(body(&several), 24);
    assert_eq!(kinds(&several).iter().filter(|(kind, _)| *kind == BlockKind::Comments).count(), 5, "{:?}", kinds(&several));
    let thread = [&article.repeat(12), "30 comments\n", &comment.repeat(8), "Reply\n", &comment.repeat(20)].concat();
    assert_eq!(body(&thread), 12);
}
