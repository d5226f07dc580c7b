//! The public surface, item by item. A change of it is a decision: `UPDATE_GOLDENS=1 cargo test --test library surface` writes it down in
//! `surface.txt`, where a removed or changed line means a new major version, and an added one a minor version.

use std::fs;
use std::path::Path;
use std::process::Command;

use public_api::{Builder, PublicApi};

#[test]
fn the_surface_is_the_one_written_down() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/library/surface.txt");
    let surface = format!("{}", surface());
    if std::env::var_os("UPDATE_GOLDENS").is_some_and(|value| value == "1") {
        fs::write(&file, &surface).unwrap();
    }
    let written = fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    let gone: Vec<&str> = written.lines().filter(|line| !surface.lines().any(|other| other == *line)).collect();
    let new: Vec<&str> = surface.lines().filter(|line| !written.lines().any(|other| other == *line)).collect();
    assert!(gone.is_empty() && new.is_empty(), "gone:\n{}\nnew:\n{}\n", gone.join("\n"), new.join("\n"));
    assert!(surface.contains("pub fn crossread::analyze("), "{surface}");
}

/// What rustdoc lists of the library without any feature, which also tells that it builds so.
fn surface() -> PublicApi {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("surface");
    let listed = Command::new(env!("CARGO"))
        .args(["rustdoc", "--quiet", "--offline", "--lib", "--no-default-features", "--target-dir"])
        .arg(&target)
        .args(["--", "-Z", "unstable-options", "--output-format", "json", "--cap-lints", "warn"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        // The list is not stable in form; the toolchain is fixed, and so is public-api, which reads it.
        .env("RUSTC_BOOTSTRAP", "1")
        .output()
        .unwrap();
    assert!(listed.status.success(), "{}", String::from_utf8_lossy(&listed.stderr));
    Builder::from_rustdoc_json(target.join("doc/crossread.json"))
        .omit_blanket_impls(true)
        .omit_auto_trait_impls(true)
        .omit_auto_derived_impls(true)
        .build()
        .unwrap()
}
