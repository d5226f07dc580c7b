//! Days counted from another one in the text: that day, the following week, two days later, three days after the blast.
//!
//! The other day is the one the text named last, where only one is near; an event has the day that stands with its name. Where the
//! text leaves it open, the ends are null.

use super::calendar::{self, Days};
use super::offset::{self, Distance};
use super::resolve;
use super::{DateMention, Reader};
use crate::annotate::atom::{Kind, Time, Unit};
use crate::read::Tag;
use crate::read::lemma::lemma;

/// A phrase that begins at an index: the index behind it and the days it means. `dates` are those found before it.
pub fn read(reader: Reader<'_>, i: usize, dates: &[DateMention]) -> Option<(usize, Option<Days>)> {
    if let Some((end, unit, step)) = pointed(reader, i) {
        let days = antecedent(reader, i, dates).and_then(|days| beside(days, unit, step));
        // "the following week" without another is seen from the day of publication.
        let seen = days.is_none() && matches!(reader.atoms.time(i + 1), Some(Time::Shift(_))) && unit > Unit::Day;
        return (!seen).then_some((end, days));
    }
    let distance = offset::distance(reader, i)?;
    let (end, sign) = away(reader, &distance)?;
    let days = antecedent(reader, i, dates).filter(|&days| fits(days, distance.unit())).and_then(|days| distance.from(days, sign));
    // What is told has happened, unless a verb says that it will.
    let happened = |days: &Days| reader.published.is_none_or(|p| days.from <= p) || resolve::looks_ahead(reader, i) == Some(true);
    Some((end, days.filter(happened)))
}

/// "three days after the blast": a distance from an event with a name.
pub fn from_event(reader: Reader<'_>, i: usize, dates: &[DateMention]) -> Option<(usize, Option<Days>)> {
    let distance = offset::distance(reader, i)?;
    let sign = side(reader, distance.end)?;
    let end = event(reader, distance.end + 1)?;
    let days =
        day_of(reader, end - 1, dates).filter(|&days| fits(days, distance.unit())).and_then(|days| distance.from(days, sign));
    Some((end, days))
}

/// "that day", "the same month", "the following week", "the day before": index behind, unit, and how many of it away.
fn pointed(reader: Reader<'_>, i: usize) -> Option<(usize, Unit, i32)> {
    let atoms = reader.atoms;
    if atoms.is(i, "that") {
        let at = i + 1 + usize::from(atoms.is_any(i + 1, &["same", "very"]));
        return unit(reader, at).map(|unit| (at + 1, unit, 0));
    }
    if !atoms.is(i, "the") {
        return None;
    }
    let step = match () {
        () if atoms.is_any(i + 1, &["same", "very"]) => 0,
        () if atoms.is(i + 1, "following") => 1,
        () if atoms.is_any(i + 1, &["previous", "preceding"]) => -1,
        // "the next week" looks ahead from the day of publication; the next day hardly ever does.
        () if atoms.is(i + 1, "next") && unit(reader, i + 2) == Some(Unit::Day) => 1,
        () => {
            let unit = unit(reader, i + 1)?;
            let step = side(reader, i + 2)?;
            return closed(reader, i + 3).then_some((i + 3, unit, step));
        }
    };
    unit(reader, i + 2).map(|unit| (i + 3, unit, step))
}

/// A unit in the singular; parts of the day stand for their day.
fn unit(reader: Reader<'_>, i: usize) -> Option<Unit> {
    match reader.atoms.time(i)? {
        Time::Unit { unit, plural: false } => Some(unit),
        Time::Daypart => Some(Unit::Day),
        _ => None,
    }
}

/// "after" and "before".
fn side(reader: Reader<'_>, i: usize) -> Option<i32> {
    match () {
        () if reader.atoms.is(i, "after") => Some(1),
        () if reader.atoms.is(i, "before") => Some(-1),
        () => None,
    }
}

/// "later", "earlier", and "before" or "after" with nothing behind it: where it ends, and to which side it goes.
fn away(reader: Reader<'_>, distance: &Distance) -> Option<(usize, i32)> {
    let (atoms, at) = (reader.atoms, distance.end);
    match atoms.time(at) {
        Some(Time::Within { later }) => (!atoms.is(at + 1, "than")).then_some((at + 1, if later { 1 } else { -1 })),
        _ if atoms.is(at, "prior") && !atoms.is(at + 1, "to") => Some((at + 1, -1)),
        _ => side(reader, at).filter(|_| closed(reader, at + 1)).map(|sign| (at + 1, sign)),
    }
}

