//! Which files the arguments name: patterns are matched and folders looked through, as shells and the page do it.

use std::collections::{BTreeSet, HashSet};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use glob::MatchOptions;
use walkdir::{DirEntry, WalkDir};

use crate::input::{Unreadable, io_reason};

/// A file to read.
#[derive(Debug, PartialEq, Eq)]
pub struct Named {
    /// Where it is; `-` is standard input.
    pub path: PathBuf,
    /// What its article is called, where that is not the name of the file alone: its path below the folder that was given.
    pub name: Option<String>,
}

/// What the arguments come to.
#[derive(Debug, Default)]
pub struct Found {
    /// Files, and what could not be looked through, in order of the arguments.
    pub files: Vec<Result<Named, Unreadable>>,
    /// What was left out, a line for each folder.
    pub left_out: Vec<String>,
}

/// Endings of the files that are articles where a folder is given: text, Markdown and saved web pages, as the page has them.
const READABLE: &[&str] = &["txt", "text", "md", "markdown", "html", "htm", "xhtml", "mhtml", "mht"];

/// The files that `arguments` name, those of a folder or pattern sorted by name. A file is there once, however many patterns and
/// folders hold it, unless it is itself named more than once.
pub fn named(arguments: &[PathBuf]) -> Found {
    let mut found = Found::default();
    // What is named by itself stays where it is named.
    let mut known: HashSet<PathBuf> = arguments.iter().filter(|path| path.is_file()).map(|path| identity(path)).collect();
    for argument in arguments {
        match pattern(argument) {
            Some(pattern) => matching(pattern, &mut known, &mut found),
            None if argument.is_dir() => folder(argument, &mut known, &mut found),
            None => found.files.push(Ok(Named { path: argument.clone(), name: None })),
        }
    }
    found
}

/// The one file that `argument` names.
pub fn one(argument: &Path) -> Result<PathBuf, Unreadable> {
    let Some(pattern) = pattern(argument) else { return Ok(argument.to_owned()) };
    match paths(pattern)?.as_slice() {
        [path] => Ok(path.clone()),
        paths => Err(Unreadable::new(argument, format!("matches {} files, and inspect reads one: use compare", paths.len()))),
    }
}

/// The argument as a pattern, if it is one and no file has that very name.
fn pattern(argument: &Path) -> Option<&str> {
    argument.to_str().filter(|text| text.contains(['*', '?', '['])).filter(|_| fs::symlink_metadata(argument).is_err())
}

/// What a pattern matches, by the rules of shells: `*` stops at a `/`, `**` does not, and neither
/// matches a name that begins with a dot.
fn paths(pattern: &str) -> Result<Vec<PathBuf>, Unreadable> {
    let options =
        MatchOptions { case_sensitive: !cfg!(windows), require_literal_separator: true, require_literal_leading_dot: true };
    let matched = glob::glob_with(pattern, options)
        .map_err(|error| Unreadable::new(pattern, format!("no such file, and as a pattern it is wrong: {}", error.msg)))?;
    // A folder that may not be opened holds nothing that matches.
    let mut paths: Vec<PathBuf> = matched.filter_map(Result::ok).collect();
    if paths.is_empty() {
        return Err(Unreadable::new(pattern, "no file matches this pattern"));
    }
    paths.sort();
    Ok(paths)
}

fn matching(pattern: &str, known: &mut HashSet<PathBuf>, found: &mut Found) {
    match paths(pattern) {
        Err(unreadable) => found.files.push(Err(unreadable)),
        Ok(paths) => {
            for path in paths {
                if path.is_dir() {
                    folder(&path, known, found);
                } else if known.insert(identity(&path)) {
                    found.files.push(Ok(Named { path, name: None }));
                }
            }
        }
    }
}

/// The articles below a folder. Links are followed, those that lead back to a folder they stand in are not.
fn folder(root: &Path, known: &mut HashSet<PathBuf>, found: &mut Found) {
    let mut left = LeftOut::default();
    let mut articles = 0;
    let entries = WalkDir::new(root).follow_links(true).sort_by_file_name().into_iter();
    for entry in entries.filter_entry(|entry| entry.depth() == 0 || left.takes(entry)) {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => {
                articles += 1;
                if known.insert(identity(entry.path())) {
                    let below = entry.path().strip_prefix(root).unwrap_or(entry.path());
                    let name = below.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
                    found.files.push(Ok(Named { name: Some(name), path: entry.into_path() }));
                }
            }
            Err(error) if error.loop_ancestor().is_some() || error.path().is_some_and(|path| is_hidden(path.file_name())) => {}
            Err(error) => {
                let reason = error.io_error().map_or_else(|| error.to_string(), io_reason);
                found.files.push(Err(Unreadable::new(error.path().unwrap_or(root), reason)));
            }
        }
    }
    if articles == 0 {
        let reason = format!("no article in this folder: none of its files ends in .{}", READABLE.join(", ."));
        found.files.push(Err(Unreadable::new(root, reason)));
    }
    found.left_out.extend(left.told(root));
}

