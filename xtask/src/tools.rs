//! What the tests need besides Rust: found, installed where that can be done unasked, or named with what to type.

use std::fs;
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
    // By content: a checkout changes when files were written, and installing anew empties the folder for a while.
    let wanted = fs::read(root().join("package-lock.json")).context("cannot read package-lock.json")?;
    let installed = root().join("node_modules/.crossread-lock.json");
    if fs::read(&installed).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    run(&mut command(npm, &["ci", "--no-audit", "--no-fund"])).context("type: npm ci")?;
    fs::write(installed, wanted).context("cannot write to node_modules")
}

/// A browser that tests drive: how it is called, found and installed.
pub struct Browser {
    /// For messages, and in capitals in the variable that names one: `CROSSREAD_CHROMIUM`.
    pub name: &'static str,
    /// Names of the program, the best first.
    programs: &'static [&'static str],
    /// Where it lies on systems that keep it out of the path.
    elsewhere: &'static [&'static str],
    /// Another program without which it cannot be driven.
    beside: Option<&'static str>,
    /// Debian's packages of all that.
    packages: &'static [&'static str],
}

pub const CHROMIUM: Browser = Browser {
    name: "Chromium",
    programs: &["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"],
    elsewhere: &[
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ],
    beside: None,
    packages: &["chromium"],
};

pub const FIREFOX: Browser = Browser {
    name: "Firefox",
    programs: &["firefox-esr", "firefox"],
    elsewhere: &["/Applications/Firefox.app/Contents/MacOS/firefox", r"C:\Program Files\Mozilla Firefox\firefox.exe"],
    beside: None,
    packages: &["firefox-esr"],
};

/// WebKitGTK by its driver, on a screen that nobody sees.
pub const WEBKIT: Browser = Browser {
    name: "WebKit",
    programs: &["WebKitWebDriver"],
    elsewhere: &[],
    beside: Some("xvfb-run"),
    packages: &["webkit2gtk-driver", "xvfb", "xauth"],
};

impl Browser {
    /// The variable that names one, and that hands it to the tests.
    pub fn variable(&self) -> String {
        format!("CROSSREAD_{}", self.name.to_uppercase())
    }

    /// Finds the browser, or installs it where that takes no more than asking the system's packages.
    ///
    /// # Errors
    /// When there is none; says how to get one.
    pub fn need(&self) -> Result<PathBuf> {
        if let Some(named) = std::env::var_os(self.variable()) {
            return Ok(named.into());
        }
        if let Some(found) = self.find() {
            return Ok(found);
        }
        let (name, variable, packages) = (self.name, self.variable(), self.packages.join(" "));
        let advice = format!(
            "{name} is needed: install it (on Debian: apt-get install {packages}), or name one: {variable}=/path/to/{program}",
            program = self.programs[0]
        );
        let root_on_debian = Path::new("/etc/debian_version").exists()
            && command("id", &["-u"]).output().is_ok_and(|output| output.stdout.trim_ascii() == b"0");
        if !root_on_debian {
            bail!(advice);
        }
        run(&mut command("apt-get", &["update", "-qq"])).context(advice.clone())?;
        let mut install = command("apt-get", &["install", "-y", "-qq", "--no-install-recommends"]);
        run(install.args(self.packages).env("DEBIAN_FRONTEND", "noninteractive")).context(advice.clone())?;
        self.find().context(advice)
    }

    fn find(&self) -> Option<PathBuf> {
        if self.beside.is_some_and(|program| in_path(program).is_none()) {
            return None;
        }
        let elsewhere = self.elsewhere.iter().map(PathBuf::from).find(|path| path.is_file());
        self.programs.iter().find_map(|program| in_path(program)).or(elsewhere)
    }
}

fn in_path(program: &str) -> Option<PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?).map(|folder| folder.join(program)).find(|path| path.is_file())
}
