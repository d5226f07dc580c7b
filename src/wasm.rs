//! The border to JavaScript: converts and calls.
