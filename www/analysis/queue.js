/** Calls of several callers, one after the other, through an engine that may have to be stopped and started anew. */

/** @import { Engine, Job, Method, OnProgress } from "./types.js" */

/**
 * Starts an engine at once, so that it is ready when the first call comes.
 * @param {() => Engine} start
 */
export function createQueue(start) {
  /** The first may be with the engine. @type {Job[]} */
  let jobs = [];
  /** @type {Job | null} */
  let running = null;
  let working = false;
  let closed = false;
  /** @type {Engine | null} */
  let engine = started();

  function started() {
    const one = start();
    // Told to those who wait for it. Where nobody does, the next call tries anew.
    one.ready.catch(() => engine === one && (engine = null));
    return one;
  }

  async function work() {
    if (working) return;
    working = true;
    while (jobs.length > 0) {
      try {
        const current = engine && !engine.ended() ? engine : (engine = started());
        await current.ready;
        if (jobs[0]) await answer((running = jobs[0]), current);
      } catch (error) {
        for (const job of jobs.splice(0)) job.reject(error);
      }
      running = null;
    }
    working = false;
  }

  /** @param {Job} job @param {Engine} current */
  async function answer(job, current) {
    await current.call(job.method, job.args, job.onProgress).then(job.resolve, job.reject);
    forget(job);
  }

  /** @param {Job} job */
  function forget(job) {
    jobs = jobs.filter((other) => other !== job);
  }

  /** @param {Job} job @param {unknown} reason why nobody waits for it any more */
  function drop(job, reason) {
    job.reject(reason);
    forget(job);
    if (job !== running) return;
    running = null;
    engine?.end(); // there is no other way to stop it
    engine = started();
  }

  return {
    /**
     * @param {Method} method
     * @param {readonly unknown[]} args
     * @param {{ signal?: AbortSignal | undefined, onProgress?: OnProgress | undefined }} options
     */
    async call(method, args, { signal, onProgress }) {
      signal?.throwIfAborted();
      if (closed) throw new DOMException("The analyzer is closed: create another.", "InvalidStateError");
      /** @type {Job} */
      let job;
      const answered = new Promise((resolve, reject) => {
        job = { method, args, resolve, reject, onProgress: (progress) => tell(progress) };
        jobs.push(job);
      });
      /** @type {OnProgress} */
      function tell(progress) {
        try {
          if (job === running) onProgress?.(progress);
        } catch (error) {
          drop(job, error);
        }
      }
      const abort = () => drop(job, signal?.reason);
      signal?.addEventListener("abort", abort);
      void work();
      return answered.finally(() => signal?.removeEventListener("abort", abort));
    },
    close() {
      closed = true;
      for (const job of jobs.splice(0)) job.reject(new DOMException("The analyzer was closed.", "AbortError"));
      running = null;
      engine?.end();
      engine = null;
    },
  };
}
