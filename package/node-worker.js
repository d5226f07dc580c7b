/** The worker of the Node entry. */

import { parentPort } from "node:worker_threads";
import { serve } from "../www/analysis/serve.js";

const take = serve((message) => parentPort?.postMessage(message));
parentPort?.on("message", take);
