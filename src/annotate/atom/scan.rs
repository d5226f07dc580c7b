//! The scan that cuts tokens into atoms.

use super::sense::{self, Sense};
use super::{Atom, Kind, Scan, border};
use crate::read::{Document, Shape, Token};
use crate::span::Span;

/// Cuts those sentences of a document into atoms that hold a figure or a word of time or number. A border stands before each and at
/// the end.
pub fn scan(document: &Document) -> Scan {
    let mut scan = Scan::default();
    for sentence in &document.sentences {
        if !sentence.tokens.clone().any(|token| tells(document, token)) {
            continue;
        }
        scan.atoms.push(border(sentence.span.start));
        let mut end = usize::MAX;
        for token in sentence.tokens.clone() {
            cut(document, token, end, &mut scan);
            end = document.tokens[token].span.end;
        }
    }
    scan.atoms.push(border(document.text.len()));
    scan
}

/// Whether a date or number can begin at a token or stand around it.
fn tells(document: &Document, token: usize) -> bool {
    let shape = document.tokens[token].shape;
    match shape {
        Shape::Number | Shape::Mixed => true,
        Shape::Mark => is_part(document.word(token)),
        Shape::Lower | Shape::Capital | Shape::Upper => {
            let key = document.key(token);
            let tells = |sense: Option<Sense>| sense.is_some_and(|sense| sense.tells(shape != Shape::Lower));
            tells(sense::sense(key))
                || !is_letters(key.word)
                    && (key.word.split(|c: char| !c.is_alphabetic()).any(|word| tells(sense::sense_of(word))) || is_part(key.word))
        }
        Shape::Address | Shape::Quote => false,
    }
}

