//! Prints who is said to have said what in a file, or in a made-up article: the first two steps of the analysis only.
//!
//! ```sh
//! cargo run --example who_said_what -- article.txt
//! ```

use crossread::annotate::{Annotated, Attribution, annotate};
use crossread::read::read;
use crossread::{Article, Span};

const SAMPLE: &str = "\
The bridge is safe, the mayor said on Monday. “Nobody asked us,” the engineer Ada Marsh told the Harbour Bugle. \
According to a report, the deck has 12 cracks. She expects it to close in May.";

fn main() -> std::io::Result<()> {
    let text = std::env::args().nth(1).map_or_else(|| Ok(SAMPLE.to_owned()), std::fs::read_to_string)?;
    let annotated = annotate(read(Article::new(text)));
    for attribution in annotated.attributions.iter().filter(|attribution| attribution.vouches()) {
        println!("{}", told(&annotated, attribution));
    }
    Ok(())
}

/// The source, with the name that it stands for where it is another, and what it says.
fn told(annotated: &Annotated, attribution: &Attribution) -> String {
    let words = |span: Span| annotated.document.slice(span).to_owned();
    let source = attribution.source.map_or("somebody".to_owned(), |source| {
        let name = source.entity.map(|entity| annotated.entities[entity].name.as_str());
        let source = words(source.span);
        match name {
            Some(name) if !source.contains(name) => format!("{source} ({name})"),
            _ => source,
        }
    });
    let content: Vec<String> = attribution.content.iter().map(|&span| words(span)).collect();
    format!("{source}: {}", content.join(" … "))
}
