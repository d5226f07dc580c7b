/** Makes the page work without the network, and says when there is a newer one. */

import { offlineScript } from "../resources.js";
import { t } from "../i18n.js";

/**
 * Registers the service worker, which fetches the page's files once more and keeps them. Where there is none to be had, or it can't
 * be registered, the page works as it is.
 * @param {{ state: () => import("../app.js").State, update: import("../app.js").Update }} app
 */
export async function workOffline({ state, update }) {
  const script = offlineScript();
  // A page in a sandbox must not even ask for workers.
  if (!script || self.origin === "null") return;
  const workers = navigator.serviceWorker;
  if (!workers) return;
  const registration = await workers.register(script, { updateViaCache: "none" }).catch(() => null);
  if (!registration) return;

  /** @param {string} text @param {() => void} [reload] */
  const say = (text, reload) => update({ messages: [...state().messages, { kind: "info", text, ...(reload && { action: { label: t("Reload"), run: reload } }) }] });
  const takeOver = () => {
    workers.addEventListener("controllerchange", () => location.reload(), { once: true });
    registration.waiting?.postMessage("take over");
  };
  const offer = () => registration.waiting && workers.controller && say(t("A new version of Crossread is ready."), takeOver);
  offer();
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => installing.state === "installed" && offer());
  });
  workers.addEventListener("message", ({ data }) => {
    if (data === "others are open") say(t("Crossread is open in other tabs. Close them; the new version is there when you next open the page."));
  });

  const { active } = await workers.ready;
  const saving = /** @type {any} */ (navigator).connection?.saveData === true;
  if (!saving) active?.postMessage("fetch the rest");
}
