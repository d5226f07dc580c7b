//! The apostrophe: inside a word, at its end, or no apostrophe but a single quotation mark.

/// Whether the character serves as an apostrophe (some of them as a closing quotation mark as well).
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2bc}' | '\u{ff07}')
}

/// What an apostrophe does right behind letters.
pub enum Inside {
    /// The word goes on, as in `O'Brien`.
    Joins,
    /// It is part of `n't`.
    Negation,
    /// The word ends before it: a clitic or a mark follows.
    Ends,
}

/// Decides on an apostrophe between `word` and `rest`.
pub fn inside(word: &str, rest: &str) -> Inside {
    let tail = letters(rest);
    if tail.eq_ignore_ascii_case("t") && word.ends_with(['n', 'N']) {
        Inside::Negation
    } else if tail.is_empty() || clitic(rest).is_some() {
        Inside::Ends
    } else {
        Inside::Joins
    }
}

/// Length of the clitic that `rest`, the text behind an apostrophe, begins with: the s of `'s`, the ve of `'ve`.
pub fn clitic(rest: &str) -> Option<usize> {
    const CLITICS: [&str; 6] = ["s", "m", "d", "ll", "re", "ve"];
    let tail = letters(rest);
    CLITICS.iter().any(|c| tail.eq_ignore_ascii_case(c)).then_some(tail.len())
}

/// Length of the word that lost its beginning, behind a leading apostrophe: `'em`, `'90s`.
pub fn elision(rest: &str) -> Option<usize> {
    const ELISIONS: [&str; 8] = ["em", "til", "tis", "twas", "cause", "bout", "round", "cuz"];
    let tail = letters(rest);
    let decade =
        tail.len() <= 3 && tail.len() >= 2 && tail.as_bytes()[..2].iter().all(u8::is_ascii_digit) && matches!(&tail[2..], "" | "s");
    (decade || ELISIONS.iter().any(|e| tail.eq_ignore_ascii_case(e))).then_some(tail.len())
}

/// Whether an apostrophe behind a final s, with `rest` behind it, marks a possessive (`officials' plan`) and closes no quotation.
///
/// With a single quotation mark open it could do either: then it is possessive when a word follows and another mark that can close
/// the quotation comes later.
pub fn is_possessive(rest: &str, open: bool) -> bool {
    // How far a quotation in single marks is looked through for its end.
    const REACH: usize = 400;
    if !open {
        return true;
    }
    let mut before = '\'';
    for (i, c) in rest.char_indices().take(REACH) {
        if i == 0 && c != ' ' || c == '\n' || c == '\u{2018}' {
            return false;
        }
        if is_apostrophe(c) {
            let after = rest[i + c.len_utf8()..].chars().next();
            if before == ' ' {
                return false;
            }
            if !after.is_some_and(char::is_alphanumeric) {
                return true;
            }
        }
        before = c;
    }
    false
}

/// The letters and digits that `text` begins with.
fn letters(text: &str) -> &str {
    // Longer than any clitic or elision; what is cut off only has to be not equal to one.
    const ENOUGH: usize = 8;
    let len = text.chars().take(ENOUGH).take_while(|c| c.is_alphanumeric()).map(char::len_utf8).sum();
    &text[..len]
}
