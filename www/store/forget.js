/** Takes away all that the page has ever left in this browser. */

import { offlineScript } from "../resources.js";
import { switchShortcuts } from "../shortcuts.js";
import { burn } from "./shelf.js";

/** Deletes stories, settings, the copy of the page for offline use and what was shared with it. */
export async function forgetEverything() {
  switchShortcuts(true);
  const script = offlineScript();
  const here = script && new URL("./", script).href;
  const registrations = (script && (await navigator.serviceWorker?.getRegistrations())) || [];
  await Promise.all(registrations.filter(({ scope }) => scope === here).map((registration) => registration.unregister()));
  const names = "caches" in window ? await caches.keys().catch(() => []) : []; // a private window may refuse
  await Promise.all(names.filter((name) => name.startsWith("crossread")).map((name) => caches.delete(name)));
  await burn().catch(() => {});
}
