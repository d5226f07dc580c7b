/** Runs the analysis off the page's thread. */
import { serve } from "./analysis/serve.js";

const take = serve(postMessage);
addEventListener("message", ({ data }) => take(data));
