// The package's types, as TypeScript finds them from a project of somebody else.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";

import { project, root } from "./project.js";

const { folder, remove } = project("types");
after(remove);

for (const [module, resolution] of [["nodenext", "nodenext"], ["node16", "node16"], ["esnext", "bundler"]]) {
  test(`every entry has types with moduleResolution ${resolution}`, () => {
    // The package's own declarations are checked as well.
    const compilerOptions = { strict: true, noEmit: true, target: "es2022", lib: ["es2023", "dom", "dom.iterable"], module, moduleResolution: resolution, types: [] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["app.mts"] }));
    const { stdout, status } = spawnSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc")], { cwd: folder, encoding: "utf8" });
    assert.equal(stdout, "");
    assert.equal(status, 0);
  });
}
