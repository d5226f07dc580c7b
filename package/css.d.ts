/** A style sheet exports nothing: a bundler puts it into the page. */
export {};
