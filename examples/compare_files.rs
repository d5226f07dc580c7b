//! Compares the files given, or three made-up articles, and prints a report in Markdown.
//!
//! ```sh
//! cargo run --example compare_files -- one.txt two.txt
//! ```

use std::path::Path;

use crossread::report::render::{Format, render};
use crossread::{Article, Options, Vectors, analyze};

const SAMPLE: [(&str, &str); 3] = [
    (
        "Harbour Bugle",
        "The old bridge over the Lune closed on Monday after engineers found 12 cracks in its deck. “Nobody may cross it,” the mayor, Ada Marsh, said.",
    ),
    (
        "Lune Valley Post",
        "The old bridge over the Lune closed on Monday after engineers found 15 cracks in its deck. It will open again in May.",
    ),
    ("Daily Ferry", "Ada Marsh told the Harbour Bugle that nobody may cross the old bridge, which was shut on Monday."),
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let files: Vec<String> = std::env::args().skip(1).collect();
    let articles = if files.is_empty() {
        SAMPLE.map(|(outlet, text)| Article::new(text).with_outlet(outlet)).into()
    } else {
        files.iter().map(|file| read(Path::new(file))).collect::<Result<Vec<_>, _>>()?
    };
    // Optional: with them, claims in other words are recognised too.
    let vectors = Vectors::parse(include_bytes!("../data/vectors.bin"))?;
    let report = analyze(articles, &Options::default().with_vectors(vectors));
    print!("{}", render(&report, Format::Markdown, None));
    Ok(())
}

/// An article in a file in UTF-8; `crossread::read::decode` tells of others what they are in.
fn read(path: &Path) -> std::io::Result<Article> {
    Ok(Article::new(std::fs::read_to_string(path)?).with_name(path.display().to_string()))
}
