// The main paths in WebKit.
import { test } from "@playwright/test";
import { paths } from "./paths.js";
import { startWebKit } from "./webkit.js";

// One browser for all: starting it takes longer than a path.
test.describe.configure({ mode: "default" });

/** @type {Awaited<ReturnType<typeof startWebKit>> | undefined} */
let webkit;

test.beforeAll(async ({}, info) => {
  webkit = await startWebKit(process.env.CROSSREAD_WEBKIT ?? "WebKitWebDriver", info.project.use.baseURL ?? "");
});
test.afterAll(() => webkit?.end());

for (const [title, path] of Object.entries(paths)) {
  test(title, () => webkit && path(webkit.drive));
}
