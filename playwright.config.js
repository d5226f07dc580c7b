// The page in a browser. `cargo xtask test page` serves the page and names the browser; by hand, `npx playwright test` does
// with a page served by `cargo xtask serve --port 8080`.
import { defineConfig, devices } from "@playwright/test";

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
  use: {
    ...devices["Desktop Chrome"],
    baseURL: process.env.CROSSREAD_ADDRESS ?? "http://127.0.0.1:8080/",
    launchOptions: {
      executablePath: process.env.CROSSREAD_CHROMIUM,
      // No sandbox: tests may run as root. The rest keeps the browser from speaking to anyone but the page.
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
  },
});
