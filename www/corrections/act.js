/** Does what a view asked for, says so with a way back, and keeps the keyboard's place. */

import { placed } from "../corrections.js";
import { byId } from "../dom.js";
import { held, here } from "../here.js";
import { msg, t } from "../i18n.js";
import { toldText } from "../told.js";
import { shorten } from "../words.js";
import { joined, parted, remarkedOn, without } from "./make.js";

/**
 * @typedef {import("./ask.js").Wish} Wish
 * @typedef {import("./make.js").Ground} Ground
 * @typedef {import("../corrections.js").Corrections} Corrections
 * @typedef {import("../corrections.js").Report} Report
 * @typedef {import("../route.js").Route} Route
 * @typedef {import("../mount.js").Mounted} App
 */

/**
 * @param {Wish} wish
 * @param {App} app
 */
export function act(wish, { state, update, router }) {
  const { analysed, corrections, route } = state();
  if (!analysed) return;
  const ground = { ...placed(analysed.report, corrections, analysed.articles), articles: analysed.articles };
  const after = done(wish, corrections, ground);
  const text = told(wish, ground);
  const report = placed(analysed.report, after, analysed.articles).report;
  const back = focused();
  const undo = () => {
    update({ corrections, messages: [], ...(state().route !== route && state().route.view === "claims" && { route: router.rename(route) }) });
    settle(t("Undone: {text}", { text }), [back?.id]);
  };
  const next = placeAfter(wish, back);
  const fact = factAfter(wish, report);
  /** @type {import("../app.js").Message[]} */
  const messages = [{ kind: "info", text, action: { label: t("Undo"), run: undo } }];
  update({
    corrections: after,
    messages,
    ...(fact && state().route.view === "claims" && { route: router.rename(withFinding(route, fact)) }),
  });
  settle(text, next);
  // Who goes on to another view is content with what was done.
  router.onceGone(() => state().messages === messages && update({ messages: [] }));
}

/** @param {Wish} wish @param {Corrections} corrections @param {Ground} ground */
function done(wish, corrections, ground) {
  switch (wish.do) {
    case "join":
      return joined(corrections, ground, ...wish.facts);
    case "part":
      return parted(corrections, ground, wish.claims);
    case "remark":
      return remarkedOn(corrections, ground, wish.finding, wish.changes);
    default:
      return without(corrections, wish.ids);
  }
}

/** @param {Wish} wish @param {Ground} ground */
function told(wish, { report }) {
  switch (wish.do) {
    case "join":
      return t("“{one}” and “{other}” are now one fact.", { one: nameOf(report, wish.facts[0]), other: nameOf(report, wish.facts[1]) });
    case "part":
      return t("{n, plural, one {# claim} other {# claims}} taken out of “{name}”.", { n: wish.claims.length, name: nameOf(report, factOf(report, wish.claims[0] ?? "")) });
    case "remark":
      return t(remarkTold[remarkOf(wish.changes)], { name: nameOf(report, wish.finding) });
    default:
      return t("{n, plural, one {One correction} other {All # corrections}} removed.", { n: wish.ids.length });
  }
}

const remarkTold = {
  pinned: msg("Pinned: “{name}”."),
  unpinned: msg("No longer pinned: “{name}”."),
  dismissed: msg("Dismissed: “{name}”."),
  back: msg("Brought back: “{name}”."),
  noted: msg("Note saved: “{name}”."),
  unnoted: msg("Note removed: “{name}”."),
};

/** @param {import("./make.js").Changes} changes @returns {keyof typeof remarkTold} */
function remarkOf({ pinned, dismissed, note }) {
  if (pinned !== undefined) return pinned ? "pinned" : "unpinned";
  if (dismissed !== undefined) return dismissed ? "dismissed" : "back";
  return note ? "noted" : "unnoted";
}

/** What to call a finding in a message. @param {Report} report @param {string} id */
function nameOf(report, id) {
  const claim = report.claims.find((other) => other.id === id) ?? report.reuse.find((other) => other.id === id)?.a;
  const conflict = report.conflicts.find((other) => other.id === id);
  const text =
    report.clusters.find((other) => other.id === id)?.label ??
    (conflict && toldText(conflict, "explanation")) ??
    (claim ? report.articles.find((article) => article.id === claim.article)?.text.slice(...claim.span) : "") ??
    "";
  return shorten(text, 45).replace(/\.$/, "");
}

/** The fact that a claim is part of. @param {Report} report @param {string} claim */
function factOf({ clusters }, claim) {
  return clusters.find(({ claims }) => claims.includes(claim))?.id ?? claim;
}

/** The fact to show after a wish about one. @param {Wish} wish @param {Report} report as it is then */
function factAfter(wish, report) {
  if (wish.do === "remark") return /^[kc]/.test(wish.finding) && !wish.changes.dismissed ? wish.finding : null;
  const claim = wish.do === "join" ? wish.at : wish.do === "part" ? wish.from : undefined;
  return claim === undefined ? null : factOf(report, claim);
}

/** @param {Route} route @param {string} finding @returns {Route} */
function withFinding({ params }, finding) {
  const others = [...params].filter(([name]) => name !== "finding");
  return { view: "claims", params: new URLSearchParams([...others, ["finding", finding]]) };
}

/** @returns {HTMLElement | null} */
function focused() {
  const { activeElement } = here().root;
  return activeElement instanceof HTMLElement ? activeElement : null;
}

/**
 * Ids of elements where the keyboard may go on, the best first: where it was; after a finding has left the list, the next one.
 * @param {Wish} wish
 * @param {HTMLElement | null} at
 */
function placeAfter(wish, at) {
  const alike = [...here().root.querySelectorAll(`#view [data-does="${at?.dataset.does ?? ""}"]`)];
  const index = at ? alike.indexOf(at) : -1;
  const neighbours = [alike[index + 1]?.id, alike[index - 1]?.id];
  return wish.do === "remark" && wish.changes.dismissed === undefined ? [at?.id] : [...neighbours, at?.id];
}

/**
 * When the page has been drawn: tells those who do not see it, and puts the focus where it can go on.
 * @param {string} text
 * @param {readonly (string | undefined)[]} places ids
 */
function settle(text, places) {
  const at = focused();
  setTimeout(held(() => {
    byId("live").textContent = text;
    // Drawing anew hands the focus on to what stands near; here the right place is known.
    if (at && at !== here().body && at.isConnected) return;
    const place = places.map((id) => (id ? here().root.getElementById(id) : null)).find((element) => element) ?? byId("view").querySelector("h2");
    if (place?.tagName === "H2" && place instanceof HTMLElement) place.tabIndex = -1;
    if (place instanceof HTMLElement) place.focus();
  }));
}
