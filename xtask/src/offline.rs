//! The list of the page's files with a hash of each, from which the service worker takes what to keep for offline use.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::package;

/// Where the list stands under `www/`.
pub const LIST: &str = "pkg/files.js";

/// Writes the list of `www/`, when all else is there.
///
/// # Errors
/// A file that cannot be read, or a list that cannot be written.
pub fn write(www: &Path) -> Result<()> {
    fs::write(www.join(LIST), list(www)?).context("cannot write the list of files")
}

/// The list, as the script that the service worker imports: browsers look for a new version of a worker in what it imports, too.
///
/// # Errors
/// A file that cannot be read.
pub fn list(www: &Path) -> Result<String> {
    let mut paths = Vec::new();
    collect(www, "", &mut paths)?;
    paths.sort();
    let mut script = String::from("self.crossreadFiles = {\n");
    for path in paths {
        let hash = Sha256::digest(fs::read(www.join(&path))?);
        write!(script, "  {path:?}: \"")?;
        hash.iter().try_for_each(|byte| write!(script, "{byte:02x}"))?;
        script.push_str("\",\n");
    }
    script.push_str("};\n");
    Ok(script)
}

/// What is under `www/` and not kept: the worker and its list are the browser's to keep, the page as one file is the reader's, and English
/// messages are for translators.
const APART: [&str; 4] = ["sw.js", LIST, package::FILE, "i18n/en.json"];

/// Adds the files of a folder that a browser may ask for.
fn collect(folder: &Path, prefix: &str, paths: &mut Vec<String>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else { continue };
        let path = format!("{prefix}{name}");
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{path}/"), paths)?;
        } else if !name.starts_with('.') && !name.ends_with(".d.ts") && !APART.contains(&path.as_str()) {
            paths.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_names_each_file_with_its_hash_and_neither_types_nor_itself_nor_the_page_as_one_file() {
        let www = std::env::temp_dir().join(format!("crossread-offline-{}", std::process::id()));
        fs::create_dir_all(www.join("pkg")).unwrap();
        for path in ["index.html", "crossread.html", "sw.js", ".hidden", "pkg/a.d.ts", "pkg/a.js"] {
            fs::write(www.join(path), "abc").unwrap();
        }
        write(&www).unwrap();
        let written = fs::read_to_string(www.join(LIST)).unwrap();
        assert_eq!(list(&www).unwrap(), written, "the list is no part of itself");
        fs::remove_dir_all(&www).unwrap();
        let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        let expected = format!("self.crossreadFiles = {{\n  \"index.html\": \"{hash}\",\n  \"pkg/a.js\": \"{hash}\",\n}};\n");
        assert_eq!(written, expected);
    }
}
