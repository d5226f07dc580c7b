//! The articles that are not among some.

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, SerializeSeq, Serializer};

use super::build::{id, write_id};

/// Ids of all articles but some. They are made where they are asked for: each claim that a few of 5,000 articles share has 5,000 ids
/// of others, which all together would fill gigabytes.
#[derive(Clone, Debug)]
pub struct Others(Kept);

#[derive(Clone, Debug)]
enum Kept {
    /// How many articles there are, and the places of those that are left out, ascending.
    AllBut(usize, Vec<usize>),
    /// The ids themselves, as a report that is read back has them.
    Listed(Vec<String>),
}

impl Others {
    /// All of `articles` articles but those at the places `but`, ascending.
    pub(super) fn new(articles: usize, but: Vec<usize>) -> Self {
        Self(Kept::AllBut(articles, but))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        match &self.0 {
            Kept::AllBut(articles, but) => articles - but.len(),
            Kept::Listed(ids) => ids.len(),
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The ids, in order of the articles.
    pub fn ids(&self) -> Vec<String> {
        match &self.0 {
            Kept::AllBut(articles, but) => places(*articles, but).map(|place| id('a', place + 1)).collect(),
            Kept::Listed(ids) => ids.clone(),
        }
    }
}

fn places(articles: usize, but: &[usize]) -> impl Iterator<Item = usize> {
    let mut but = but.iter().copied().peekable();
    (0..articles).filter(move |place| but.next_if_eq(place).is_none())
}

impl PartialEq for Others {
    fn eq(&self, other: &Self) -> bool {
        self.ids() == other.ids()
    }
}

impl Serialize for Others {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.len()))?;
        match &self.0 {
            Kept::AllBut(articles, but) => {
                let mut id = String::new();
                for place in places(*articles, but) {
                    id.clear();
                    write_id(&mut id, 'a', place + 1);
                    list.serialize_element(&id)?;
                }
            }
            Kept::Listed(ids) => ids.iter().try_for_each(|id| list.serialize_element(id))?,
        }
        list.end()
    }
}

impl<'de> Deserialize<'de> for Others {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(|ids| Self(Kept::Listed(ids)))
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
            let json = serde_json::to_value(&others).unwrap();
            assert_eq!(json, serde_json::to_value(others.ids()).unwrap());
            assert_eq!(serde_json::from_value::<Others>(json).unwrap(), others);
            assert_eq!(others.is_empty(), ids.is_empty());
        }
    }
}
