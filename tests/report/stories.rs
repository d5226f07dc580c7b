//! Stories of our own: folders of articles beside a golden text of what is found in them.
//!
//! `UPDATE_GOLDENS=1 cargo test stories` rewrites the goldens; nothing else does.

use std::fs;
use std::path::{Path, PathBuf};

use crossread::{Article, Options, analyze};
use similar::TextDiff;

use crate::rendering::render;

/// A folder of `tests/stories`.
pub struct Story {
    pub folder: PathBuf,
    pub articles: Vec<Article>,
}

/// All stories, by name.
pub fn all() -> Vec<Story> {
    let folders = entries(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories"));
    let stories: Vec<Story> = folders.into_iter().filter(|f| f.join("articles").exists()).map(read).collect();
    assert!(!stories.is_empty(), "no stories");
    stories
}

/// The story of that name.
pub fn named(name: &str) -> Story {
    all().into_iter().find(|story| story.folder.ends_with(name)).unwrap_or_else(|| panic!("no story {name}"))
}

fn read(folder: PathBuf) -> Story {
    // A story that lives elsewhere has its place in a file of that name.
    let mut home = folder.join("articles");
    if let Ok(place) = fs::read_to_string(&home) {
        home = folder.join(place.trim());
    }
    let articles: Vec<Article> = entries(&home)
        .iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .map(|path| {
            let text = fs::read_to_string(path).unwrap().replace("\r\n", "\n");
            Article::new(text).with_name(path.file_name().unwrap().to_string_lossy())
        })
        .collect();
    assert!(articles.len() > 1, "{} needs two articles or more", folder.display());
    Story { folder, articles }
}

pub fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn story_name(folder: &Path) -> String {
    format!("tests/stories/{}/findings.txt", folder.file_name().unwrap_or_default().to_string_lossy())
}

#[test]
fn stories_give_their_goldens() {
    let update = std::env::var_os("UPDATE_GOLDENS").is_some_and(|value| value == "1");
    let mut differences = String::new();
    for Story { folder, articles } in all() {
        let golden = folder.join("findings.txt");
        let found = render(&analyze(articles, &Options::default()));
        let expected = fs::read_to_string(&golden).unwrap_or_default().replace("\r\n", "\n");
        if update {
            fs::write(&golden, &found).unwrap();
        } else if found != expected {
            let diff = TextDiff::from_lines(&expected, &found);
            differences += &diff.unified_diff().context_radius(2).header(&story_name(&folder), "found now").to_string();
        }
    }
    assert!(
        differences.is_empty(),
        "{differences}\nRead the difference. If it is better: UPDATE_GOLDENS=1 cargo test --test report stories, and commit the goldens."
    );
}
