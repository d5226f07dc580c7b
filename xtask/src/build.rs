//! The browser build: the crate as wasm, with the JavaScript and the types that wasm-bindgen writes for it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::{cargo, offline, root, run, target, tools, vendor};

/// What the wasm may weigh in kB (1000 bytes) as a browser fetches it, compressed with brotli: a second on a slow mobile line.
const BUDGET: f64 = 425.0;

/// The platform of the browser build.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Where the module is built to.
fn folder() -> PathBuf {
    root().join("www/pkg")
}

/// Builds `crossread.js`, `crossread.d.ts` and `crossread_bg.wasm`, with the word vectors beside them, into [`folder`], and puts
/// what the page takes from npm and the list of all files beside it.
///
/// # Errors
/// What does not compile.
pub fn build() -> Result<()> {
    tools::add_wasm_target()?;
    let remap = format!("target.{TARGET}.rustflags={:?}", remapped_paths());
    let mut build = cargo(&["build", "--profile", "wasm", "--package", "crossread", "--lib", "--no-default-features"]);
    run(build.args(["--target", TARGET, "--config", &remap]))?;

    let folder = folder();
    if folder.exists() {
        fs::remove_dir_all(&folder).context("cannot clear www/pkg")?;
    }
    Bindgen::new()
        .input_path(target().join(TARGET).join("wasm/crossread.wasm"))
        .out_name("crossread")
        .web(true)?
        .typescript(true)
        // `init()` without an argument finds the wasm beside the module.
        .omit_default_module_path(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(&folder)?;
    fs::copy(root().join("data/vectors.bin"), folder.join("vectors.bin")).context("cannot copy data/vectors.bin")?;
    vendor::vendor()?;
    offline::write(&root().join("www"))
}

/// Builds, and says what the wasm weighs.
///
/// # Errors
/// What does not compile, and a module above the budget.
pub fn build_within_budget() -> Result<()> {
    build()?;
    weigh(&folder().join("crossread_bg.wasm"))
}

/// Compiler flags that keep the paths of this machine out of the wasm, so that the same source gives the same bytes everywhere.
fn remapped_paths() -> Vec<String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let registries = home.and_then(|home| fs::read_dir(home.join("registry/src")).ok());
    let folders = registries.into_iter().flatten().flatten().map(|entry| entry.path());
    let mut flags: Vec<String> = folders.map(|folder| format!("--remap-path-prefix={}=crates", folder.display())).collect();
    flags.sort();
    flags.push(format!("--remap-path-prefix={}=.", root().display()));
    flags
}

fn weigh(wasm: &Path) -> Result<()> {
    let bytes = fs::read(wasm)?;
    let kilobytes = |bytes: &[u8]| bytes.len() as f64 / 1000.0;
    let (gzip, brotli) = (kilobytes(&gzipped(&bytes)?), kilobytes(&brotlied(&bytes)?));
    println!("www/pkg/crossread_bg.wasm: {:.0} kB, gzip {gzip:.0} kB, brotli {brotli:.0} kB of {BUDGET:.0} kB", kilobytes(&bytes));
    if brotli > BUDGET {
        bail!("the wasm is too large: {brotli:.0} kB with brotli, and the budget is {BUDGET:.0} kB");
    }
    Ok(())
}

fn gzipped(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

fn brotlied(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &brotli::enc::BrotliEncoderParams::default())?;
    Ok(out)
}
