//! Which language a text is in.

use super::Block;
use crate::case::Lower;
use crate::hash::Key;
use crate::lexicon;

/// The language in which Crossread knows grammar.
pub const ENGLISH: &str = "en";

/// The language of an article as a BCP 47 tag: by its script, or for Latin letters by the function words it uses; `und` where neither
/// tells. A text too short to tell by is taken for English. What stands around an article may be in another language than it.
pub fn detect(text: &str, blocks: &[Block]) -> &'static str {
    // What is read of a text: enough words to tell by.
    const HEAD: usize = 6_000;
    let mut head = String::new();
    for block in blocks.iter().filter(|block| block.kind.is_article()) {
        let part = block.span.of(text);
        head.push_str(&part[..part.floor_char_boundary(HEAD - head.len())]);
        head.push('\n');
        if head.len() >= HEAD {
            break;
        }
    }
    by_script(&head).unwrap_or_else(|| by_words(&head))
}

/// The English name of a language that [`detect`] knows; `None` for `und`.
pub fn name(tag: &str) -> Option<&'static str> {
    const NAMES: [(&str, &str); 40] = [
        ("ar", "Arabic"),
        ("be", "Belarusian"),
        ("bg", "Bulgarian"),
        ("bn", "Bengali"),
        ("cs", "Czech"),
        ("da", "Danish"),
        ("de", "German"),
        ("el", "Greek"),
        ("en", "English"),
        ("es", "Spanish"),
        ("fa", "Persian"),
        ("fi", "Finnish"),
        ("fr", "French"),
        ("he", "Hebrew"),
        ("hi", "Hindi"),
        ("hu", "Hungarian"),
        ("hy", "Armenian"),
        ("id", "Indonesian"),
        ("it", "Italian"),
        ("ja", "Japanese"),
        ("ka", "Georgian"),
        ("ko", "Korean"),
        ("mk", "Macedonian"),
        ("nl", "Dutch"),
        ("no", "Norwegian"),
        ("pl", "Polish"),
        ("pt", "Portuguese"),
        ("ro", "Romanian"),
        ("ru", "Russian"),
        ("sr", "Serbian"),
        ("sv", "Swedish"),
        ("th", "Thai"),
        ("tr", "Turkish"),
        ("uk", "Ukrainian"),
        ("ur", "Urdu"),
        ("vi", "Vietnamese"),
        ("zh", "Chinese"),
        ("km", "Khmer"),
        ("lo", "Lao"),
        ("my", "Burmese"),
    ];
    NAMES.iter().find(|(known, _)| *known == tag).map(|(_, name)| *name)
}

/// Whether a word in small letters is one of those that hold the sentences of a language together, as far as the list knows.
pub fn is_function_word<'a>(word: impl Into<Key<'a>>, language: &str) -> bool {
    lexicon::LANGUAGES.get(word).is_some_and(|tags| tags.split(',').any(|tag| tag == language))
}

