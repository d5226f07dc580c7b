//! How far a long run is: one line on a terminal, written over itself, gone when there is something else to tell.

use std::io::Write;
use std::time::Duration;

/// A line on a terminal.
pub struct Progress<W> {
    terminal: W,
    /// When the line may be written next, from the start of the run.
    next: Duration,
    shown: bool,
}

/// Runs shorter than this show nothing.
const PATIENCE: Duration = Duration::from_millis(400);
/// Time between two lines: more often is flicker.
const EVERY: Duration = Duration::from_millis(100);

impl<W: Write> Progress<W> {
    pub fn new(terminal: W) -> Self {
        Self { terminal, next: PATIENCE, shown: false }
    }

    /// Shows how far the run is, `elapsed` after it began, where it is time to.
    pub fn show(&mut self, elapsed: Duration, words: impl FnOnce() -> String) {
        if elapsed >= self.next {
            self.next = elapsed + EVERY;
            self.shown = true;
            self.write(&words());
        }
    }

    /// The same where what follows takes long and shows nothing: the line before may have been just now.
    pub fn show_at_once(&mut self, elapsed: Duration, words: impl FnOnce() -> String) {
        self.next = self.next.min(PATIENCE);
        self.show(elapsed, words);
    }

    /// Takes the line away.
    pub fn clear(&mut self) {
        if std::mem::take(&mut self.shown) {
            self.write("");
        }
    }

    fn write(&mut self, words: &str) {
        // Where the terminal is gone there is nobody left to tell.
        let _ = write!(self.terminal, "\r\x1b[2K{words}").and_then(|()| self.terminal.flush());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_runs_show_one_line_that_is_gone_at_the_end() {
        let mut shown = Vec::new();
        let mut progress = Progress::new(&mut shown);
        for (at, words) in [(10, "never"), (400, "1"), (450, "too soon"), (520, "2")] {
            progress.show(Duration::from_millis(at), || words.to_owned());
        }
        progress.show_at_once(Duration::from_millis(530), || "3".to_owned());
        progress.clear();
        progress.clear();
        assert_eq!(String::from_utf8(shown).unwrap(), "\r\x1b[2K1\r\x1b[2K2\r\x1b[2K3\r\x1b[2K");
    }

    #[test]
    fn short_runs_show_nothing() {
        let mut shown = Vec::new();
        let mut progress = Progress::new(&mut shown);
        progress.show_at_once(Duration::from_millis(399), || "soon done".to_owned());
        progress.clear();
        assert!(shown.is_empty());
    }
}
