//! What the command understands, and its help.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use crossread::Options;
use crossread::report::render::Table;
use encoding_rs::Encoding;
use jiff::civil::Date;

/// Reads several articles about one story and shows what they say, what they share, where they part, and whose word it rests on.
#[derive(Debug, Parser)]
#[command(name = "crossread", version, max_term_width = 100, after_help = EXAMPLES, after_long_help = EXAMPLES)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

const EXAMPLES: &str = "\
Examples:
  crossread compare one.txt two.txt three.html
  crossread compare --json --published 2024-01-25 *.txt > report.json
  crossread compare --format html *.txt > report.html
  crossread compare --format csv --table conflicts *.txt > conflicts.csv
  pbpaste | crossread inspect -
  crossread inspect --jsonl < articles.jsonl > reports.jsonl

Exit status:
  0  done
  1  some input could not be read; the rest is reported, and standard error says what failed and why
  2  wrong usage";

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Read several articles, print what they share and where they part
    ///
    /// Saved web pages (.html, .htm, .mhtml, .mht, or whatever begins like one) are read for the article in them, all others as plain text.
    Compare {
        /// Articles to read; - is one article on standard input
        #[arg(value_name = "FILE", required_unless_present = "jsonl", conflicts_with = "jsonl")]
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
    Inspect {
        /// Article to read; - is standard input
        #[arg(value_name = "FILE", required_unless_present = "jsonl", conflicts_with = "jsonl")]
        file: Option<PathBuf>,
        #[command(flatten)]
        common: Common,
    },
    /// Tell for pairs of sentences whether they state the same claim
    ///
    /// Reads JSON Lines on standard input, each {"a": "...", "b": "..."}, and prints one line of JSON for each:
    /// {"score": 0 to 1, "same": true or false, "reason": "..."}.
    Match,
}

impl Arguments {
    /// Ends the program, with the reason, where arguments that are each right do not go together.
    pub fn check(&self) {
        let refuse = |message: &str| Self::command().error(ErrorKind::ArgumentConflict, message).exit();
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
            Command::Match => return,
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
