//! What a text tells of itself: the day it was published, the news organisation it is from.

use crate::case::Lower;
use jiff::civil::Date;

use super::{Block, BlockKind, block};
use crate::lexicon;

/// The day of publication, where a line of days and times or a dateline names one with its year.
///
/// The day something was first published goes before one without a word to it, and that before the day of a change. A year in
/// a copyright line is no day.
pub fn published(text: &str, blocks: &[Block]) -> Option<Date> {
    let mut best: Option<(u8, Date)> = None;
    for block in blocks.iter().filter(|b| matches!(b.kind, BlockKind::Dateline | BlockKind::Byline)) {
        let line = block.span.of(text);
        let Some(date) = find_date(line) else { continue };
        let folded = line.lowered();
        let rank = match () {
            () if folded.contains("publish") || folded.contains("posted") || folded.contains("first") => 0,
            () if folded.contains("updated") || folded.contains("modified") => 2,
            () => 1,
        };
        if best.is_none_or(|(r, _)| rank < r) {
            best = Some((rank, date));
        }
    }
    best.map(|(_, date)| date)
}

/// The first whole date in a line: `January 25, 2024`, `25 Jan 2024`, `2024-01-25`, `1/25/2024` where only one order is possible.
pub fn find_date(line: &str) -> Option<Date> {
    let words: Vec<&str> =
        line.split(|c: char| c.is_whitespace() || matches!(c, ',' | '|' | '(' | ')')).filter(|w| !w.is_empty()).collect();
    (0..words.len()).find_map(|i| {
        let three = |a: usize| words.get(i + a).copied().unwrap_or_default();
        numeric(words[i])
            .or_else(|| date(year(three(2))?, month(words[i])?, day(three(1))?))
            .or_else(|| date(year(three(2))?, month(three(1))?, day(words[i])?))
    })
}

fn date(year: i16, month: i8, day: i8) -> Option<Date> {
    Date::new(year, month, day).ok()
}

/// A day written in digits alone.
fn numeric(word: &str) -> Option<Date> {
    let word = word.split('T').next()?;
    let mut parts = word.split(['-', '/', '.']);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    if first.len() == 4 {
        return date(year(first)?, second.parse().ok()?, third.parse().ok()?);
    }
    let (a, b): (i8, i8) = (first.parse().ok()?, second.parse().ok()?);
    // 03/04/2024 could be March or April.
    let (month, day) = match (a, b) {
        (1..=12, 13..=31) => (a, b),
        (13..=31, 1..=12) => (b, a),
        _ if a == b => (a, b),
        _ => return None,
    };
    date(year(third)?, month, day)
}

fn year(word: &str) -> Option<i16> {
    // News on the web is no older, and none comes from the far future.
    const YEARS: std::ops::RangeInclusive<i16> = 1980..=2099;
    let digits = word.get(..4)?;
    let plain = digits.bytes().all(|b| b.is_ascii_digit()) && !word.as_bytes().get(4).is_some_and(u8::is_ascii_digit);
    digits.parse().ok().filter(|year| plain && YEARS.contains(year))
}

fn day(word: &str) -> Option<i8> {
    let digits = word.trim_end_matches(['s', 't', 'n', 'd', 'r', 'h']);
    if digits.is_empty() || digits.len() > 2 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok()
}

fn month(word: &str) -> Option<i8> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let folded = word.trim_end_matches('.').to_ascii_lowercase();
    if !lexicon::is_calendar(&folded) {
        return None;
    }
    MONTHS.iter().position(|m| folded.starts_with(m)).map(|i| i as i8 + 1)
}

/// Who wrote a text, as its bylines say.
pub fn authors(text: &str, blocks: &[Block]) -> Vec<String> {
    let mut authors = Vec::new();
    for block in blocks.iter().filter(|b| b.kind == BlockKind::Byline) {
        let line = block.span.of(text);
        let names = match line.split_at_checked(3) {
            Some((by, rest)) if by.eq_ignore_ascii_case("by ") => names(rest),
            _ if block::is_name(line) => names(line),
            _ => Vec::new(),
        };
        authors.extend(names.into_iter().filter(|n| !authors.contains(n)).collect::<Vec<_>>());
    }
    authors
}

