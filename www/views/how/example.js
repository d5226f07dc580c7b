/** Two short articles of our own, and what is found in them at each stage. A test holds that it is still found. */

import { msg } from "../../i18n.js";

/** The day on which both appeared. */
export const published = "2025-02-04";

export const articles = [
  {
    name: "A",
    text: "The old bridge at Oakmere closed on Monday after engineers found 12 cracks in its deck, the county said. “We had no choice,” said Petra Holm, the county engineer. More than 80 people had to leave their homes below it. Repairs will probably take a year.",
  },
  {
    name: "B",
    text: "The county shut Oakmere’s old bridge on Monday. Engineers had found 15 cracks in its deck, The Oakmere Echo reported. Petra Holm, the county engineer, told the Echo that there was no choice. 84 people had to leave their homes below it. Repairs will take a year.",
  },
];

/** @type {{ title: string, does: string, finds: string[] }[]} */
export const stages = [
  {
    title: msg("Find the article"),
    does: msg("A saved or pasted page holds more than an article: menus, captions, “Read next”. Each piece is judged by its form and its words; what is no article is set aside, shown dimmed with the reason, and can be put back."),
    finds: [msg("In the sample story, “Transport” and “Read next” are set aside as navigation.")],
  },
  {
    title: msg("Cut it into claims"),
    does: msg("A sentence may state several things, so it is cut into clauses that can be checked one by one. Each gets a kind: stated, reported, doubted, denied, opinion, forecast."),
    finds: [msg("A’s first sentence gives two claims: “The old bridge at Oakmere closed on Monday” and “after engineers found 12 cracks in its deck”."), msg("“Repairs will probably take a year” is marked as uncertain, because of “probably”.")],
  },
  {
    title: msg("Ask who says so, when, and how many"),
    does: msg("Words such as “said”, “told” and “according to” tie a claim to its source. Days are worked out from the day of publication, numbers are read with their bounds, and names are joined with the pronouns and short names that mean the same."),
    finds: [msg("Both of A’s first claims rest on “the county”."), msg("“Monday” is 3 February 2025, since the article is of Tuesday the 4th."), msg("“More than 80” is a number above 80, not 80.")],
  },
  {
    title: msg("Join what is the same fact"),
    does: msg("Claims of different articles are laid beside each other: names, numbers and dates must agree or answer the same question, other words may be near in meaning. Two are joined when they are more alike than claims of the story usually are. The reason is shown with each fact."),
    finds: [msg("“The old bridge at Oakmere closed on Monday” and “The county shut Oakmere’s old bridge on Monday” are one fact in other words.")],
  },
  {
    title: msg("Look for what cannot both be so"),
    does: msg("Within one fact, and among all that is said of one person or body, the program looks for other numbers, days, places, doers, for a denial, a lost doubt, a dropped source. In doubt it shows nothing: a false alarm costs more trust than a missed one."),
    finds: [msg("12 cracks against 15 cracks: a conflict."), msg("“More than 80 people” and “84 people”: none, since both can be true."), msg("“will probably take” against “will take”: one is surer than the other."), msg("“the county said” against no source: B states it as its own.")],
  },
  {
    title: msg("Follow the words and the sources back"),
    does: msg("Runs of six words or more that two articles share are shared wording; small edits between them are marked. Who copied whom is only said where all signs point one way. Sources are counted by what they are, so that five papers that cite one agency count as one source."),
    finds: [msg("“people had to leave their homes below it. Repairs … take a year” stands in both; only A has “probably”. Nothing in the texts tells who was first, and the page says so.")],
  },
];
