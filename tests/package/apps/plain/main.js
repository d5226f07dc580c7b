import "./node_modules/crossread/dist/define.js";
import { createAnalyzer } from "./node_modules/crossread/dist/index.js";
import { articles } from "./articles.js";

const analyzer = createAnalyzer();
const { articles: read, conflicts } = await analyzer.compare(articles);
document.querySelector("#told").textContent = `${read.length} articles, ${conflicts.map(({ kind }) => kind)}`;
