/** The version of the package, which is that of the Rust crate: a test holds the two together. */
export const version = "0.1.0";
