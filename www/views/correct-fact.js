/** Joining a fact with another, taking claims out of it, and what was dismissed. */

import { fold } from "../corrections/anchor.js";
import { ask } from "../corrections/ask.js";
import { h, replace } from "../dom.js";
import { factsOf } from "../facts.js";
import { claimsById, claimText } from "../findings.js";
import { t } from "../i18n.js";
import { likest } from "../likest.js";
import { shorten } from "../words.js";
import { dismissedList, remarkRow } from "./correct.js";
import { findingHref, findingName } from "./finding.js";
import { badge, foreign } from "./parts.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../findings.js").Claim} Claim
 */

/** Facts offered at once; a search finds the others. */
const MOST_OFFERED = 8;

/**
 * What the reader can do about a fact.
 * @param {Findings} findings
 * @param {Claim} claim one of its claims, the one looked at
 * @param {string} place what tells this row from others on the page
 */
export function factActions(findings, claim, place) {
  const cluster = findings.clusterOf.get(claim.id);
  const fact = cluster?.id ?? claim.id;
  const members = cluster ? claimsById(findings, cluster.claims) : [claim];
  const panel = h("div", { class: "correct-panel", id: `panel-${place}-${fact}` });
  /** @param {string} action @param {string} label @param {() => Node} open */
  const toggle = (action, label, open) => {
    const button = h("button", { type: "button", class: "quiet", id: `${action}-${place}-${fact}`, "data-does": action, "aria-expanded": "false", "aria-controls": panel.id }, label);
    button.addEventListener("click", () => {
      const opening = button.getAttribute("aria-expanded") === "false";
      for (const other of row.querySelectorAll("[aria-expanded]")) other.setAttribute("aria-expanded", "false");
      button.setAttribute("aria-expanded", String(opening));
      replace(panel, opening && open());
      panel.querySelector("input")?.focus();
    });
    panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || button.getAttribute("aria-expanded") === "false") return;
      event.stopPropagation();
      button.click();
      button.focus();
    });
    return button;
  };
  const row = remarkRow(
    findings,
    fact,
    place,
    toggle("same", t("Same as…"), () => otherFacts(findings, fact, claim, `${place}-${fact}`)),
    members.length > 1 && toggle("split", t("Not the same…"), () => tickList(findings, members, `${place}-${fact}`)),
  );
  return h("div", { class: "fact-actions" }, row, panel);
}

/**
 * The facts that were dismissed, to bring them back.
 * @param {Findings} findings
 */
export function dismissedFacts(findings) {
  const { clusters, claims } = findings.whole;
  return dismissedList(findings, [...clusters, ...claims], ({ id }) => h("div", { class: "finding" }, h("p", null, h("a", { href: findingHref(findings, id), dir: "auto" }, shorten(findingName(findings, id), 220))), remarkRow(findings, id, "dismissed")));
}

/**
 * The other facts, the likest first, to choose the one that is the same.
 * @param {Findings} findings
 * @param {string} fact
 * @param {Claim} claim
 * @param {string} place
 */
function otherFacts(findings, fact, claim, place) {
  const offered = likest(findings, factsOf(findings), fact);
  const list = h("ul", { class: "offered" });
  const told = h("p", { class: "hint", role: "status" });
  /** @param {string} search */
  const draw = (search) => {
    const wanted = fold(search).split(" ");
    const found = offered.filter(({ text }) => wanted.every((word) => text.includes(word)));
    const shown = found.slice(0, MOST_OFFERED);
    told.textContent =
      found.length === 0 ? t("No other fact has these words.")
      : found.length > shown.length ? t("The {shown} likeliest of {n, plural, one {# fact} other {# facts}}. Search to see others.", { shown: shown.length, n: found.length })
      : t("{n, plural, one {# fact} other {# facts}}", { n: found.length });
    replace(
      list,
      shown.map(({ fact: other }) =>
        h(
          "li",
          null,
          h(
            "button",
            { type: "button", onclick: () => ask({ do: "join", facts: [fact, other.id], at: claim.id }) },
            h("span", { dir: "auto" }, shorten(other.label, 160)),
            h("span", { class: "badges" }, [...other.articles].slice(0, MOST_OFFERED).map((id) => badge(findings, id))),
          ),
        ),
      ),
    );
  };
  /** @param {Event} event */
  const oninput = ({ target }) => target instanceof HTMLInputElement && draw(target.value);
  draw("");
  return h("div", null, h("label", { for: `search-${place}` }, t("Which fact is the same?")), h("input", { id: `search-${place}`, type: "search", autocomplete: "off", oninput }), told, list);
}

/**
 * The claims of a fact, to take out those that state something else.
 * @param {Findings} findings
 * @param {readonly Claim[]} members
 * @param {string} place
 */
function tickList(findings, members, place) {
  /** @type {Set<string>} */
  const ticked = new Set();
  const split = h("button", { type: "button", class: "primary", disabled: true, onclick: () => takeOut([...ticked]) }, t("Split off"));
  /** @param {string[]} claims */
  const takeOut = (claims) => ask({ do: "part", claims, from: members.find(({ id }) => !claims.includes(id))?.id ?? "" });
  const settle = () => {
    split.disabled = ticked.size === 0 || ticked.size === members.length;
    split.textContent = ticked.size > 1 ? t("Split off these {n} as one fact", { n: ticked.size }) : t("Split off");
  };
  return h(
    "fieldset",
    { class: "members" },
    h("legend", null, t("Which of these state something else? Tick them to split them off together, or take one out.")),
    h(
      "ul",
      null,
      members.map((claim) => {
        const id = `tick-${place}-${claim.id}`;
        const text = shorten(claimText(findings, claim), 200);
        /** @param {Event} event */
        const onchange = ({ target }) => {
          if (target instanceof HTMLInputElement && target.checked) ticked.add(claim.id);
          else ticked.delete(claim.id);
          settle();
        };
        return h(
          "li",
          null,
          h("input", { type: "checkbox", id, onchange }),
          h("label", { for: id }, badge(findings, claim.article), " ", h("span", foreign(findings, claim.article), text)),
          h("button", { type: "button", class: "quiet", onclick: () => takeOut([claim.id]) }, t("Take out"), h("span", { class: "visually-hidden" }, " ", t("“{words}”", { words: text }))),
        );
      }),
    ),
    h("p", { class: "buttons" }, split),
  );
}
