//! Counting tests: what a runner prints for people is read line by line as it passes on its way to the screen.

use std::fmt;
use std::io::{BufRead, BufReader};
use std::ops::Add;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

/// How many tests passed, failed and were skipped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: usize,
    pub failed: usize,
    pub skipped: usize,
}

impl Tally {
    pub const PASSED: Self = Self { passed: 1, failed: 0, skipped: 0 };
    pub const FAILED: Self = Self { passed: 0, failed: 1, skipped: 0 };
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed, skipped: self.skipped + other.skipped }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(f, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

/// Runs a test runner, prints what it prints and counts its tests. A runner that fails without a failed test counts as one, and
/// so does one that ran none.
///
/// # Errors
/// A runner that cannot be started.
pub fn counted(command: &mut Command) -> Result<Tally> {
    let shown = format!("{command:?}");
    let mut runner = command.stdout(Stdio::piped()).spawn().with_context(|| format!("cannot start {shown}"))?;
    let mut tally = Tally::default();
    for line in runner.stdout.take().into_iter().flat_map(|out| BufReader::new(out).split(b'\n')) {
        let line = String::from_utf8_lossy(&line?).into_owned();
        println!("{line}");
        tally = tally + count(&line);
    }
    let status = runner.wait()?;
    if tally.failed == 0 && (!status.success() || tally.passed == 0) {
        eprintln!("error: {shown} ended with {status} after {tally}");
        tally.failed += 1;
    }
    Ok(tally)
}

/// The tests that one line of a runner counts. Known are the summaries of cargo (`test result: ok. 3 passed; 0 failed; 1 ignored;
/// …`), of Node (`# pass 3`) and of Playwright (`  3 passed (1.2s)`).
fn count(line: &str) -> Tally {
    let mut tally = Tally::default();
    let line = line.trim();
    if let Some((_, counts)) = line.strip_prefix("test result: ").and_then(|rest| rest.split_once(". ")) {
        for part in counts.split(';') {
            add(&mut tally, part.trim().split_once(' '));
        }
    } else if let Some(count) = line.strip_prefix("# ") {
        add(&mut tally, count.split_once(' ').map(|(kind, number)| (number, kind)));
    } else {
        let count = line.split_once(" (").map_or(line, |(count, _)| count);
        add(&mut tally, count.split_once(' '));
    }
    tally
}

fn add(tally: &mut Tally, count: Option<(&str, &str)>) {
    let Some((number, kind)) = count.and_then(|(number, kind)| Some((number.parse::<usize>().ok()?, kind))) else { return };
    match kind {
        "passed" | "pass" => tally.passed += number,
        "failed" | "fail" | "flaky" | "did not run" | "interrupted" | "cancelled" => tally.failed += number,
        "ignored" | "skipped" | "todo" => tally.skipped += number,
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summaries_of_all_runners_are_counted() {
        let tally = |passed, failed, skipped| Tally { passed, failed, skipped };
        for (line, expected) in [
            ("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.01s", tally(12, 0, 1)),
            ("test result: FAILED. 2 passed; 4 failed; 0 ignored; 0 measured; 0 filtered out", tally(2, 4, 0)),
            ("# pass 7", tally(7, 0, 0)),
            ("# fail 1", tally(0, 1, 0)),
            ("  5 passed (1.9s)", tally(5, 0, 0)),
            ("  2 failed", tally(0, 2, 0)),
            ("  1 flaky", tally(0, 1, 0)),
            ("  3 did not run", tally(0, 3, 0)),
            ("# tests 8", tally(0, 0, 0)),
            ("running 12 tests", tally(0, 0, 0)),
            ("12 passed without a fault", tally(0, 0, 0)),
            ("", tally(0, 0, 0)),
        ] {
            assert_eq!(count(line), expected, "{line}");
        }
    }

    #[test]
    fn skipped_tests_are_only_named_when_there_are_some() {
        assert_eq!(Tally { passed: 2, failed: 1, skipped: 0 }.to_string(), "2 passed, 1 failed");
        assert_eq!(Tally { passed: 2, failed: 1, skipped: 3 }.to_string(), "2 passed, 1 failed, 3 skipped");
    }
}
