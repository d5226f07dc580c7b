/** The reference of the API as Markdown, out of its types. */

import ts from "typescript";

/**
 * What files of TypeScript declarations export: functions first, then types, each in the order of the alphabet.
 * @param {readonly string[]} sources texts of the `.d.ts` files
 */
export function typeReference(sources) {
  const statements = sources.flatMap((source) => [...ts.createSourceFile("types.d.ts", source, ts.ScriptTarget.Latest, true).statements]);
  const exported = statements.filter((statement) => ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword));
  const functions = exported.filter(ts.isFunctionDeclaration).filter(({ name }) => !OF_WASM_BINDGEN.test(name?.text ?? ""));
  const classes = exported.filter(ts.isClassDeclaration);
  const interfaces = exported.filter(ts.isInterfaceDeclaration).filter(({ name }) => !OF_WASM_BINDGEN.test(name.text));
  const aliases = exported.filter(ts.isTypeAliasDeclaration);
  const told = [...classes, ...interfaces, ...aliases].filter((statement) => description(statement) !== "");
  return [
    "## Functions\n",
    ...functions.filter((statement) => description(statement) !== "").sort(byName).map(functionReference),
    "## Types\n",
    ...told.sort(byName).map((statement) => (ts.isTypeAliasDeclaration(statement) ? aliasReference(statement) : membersReference(statement))),
  ].join("\n");
}

/**
 * The elements of a custom elements manifest.
 * @param {any} manifest
 */
export function elementReference(manifest) {
  /** @type {any[]} */
  const elements = manifest.modules.flatMap((/** @type {any} */ module) => module.declarations ?? []).filter((/** @type {any} */ declaration) => declaration.customElement);
  return elements
    .map((element) =>
      [
        section("Attributes", ["Attribute", "Type", "Meaning"], element.attributes, (/** @type {any} */ { name, type, default: otherwise, description: text }) => [code(name), code(type?.text), text + (otherwise ? ` When left out: ${otherwise}.` : "")]),
        section("Properties and methods", ["Name", "Type", "Meaning"], element.members, (/** @type {any} */ { name, kind, type, return: result, description: text }) => [code(kind === "method" ? `${name}()` : name), code((result ?? {}).type?.text ?? type?.text), text]),
        section("Events", ["Event", "Type", "When"], element.events, (/** @type {any} */ { name, type, description: text }) => [code(name), code(type?.text), text]),
        section("Slots", ["Slot", "Content"], element.slots, (/** @type {any} */ { name, description: text }) => [name ? code(name) : "(default)", text]),
        section("Parts", ["Part", "What it is"], element.cssParts, (/** @type {any} */ { name, description: text }) => [code(`::part(${name})`), text]),
        section("CSS variables", ["Variable", "What it sets"], element.cssProperties, (/** @type {any} */ { name, default: otherwise, description: text }) => [code(name), text + (otherwise ? ` Default: ${code(otherwise)}.` : "")]),
      ].join("\n"),
    )
    .join("\n");
}

/**
 * @param {string} title
 * @param {string[]} heads
 * @param {any[] | undefined} items
 * @param {(item: any) => string[]} cells
 */
function section(title, heads, items, cells) {
  return items?.length ? `## ${title}\n\n${table(heads, items.map(cells))}` : "";
}

/** What it adds for itself, and the package hides. */
const OF_WASM_BINDGEN = /^(__wbg_|initSync$|InitOutput$|InitInput$|SyncInitInput$)/;

/** @param {ts.FunctionDeclaration} statement */
function functionReference(statement) {
  const signature = `${statement.name?.text}(${statement.parameters.map((parameter) => parameter.getText()).join(", ")})${statement.type ? `: ${statement.type.getText()}` : ""}`;
  return `### ${code(`${statement.name?.text ?? "init"}()`)}\n\n${code(signature)}\n\n${description(statement)}\n`;
}

/** @param {ts.TypeAliasDeclaration} statement */
function aliasReference(statement) {
  return `### ${code(statement.name.text)}\n\n${description(statement)} It is ${code(statement.type.getText())}.\n`;
}

/** @param {ts.InterfaceDeclaration | ts.ClassDeclaration} statement */
function membersReference(statement) {
  const rows = [...statement.members].filter((member) => member.name || ts.isConstructorDeclaration(member)).map((member) => {
    const optional = "questionToken" in member && member.questionToken ? "?" : "";
    const name = member.name?.getText() ?? "constructor";
    const type = ts.isPropertySignature(member) || ts.isPropertyDeclaration(member) ? member.type?.getText() : member.getText().slice(member.getText().indexOf("("), undefined).replace(/;$/, "");
    return [code(`${name}${optional}`), code(type), description(member)];
  });
  return `### ${code(statement.name?.text)}\n\n${description(statement)}\n\n${table(["Field", "Type", "Meaning"], rows)}`;
}

/** What its doc comment says. @param {ts.Node} node */
function description(node) {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const tags = (comment?.tags ?? []).map((tag) => {
    const text = ts.getTextOfJSDocComment(tag.comment) ?? "";
    return ts.isJSDocParameterTag(tag) ? `${code(tag.name.getText())}: ${text}` : ts.isJSDocReturnTag(tag) ? `Gives ${text}` : tag.tagName.text === "throws" ? `Throws ${text}` : "";
  });
  return [ts.getTextOfJSDocComment(comment?.comment) ?? "", ...tags].filter(Boolean).join(" ").replace(/\s*\n\s*/g, " ").trim();
}

/** @param {string[]} heads @param {string[][]} rows */
function table(heads, rows) {
  /** @param {string[]} cells */
  const line = (cells) => `| ${cells.map((cell) => cell.replace(/\s*\n\s*/g, " ").replace(/\|/g, "\\|")).join(" | ")} |`;
  return `${[line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n")}\n`;
}

/** @param {string | undefined} text */
function code(text) {
  return text ? `\`${text}\`` : "";
}

/** @param {{ name?: ts.Identifier }} one @param {{ name?: ts.Identifier }} two */
function byName(one, two) {
  return (one.name?.text ?? "") < (two.name?.text ?? "") ? -1 : 1;
}
