//! Learns the tagger's weights from tagged text on standard input, or measures the tagger on it; see scripts/build_tags.py.

use std::io::Read;

use crossread::internals::{learn, measure};

/// Weights below this share of the greatest change few choices but make up most of the file.
const LEAST: f64 = 0.163;

fn main() -> std::io::Result<()> {
    let mut tagged = String::new();
    std::io::stdin().read_to_string(&mut tagged)?;
    if std::env::args().any(|arg| arg == "--measure") {
        let (right, all) = measure(&tagged);
        println!("{right} of {all} tokens: {:.4}", right as f64 / all as f64);
    } else {
        print!(
            "# Weights of the part-of-speech tagger, an averaged perceptron.\n# Columns: feature (src/read/tag/model.rs), then a letter for each tag (0 for the first of `Tag::NAMES`) and one for its weight (a for 1, A for -1, and so on).\n# Source: learned by examples/learn_tags.rs from English Wikipedia (CC BY-SA) as tagged by spaCy en_core_web_sm 3.8.0 (MIT); scripts/tag_text.py.\n{}",
            learn(&tagged, 6, LEAST)
        );
    }
    Ok(())
}
