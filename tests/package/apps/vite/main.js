import { createAnalyzer } from "crossread";
import "crossread/css";
import "crossread/define";
import { articles } from "./articles.js";

const analyzer = createAnalyzer();
const { articles: read, conflicts } = await analyzer.compare(articles);
document.querySelector("#told").textContent = `${read.length} articles, ${conflicts.map(({ kind }) => kind)}`;
