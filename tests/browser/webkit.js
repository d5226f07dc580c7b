// WebKit as systems package it (WebKitGTK): Playwright does not drive that, so the calls of W3C WebDriver are made here.
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Starts the driver and its browser.
 * @param {string} driver path of WebKitWebDriver
 * @param {string} address of the page
 * @returns {Promise<{ drive: import("./paths.js").Drive, end: () => Promise<void> }>}
 */
export async function startWebKit(driver, address) {
  const home = mkdtempSync(join(tmpdir(), "crossread-webkit-")); // what is downloaded comes to lie here
  const port = await freePort();
  // On a screen that nobody sees, and in a group of its own, so that the screen ends with the driver.
  const child = spawn("xvfb-run", ["--auto-servernum", driver, `--port=${port}`], { env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home }, stdio: "ignore", detached: true });
  const end = () => {
    if (child.pid) process.kill(-child.pid);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const { session, close } = await openSession(`http://127.0.0.1:${port}`);
    return { drive: driveOf(session, address, home), end: () => close().finally(end) };
  } catch (error) {
    end();
    throw error;
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** @typedef {(method: string, path: string, body?: unknown) => Promise<any>} Call */

/** @param {string} server */
async function openSession(server) {
  for (let wait = 0; !(await fetch(`${server}/status`).then(({ ok }) => ok, () => false)); wait++) {
    if (wait === 150) throw new Error("WebKitWebDriver did not start within 15 seconds");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  /** @type {Call} */
  const call = async (method, path, body) => {
    const response = await fetch(server + path, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  const { sessionId } = await call("POST", "/session", { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": { args: ["--automation"] } } } });
  return {
    /** @type {Call} */
    session: (method, path, body) => call(method, `/session/${sessionId}${path}`, body),
    close: () => call("DELETE", `/session/${sessionId}`),
  };
}

/**
 * @param {Call} session
 * @param {string} address
 * @param {string} home
 * @returns {import("./paths.js").Drive}
 */
function driveOf(session, address, home) {
  /** @param {string} selector */
  const element = async (selector) => `/element/${Object.values(await session("POST", "/element", { using: "css selector", value: selector }))[0]}`;
  return {
    open: () => session("POST", "/url", { url: address }),
    click: async (selector) => session("POST", `${await element(selector)}/click`, {}),
    type: async (selector, text) => session("POST", `${await element(selector)}/value`, { text }),
    evaluate: async (inPage, ...values) => {
      const script = `const done = arguments[1]; (async () => (${inPage})(...arguments[0]))().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value, error } = await session("POST", "/execute/async", { script, args: [values] });
      if (error) throw new Error(error);
      return value;
    },
    downloads: () => readdirSync(home).filter((name) => name.includes(".") && !name.startsWith(".")),
  };
}
