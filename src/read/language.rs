//! Which language a text is in.

use crate::case::Lower;
use crate::lexicon;

/// The language of a text as a BCP 47 tag: by its script, or for Latin letters by the function words it uses; `und` where neither
/// tells. A text too short to tell by is taken for English.
pub fn detect(text: &str) -> &'static str {
    // What is read of a text: enough words to tell by.
    const HEAD: usize = 6_000;
    let head = &text[..text.floor_char_boundary(HEAD)];
    by_script(head).unwrap_or_else(|| by_words(head))
}

/// The language that goes with the script of most letters, unless that is Latin.
fn by_script(text: &str) -> Option<&'static str> {
    const SCRIPTS: [(&str, std::ops::RangeInclusive<char>); 12] = [
        ("el", '\u{370}'..='\u{3ff}'),
        ("ru", '\u{400}'..='\u{52f}'),
        ("hy", '\u{530}'..='\u{58f}'),
        ("he", '\u{590}'..='\u{5ff}'),
        ("ar", '\u{600}'..='\u{77f}'),
        ("hi", '\u{900}'..='\u{97f}'),
        ("bn", '\u{980}'..='\u{9ff}'),
        ("th", '\u{e00}'..='\u{e7f}'),
        ("ka", '\u{10a0}'..='\u{10ff}'),
        ("ja", '\u{3040}'..='\u{30ff}'),
        ("zh", '\u{3400}'..='\u{9fff}'),
        ("ko", '\u{ac00}'..='\u{d7a3}'),
    ];
    if !text.chars().any(|c| c > '\u{36f}' && c.is_alphabetic()) {
        return None;
    }
    let mut counts = [0_usize; SCRIPTS.len()];
    let mut letters = 0;
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        letters += 1;
        if c > '\u{36f}'
            && let Some(i) = SCRIPTS.iter().position(|(_, range)| range.contains(&c))
        {
            counts[i] += 1;
        }
    }
    let other: usize = counts.iter().sum();
    if other * 2 <= letters {
        return None;
    }
    let has = |marks: &[char]| text.contains(marks);
    let (tag, _) = SCRIPTS.iter().zip(counts).max_by_key(|(_, count)| *count).map(|((tag, _), count)| (*tag, count))?;
    Some(match tag {
        // Letters that the one language has and the other lacks.
        "ru" if has(&['і', 'ї', 'є']) => "uk",
        "ar" if has(&['پ', 'چ', 'ژ', 'گ']) => "fa",
        "zh" if counts[9] > 0 => "ja",
        tag => tag,
    })
}

/// The language whose function words are most of the words, by a list of the most frequent ones.
fn by_words(text: &str) -> &'static str {
    // Fewer words tell nothing.
    const ENOUGH: usize = 20;
    // Function words of English are some 40 per cent of a text on this list, and a few per cent of a text in another language.
    const LEAST_PER_CENT: usize = 8;
    let mut counts: Vec<(&'static str, usize)> = Vec::new();
    let mut words = 0;
    let mut folded = String::new();
    for word in text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()) {
        words += 1;
        folded.clear();
        if word.is_ascii() {
            folded.push_str(word);
            folded.make_ascii_lowercase();
        } else {
            folded.extend(word.chars().map(|c| c.lowered()));
        }
        let tags = lexicon::LANGUAGES.get(&folded).unwrap_or_default();
        for tag in tags.split(',').filter(|t| !t.is_empty()) {
            match counts.iter_mut().find(|(t, _)| *t == tag) {
                Some((_, count)) => *count += 1,
                None => counts.push((tag, 1)),
            }
        }
    }
    let english = counts.iter().find(|(t, _)| *t == "en").map_or(0, |c| c.1);
    if words < ENOUGH {
        return "en";
    }
    match counts.iter().filter(|(t, _)| *t != "en").max_by_key(|(tag, count)| (*count, *tag)) {
        Some((tag, count)) if *count > english && count * 100 >= words * LEAST_PER_CENT => tag,
        _ if english * 100 >= words * LEAST_PER_CENT => "en",
        _ => "und",
    }
}

#[cfg(test)]
mod tests {
    use super::detect;

    #[test]
    fn languages_are_told_apart() {
        let cases = [
            (
                "en",
                "The bridge over the river was closed on Monday after engineers found that its deck had cracks, and it will not open again before May.",
            ),
            (
                "de",
                "Die Brücke über den Fluss wurde am Montag gesperrt, nachdem Ingenieure Risse gefunden hatten, und sie wird nicht vor Mai wieder geöffnet.",
            ),
            (
                "fr",
                "Le pont sur la rivière a été fermé lundi après que des ingénieurs ont trouvé des fissures, et il ne sera pas rouvert avant le mois de mai.",
            ),
            (
                "es",
                "El puente sobre el río fue cerrado el lunes después de que los ingenieros encontraron grietas, y no se abrirá de nuevo antes de mayo.",
            ),
            ("ru", "Мост через реку закрыли в понедельник."),
            ("uk", "Міст через річку закрили в понеділок, і він не відкриється."),
            ("ar", "أغلق الجسر يوم الاثنين."),
            ("zh", "这座桥周一关闭了。"),
            ("ja", "橋は月曜日に閉鎖された。"),
            ("und", "zxq vrr plo zxq vrr plo zxq vrr plo zxq vrr plo zxq vrr plo zxq vrr plo zxq vrr plo"),
            ("en", "Pont fermé lundi"),
            ("en", ""),
        ];
        for (tag, text) in cases {
            assert_eq!(detect(text), tag, "{text}");
        }
    }
}
