// Makes what people take with them: the npm package in pkg/ and the page as one file, www/crossread.html. `cargo xtask build` calls it
// when www/pkg is there: node scripts/bundle.js VERSION
import { npmPackage } from "./bundle/npm-package.js";
import { singleFile } from "./bundle/single-file.js";

const [version] = process.argv.slice(2);
if (!version) throw new Error("type: node scripts/bundle.js VERSION");
await singleFile();
await npmPackage(version);
