// The main paths in WebKit.
import { test } from "@playwright/test";
import { paths } from "./paths.js";
import { startWebKit } from "./webkit.js";

/** A browser for each path, since what one has kept would stand in the way of the next. @type {Awaited<ReturnType<typeof startWebKit>> | undefined} */
let webkit;

test.beforeEach(async ({}, info) => {
  webkit = await startWebKit(process.env.CROSSREAD_WEBKIT ?? "WebKitWebDriver", info.project.use.baseURL ?? "");
});
test.afterEach(() => webkit?.end());

for (const [title, path] of Object.entries(paths)) {
  test(title, () => webkit && path(webkit.drive));
}
