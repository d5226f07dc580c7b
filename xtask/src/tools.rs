//! What the tests need besides Rust: found, installed where that can be done unasked, or named with what to type.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::build::TARGET;
use crate::{command, root, run};

/// The oldest Node that runs the tests.
const NODE: u32 = 20;

/// Adds the wasm target when it is missing; a machine may keep rustup from installing it unasked.
pub fn add_wasm_target() -> Result<()> {
    let libraries = command("rustc", &["--print", "target-libdir", "--target", TARGET]).output()?;
    if Path::new(String::from_utf8_lossy(&libraries.stdout).trim()).exists() {
        return Ok(());
    }
    run(&mut command("rustup", &["target", "add", TARGET])).with_context(|| format!("type: rustup target add {TARGET}"))
}

/// Checks that Node is there and recent enough.
pub fn need_node() -> Result<()> {
    let advice = format!("Node {NODE} or later is needed: install it from https://nodejs.org or your system's packages");
    let output = command("node", &["--version"]).output().context(advice.clone())?;
    let version = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < NODE) {
        bail!("this is Node {version}. {advice}");
    }
    Ok(())
}

/// Installs the npm packages of package-lock.json when they are missing or older than it.
pub fn need_packages() -> Result<()> {
    need_node()?;
    let modified = |path: &str| root().join(path).metadata().and_then(|m| m.modified());
    if modified("node_modules/.package-lock.json")
        .is_ok_and(|installed| modified("package-lock.json").is_ok_and(|l| l <= installed))
    {
        return Ok(());
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    run(&mut command(npm, &["ci", "--no-audit", "--no-fund"])).context("type: npm ci")
}

/// Finds Chromium, or installs it where that takes no more than asking the system's packages.
pub fn need_chromium() -> Result<PathBuf> {
    if let Some(named) = std::env::var_os("CROSSREAD_CHROMIUM") {
        return Ok(named.into());
    }
    if let Some(found) = chromium() {
        return Ok(found);
    }
    let advice =
        "Chromium is needed: install it (on Debian: apt-get install chromium), or name one: CROSSREAD_CHROMIUM=/path/to/chrome";
    let root_on_debian = Path::new("/etc/debian_version").exists()
        && command("id", &["-u"]).output().is_ok_and(|output| output.stdout.trim_ascii() == b"0");
    if !root_on_debian {
        bail!(advice);
    }
    run(&mut command("apt-get", &["update", "-qq"])).context(advice)?;
    let install = ["install", "-y", "-qq", "--no-install-recommends", "chromium"];
    run(command("apt-get", &install).env("DEBIAN_FRONTEND", "noninteractive")).context(advice)?;
    chromium().context(advice)
}

fn chromium() -> Option<PathBuf> {
    let folders: Vec<PathBuf> = std::env::split_paths(&std::env::var_os("PATH")?).collect();
    let names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
    let in_path = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    let elsewhere = [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];
    in_path.chain(elsewhere.iter().map(PathBuf::from)).find(|path| path.is_file())
}
