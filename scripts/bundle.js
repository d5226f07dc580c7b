// Makes what people take with them: the page as one file, www/crossread.html. `cargo xtask build` calls it when www/pkg is there.
import { singleFile } from "./bundle/single-file.js";

await singleFile();
