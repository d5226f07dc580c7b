//! The readers of Word and PDF files: fetched by npm, copied beside the page, loaded by it when such a file comes.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::{root, tools};

/// What is copied from `node_modules` to `www/vendor`: the legacy build of pdf.js, for browsers of the last years, and no more of
/// it than reads text. Every host knows the type of `.js`; not every one that of `.mjs`.
const FILES: &[(&str, &str)] = &[
    ("mammoth/mammoth.browser.min.js", "mammoth.js"),
    ("mammoth/LICENSE", "mammoth.LICENSE.txt"),
    ("pdfjs-dist/legacy/build/pdf.min.mjs", "pdf.js"),
    ("pdfjs-dist/legacy/build/pdf.worker.min.mjs", "pdf.worker.js"),
    ("pdfjs-dist/LICENSE", "pdf.LICENSE.txt"),
];

/// Puts the readers into `www/vendor`. Without them the page works and says why when such a file comes, so what keeps them away
/// is a warning and no error.
///
/// # Errors
/// What is left of an earlier build cannot be removed.
pub fn vendor() -> Result<()> {
    let folder = root().join("www/vendor");
    if folder.exists() {
        fs::remove_dir_all(&folder).context("cannot clear www/vendor")?;
    }
    // Packages that npm cannot bring up to date may still be there.
    let fetched = tools::need_packages();
    if let Err(error) = copy(&root().join("node_modules"), &folder) {
        let reason = fetched.err().unwrap_or(error);
        eprintln!("WARNING: this build cannot read PDF and Word files, the rest works ({reason:#})");
        if folder.exists() {
            fs::remove_dir_all(&folder).context("cannot clear www/vendor")?;
        }
    }
    Ok(())
}

fn copy(packages: &Path, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    for (from, to) in FILES {
        fs::copy(packages.join(from), folder.join(to)).with_context(|| format!("cannot copy {from}"))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_named() {
        let folder = std::env::temp_dir().join(format!("crossread-vendor-{}", std::process::id()));
        let error = copy(&folder.join("no packages"), &folder.join("vendor")).unwrap_err();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(error.to_string(), "cannot copy mammoth/mammoth.browser.min.js");
    }
}
