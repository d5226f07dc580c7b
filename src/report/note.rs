//! Notes on a set of articles, in words.

use crate::claim::ClaimSet;
use crate::compare::SetNote;

/// The article a note is on (none: the whole set), its code and its words.
pub fn worded(note: SetNote, articles: &[ClaimSet]) -> (Option<usize>, &'static str, String) {
    match note {
        SetNote::Copy { article, of, exact } => {
            let almost = if exact { "" } else { "almost " };
            let other = name(&articles[of]);
            (Some(article), "duplicate", format!("This article is {almost}the same text as {other}."))
        }
        SetNote::OtherStory { article } => {
            (Some(article), "not-same-story", "This article seems to be about something else than the others.".to_owned())
        }
        SetNote::SeveralStories { stories } => {
            (None, "not-same-story", format!("These articles seem to be about {stories} different events."))
        }
    }
}

/// What a reader knows an article by.
fn name(article: &ClaimSet) -> String {
    let document = &article.annotated.document;
    match (document.name.trim(), &document.outlet) {
        ("", Some(outlet)) => format!("the one from {outlet}"),
        ("", None) => "another one".to_owned(),
        (name, _) => name.to_owned(),
    }
}
