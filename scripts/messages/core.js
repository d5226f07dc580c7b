// The texts that the core words: what its macros `template!("…")` and `message!("…")` hold.

/**
 * @param {string} source of a Rust file
 * @returns {{ message: string, line: number }[]}
 */
export function ofCore(source) {
  // What tests make up is said to nobody.
  const [code = ""] = source.split("#[cfg(test)]\nmod tests {");
  return [...code.matchAll(/\b(?:template|message)!\(\s*"((?:[^"\\]|\\.)*)"/g)].map(({ 1: literal = "", index }) => ({
    message: literal.replace(/\\n\s*/g, "").replace(/\\(["\\])/g, "$1"),
    line: code.slice(0, index).split("\n").length,
  }));
}
