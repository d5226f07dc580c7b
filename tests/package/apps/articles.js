// Two short articles about one event, written by us, about people and places that do not exist.
export const articles = [
  { name: "a", text: "The old bridge at Oakmere closed on Monday after engineers found 12 cracks in its deck, the county said.\n\n“We had no choice,” said Petra Holm, the county engineer." },
  { name: "b", text: "Engineers found 14 cracks in the deck of the old bridge at Oakmere, which closed on Monday, the county said.\n\nPetra Holm, the county engineer, would not say when it opens." },
];
