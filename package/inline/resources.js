/** In the place of www/resources.js in `crossread/inline`: nothing is fetched, everything is in the script itself. */

import vectors from "inlined:vectors";
import wasm from "inlined:wasm";
import worker from "inlined:worker";

import { unpacked, workerOf } from "../unpack.js";

export const analysisWorker = () => workerOf(worker);
export const analysisWasm = () => unpacked(wasm);
export const analysisVectors = () => unpacked(vectors);