/// The language that goes with the script of most letters, unless that is Latin.
fn by_script(text: &str) -> Option<&'static str> {
    const SCRIPTS: [(&str, std::ops::RangeInclusive<char>); 15] = [
        ("el", '\u{370}'..='\u{3ff}'),
        ("ru", '\u{400}'..='\u{52f}'),
        ("hy", '\u{530}'..='\u{58f}'),
        ("he", '\u{590}'..='\u{5ff}'),
        ("ar", '\u{600}'..='\u{77f}'),
        ("hi", '\u{900}'..='\u{97f}'),
        ("bn", '\u{980}'..='\u{9ff}'),
        ("th", '\u{e00}'..='\u{e7f}'),
        ("lo", '\u{e80}'..='\u{eff}'),
        ("my", '\u{1000}'..='\u{109f}'),
        ("km", '\u{1780}'..='\u{17ff}'),
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
    let (tag, _) = SCRIPTS.iter().zip(counts).max_by_key(|(_, count)| *count).map(|((tag, _), count)| (*tag, count))?;
    let count = |of: &str| SCRIPTS.iter().zip(counts).find(|((tag, _), _)| *tag == of).map_or(0, |(_, count)| count);
    // A word or two of kana in a Chinese text are a name.
    if matches!(tag, "zh" | "ja") {
        return Some(if count("ja") * 10 > count("zh") { "ja" } else { "zh" });
    }
    // Letters that the one language has and the others lack, the rarer languages first.
    const LETTERS: [(&str, &str, &[char]); 8] = [
        ("ru", "mk", &['ѓ', 'ќ', 'ѕ']),
        ("ru", "sr", &['ј', 'љ', 'њ', 'ђ', 'ћ']),
        ("ru", "be", &['ў']),
        ("ru", "uk", &['і', 'ї', 'є']),
        ("ru", "ru", &['ы', 'э', 'ё']),
        ("ru", "bg", &['ъ']),
        ("ar", "ur", &['ٹ', 'ڈ', 'ڑ', 'ے']),
        ("ar", "fa", &['پ', 'چ', 'ژ', 'گ']),
    ];
    let told = LETTERS.iter().find(|(script, _, letters)| *script == tag && text.contains(*letters));
    Some(told.map_or(tag, |told| told.1))
}

/// The language whose function words are most of the words, by a list of the most frequent ones.
fn by_words(text: &str) -> &'static str {
    // Fewer words tell nothing.
    const ENOUGH: usize = 20;
    // A list of names of fewer words has next to no function words in English, too.
    const ENOUGH_FOR_NONE: usize = 100;
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
        _ if words < ENOUGH_FOR_NONE || english * 100 >= words * LEAST_PER_CENT => "en",
        _ => "und",
    }
}

#[cfg(test)]
mod tests {
    use super::{detect, name};
    use crate::read::block;

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
            ("bg", "Мостът над реката беше затворен в понеделник."),
            ("sr", "Мост преко реке затворен је у понедељак."),
            ("ar", "أغلق الجسر يوم الاثنين."),
            ("fa", "پل روز دوشنبه بسته شد."),
            ("he", "הגשר נסגר ביום שני."),
            ("el", "Η γέφυρα έκλεισε τη Δευτέρα."),
            ("th", "สะพานปิดเมื่อวันจันทร์"),
            ("zh", "这座桥周一关闭了。"),
            ("zh", "这座横跨河流的大桥周一关闭了，游客常称之为の桥。"),
            ("ja", "橋は月曜日に閉鎖された。"),
            ("und", &"zxq vrr plo ".repeat(34)),
            (
                "en",
                "Past guests: Ruth Venn, Ansel Brandt, Ida Corwin, Tomas Hale, Mira Quist, Jon Abel, Lena Orr, Karl Dietz, Ola Berg, Una Frey, Piet Moss.",
            ),
            ("en", "Pont fermé lundi"),
            ("en", ""),
        ];
        for (tag, text) in cases {
            assert_eq!(detect(text, &block::find(text)), tag, "{text}");
            assert_eq!(name(tag).is_none(), tag == "und", "{tag}");
        }
    }

    #[test]
    fn the_menu_of_a_page_does_not_tell_the_language_of_its_article() {
        let menu = "Home\nWorld\nWeather and the news of the day\nSign in to your account\n";
        let article = "Die Brücke über den Fluss wurde am Montag gesperrt, nachdem Ingenieure Risse gefunden hatten, und sie wird nicht \
            vor Mai wieder geöffnet, wie die Stadt mitteilte.";
        let text = format!("{menu}{article}");
        assert_eq!(detect(&text, &block::find(&text)), "de");
    }

    #[test]
    fn every_language_of_the_list_has_a_name() {
        for (word, tags) in crate::lexicon::LANGUAGES.rows() {
            assert!(tags.split(',').all(|tag| name(tag).is_some()), "{word}");
        }
    }
}
