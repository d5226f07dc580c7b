//! Learns the tagger's weights from tagged text on standard input, or measures the tagger on it; see scripts/build_tags.py.

use std::io::Read;

use crossread::read::tag::learn::{learn, measure};

/// Weights below this share of 127 change few choices but make up most of the file.
const LEAST: i32 = 13;

fn main() -> std::io::Result<()> {
    let mut tagged = String::new();
    std::io::stdin().read_to_string(&mut tagged)?;
    if std::env::args().any(|arg| arg == "--measure") {
        let (right, all) = measure(&tagged);
        println!("{right} of {all} tokens: {:.4}", right as f64 / all as f64);
    } else {
        print!(
            "# Weights of the part-of-speech tagger, an averaged perceptron.\n# Columns: feature (src/read/tag/model.rs), then tags each with a weight from -127 to 127.\n# Source: learned by examples/learn_tags.rs; see scripts/build_tags.py.\n{}",
            learn(&tagged, 6, LEAST)
        );
    }
    Ok(())
}
