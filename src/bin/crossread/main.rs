//! The `crossread` command: the only place that reads and writes.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;
use std::sync::Arc;

use clap::Parser;
use crossread::report::render::{self, TEXT_WIDTH, render};
use crossread::{Article, Match, Options, Report, Vectors, analyze, match_sentences};
use serde::Serialize;

use arguments::{Arguments, Command, Common, Format};
use input::Unreadable;

mod arguments;
mod input;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    arguments.check();
    let mut failures = Failures(0);
    let mut out = BufWriter::new(io::stdout().lock());
    match run(arguments.command, &mut out, &mut failures).and_then(|()| out.flush()) {
        // Nobody reads on, as with `crossread … | head`: nothing is wrong.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            failures.tell(format_args!("standard output: {error}"));
            ExitCode::FAILURE
        }
        Ok(()) if failures.0 > 0 => ExitCode::FAILURE,
        Ok(()) => ExitCode::SUCCESS,
    }
}

/// Runs one command; what fails to be read is told and counted, an error is a failure to write.
fn run(command: Command, out: &mut impl Write, failures: &mut Failures) -> io::Result<()> {
    match command {
        Command::Compare { files, common, min_words } => {
            let articles: Vec<Article> = if common.jsonl {
                failures.pass(input::articles(io::stdin().lock(), common.published)).collect()
            } else {
                failures.pass(files.iter().map(|path| input::file(path, common.published, common.encoding))).collect()
            };
            if articles.is_empty() && failures.0 > 0 {
                return Ok(());
            }
            print(&analyze(articles, &options().with_min_words(min_words)), &common, out)
        }
        Command::Inspect { file: Some(path), common } => {
            match failures.pass([input::file(&path, common.published, common.encoding)].into_iter()).next() {
                Some(article) => print(&analyze(vec![article], &Options::default()), &common, out),
                None => Ok(()),
            }
        }
        Command::Inspect { file: None, common } => {
            for article in failures.pass(input::articles(io::stdin().lock(), common.published)) {
                line(&analyze(vec![article], &Options::default()), out)?;
            }
            Ok(())
        }
        Command::Match => {
            let options = options();
            for pair in failures.pass(input::sentence_pairs(io::stdin().lock())) {
                let Match { score, same, reason, .. } = match_sentences(&pair.a, &pair.b, &options);
                line(&Answer { score, same, reason }, out)?;
            }
            Ok(())
        }
    }
}

/// Options with the word vectors that come with the program.
fn options() -> Options {
    let mut options = Options::default();
    options.vectors = Vectors::parse(include_bytes!("../../../data/vectors.bin")).ok().map(Arc::new);
    options
}

/// What `match` says of two sentences.
#[derive(Serialize)]
struct Answer {
    score: f64,
    same: bool,
    reason: String,
}

/// Prints a report in the format asked for.
fn print(report: &Report, common: &Common, out: &mut impl Write) -> io::Result<()> {
    let format = match common.format() {
        Format::Json => return line(report, out),
        Format::Text => {
            let width = terminal_size::terminal_size_of(io::stdout()).map_or(TEXT_WIDTH, |(width, _)| usize::from(width.0));
            render::Format::Text { width: width.min(TEXT_WIDTH) }
        }
        Format::Markdown => render::Format::Markdown,
        Format::Html => render::Format::Html,
        Format::Csv => render::Format::Csv(common.table.unwrap_or(render::Table::Claims)),
    };
    out.write_all(render(report, format, common.title.as_deref()).as_bytes())
}

/// Prints a value as one line of JSON, at once: whoever feeds lines in may wait for the answer.
fn line(value: &impl Serialize, out: &mut impl Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    out.write_all(b"\n")?;
    out.flush()
}

/// Tells what could not be read, one line each, and counts it.
struct Failures(usize);

impl Failures {
    /// The values that could be read.
    fn pass<T>(&mut self, read: impl Iterator<Item = Result<T, Unreadable>>) -> impl Iterator<Item = T> {
        read.filter_map(|value| value.map_err(|unreadable| self.tell(format_args!("{unreadable}"))).ok())
    }

    fn tell(&mut self, message: std::fmt::Arguments<'_>) {
        self.0 += 1;
        // Where standard error is closed there is nobody left to tell.
        let _ = writeln!(io::stderr(), "crossread: {message}");
    }
}
