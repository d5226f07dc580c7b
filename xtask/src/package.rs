//! What people take with them: the npm package and the page as one file, both put together by scripts/bundle.js; and the documentation,
//! by scripts/docs.js.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::{command, root, run, tools};

/// The page as one file, under `www/`.
pub const FILE: &str = "crossread.html";

/// Makes `pkg/`, `www/crossread.html` and `www/docs/` of the page as it is built. They need npm; the page does not, so what keeps them away is a
/// warning and no error.
///
/// # Errors
/// What is left of an earlier build cannot be removed.
pub fn package() -> Result<()> {
    if let Err(error) = bundle() {
        for path in made() {
            remove(&path)?;
        }
        eprintln!(
            "WARNING: the npm package (pkg/), the page as one file (www/{FILE}) and the documentation (www/docs) were not made, the page itself works ({error:#})"
        );
    }
    Ok(())
}

/// The same, where it is the very thing that is asked for.
///
/// # Errors
/// No npm, and what cannot be bundled.
pub fn bundle() -> Result<()> {
    tools::need_packages()?;
    run(&mut command("node", &["scripts/bundle.js", env!("CARGO_PKG_VERSION")]))?;
    run(&mut command("node", &["scripts/docs.js"]))
}

fn made() -> [PathBuf; 3] {
    [root().join("pkg"), root().join("www").join(FILE), root().join("www/docs")]
}

fn remove(path: &PathBuf) -> Result<()> {
    let removed = if path.is_dir() {
        fs::remove_dir_all(path)
    } else if path.exists() {
        fs::remove_file(path)
    } else {
        Ok(())
    };
    removed.with_context(|| format!("cannot remove {}", path.display()))
}