/// The names of people in a list such as `Ada Marsh, Tom Hill and J. van der Lowe, Reuters`: not those of outlets and jobs.
pub fn names(list: &str) -> Vec<String> {
    let list = list.trim();
    let list = list.strip_prefix("By ").or_else(|| list.strip_prefix("by ")).unwrap_or(list);
    let parts = list
        .split([',', ';', '|', '/', '&', '•', '·', '(', ')', '–', '—'])
        .flat_map(|p| p.split(" - ").flat_map(|p| p.split(" and ")));
    let is_person =
        |name: &&str| block::is_name(name) && known(name).is_none() && !name.split(' ').any(is_job) && find_date(name).is_none();
    parts.map(|part| part.trim().trim_start_matches("and ")).filter(is_person).map(str::to_owned).collect()
}

/// A word that tells what somebody does or that it is an office, not a name.
fn is_job(word: &str) -> bool {
    const JOBS: [&str; 14] = [
        "staff",
        "reporter",
        "reporters",
        "writer",
        "writers",
        "editor",
        "editors",
        "correspondent",
        "news",
        "team",
        "press",
        "agency",
        "bureau",
        "desk",
    ];
    JOBS.contains(&word.to_ascii_lowercase().as_str()) || lexicon::is_calendar(&word.to_ascii_lowercase())
}

/// The news organisation a text says it is from: by its copyright line, by a notice or byline that names one, or by the agency of
/// its dateline.
pub fn outlet(text: &str, blocks: &[Block]) -> Option<String> {
    let of = |kind: BlockKind| blocks.iter().filter(move |b| b.kind == kind).map(|b| b.span.of(text));
    of(BlockKind::Copyright)
        .find_map(|line| owner(line, text))
        .or_else(|| of(BlockKind::Notice).chain(of(BlockKind::Byline)).chain(of(BlockKind::Bio)).find_map(named))
        .or_else(|| of(BlockKind::Bio).chain(of(BlockKind::Notice)).find_map(employer))
        .or_else(|| of(BlockKind::Dateline).find_map(agency))
}

/// Whom an author writes for, or what a reader has subscribed to: "is a columnist at The Bugle", "covers schools for the Bugle".
fn employer(line: &str) -> Option<String> {
    const PRESS: [&str; 10] = [
        "columnist",
        "correspondent",
        "reporter",
        "writer",
        "editor",
        "journalist",
        "covers",
        "subscribed",
        "newsletter",
        "contributor",
    ];
    let words: Vec<&str> = line.split_whitespace().collect();
    let press = words.iter().position(|w| PRESS.contains(&w.trim_end_matches(',').to_ascii_lowercase().as_str()))?;
    let link = (press + 1..words.len()).find(|&i| matches!(words[i], "at" | "for" | "with" | "to" | "of" | "from"))?;
    name_from(&words[link + 1..])
}

/// The capitalised words that a list begins with, an article before them included.
fn name_from(words: &[&str]) -> Option<String> {
    const WORDS: usize = 5;
    let article = words.first().is_some_and(|w| *w == "the");
    let mut name: Vec<&str> = Vec::new();
    for word in &words[usize::from(article)..] {
        let bare = word.trim_end_matches([',', '.', ';', ')', '’', '\'']);
        let bare = bare.strip_suffix("'s").or_else(|| bare.strip_suffix("’s")).unwrap_or(bare);
        let joins = *word == "of" && !name.is_empty();
        if !bare.starts_with(|c: char| c.is_uppercase()) && !joins {
            break;
        }
        name.push(bare);
        if bare.len() < word.len() {
            break;
        }
    }
    let name = name.join(" ");
    (!name.is_empty() && name != "The" && name.split(' ').count() <= WORDS && !name.ends_with(" of")).then_some(name)
}

