//! What is told on standard error: what could not be read, what was left out, how far a long run is.

use std::fmt::Display;
use std::io::{self, IsTerminal, Stderr, Write};
use std::time::Instant;

use anstyle::{AnsiColor, Style};

use crate::input::Unreadable;
use crate::progress::Progress;

const FAILURE: Style = AnsiColor::Red.on_default().bold();
const REMARK: Style = Style::new().bold();

/// Everything told so far.
pub struct Told {
    /// How many failures were told.
    pub failures: usize,
    quiet: bool,
    start: Instant,
    progress: Option<Progress<Stderr>>,
}

impl Told {
    /// `quiet` is for those who want to hear of failures only.
    pub fn new(quiet: bool) -> Self {
        let lines_can_be_rewritten = io::stderr().is_terminal() && std::env::var_os("TERM").is_none_or(|term| term != "dumb");
        let progress = (lines_can_be_rewritten && !quiet).then(|| Progress::new(io::stderr()));
        Self { failures: 0, quiet, start: Instant::now(), progress }
    }

    /// The value, if it could be read; else that is told.
    pub fn pass<T>(&mut self, read: Result<T, Unreadable>) -> Option<T> {
        read.map_err(|unreadable| self.failure(unreadable)).ok()
    }

    /// Tells, and counts, what failed: one line.
    pub fn failure(&mut self, what: impl Display) {
        self.failures += 1;
        self.line(FAILURE, what);
    }

    /// Tells what is no failure.
    pub fn remark(&mut self, what: impl Display) {
        if !self.quiet {
            self.line(REMARK, what);
        }
    }

    fn line(&mut self, style: Style, what: impl Display) {
        self.clear();
        // A file name may hold line breaks and escape sequences; what is told is one line all the same.
        let what = what.to_string().replace(char::is_control, " ");
        // Where standard error is closed there is nobody left to tell.
        let _ = writeln!(anstream::stderr(), "{style}crossread:{style:#} {what}");
    }

    /// Shows how far the run is, where it is long and somebody watches.
    pub fn progress(&mut self, words: impl FnOnce() -> String) {
        if let Some(progress) = &mut self.progress {
            progress.show(self.start.elapsed(), words);
        }
    }

    /// The same where what follows takes long and shows nothing.
    pub fn progress_at_once(&mut self, words: impl FnOnce() -> String) {
        if let Some(progress) = &mut self.progress {
            progress.show_at_once(self.start.elapsed(), words);
        }
    }

    /// Takes the line of progress away.
    pub fn clear(&mut self) {
        self.progress.iter_mut().for_each(Progress::clear);
    }
}
