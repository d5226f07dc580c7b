import { createAnalyzer } from "./node_modules/crossread/dist/inline.js";
import { articles } from "./articles.js";

const analyzer = createAnalyzer();
const { articles: read, conflicts } = await analyzer.compare(articles);
document.querySelector("#told").textContent = `${read.length} articles, ${conflicts.map(({ kind }) => kind)}`;