/// The owner in a copyright line: `© 2024 The Bugle. All rights reserved.`
///
/// Elsewhere the text may call it without ".com" and without the form of the company ("Free Bugle Media LLC").
fn owner(line: &str, text: &str) -> Option<String> {
    let sign = line.find('\u{a9}').map(|i| i + '\u{a9}'.len_utf8());
    let rest = &line[sign.or_else(|| line.to_ascii_lowercase().find("copyright").map(|i| i + "copyright".len()))?..];
    let is_lead = |w: &str| {
        w.starts_with(|c: char| !c.is_alphabetic()) || matches!(w.to_ascii_lowercase().as_str(), "copyright" | "by" | "c")
    };
    let mut name = String::new();
    for word in rest.split_whitespace().skip_while(|w| is_lead(w)) {
        let bare = word.trim_end_matches(['.', ',', ';', '|']);
        if bare.is_empty()
            || bare.eq_ignore_ascii_case("all")
            || !bare.starts_with(|c: char| c.is_uppercase() || c == '&') && !matches!(bare, "of" | "and")
        {
            break;
        }
        if matches!(bare, "Inc" | "LLC" | "Ltd" | "Limited" | "LP" | "Corp" | "Company") {
            break;
        }
        name.push_str(if name.is_empty() { "" } else { " " });
        name.push_str(bare);
        if bare.len() < word.len() {
            break;
        }
    }
    // A name of more words is a sentence.
    const WORDS: usize = 5;
    let words = name.split(' ').count();
    if let Some(known) = known(&name) {
        return Some(known.to_owned());
    }
    let company =
        ["Media", "Publishing", "Communications", "Newspapers", "Group", "Network"].iter().find_map(|form| name.strip_suffix(form));
    let short = name.strip_suffix(".com").or_else(|| company.map(str::trim_end).filter(|short| short.contains(' ')));
    if let Some(short) = short.filter(|short| stands_free(text, short, &name)) {
        return Some(short.to_owned());
    }
    (name.len() > 1 && words <= WORDS).then_some(name)
}

/// Whether a text has a name other than as the beginning of a longer one.
fn stands_free(text: &str, short: &str, long: &str) -> bool {
    text.match_indices(short).any(|(at, _)| {
        let rest = &text[at + short.len()..];
        !text[at..].starts_with(long) && !rest.starts_with(|c: char| c.is_alphanumeric())
    })
}

/// A news organisation of the list that a line names with a capital: the longest name, the first of these.
fn named(line: &str) -> Option<String> {
    // Words of the longest name looked for.
    const WORDS: usize = 5;
    let words: Vec<&str> =
        line.split(|c: char| c.is_whitespace() || matches!(c, ',' | '/' | '|' | '(' | ')')).filter(|w| !w.is_empty()).collect();
    (1..=WORDS.min(words.len())).rev().find_map(|size| {
        words.windows(size).filter(|w| w[0].starts_with(char::is_uppercase)).find_map(|w| known(&w.join(" "))).map(str::to_owned)
    })
}

/// The agency in the brackets of a dateline.
fn agency(line: &str) -> Option<String> {
    let open = line.rfind('(')?;
    let close = line[open..].find(')')? + open;
    let name = &line[open + 1..close];
    known(name).map(str::to_owned).or_else(|| name_from(&name.split(' ').collect::<Vec<_>>()).filter(|n| n.len() == name.len()))
}

/// The full name of an organisation on the list.
pub fn known(name: &str) -> Option<&'static str> {
    let folded = name.trim_matches(|c: char| !c.is_alphanumeric()).lowered().replace('\u{2019}', "'");
    lexicon::OUTLETS.named(&folded).or_else(|| lexicon::OUTLETS.named(folded.strip_prefix("the ")?)).map(|outlet| outlet.0)
}

#[cfg(test)]
mod tests {
    use crate::read::{Article, read};

