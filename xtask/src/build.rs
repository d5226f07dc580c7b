//! The browser build: the crate as wasm, with the JavaScript and the types that wasm-bindgen writes for it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::{cargo, offline, package, root, run, target, tools, vendor};

/// A module of the page: the crate with some features.
struct Module {
    /// What its files begin with.
    name: &'static str,
    /// The features, as cargo takes them.
    features: &'static str,
    /// What its wasm may weigh in kB (1000 bytes) as a browser fetches it, compressed with brotli.
    budget: f64,
}

const MODULES: &[Module] = &[
    // The analysis: a second on a slow mobile line.
    Module { name: "crossread", features: "", budget: 432.0 },
    // The reports to take away, fetched when somebody exports.
    Module { name: "crossread_render", features: "render", budget: 120.0 },
];

/// The platform of the browser build.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Where the modules are built to.
fn folder() -> PathBuf {
    root().join("www/pkg")
}

/// Builds each module's `.js`, `.d.ts` and `_bg.wasm`, with the word vectors beside them, into [`folder`], puts what the page takes
/// from npm and the list of all files beside it, and makes of it what people take with them.
///
/// # Errors
/// What does not compile.
pub fn build() -> Result<()> {
    tools::add_wasm_target()?;
    // Made beside the old ones, which stay until all new ones are there.
    let (folder, next) = (folder(), root().join("www/pkg.next"));
    clear(&next)?;
    MODULES.iter().try_for_each(|module| build_module(module, &next))?;
    fs::copy(root().join("data/vectors.bin"), next.join("vectors.bin")).context("cannot copy data/vectors.bin")?;
    clear(&folder)?;
    fs::rename(&next, &folder).context("cannot put the new www/pkg in its place")?;
    vendor::vendor()?;
    package::package()?;
    offline::write(&root().join("www"))
}

/// [`build`], unless this process has built already: nothing of the page changes while its tests run.
///
/// # Errors
/// What does not compile.
pub fn build_once() -> Result<()> {
    static BUILT: AtomicBool = AtomicBool::new(false);
    if !BUILT.load(Ordering::Relaxed) {
        build()?;
        BUILT.store(true, Ordering::Relaxed);
    }
    Ok(())
}

fn clear(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot clear {}", folder.display()))?;
    }
    Ok(())
}

fn build_module(module: &Module, folder: &Path) -> Result<()> {
    let remap = format!("target.{TARGET}.rustflags={:?}", remapped_paths());
    // A folder each: in one, each module's wasm takes the other's place, and both would be compiled anew every time.
    let target = target().join(module.name);
    let mut build = cargo(&["build", "--profile", "wasm", "--package", "crossread", "--lib", "--no-default-features"]);
    build.args(["--features", module.features, "--target", TARGET, "--config", &remap]).arg("--target-dir").arg(&target);
    run(&mut build)?;
    Bindgen::new()
        .input_path(target.join(TARGET).join("wasm/crossread.wasm"))
        .out_name(module.name)
        .web(true)?
        .typescript(true)
        // `init()` without an argument finds the wasm beside the module.
        .omit_default_module_path(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)
}

/// Builds, and says what each module weighs.
///
/// # Errors
/// What does not compile, and a module above its budget.
pub fn build_within_budget() -> Result<()> {
    build_once()?;
    MODULES.iter().try_for_each(weigh)
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

fn weigh(module: &Module) -> Result<()> {
    let Module { name, budget, .. } = module;
    let bytes = fs::read(folder().join(format!("{name}_bg.wasm")))?;
    let kilobytes = |bytes: &[u8]| bytes.len() as f64 / 1000.0;
    let (gzip, brotli) = (kilobytes(&gzipped(&bytes)?), kilobytes(&brotlied(&bytes)?));
    let whole = kilobytes(&bytes);
    println!("www/pkg/{name}_bg.wasm: {whole:.0} kB, gzip {gzip:.0} kB, brotli {brotli:.0} kB of {budget:.0} kB");
    if brotli > *budget {
        bail!("{name}_bg.wasm is too large: {brotli:.0} kB with brotli, and the budget is {budget:.0} kB");
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
