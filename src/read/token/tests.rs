use super::*;

/// Tokens of a text, a bar between them, and their shapes as letters: l(ower) c(apital) u(pper) m(ixed) n(umber) a(ddress) q(uote) `.` (mark).
fn tokens(text: &str) -> (String, String) {
    let (mut tokens, mut folded) = (Vec::new(), String::new());
    split(text, Span::new(0, text.len()), true, &mut tokens, &mut folded);
    let words: Vec<&str> = tokens.iter().map(|t| t.span.of(text)).collect();
    let shapes = tokens.iter().map(|t| match t.shape {
        Shape::Lower => 'l',
        Shape::Capital => 'c',
        Shape::Upper => 'u',
        Shape::Mixed => 'm',
        Shape::Number => 'n',
        Shape::Address => 'a',
        Shape::Quote => 'q',
        Shape::Mark => '.',
    });
    (words.join("|"), shapes.collect())
}

#[test]
fn text_is_cut_as_the_table_says() {
    let cases = include_str!("../../../tests/cases/tokens.txt");
    let (mut checked, mut wrong) = (0, Vec::new());
    for line in cases.lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let [text, words, shapes] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("three columns: {line}") };
        let (got, got_shapes) = tokens(text);
        if (got.as_str(), got_shapes.as_str()) != (words, shapes) {
            wrong.push(format!("{text}\n  {got} {got_shapes}\n  {words} {shapes}"));
        }
        checked += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(checked > 40, "the table is nearly empty");
}

#[test]
fn folded_forms_are_lower_case_with_straight_apostrophes() {
    let text = "Élan didn\u{2019}t HARD\u{2011}liners co\u{ad}op";
    let (mut tokens, mut folded) = (Vec::new(), String::new());
    split(text, Span::new(0, text.len()), true, &mut tokens, &mut folded);
    let forms: Vec<&str> = tokens.iter().map(|t| &folded[t.folded.0 as usize..t.folded.1 as usize]).collect();
    assert_eq!(forms, ["élan", "did", "n't", "hard-liners", "coop"]);
}

#[test]
fn any_text_is_covered_but_for_blanks() {
    for text in [
        "",
        "\0\u{feff}",
        "'",
        "''''",
        "’’",
        "a'",
        "'s",
        "n't",
        "…",
        "@",
        "#",
        "www.",
        "a@b",
        "U.",
        "🙂‍👩 ",
        "１２",
        "أ.ب.",
        "x\u{301}y",
        ".-.-",
        "&A&A",
    ] {
        let (mut tokens, mut folded) = (Vec::new(), String::new());
        split(text, Span::new(0, text.len()), true, &mut tokens, &mut folded);
        let mut at = 0;
        for token in &tokens {
            assert!(token.span.start >= at && !token.span.is_empty(), "{text:?}");
            assert!(text[at..token.span.start].chars().all(is_blank), "{text:?}");
            at = token.span.end;
        }
        assert!(text[at..].chars().all(is_blank), "{text:?}");
    }
}
