//! What characters of any script are to a reader: letters that stand without spaces, signs that belong to the letter before them, and
//! ways of writing one letter that make no difference.

use crate::case::Lower;

/// Characters of scripts written without spaces, each a token of its own: Chinese, Japanese, Thai, Lao, Burmese, Khmer.
pub fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{e01}'..='\u{e4e}' | '\u{e81}'..='\u{ecd}' | '\u{1000}'..='\u{103f}' | '\u{1780}'..='\u{17d3}')
        || matches!(c, '\u{3005}' | '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
        || matches!(c, '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{323af}')
}

/// Vowels, tones and points that are written onto the letter before them, and are no letters to the standard library.
pub fn is_sign(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}' | '\u{5bf}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}')
        || matches!(c, '\u{6d6}'..='\u{6ed}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{980}'..='\u{983}')
        || matches!(c, '\u{9bc}'..='\u{9cd}' | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}' | '\u{eb1}')
        || matches!(c, '\u{eb4}'..='\u{ebc}' | '\u{ec8}'..='\u{ecd}' | '\u{102b}'..='\u{103e}' | '\u{17b4}'..='\u{17d3}')
        || matches!(c, '\u{3099}' | '\u{309a}' | '\u{fe00}'..='\u{fe0e}')
}

/// Whether a letter or digit of Latin is as wide as a Chinese character.
pub fn is_wide(c: char) -> bool {
    matches!(c, '\u{ff10}'..='\u{ff5a}')
}

/// The worth of a decimal digit of any script in which news are written.
pub fn digit(c: char) -> Option<u8> {
    // Where the zeros stand: Arabic, Persian, Devanagari, Bengali, Thai, full width.
    const ZEROS: [u32; 6] = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];
    match c {
        '0'..='9' => Some(c as u8 - b'0'),
        _ => ZEROS.iter().find_map(|&zero| (c as u32).checked_sub(zero).filter(|&worth| worth < 10)).map(|worth| worth as u8),
    }
}

/// A character beyond ASCII folded for look-up: its small letter, its plain form, its plain digit; `None` for what changes nothing that
/// is read: soft hyphens, points of vowels that Hebrew and Arabic leave out as a rule, the stroke that makes an Arabic word long.
pub fn folded(c: char) -> Option<char> {
    Some(match c {
        '\u{ad}' | '\u{640}' | '\u{591}'..='\u{5bd}' | '\u{5bf}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' => {
            return None;
        }
        '\u{670}' | '\u{6d6}'..='\u{6ed}' | '\u{200b}'..='\u{200f}' => return None,
        '\u{2010}' | '\u{2011}' => '-',
        '\u{66b}' => '.',
        '\u{66c}' => ',',
        // Forms of alef, of final yeh and heh, and of the Persian letters for them, which writers exchange.
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ة' => 'ه',
        'ک' => 'ك',
        '\u{ff01}'..='\u{ff5e}' if digit(c).is_none() => char::from_u32(c as u32 - 0xfee0).unwrap_or(c).lowered(),
        c => digit(c).map_or_else(|| c.lowered(), |worth| char::from(b'0' + worth)),
    })
}

/// A small letter of Latin, Greek or Cyrillic without its accent: what capitals and hasty writers leave out.
pub fn bare(c: char) -> char {
    /// The plain letters of U+00E0 to U+017F, each under its own place; a dot where there is none.
    const LATIN: &str = "aaaaaa.ceeeeiiii.nooooo.ouuuuy.y\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiii...jjkk.llllll..llnnnnnn...oooooo..rrrrrrssssssss\
        ttttttuuuuuuuuuuuuwwyyyzzzzzz.";
    const OTHERS: [(char, char); 12] = [
        ('ά', 'α'),
        ('έ', 'ε'),
        ('ή', 'η'),
        ('ί', 'ι'),
        ('ό', 'ο'),
        ('ύ', 'υ'),
        ('ώ', 'ω'),
        ('ϊ', 'ι'),
        ('ς', 'σ'),
        ('ё', 'е'),
        ('й', 'и'),
        ('ї', 'і'),
    ];
    match c {
        '\u{e0}'..='\u{17f}' => match LATIN.as_bytes()[c as usize - 0xe0] {
            b'.' => c,
            plain => char::from(plain),
        },
        _ => OTHERS.iter().find(|(accented, _)| *accented == c).map_or(c, |other| other.1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_makes_no_difference_to_a_reader_is_folded() {
        let fold = |text: &str| text.chars().filter_map(folded).collect::<String>();
        for (text, expected) in [
            ("ÉCOLE", "école"),
            ("الـقـاهِرَةُ", "القاهره"),
            ("أُغلِق إلى", "اغلق الي"),
            ("שָׁלוֹם", "שלום"),
            ("２０２４年Ａ", "2024年a"),
            ("٢٥ ۲۵ १२", "25 25 12"),
            ("МОСТ", "мост"),
            ("co\u{ad}operate", "cooperate"),
        ] {
            assert_eq!(fold(text), expected);
        }
    }

    #[test]
    fn letters_lose_their_accents_one_by_one() {
        let bares = |text: &str| text.chars().map(bare).collect::<String>();
        assert_eq!(bares("àâäãåçéèêëíîïñóôöõøúûüýÿ"), "aaaaaceeeeiiinooooouuuyy");
        assert_eq!(bares("āăąćčďđēęěğģīįıļłńňőřśşšţťūůűųŵźżž"), "aaaccddeeeggiiıllnnorsssttuuuuwzzz");
        assert_eq!(bares("γέφυρας ёлка йод ïß漢æ"), "γεφυρασ елка иод iß漢æ");
    }

    #[test]
    fn digits_of_all_scripts_have_a_worth() {
        for (text, worth) in [("0", 0), ("9", 9), ("٣", 3), ("۷", 7), ("५", 5), ("৯", 9), ("๑", 1), ("８", 8)] {
            assert_eq!(text.chars().next().and_then(digit), Some(worth), "{text}");
        }
        assert_eq!(['a', '二', '½', '/'].map(digit), [None; 4]);
    }
}
