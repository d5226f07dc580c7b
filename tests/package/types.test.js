// The package's types, as TypeScript finds them from a project of somebody else.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { after, test } from "node:test";

import { project, root } from "./project.js";

const { folder, remove } = project("types");
after(remove);

for (const [module, resolution] of [["nodenext", "nodenext"], ["node16", "node16"], ["esnext", "bundler"]]) {
  test(`every entry has types with moduleResolution ${resolution}`, () => {
    const options = ["--strict", "--noEmit", "--target", "es2022", "--lib", "es2023,dom,dom.iterable,esnext.disposable", "--module", module ?? "", "--moduleResolution", resolution ?? "", "--types", ""];
    // The package's own declarations are checked as well.
    const { stdout, status } = spawnSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), ...options, join(folder, "app.mts")], { cwd: folder, encoding: "utf8" });
    assert.equal(stdout, "");
    assert.equal(status, 0);
  });
}
