//! The `crossread` command: the only place that reads and writes.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anstream::AutoStream;
use clap::{ColorChoice, CommandFactory};
use crossread::report::render::{self, TEXT_WIDTH, render};
use crossread::{Article, Match, Options, Progress, Report, Vectors, analyze, analyze_with, match_sentences};
use serde::Serialize;

use arguments::{Arguments, Command, Common, Format};
use told::Told;

mod arguments;
mod files;
mod input;
mod manual;
mod paint;
mod progress;
mod told;

fn main() -> ExitCode {
    let arguments = Arguments::read();
    arguments.check();
    color(arguments.color).write_global();
    let mut told = Told::new(arguments.quiet);
    let mut out = BufWriter::new(io::stdout().lock());
    match run(arguments.command, &mut out, &mut told).and_then(|()| out.flush()) {
        // Nobody reads on, as with `crossread … | head`: nothing is wrong.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            told.failure(format_args!("standard output: {error}"));
            ExitCode::FAILURE
        }
        Ok(()) if told.failures > 0 => ExitCode::FAILURE,
        Ok(()) => ExitCode::SUCCESS,
    }
}

fn color(choice: ColorChoice) -> anstream::ColorChoice {
    match choice {
        ColorChoice::Auto => anstream::ColorChoice::Auto,
        ColorChoice::Always => anstream::ColorChoice::Always,
        ColorChoice::Never => anstream::ColorChoice::Never,
    }
}

/// Runs one command; what fails to be read is told and counted, an error is a failure to write.
fn run(command: Command, out: &mut impl Write, told: &mut Told) -> io::Result<()> {
    match command {
        Command::Compare { files, common, min_words } => {
            let articles = if common.jsonl { lines(&common, told) } else { articles(&files, &common, told) };
            if articles.is_empty() && told.failures > 0 {
                return Ok(());
            }
            print(&compare(articles, &options().with_min_words(min_words), told), &common, out)
        }
        Command::Inspect { file: Some(path), common } => match told.pass(file(&path, &common)) {
            Some(article) => print(&analyze(vec![article], &Options::default()), &common, out),
            None => Ok(()),
        },
        Command::Inspect { file: None, common } => {
            for article in input::articles(io::stdin().lock(), common.published) {
                if let Some(article) = told.pass(article) {
                    line(&analyze(vec![article], &Options::default()), out)?;
                }
            }
            Ok(())
        }
        Command::Match => {
            let options = options();
            for pair in input::sentence_pairs(io::stdin().lock()) {
                if let Some(pair) = told.pass(pair) {
                    let Match { score, same, reason, .. } = match_sentences(&pair.a, &pair.b, &options);
                    line(&Answer { score, same, reason }, out)?;
                }
            }
            Ok(())
        }
        Command::Completions { shell } => {
            // Into memory first: what writes a script panics where it cannot.
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "crossread", &mut script);
            out.write_all(&script)
        }
        Command::Man { command } => out.write_all(&manual::page(command.as_deref())),
    }
}

/// The articles that arguments name.
fn articles(arguments: &[PathBuf], common: &Common, told: &mut Told) -> Vec<Article> {
    let files::Found { files, left_out } = files::named(arguments);
    left_out.iter().for_each(|line| told.remark(line));
    let mut articles = Vec::new();
    for file in files {
        let article = file.and_then(|file| {
            let article = input::file(&file.path, common.published, common.encoding)?;
            Ok(match file.name {
                Some(name) => article.with_name(name),
                None => article,
            })
        });
        articles.extend(told.pass(article));
    }
    articles
}

/// The articles on standard input, one a line.
fn lines(common: &Common, told: &mut Told) -> Vec<Article> {
    input::articles(io::stdin().lock(), common.published).filter_map(|article| told.pass(article)).collect()
}

/// The one article that an argument names.
fn file(argument: &Path, common: &Common) -> Result<Article, input::Unreadable> {
    input::file(&files::one(argument)?, common.published, common.encoding)
}

/// Analyzes articles, and tells how far it is.
fn compare(articles: Vec<Article>, options: &Options, told: &mut Told) -> Report {
    let total = articles.len();
    let report = analyze_with(articles, options, &mut |progress| match progress {
        Progress::Read { done, total } => told.progress(|| format!("Reading: {done} of {total} articles")),
        Progress::Comparing => told.progress_at_once(|| format!("Comparing {total} articles")),
        _ => {}
    });
    told.clear();
    report
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
    let mut text = render(report, format, common.title.as_deref());
    if matches!(format, render::Format::Text { .. }) && colors_wanted() {
        text = paint::paint(&text);
    }
    out.write_all(text.as_bytes())
}

/// Whether standard output takes escape sequences for colors. Asking a Windows terminal also makes it take them.
fn colors_wanted() -> bool {
    AutoStream::auto(io::stdout()).current_choice() == anstream::ColorChoice::AlwaysAnsi
}

/// Prints a value as one line of JSON, at once: whoever feeds lines in may wait for the answer.
fn line(value: &impl Serialize, out: &mut impl Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    out.write_all(b"\n")?;
    out.flush()
}
