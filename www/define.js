/** Registers `<cross-read>`, unless the page has done so already. */

import { CrossReadElement } from "./element.js";

/** @typedef {import("./element/tags.js").CrossReadEventMap} CrossReadEventMap */

if (!customElements.get("cross-read")) customElements.define("cross-read", CrossReadElement);

export { CrossReadElement };
