/** Runs the analysis off the page's thread. */
import { serve } from "./analysis/serve.js";
import { warmUp } from "./analysis/warm.js";

const take = serve(postMessage, warmUp);
addEventListener("message", ({ data }) => take(data));