/// A file by whatever name or link.
fn identity(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// What a folder holds besides articles.
#[derive(Default)]
struct LeftOut {
    hidden: usize,
    others: usize,
    endings: BTreeSet<String>,
}

impl LeftOut {
    /// Whether an entry of a folder is taken; counted if not.
    fn takes(&mut self, entry: &DirEntry) -> bool {
        if is_hidden(Some(entry.file_name())) {
            self.hidden += 1;
            return false;
        }
        if entry.file_type().is_dir() {
            return !belongs_to_page(entry.path());
        }
        let ending = entry.path().extension().map(|ending| ending.to_string_lossy().to_lowercase());
        if ending.as_deref().is_some_and(|ending| READABLE.contains(&ending)) {
            return true;
        }
        self.others += 1;
        self.endings.extend(ending);
        false
    }

    fn told(&self, root: &Path) -> Option<String> {
        /// Endings that are told; a folder of anything has dozens.
        const MOST: usize = 5;
        let endings: Vec<String> = self.endings.iter().take(MOST).map(|ending| format!(".{ending}")).collect();
        let more = if self.endings.len() > MOST { ", …" } else { "" };
        let endings = if endings.is_empty() { String::new() } else { format!(" ({}{more})", endings.join(", ")) };
        let others = match self.others {
            1 => format!("1 file that is neither text nor saved web page{endings}"),
            others => format!("{others} files that are neither text nor saved web pages{endings}"),
        };
        let hidden = match self.hidden {
            1 => "1 hidden file or folder".to_owned(),
            hidden => format!("{hidden} hidden files or folders"),
        };
        let left = match (self.others, self.hidden) {
            (0, 0) => return None,
            (0, _) => hidden,
            (_, 0) => others,
            (_, _) => format!("{others}, and {hidden}"),
        };
        Some(format!("{}: left out {left}", root.display()))
    }
}

/// Whether a name is one that systems and programs keep beside a person's files.
fn is_hidden(name: Option<&OsStr>) -> bool {
    let Some(name) = name.map(OsStr::to_string_lossy) else { return false };
    name.starts_with('.') || name.starts_with("~$") || ["__MACOSX", "Thumbs.db", "desktop.ini"].contains(&&*name)
}

/// Whether a folder is the one of pictures and scripts that browsers save beside "Page.html": "Page_files", "Page-Dateien", and so on.
fn belongs_to_page(folder: &Path) -> bool {
    let Some(name) = folder.file_name().and_then(OsStr::to_str) else { return false };
    let ends = name.char_indices().filter(|(_, c)| "_-. ".contains(*c)).map(|(at, _)| &name[..at]);
    ends.rev().any(|page| {
        !page.is_empty() && ["html", "htm", "xhtml"].iter().any(|e| folder.with_file_name(format!("{page}.{e}")).exists())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_systems_keep_beside_files_is_hidden() {
        for name in [".git", ".DS_Store", "~$draft.docx", "__MACOSX", "Thumbs.db"] {
            assert!(is_hidden(Some(OsStr::new(name))), "{name}");
        }
        assert!(!is_hidden(Some(OsStr::new("one.txt"))) && !is_hidden(None));
    }

    #[test]
    fn what_is_left_out_is_told_in_one_line() {
        let left = |hidden, others, endings: &[&str]| {
            LeftOut { hidden, others, endings: endings.iter().map(|&e| e.to_owned()).collect() }.told(Path::new("box"))
        };
        assert_eq!(left(0, 0, &[]), None);
        assert_eq!(left(2, 0, &[]).unwrap(), "box: left out 2 hidden files or folders");
        assert_eq!(
            left(0, 3, &["png", "jpg"]).unwrap(),
            "box: left out 3 files that are neither text nor saved web pages (.jpg, .png)"
        );
        assert_eq!(
            left(1, 1, &[]).unwrap(),
            "box: left out 1 file that is neither text nor saved web page, and 1 hidden file or folder"
        );
    }
}
