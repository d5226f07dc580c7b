//! Whether two claims state the same fact, in whatever words.
