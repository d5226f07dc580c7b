// The page in browsers. `cargo xtask test page` serves the page and names the browser; by hand, `npx playwright test` does
// with a page served by `cargo xtask serve --port 8080`. Firefox and WebKit take part when they are named, as `cargo xtask test`
// does where it finds them: CROSSREAD_FIREFOX=/usr/bin/firefox, CROSSREAD_WEBKIT=/usr/bin/WebKitWebDriver.
import { fileURLToPath } from "node:url";
import { defineConfig, devices } from "@playwright/test";

const { CROSSREAD_ADDRESS, CROSSREAD_CHROMIUM, CROSSREAD_FIREFOX, CROSSREAD_WEBKIT } = process.env;

// No sandbox: tests may run as root. The rest keeps the browser from speaking to anyone but the page.
const chromium = {
  ...devices["Desktop Chrome"],
  launchOptions: {
    executablePath: CROSSREAD_CHROMIUM,
    args: [
      "--no-sandbox",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-gpu",
      "--disable-quic",
      "--disable-sync",
      "--no-first-run",
    ],
  },
};

// Playwright drives a Firefox that it has not built by WebDriver BiDi ("moz-firefox"), and cannot set a colour scheme there. From 1.65 on
// it asks for one all the same, which Firefox ESR refuses: hence 1.64 in package.json.
const firefox = {
  ...devices["Desktop Firefox"],
  channel: "moz-firefox",
  colorScheme: null,
  launchOptions: { executablePath: CROSSREAD_FIREFOX, downloadsPath: fileURLToPath(new URL("test-results/firefox/saved", import.meta.url)) },
};

export default defineConfig({
  testDir: "tests/browser",
  testMatch: "**/*.spec.js",
  forbidOnly: true,
  // The first page of a fresh machine, with a cold browser and a busy disk, has taken over half a minute.
  timeout: 60_000,
  // A loaded machine may stall a browser; what fails twice is a fault. Playwright reports what needed its second chance as flaky.
  retries: process.env.CI ? 1 : 0,
  fullyParallel: true,
  reporter: [["list"]],
  // Each test has a browser of its own, which would fetch the whole page once more to keep it: only tests of that allow it.
  use: { baseURL: CROSSREAD_ADDRESS ?? "http://127.0.0.1:8080/", serviceWorkers: "block" },
  projects: [
    { name: "chromium", testIgnore: "**/webkit.spec.js", use: chromium },
    ...(CROSSREAD_FIREFOX ? [{ name: "firefox", testMatch: "**/engines.spec.js", use: firefox }] : []),
    ...(CROSSREAD_WEBKIT ? [{ name: "webkit", testMatch: "**/webkit.spec.js" }] : []),
  ],
});
