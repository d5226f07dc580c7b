//! Word lists as the program carries them: packed when it is compiled, so that less of them has to be downloaded.
//!
//! First all keys, each as the number of bytes that it has in common with the one before it (front coding), in one control character,
//! and the rest of it; behind a line end what the other columns hold, a line an entry. So the lists, compressed, take 9 kB less.

/// The most bytes taken over from the key before: the control characters other than tab and line ends stand for them.
const MOST: usize = 28;

/// The length of a list as [`pack`] writes it.
pub const fn length(list: &[u8]) -> usize {
    let (mut at, mut before, mut length) = (0, 0, 1);
    while at < list.len() {
        let (key, end) = ends(list, at);
        length += 1 + (key - at - common(list, at, before)) + (end - columns(list, key)) + 1;
        (before, at) = (at, end + 1);
    }
    length
}

/// Packs a sorted list of lines, each a key, or a key and columns behind a tab.
pub const fn pack<const LENGTH: usize>(list: &[u8]) -> [u8; LENGTH] {
    let mut packed = [b'\n'; LENGTH];
    let (mut to, mut at, mut before) = (0, 0, 0);
    while at < list.len() {
        let (key, end) = ends(list, at);
        let taken = common(list, at, before);
        packed[to] = sign(taken);
        to = copy(list, at + taken, key, &mut packed, to + 1);
        (before, at) = (at, end + 1);
    }
    (to, at) = (to + 1, 0);
    while at < list.len() {
        let (key, end) = ends(list, at);
        to = copy(list, columns(list, key), end, &mut packed, to) + 1;
        at = end + 1;
    }
    packed
}

/// The list that was packed, with a line end behind each line.
pub fn unpack(packed: &[u8]) -> String {
    let mut lines = packed.split(|&byte| byte == b'\n');
    let keys = lines.next().unwrap_or_default();
    let mut list: Vec<u8> = Vec::with_capacity(packed.len() * 3 / 2);
    let (mut at, mut before) = (0, 0);
    while at < keys.len() {
        let rest = &keys[at + 1..];
        let rest = &rest[..rest.iter().take_while(|&&byte| byte >= b' ').count()];
        let start = list.len();
        list.extend_from_within(before..before + taken(keys[at]));
        list.extend_from_slice(rest);
        before = start;
        if let Some(columns) = lines.next().filter(|columns| !columns.is_empty()) {
            list.push(b'\t');
            list.extend_from_slice(columns);
        }
        list.push(b'\n');
        at += 1 + rest.len();
    }
    String::from_utf8(list).unwrap_or_default()
}

/// The control character for a number of bytes, without tab and line ends.
const fn sign(taken: usize) -> u8 {
    let byte = taken as u8;
    match byte {
        0..=8 => byte,
        9..=10 => byte + 2,
        _ => byte + 3,
    }
}

/// The number of bytes that a control character stands for.
fn taken(sign: u8) -> usize {
    usize::from(match sign {
        0..=8 => sign,
        11..=12 => sign - 2,
        _ => sign - 3,
    })
}

/// The ends of the key and of the line that begins at `at`.
const fn ends(list: &[u8], at: usize) -> (usize, usize) {
    let mut end = at;
    let mut key = usize::MAX;
    while end < list.len() && list[end] != b'\n' {
        if list[end] == b'\t' && key == usize::MAX {
            key = end;
        }
        end += 1;
    }
    (if key == usize::MAX { end } else { key }, end)
}

/// Where the columns begin behind a key.
const fn columns(list: &[u8], key: usize) -> usize {
    if key < list.len() && list[key] == b'\t' { key + 1 } else { key }
}

/// How many bytes the key at `at` has in common with the one at `before`.
const fn common(list: &[u8], at: usize, before: usize) -> usize {
    let mut taken = 0;
    while before < at && taken < MOST && list[at + taken] == list[before + taken] && list[at + taken] > b'\r' {
        taken += 1;
    }
    taken
}

/// Copies bytes, and gives the place behind them.
const fn copy(list: &[u8], mut from: usize, end: usize, packed: &mut [u8], mut to: usize) -> usize {
    while from < end {
        packed[to] = list[from];
        (to, from) = (to + 1, from + 1);
    }
    to
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_unpacked_is_what_was_packed() {
        const LISTS: [&str; 5] = [
            "",
            "a\n",
            "a\tx\nab\ty\tz\nabc\nb\n",
            "été\t1\nétés\t2\nê\n",
            "one word that is longer than most\t1\none word that is longer than most words\t2\n",
        ];
        const LENGTHS: [usize; 5] = [
            length(LISTS[0].as_bytes()),
            length(LISTS[1].as_bytes()),
            length(LISTS[2].as_bytes()),
            length(LISTS[3].as_bytes()),
            length(LISTS[4].as_bytes()),
        ];
        assert_eq!(unpack(&pack::<{ LENGTHS[0] }>(LISTS[0].as_bytes())), LISTS[0]);
        assert_eq!(unpack(&pack::<{ LENGTHS[1] }>(LISTS[1].as_bytes())), LISTS[1]);
        assert_eq!(unpack(&pack::<{ LENGTHS[2] }>(LISTS[2].as_bytes())), LISTS[2]);
        assert_eq!(unpack(&pack::<{ LENGTHS[3] }>(LISTS[3].as_bytes())), LISTS[3]);
        assert_eq!(unpack(&pack::<{ LENGTHS[4] }>(LISTS[4].as_bytes())), LISTS[4]);
        assert!(LENGTHS[4] < LISTS[4].len());
        assert!((0..=MOST).all(|bytes| taken(sign(bytes)) == bytes && sign(bytes) < b' '));
    }
}