/// Whether the clause ends here or a verb follows, so that a preposition before has no object.
fn closed(reader: Reader<'_>, i: usize) -> bool {
    let atom = reader.atoms.at(i);
    match atom.kind {
        Kind::Border => true,
        Kind::Mark(mark) => matches!(mark, '.' | ',' | ';' | ':' | '?' | '!' | '—' | '–' | ')' | '"' | '”'),
        Kind::Word { .. } => atom.tag == Tag::CC || matches!(atom.tag, Tag::VBD | Tag::VBZ | Tag::MD),
        Kind::Digits | Kind::Address => false,
    }
}

/// How many bytes back another date may stand: about two sentences.
const REACH: usize = 400;

/// The days that a phrase at `i` points back to: the only ones in the last sentence that names any.
fn antecedent(reader: Reader<'_>, i: usize, dates: &[DateMention]) -> Option<Days> {
    let start = reader.atoms.at(i).span.start;
    let last = dates.last().filter(|last| last.span.end + REACH >= start)?;
    let mut border = reader.atoms.index_at(last.span.start);
    // A sentence without end is looked at no further back either.
    while border > 0 && reader.atoms.at(border).kind != Kind::Border && reader.atoms.at(border).span.start + 2 * REACH > start {
        border -= 1;
    }
    let sentence = reader.atoms.at(border).span.start;
    let days = resolved(last)?;
    dates.iter().rev().take_while(|d| d.span.start >= sentence).all(|d| resolved(d) == Some(days)).then_some(days)
}

fn resolved(date: &DateMention) -> Option<Days> {
    Days::between(date.from?, date.to?)
}

/// Whether days are told finely enough to count such units from them.
fn fits(days: Days, unit: Unit) -> bool {
    calendar::period(unit, days.from).is_some_and(|period| days.to <= period.to)
}

/// The period so many units from the one that holds `days`.
fn beside(days: Days, unit: Unit, step: i32) -> Option<Days> {
    let start = calendar::period(unit, days.from)?.from;
    fits(days, unit).then(|| calendar::period(unit, calendar::add(start, unit, step)?)).flatten()
}

/// Most words of an event's name: "the deadly twin bombings".
const NAME: usize = 6;

/// The index behind an event named with an article: "the attack", "his deadly fall".
fn event(reader: Reader<'_>, i: usize) -> Option<usize> {
    let atoms = reader.atoms;
    if !matches!(atoms.at(i).tag, Tag::DT | Tag::PRPS) {
        return None;
    }
    // "the town's first vote": a name with its owner.
    let owner = |at: usize| {
        matches!(atoms.at(at).kind, Kind::Mark('\'' | '’')) && atoms.is(at + 1, "s") || atoms.is(at, "s") && atoms.at(at).glued
    };
    let words = (i + 1..i + 1 + NAME)
        .take_while(|&at| owner(at) || atoms.word(at) && (atoms.at(at).tag.is_noun() || atoms.at(at).tag == Tag::JJ));
    words.filter(|&at| atoms.at(at).tag.is_noun()).last().map(|head| head + 1)
}

/// Most atoms between an event and the day that dates it: "the attack on the market in Springfield on January 3".
const APART: usize = 8;

/// How many dates back the one of an event is looked for: those of a long article.
const DATES: usize = 64;

/// The day that the text gives the event with this head noun, where it gives one only: "the January 3 attack", "the attack on
/// January 3".
fn day_of(reader: Reader<'_>, head: usize, dates: &[DateMention]) -> Option<Days> {
    let atoms = reader.atoms;
    let name = |i: usize| lemma(&atoms.folded(i), atoms.at(i).tag).into_owned();
    let named = name(head);
    let same = |i: usize| atoms.at(i).tag.is_noun() && name(i) == named;
    let told = |date: &&DateMention| {
        let (start, end) = (atoms.index_at(date.span.start), atoms.index_at(date.span.end));
        let behind =
            (end..end + NAME).take_while(|&i| atoms.word(i) && (atoms.at(i).tag.is_noun() || atoms.at(i).tag == Tag::JJ)).any(same);
        let led = atoms.at(start.wrapping_sub(1)).tag == Tag::IN || atoms.is(start.wrapping_sub(1), "on");
        behind || led && (start.saturating_sub(APART)..start).rev().take_while(|&i| atoms.word(i)).any(same)
    };
    let mut days = dates.iter().rev().take(DATES).filter(told).filter_map(resolved);
    let first = days.next()?;
    days.all(|other| other == first).then_some(first)
}
