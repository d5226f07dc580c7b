/** What TypeScript is told of `<cross-read>`: its tag and its events. */
import type { CrossReadElement, ErrorDetail, ReportDetail, SelectDetail } from "../element.js";

export interface CrossReadEventMap {
  "crossread-report": CustomEvent<ReportDetail>;
  "crossread-error": CustomEvent<ErrorDetail>;
  "crossread-select": CustomEvent<SelectDetail>;
}

declare global {
  interface HTMLElementTagNameMap {
    "cross-read": CrossReadElement;
  }
  interface HTMLElementEventMap extends CrossReadEventMap {}
}
