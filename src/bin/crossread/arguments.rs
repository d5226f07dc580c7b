//! What the command understands, and its help.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Args, ColorChoice, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum, ValueHint};
use clap_complete::Shell;
use crossread::Options;
use crossread::report::render::Table;
use encoding_rs::Encoding;
use jiff::civil::Date;

use crate::manual;

/// Reads several articles about one story and shows what they say, what they share, where they part, and whose word it rests on.
///
/// It answers: Is it really five sources, or one source five times? What do all of them say, and what does only one say? Where do they
/// contradict each other? Who said it, to whom, and did a "may" become a "did" on the way? Which sentences were copied?
///
/// The report goes to standard output: text to read, JSON, Markdown, HTML or CSV. Nothing is written anywhere else, nothing is sent
/// anywhere, and the same input gives the same output.
#[derive(Debug, Parser)]
#[command(name = "crossread", version, max_term_width = 100, after_help = manual::short(), after_long_help = manual::long())]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
    /// When to color the text report and what is told on standard error
    ///
    /// auto colors what goes to a terminal, unless the environment says otherwise. Colors add nothing that is not told in words.
    #[arg(long, value_name = "WHEN", global = true, default_value = "auto", hide_default_value = true)]
    pub color: ColorChoice,
    /// Say nothing of progress and of what was left out of folders; what cannot be read is told all the same
    #[arg(long, short, global = true)]
    pub quiet: bool,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Read several articles, print what they share and where they part
    ///
    /// The report has, with the places in the articles: facts that several articles state, and how sure each is; conflicts of numbers,
    /// days, names, quotations and of whose word it is; wording that was copied, and from whom; the sources behind it all.
    #[command(after_help = manual::short(), after_long_help = manual::long())]
    Compare {
        /// Files, folders or patterns to read; - is one article on standard input
        #[arg(value_name = "FILE", required_unless_present = "jsonl", conflicts_with = "jsonl", value_hint = ValueHint::AnyPath)]
        files: Vec<PathBuf>,
        #[command(flatten)]
        common: Common,
        /// Least number of words in a row that count as shared wording, 3 to 100
        #[arg(long, value_name = "N", default_value_t = Options::default().min_words, value_parser = min_words)]
        min_words: usize,
    },
    /// Read one article, print what it says
    ///
    /// With --jsonl each line of standard input is an article of its own, and its report is printed as one line of JSON as soon as it
    /// is read. A report carries the name of its line, or its id where it has no name.
    #[command(after_help = manual::short(), after_long_help = manual::long())]
    Inspect {
        /// File to read, or a pattern that matches one; - is standard input
        #[arg(value_name = "FILE", required_unless_present = "jsonl", conflicts_with = "jsonl", value_hint = ValueHint::FilePath)]
        file: Option<PathBuf>,
        #[command(flatten)]
        common: Common,
    },
    /// Tell for pairs of sentences whether they state the same claim
    ///
    /// Reads JSON Lines on standard input, each {"a": "...", "b": "..."}, and prints one line of JSON for each:
    /// {"score": 0 to 1, "same": true or false, "reason": "..."}.
    Match,
    /// Print a script that completes this command for a shell
    ///
    /// For bash: crossread completions bash > ~/.local/share/bash-completion/completions/crossread
    ///
    /// For zsh: crossread completions zsh > _crossread, in a folder of $fpath
    ///
    /// For fish: crossread completions fish > ~/.config/fish/completions/crossread.fish
    ///
    /// For PowerShell: crossread completions powershell >> $PROFILE
    ///
    /// For elvish: crossread completions elvish > ~/.config/elvish/lib/crossread.elv, and "use crossread" in rc.elv
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print a page of the manual, for man
    ///
    /// To read it: crossread man | man -l -
    ///
    /// To keep it: crossread man > ~/.local/share/man/man1/crossread.1, and the same for each command: crossread man compare >
    /// ~/.local/share/man/man1/crossread-compare.1
    Man {
        /// The command whose page it is; the program's own when left out
        #[arg(value_parser = ["compare", "inspect", "match", "completions", "man"])]
        command: Option<String>,
    },
}

impl Arguments {
    /// The arguments of this run. Ends the program where they are wrong, or ask for help.
    pub fn read() -> Self {
        // What is wrong with arguments is told before they are read, in color or not.
        let color = color_among(std::env::args_os().skip(1));
        let matches = Self::command().color(color).get_matches();
        Self::from_arg_matches(&matches).unwrap_or_else(|error| error.exit())
    }

