//! What `cargo add crossread` brings: the files of the package, and what it depends on.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

fn cargo(arguments: &[&str]) -> String {
    let output =
        Command::new(env!("CARGO")).args(arguments).arg("--offline").current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_package_holds_what_it_needs_and_nothing_else() {
    /// The registry takes ten.
    const MOST_MEGABYTES: u64 = 4;
    let listed = cargo(&["package", "--list", "--allow-dirty"]).replace('\\', "/");
    for needed in [
        "Cargo.toml",
        "src/lib.rs",
        "src/bin/crossread/main.rs",
        "lexicon/en/units.txt",
        "data/vectors.bin",
        "NOTICE",
        "LICENSE-MIT",
    ] {
        assert!(listed.lines().any(|file| file == needed), "{needed} is not among {listed}");
    }
    let roots: BTreeSet<&str> = listed.lines().filter_map(|file| file.split_once('/')).map(|(root, _)| root).collect();
    assert_eq!(roots, BTreeSet::from(["data", "docs", "examples", "lexicon", "src"]));
    // Those that cargo makes have no size here.
    let size = |file: &str| fs::metadata(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).map_or(0, |file| file.len());
    assert!(listed.lines().map(size).sum::<u64>() < MOST_MEGABYTES << 20);
}

#[test]
fn the_library_alone_needs_three_crates() {
    let tree = |depth: &[&str]| -> BTreeSet<String> {
        let listed = cargo(
            &[&["tree", "--no-default-features", "--edges", "normal,build", "--prefix", "none", "--format", "{lib}"], depth]
                .concat(),
        );
        listed.lines().map(|name| name.trim_end_matches(" (*)").to_owned()).collect()
    };
    let named = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(tree(&["--depth", "1"]), named(&["crossread", "jiff", "serde", "waken_snowball"]));
    assert!(tree(&[]).len() < 20, "{:?}", tree(&[]));
}

#[test]
fn no_program_outside_of_browsers_gets_what_is_for_browsers() {
    let tree = cargo(&["tree", "--edges", "normal,build", "--prefix", "none", "--format", "{lib}"]);
    assert!(tree.contains("clap"));
    for name in ["wasm_bindgen", "js_sys", "tsify", "serde_wasm_bindgen"] {
        assert!(!tree.lines().any(|line| line.starts_with(name)), "{name} is in {tree}");
    }
}
