// A worker of the package, but for a fault: it fails when it is asked to match "fail".
import { parentPort } from "node:worker_threads";
import { serve } from "../../www/analysis/serve.js";

const take = serve((message) => parentPort?.postMessage(message));
parentPort?.on("message", (message) => {
  if (message.args?.[0] === "fail") throw new Error("out of order");
  void take(message);
});
