/** Registers `<cross-read>`, unless the page has done so already. */

import { CrossReadElement } from "./element.js";

/** @typedef {import("./element/tags.js").CrossReadEventMap} CrossReadEventMap */

// On a server there is nothing to register it with.
if (globalThis.customElements && !customElements.get("cross-read")) customElements.define("cross-read", CrossReadElement);

export { CrossReadElement };
