//! The articles that are not among some.

use serde::ser::{Serialize, SerializeSeq, Serializer};

use super::build::{id, write_id};

/// Ids of all articles but some. They are made where they are asked for: each claim that a few of 5,000 articles share has 5,000 ids
/// of others, which all together would fill gigabytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Others {
    /// How many articles there are.
    articles: usize,
    /// Places of the articles that are left out, ascending.
    but: Vec<usize>,
}

impl Others {
    /// All of `articles` articles but those at the places `but`, ascending.
    pub(super) fn new(articles: usize, but: Vec<usize>) -> Self {
        Self { articles, but }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.articles - self.but.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The ids, in order of the articles.
    pub fn ids(&self) -> Vec<String> {
        self.places().map(|place| id('a', place + 1)).collect()
    }

    fn places(&self) -> impl Iterator<Item = usize> {
        let mut but = self.but.iter().copied().peekable();
        (0..self.articles).filter(move |place| but.next_if_eq(place).is_none())
    }
}

impl Serialize for Others {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.len()))?;
        let mut id = String::new();
        for place in self.places() {
            id.clear();
            write_id(&mut id, 'a', place + 1);
            list.serialize_element(&id)?;
        }
        list.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn others_are_all_but_those_named() {
        for (articles, but, ids) in [(3, vec![], "a1 a2 a3"), (4, vec![0, 2], "a2 a4"), (2, vec![0, 1], ""), (0, vec![], "")] {
            let others = Others::new(articles, but);
            assert_eq!(others.ids().join(" "), ids);
            assert_eq!(serde_json::to_value(&others).unwrap(), serde_json::to_value(others.ids()).unwrap());
            assert_eq!(others.is_empty(), ids.is_empty());
        }
    }
}
