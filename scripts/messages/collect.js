// The messages of the page's scripts, of its markup and of the core.
import ts from "typescript";
import { keyOf, parse } from "../../www/i18n.js";
import { ofCore } from "./core.js";

/**
 * @param {ReadonlyMap<string, string>} files sources by their paths
 * @returns {{ messages: Record<string, string>, faults: string[] }} messages by their keys, in order
 */
export function collect(files) {
  /** @type {Map<string, string>} */
  const found = new Map();
  /** @type {string[]} */
  const faults = [];
  for (const [path, source] of files) {
    for (const { message, context, wrong, line } of usesIn(path, source)) {
      const fault = wrong ?? broken(message);
      if (fault) faults.push(`${path}:${line}: ${fault}`);
      else found.set(keyOf(message, context), message);
    }
  }
  // Not by a language's order, which other machines may have otherwise.
  const messages = Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { messages, faults };
}

/** @param {string} path @param {string} source @returns {Use[]} */
function usesIn(path, source) {
  return path.endsWith(".rs") ? ofCore(source) : path.endsWith(".html") ? ofMarkup(source) : ofScript(path, source);
}

/** @typedef {{ message: string, context?: string | undefined, wrong?: string | undefined, line: number }} Use */

/** Where a message stands in a call; what it is about, behind its values if it has any. */
const CONTEXT = { t: 2, rich: 2, msg: 1 };

/** @param {string} path @param {string} source @returns {Use[]} */
function ofScript(path, source) {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const names = imported(file);
  /** @type {Use[]} */
  const uses = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const called = names.get(node.expression.text);
      if (called) uses.push(...ofCall(file, node, called));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return uses;
}

/** What a script calls the functions of i18n.js. @param {ts.SourceFile} file @returns {Map<string, keyof typeof CONTEXT>} */
function imported(file) {
  const names = new Map();
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || !/(^|\/)i18n\.js$/.test(/** @type {ts.StringLiteral} */ (statement.moduleSpecifier).text)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) continue;
    for (const { name, propertyName } of bindings.elements) {
      const own = (propertyName ?? name).text;
      if (own in CONTEXT) names.set(name.text, own);
    }
  }
  return names;
}

/** @param {ts.SourceFile} file @param {ts.CallExpression} call @param {keyof typeof CONTEXT} called @returns {Use[]} */
function ofCall(file, call, called) {
  const line = file.getLineAndCharacterOfPosition(call.getStart(file)).line + 1;
  const [first] = call.arguments;
  const about = call.arguments[CONTEXT[called]];
  const context = about && ts.isStringLiteralLike(about) ? about.text : undefined;
  if (about && context === undefined && !isLookup(about) && first && alternatives(first).some((one) => ts.isStringLiteralLike(one))) return [{ message: "", wrong: "a context that is no literal", line }];
  return (first ? alternatives(first) : []).flatMap(/** @param {ts.Expression} one @returns {Use[]} */ (one) => {
    if (ts.isStringLiteralLike(one)) return one.text ? [{ message: one.text, context, line }] : [];
    if (isMarked(one)) return [];
    return called !== "msg" && isLookup(one) ? [] : [{ message: "", wrong: `a message that is no literal: ${one.getText(file)}`, line }];
  });
}

/** What an expression may give: both branches of a choice. @param {ts.Expression} node @returns {ts.Expression[]} */
function alternatives(node) {
  if (ts.isParenthesizedExpression(node)) return alternatives(node.expression);
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(alternatives);
  const or = ts.isBinaryExpression(node) && [ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken].includes(node.operatorToken.kind);
  return or ? [node.left, node.right].flatMap(alternatives) : [node];
}

/**
 * Whether an expression is taken from a table or handed on, and so was marked by `msg` where it is written.
 * @param {ts.Expression} node
 * @returns {boolean}
 */
function isLookup(node) {
  if (ts.isIdentifier(node)) return !namesLiteral(node);
  return ts.isElementAccessExpression(node) || ts.isPropertyAccessExpression(node) || (ts.isNonNullExpression(node) && isLookup(node.expression));
}

/** @param {ts.Node} node */
function isMarked(node) {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "msg";
}

/** Whether a variable is given a text that `msg` does not mark. @param {ts.Identifier} name */
function namesLiteral(name) {
  let found = false;
  /** @param {ts.Node} node */
  const unmarked = (node) => {
    if (isMarked(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) found = true;
    ts.forEachChild(node, unmarked);
  };
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.name.text === name.text && node.initializer) unmarked(node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(name.getSourceFile());
  return found;
}

/** The texts that `data-t` marks: see www/markup.js. @param {string} source @returns {Use[]} */
function ofMarkup(source) {
  /** @type {Use[]} */
  const uses = [];
  for (const found of source.matchAll(/<(\w+)\b([^>]*\sdata-t(?:="([^"]*)")?(?=[\s>])[^>]*)>/g)) {
    const [start, tag = "", attributes = "", marked = ""] = found;
    const line = source.slice(0, found.index).split("\n").length;
    for (const name of marked.split(" ").filter((name) => name !== "" && name !== "text")) {
      const value = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
      uses.push(value ? { message: plain(value), line } : { message: "", wrong: `no attribute ${name}`, line });
    }
    if (marked !== "" && !/\btext\b/.test(marked)) continue;
    const rest = source.slice(found.index + start.length);
    const inside = rest.slice(0, rest.indexOf(`</${tag}>`));
    const nested = new RegExp(`<${tag}\\b`).test(inside) ? `<${tag}> in <${tag}>` : undefined;
    uses.push({ message: plain(inside.replace(/<(\w+)[^>]*>/g, "<$1>")), wrong: nested, line });
  }
  return uses;
}

/** @param {string} text */
function plain(text) {
  return text.replaceAll("&amp;", "&").replaceAll("&lt;", "<").replaceAll("&quot;", '"').replace(/\s+/g, " ").trim();
}

/** What is wrong with how a message is written. @param {string} message */
function broken(message) {
  try {
    parse(message);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
