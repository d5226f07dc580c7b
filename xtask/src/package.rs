//! What people take with them: the npm package and the page as one file, both put together by scripts/bundle.js; and the documentation,
//! by scripts/docs.js.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::{command, root, run, tools};

/// The page as one file, under `www/`.
pub const FILE: &str = "crossread.html";

/// Makes `pkg/`, `www/crossread.html` and `www/docs/` of the page as it is built. They need npm; the page does not, so to be without it
/// is a warning and no error.
///
/// # Errors
/// What cannot be bundled, and what is left of an earlier build and cannot be removed.
pub fn package() -> Result<()> {
    let Err(error) = tools::need_packages() else {
        run(&mut command("node", &["scripts/bundle.js", env!("CARGO_PKG_VERSION")]))?;
        return run(&mut command("node", &["scripts/docs.js"]));
    };
    eprintln!(
        "WARNING: the npm package (pkg), the page as one file (www/{FILE}) and the documentation (www/docs) were not made; \
        the page itself works ({error:#})"
    );
    remove(&root().join("pkg"), |path| fs::remove_dir_all(path))?;
    remove(&root().join("www/docs"), |path| fs::remove_dir_all(path))?;
    remove(&root().join("www").join(FILE), |path| fs::remove_file(path))
}

fn remove(path: &Path, remove: fn(&Path) -> std::io::Result<()>) -> Result<()> {
    if path.exists() { remove(path).with_context(|| format!("cannot remove {}", path.display())) } else { Ok(()) }
}
