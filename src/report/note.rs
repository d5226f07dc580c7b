//! Notes on a set of articles, in words.

use crate::claim::ClaimSet;
use crate::compare::SetNote;
use crate::message::{Message, Value};

/// The article a note is on (none: the whole set), its code and its words.
pub fn worded(note: SetNote, articles: &[ClaimSet]) -> (Option<usize>, &'static str, Message) {
    match note {
        SetNote::Copy { article, of, exact } => {
            let template = if exact {
                template!("This article is the same text as {other}.")
            } else {
                template!("This article is almost the same text as {other}.")
            };
            let mut message = Message::new(template);
            message.put("other", name(&articles[of]));
            (Some(article), "duplicate", message)
        }
        SetNote::Languages => (
            None,
            "languages",
            message!(
                "These articles are in several languages. Articles are compared with others in their own language only; whether those in other languages tell the same story is not known."
            ),
        ),
        SetNote::OtherStory { article } => {
            (Some(article), "not-same-story", message!("This article seems to be about something else than the others."))
        }
        SetNote::SeveralStories { stories } => {
            (None, "not-same-story", message!("These articles seem to be about {stories} different events.", stories = stories))
        }
    }
}

/// What a reader knows an article by.
fn name(article: &ClaimSet) -> Value {
    let document = &article.annotated.document;
    match (document.name.trim(), &document.outlet) {
        ("", Some(outlet)) => message!("the one from {outlet}", outlet = outlet.clone()).into(),
        ("", None) => message!("another one").into(),
        (name, _) => name.to_owned().into(),
    }
}