/// Whether a word is one run of ASCII letters.
fn is_letters(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// Whether a token is or holds a figure other than our ten: "½".
fn is_part(word: &str) -> bool {
    !word.is_ascii() && word.chars().any(char::is_numeric)
}

impl Scan {
    /// Adds an atom with what it means.
    fn push(&mut self, mut atom: Atom, sense: Option<Sense>) {
        let tells = match atom.kind {
            Kind::Word { capital } => sense.is_some_and(|sense| {
                atom.sense = sense;
                sense.tells(capital)
            }),
            Kind::Digits => true,
            Kind::Mark(mark) => !mark.is_ascii() && mark.is_numeric(),
            Kind::Address | Kind::Border => false,
        };
        if tells {
            self.triggers.push(self.atoms.len());
        }
        self.atoms.push(atom);
    }

    fn pop(&mut self) {
        self.atoms.pop();
        let length = self.atoms.len();
        self.triggers.pop_if(|trigger| *trigger == length);
    }
}

/// Cuts a token; `before` is where the one before it ended.
fn cut(document: &Document, token: usize, before: usize, scan: &mut Scan) {
    let Token { span: Span { start, end }, shape, tag, .. } = document.tokens[token];
    let (text, whole) = (document.text.as_str(), document.word(token));
    let atom = Atom { span: Span::new(start, end), glued: before == start, tag, ..border(0) };
    match shape {
        Shape::Address => return scan.push(Atom { kind: Kind::Address, ..atom }, None),
        Shape::Lower | Shape::Capital | Shape::Upper if is_letters(whole) => {
            let kind = Kind::Word { capital: shape != Shape::Lower };
            return scan.push(Atom { kind, ..atom }, sense::sense(document.key(token)));
        }
        _ => {}
    }
    let (mut start, mut before) = (start, before);
    while start < end {
        let rest = &text[start..end];
        let first = rest.chars().next().unwrap_or(' ');
        if first.is_whitespace() {
            start += first.len_utf8();
            continue;
        }
        let (length, kind) = if first.is_ascii_digit()
            || first == '.' && rest[1..].starts_with(|c: char| c.is_ascii_digit()) && before != start
        {
            (digits(rest), Kind::Digits)
        } else if first.is_alphabetic() {
            let length = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
            // "Q3" and "H1" are one word; anything longer with digits is a code.
            let quarter = matches!(rest.as_bytes(), [b'Q' | b'q' | b'H' | b'h', b'1'..=b'4', tail @ ..] if !tail.first().is_some_and(u8::is_ascii_alphanumeric));
            let length = length + usize::from(quarter);
            (length, Kind::Word { capital: first.is_uppercase() })
        } else {
            (first.len_utf8(), Kind::Mark(first))
        };
        let span = Span::new(start, start + length);
        let listed = kind == Kind::Digits && is_listed(text, span, scan);
        let length = if listed { rest.find(',').unwrap_or(length) } else { length };
        let atom = Atom { span: Span::new(start, start + length), kind, glued: before == start, ..atom };
        let atom = if kind == Kind::Digits && atom.glued { going_on(text, atom, scan) } else { atom };
        scan.push(atom, sense::sense_of(atom.span.of(text)));
        start += length;
        before = start;
    }
}

/// Figures with those before them that the tokens cut off: ".08", "115" ".5", "Rs1" ",500", "3" ",5" for a half more than three.
fn going_on(text: &str, atom: Atom, scan: &mut Scan) -> Atom {
    let Some(&mark @ Atom { kind: Kind::Mark(sign @ ('.' | ',')), .. }) = scan.atoms.last() else { return atom };
    let whole = scan.atoms.len().checked_sub(2).and_then(|i| scan.atoms.get(i).copied());
    let whole = whole.filter(|whole| mark.glued && whole.kind == Kind::Digits && whole.span.end == mark.span.start);
    let (figures, listed) = (atom.span.of(text), is_listed(text, atom.span, scan));
    match whole.map(|whole| (whole, whole.span.of(text))) {
        None if sign == '.' && !mark.glued => {
            scan.pop();
            Atom { span: mark.span.to(atom.span), glued: false, ..atom }
        }
        Some((whole, head)) if sign == '.' && !head.contains('.') || sign == ',' && !listed && is_fraction(head, figures) => {
            scan.pop();
            scan.pop();
            Atom { span: whole.span.to(atom.span), ..whole }
        }
        _ => atom,
    }
}

/// Whether figures behind a comma go on with the number before it: a group of thousands or, as on the continent, a fraction.
fn is_fraction(head: &str, figures: &str) -> bool {
    let group = figures.len() == 3 && head.len() <= 3 && !head.starts_with('0');
    (group || figures.len() <= 2) && !head.contains(',') && figures.bytes().all(|b| b.is_ascii_digit())
}

/// Whether figures stand in a list without spaces: "22,24,26".
fn is_listed(text: &str, span: Span, scan: &Scan) -> bool {
    let [.., head, comma] = &scan.atoms[..] else { return false };
    let behind = text.as_bytes().get(span.end) == Some(&b',') && text.as_bytes().get(span.end + 1).is_some_and(u8::is_ascii_digit);
    let figures = span.of(text);
    let short = figures.find(',').is_none_or(|comma| figures.len() - comma <= 3);
    let before = comma.kind == Kind::Mark(',') && comma.glued && comma.span.end == span.start && head.kind == Kind::Digits;
    let third = before && scan.atoms.len() >= 3 && head.glued && scan.atoms[scan.atoms.len() - 3].kind == Kind::Mark(',');
    short && (behind || third || before && figures.contains(','))
}

/// Length of a run of digits with inner stops and commas. Commas that part no groups of thousands (or lakhs) end the run.
fn digits(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let inner = |i: usize| bytes.get(i + 1).is_some_and(u8::is_ascii_digit);
    let run = (0..bytes.len())
        .find(|&i| !(bytes[i].is_ascii_digit() || matches!(bytes[i], b',' | b'.') && inner(i)))
        .unwrap_or(bytes.len());
    let Some(comma) = rest[..run].find(',') else { return run };
    let group = |part: &str| matches!(part.split('.').next().map(str::len), Some(2 | 3));
    let mut parts = rest[..run].split(',').skip(1).peekable();
    let commas = parts.clone().count();
    let last_of_three = rest[..run].rsplit(',').next().and_then(|p| p.split('.').next()).map(str::len) == Some(3);
    if comma <= 3 && commas == 1 && !rest[comma + 1..run].contains('.') || last_of_three && comma <= 3 && parts.all(group) {
        return run;
    }
    // "1.111,11", as written on the continent, is one number too.
    if commas == 1 && rest[..comma].contains('.') { run } else { comma }
}
