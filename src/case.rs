//! Small letters by rule: the standard library's tables for all scripts are 10 kB of the download.

/// Text in small letters.
pub trait Lower {
    /// What it becomes.
    type Lowered;

    /// Latin, Greek, Cyrillic and Armenian letters made small; other scripts that have capitals, which no news is written in, as they
    /// are.
    fn lowered(&self) -> Self::Lowered;
}

impl Lower for str {
    type Lowered = String;

    fn lowered(&self) -> String {
        let mut lower = String::with_capacity(self.len());
        lower.extend(self.chars().map(small));
        lower
    }
}

impl Lower for char {
    type Lowered = char;

    fn lowered(&self) -> char {
        small(*self)
    }
}

/// The capital of a small letter, or the character itself where it has none.
pub fn capital(c: char) -> char {
    let at = |by: u32| (c as u32).checked_sub(by).and_then(char::from_u32);
    [32, 1, 80, 37, 38, 48, 63, 64].into_iter().filter_map(at).find(|&other| other != c && small(other) == c).unwrap_or(c)
}

/// A letter made small: capitals stand a fixed distance before small letters, or each right before its own.
fn small(c: char) -> char {
    let code = c as u32;
    let even = code & !1 == code;
    let by = match code {
        0x41..=0x5a => 32,
        0..=0xbf => 0,
        0xd7 | 0x130 | 0x178 | 0x3a2 => return if code == 0x178 { '\u{ff}' } else { c },
        0xc0..=0xde | 0x391..=0x3ab | 0x410..=0x42f => 32,
        0x139..=0x148 | 0x179..=0x17e | 0x1cd..=0x1dc | 0x4c1..=0x4ce => u32::from(!even),
        0x100..=0x137 | 0x14a..=0x177 | 0x1de..=0x1ef | 0x1f8..=0x21f | 0x222..=0x233 => u32::from(even),
        0x386 => 38,
        0x388..=0x38a => 37,
        0x38c => 64,
        0x38e | 0x38f => 63,
        0x400..=0x40f => 80,
        0x460..=0x481 | 0x48a..=0x4bf | 0x4d0..=0x52f | 0x1e00..=0x1e95 | 0x1ea0..=0x1eff => u32::from(even),
        0x531..=0x556 => 48,
        _ => 0,
    };
    char::from_u32(code + by).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_become_small_as_the_standard_library_makes_them() {
        // Digraphs, letters of phonetics and a Turkish letter that becomes two are left as they are.
        let left = |code: u32| {
            matches!(code, 0x130 | 0x181..=0x1cc | 0x1f1..=0x1f7 | 0x220 | 0x23a..=0x24f | 0x370..=0x37f | 0x3cf..=0x3ff)
                || code == 0x4c0
        };
        let mut made_small = 0;
        for code in (0..0x590).chain(0x1e00..0x1e96).chain(0x1ea0..0x1f00).filter(|&code| !left(code)) {
            let Some(c) = char::from_u32(code) else { continue };
            let mut expected = c.to_lowercase();
            assert_eq!((Some(c.lowered()), None), (expected.next(), expected.next()), "{c} {code:x}");
            made_small += usize::from(c != c.lowered());
        }
        assert!(made_small > 400);
        assert_eq!("éżαи1a".chars().map(capital).collect::<String>(), "ÉŻΑИ1A");
        assert_eq!("ÉCOLE Ünal Łódź ΑΘΗΝΑ Київ 漢字 ß".lowered(), "école ünal łódź αθηνα київ 漢字 ß");
    }
}