    /// Ends the program, with the reason, where arguments that are each right do not go together.
    pub fn check(&self) {
        let refuse = |message: &str| Self::command().color(self.color).error(ErrorKind::ArgumentConflict, message).exit();
        let common = match &self.command {
            Command::Compare { files, common, .. } => {
                if files.iter().filter(|path| path.as_os_str() == "-").count() > 1 {
                    refuse("standard input (-) can be read only once");
                }
                common
            }
            Command::Inspect { file, common } => {
                if file.is_none() && common.format != Format::Text {
                    refuse("inspect --jsonl prints JSON Lines and no other format");
                }
                common
            }
            Command::Match | Command::Completions { .. } | Command::Man { .. } => return,
        };
        match common.format() {
            Format::Csv if common.title.is_some() => refuse("a table has no title: leave --title out"),
            Format::Json if common.title.is_some() => refuse("JSON has no title: leave --title out"),
            Format::Csv => {}
            _ if common.table.is_some() => refuse("--table goes with --format csv"),
            _ => {}
        }
    }
}

/// What `--color` says among arguments that may be wrong otherwise.
fn color_among(arguments: impl Iterator<Item = OsString>) -> ColorChoice {
    let arguments: Vec<OsString> = arguments.take_while(|argument| argument != "--").collect();
    let mut values = arguments.iter().enumerate().filter_map(|(at, argument)| match argument.to_str()? {
        "--color" => arguments.get(at + 1)?.to_str(),
        argument => argument.strip_prefix("--color="),
    });
    values.next_back().and_then(|value| ColorChoice::from_str(value, true).ok()).unwrap_or(ColorChoice::Auto)
}

impl Common {
    /// What to print.
    pub fn format(&self) -> Format {
        if self.json { Format::Json } else { self.format }
    }
}

/// What a report is printed as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Plain text for a terminal or a mail
    Text,
    /// Everything, for programs
    Json,
    /// A report for whatever reads Markdown
    Markdown,
    /// One table, for spreadsheets
    Csv,
    /// A report in one web page, with the articles in full
    Html,
}

/// What `compare` and `inspect` share.
#[derive(Args, Clone, Debug)]
pub struct Common {
    /// Print the report as JSON and nothing else: the same as --format json
    #[arg(long, conflicts_with = "format")]
    pub json: bool,
    /// What to print
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Which table --format csv prints; claims when left out
    ///
    /// Each row has names beside ids and the words beside their places. Text cells that a spreadsheet would take for a formula have an
    /// apostrophe before them.
    #[arg(long, value_name = "TABLE", value_parser = table())]
    pub table: Option<Table>,
    /// What stands above a text, Markdown or HTML report; what the articles are about when left out
    #[arg(long, value_name = "TITLE")]
    pub title: Option<String>,
    /// Read articles from standard input as JSON Lines
    ///
    /// Each line is an object with "text" and, if known, "id", "name", "published" (such as 2024-01-25), "outlet", "media"
    /// (text/plain or text/html) and "restored", the spans of blocks to take for article text that would be set aside.
    #[arg(long)]
    pub jsonl: bool,
    /// Day of publication, which "yesterday" and the like count from; a line's own "published" comes first
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub published: Option<Date>,
    /// Encoding of the files, such as windows-1252; found out when left out
    #[arg(long, value_name = "NAME", value_parser = encoding, conflicts_with = "jsonl")]
    pub encoding: Option<&'static Encoding>,
}

fn table() -> impl TypedValueParser<Value = Table> {
    PossibleValuesParser::new(Table::ALL.map(Table::name)).try_map(|name| name.parse::<Table>())
}

fn encoding(value: &str) -> Result<&'static Encoding, String> {
    Encoding::for_label_no_replacement(value.as_bytes())
        .ok_or_else(|| "use a name such as utf-8, windows-1252 or iso-8859-2".to_owned())
}

fn day(value: &str) -> Result<Date, crossread::Error> {
    crossread::parse_day(value)
}

fn min_words(value: &str) -> Result<usize, String> {
    let number = value.parse().map_err(|_| "use a number from 3 to 100".to_owned())?;
    Options::default()
        .with_min_words(number)
        .checked()
        .map(|options| options.min_words)
        .map_err(|_| "use a number from 3 to 100".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn colors_are_known_before_arguments_are_read() {
        for (arguments, color) in [
            (&["compare", "one"][..], ColorChoice::Auto),
            (&["--color", "always", "compare"], ColorChoice::Always),
            (&["compare", "--color=never", "--wrong"], ColorChoice::Never),
            (&["--color=never", "--color=always"], ColorChoice::Always),
            (&["--color=pink"], ColorChoice::Auto),
            (&["compare", "--", "--color=never"], ColorChoice::Auto),
        ] {
            assert_eq!(color_among(arguments.iter().map(OsString::from)), color, "{arguments:?}");
        }
    }
}
