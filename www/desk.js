/** What draws articles and findings: loaded with the first article, so that the page is there before it. */

export { corrected } from "./corrections.js";
export { indexReport } from "./findings.js";
export { narrowed } from "./stories.js";
export { articleList } from "./views/articles.js";
export { viewLinks } from "./views/links.js";
export { storyChoice } from "./views/stories.js";