    #[test]
    fn the_day_of_publication_is_read_from_lines_of_days() {
        let body = "A crane fell into the harbour on Monday, and the ferries stayed in port for a day.";
        let cases = [
            ("Updated: Jan. 26, 2024 9:00 am\nPublished January 25, 2024 | 10:30 am ET", Some("2024-01-25")),
            ("Jan 25, 2024 | 10:30 am", Some("2024-01-25")),
            ("25 January 2024", Some("2024-01-25")),
            ("By Ada Marsh - 1/25/2024 6:56 AM EST", Some("2024-01-25")),
            ("Published: 2024-01-25T10:00:00Z", Some("2024-01-25")),
            ("Published: 03/04/2024", None),
            ("Feb 31, 2024 | 10:30 am", None),
            ("In the year 2024", None),
        ];
        for (line, day) in cases {
            let text = format!("{line}\n{body}");
            let got = read(Article { text: text.clone(), ..Article::default() }).published.map(|d| d.to_string());
            assert_eq!(got.as_deref(), day, "{text}");
        }
        let copyright = format!("{body}\n© 2025 Harbour Bugle. All rights reserved.");
        assert_eq!(read(Article { text: copyright, ..Article::default() }).published, None);
    }

    #[test]
    fn authors_are_named_by_the_byline() {
        let body = "A crane fell into the harbour on Monday, and the ferries stayed in port for a day, said Bob Lane.";
        let cases: [(&str, &[&str]); 6] = [
            ("By Ada Marsh", &["Ada Marsh"]),
            ("By Ada Marsh and Tom Hill, Reuters", &["Ada Marsh", "Tom Hill"]),
            ("By Ada Marsh | January 25, 2024", &["Ada Marsh"]),
            ("By Ada Marsh, Senior Staff Writer", &["Ada Marsh"]),
            ("By Associated Press", &[]),
            ("Updated January 25, 2024", &[]),
        ];
        for (line, authors) in cases {
            let text = format!("Crane falls into the harbour of the old town\n{line}\n{body}\n{body}");
            assert_eq!(read(Article { text, ..Article::default() }).authors, authors, "{line}");
        }
    }

    #[test]
    fn the_outlet_is_what_the_text_says() {
        let body = "A crane fell into the harbour on Monday, and The Guardian saw it. Ferries stayed in port for a day.";
        let cases = [
            ("© 2025 Harbour Bugle. All rights reserved.", Some("Harbour Bugle")),
            ("Copyright 2024 The Associated Press. All rights reserved.", Some("The Associated Press")),
            ("© 2024 CNN", Some("CNN")),
            ("This article was originally published by Reuters.", Some("Reuters")),
            ("© 2024 Harbour Bugle Media LLC", Some("Harbour Bugle Media")),
            ("The Harbour Bugle did not say more.\n© 2024 Harbour Bugle Media LLC", Some("Harbour Bugle")),
            ("Bugle.com does not give advice, said the Bugle.\n© 2024 Bugle.com. All rights reserved.", Some("Bugle")),
            ("Ada Marsh is a senior columnist at The Harbour Bugle and the host of “Ports”.", Some("The Harbour Bugle")),
            ("Ada Marsh is a writer with a boat.", None),
            ("You are receiving this because you subscribed to The Daily Crane. Unsubscribe", Some("The Daily Crane")),
            ("© 2024. All rights reserved.", None),
            ("Photo: Ada Marsh/Reuters", None),
            ("", None),
        ];
        for (line, outlet) in cases {
            let text = format!("{body}\n{line}");
            let got = read(Article { text: text.clone(), ..Article::default() }).outlet;
            assert_eq!(got.as_deref(), outlet, "{text}");
        }
        let wire = format!("CAIRO (Reuters) - {body}");
        assert_eq!(read(Article { text: wire, ..Article::default() }).outlet.as_deref(), Some("Reuters"));
        let wire = format!("CAIRO, Sept 16 (Harbour Newswire) - {body}");
        assert_eq!(read(Article { text: wire, ..Article::default() }).outlet.as_deref(), Some("Harbour Newswire"));
    }
}
