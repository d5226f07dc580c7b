//! `cargo xtask`: builds, serves, tests and measures Crossread with nothing but Rust and, for tests of the page, Node.
//!
//! wasm-bindgen runs in this process, so that Cargo.lock fixes its version and there is no tool to install.

mod build;
mod offline;
mod package;
mod serve;
mod tally;
mod test;
mod tools;
mod vendor;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};
use clap::{Parser, Subcommand};

/// Builds, serves, tests and measures Crossread.
#[derive(Parser)]
#[command(name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the page’s wasm into www/pkg and check its size; the page as one file (www/crossread.html); the npm package (pkg)
    Build,
    /// Build, then serve the page on this machine
    Serve(serve::Arguments),
    /// Run all tests, or some steps of them
    Test(test::Arguments),
    /// Measure how time and memory grow with the number of articles, beside two indexes of shared wording
    Scale {
        /// Numbers of articles; 50, 500 and 5000 when none is given
        counts: Vec<usize>,
    },
    /// Measure in Chromium how soon the page is ready, and how long its own thread is ever taken up
    BenchPage {
        /// Numbers of articles; 5, 50 and 200 when none is given
        counts: Vec<usize>,
    },
}

fn main() -> ExitCode {
    let done = match Arguments::parse().task {
        Task::Build => build::build_within_budget(),
        Task::Serve(arguments) => build::build().and_then(|()| serve::serve(&arguments)),
        Task::Test(arguments) => test::test(&arguments),
        Task::Scale { counts } => scale(&counts),
        Task::BenchPage { counts } => bench_page(&counts),
    };
    if let Err(error) = done {
        eprintln!("error: {error:#}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// Runs benches/scale/run.js on the command line as it is released.
fn scale(counts: &[usize]) -> Result<()> {
    tools::need_packages()?;
    run(&mut cargo(&["build", "--release", "--bin", "crossread"]))?;
    let mut node = command("node", &["benches/scale/run.js"]);
    node.args(counts.iter().map(usize::to_string)).env("CROSSREAD_COMMAND", target().join("release/crossread"));
    run(&mut node)
}

/// Runs benches/page/run.js on the page as it is built.
fn bench_page(counts: &[usize]) -> Result<()> {
    tools::need_packages()?;
    let chromium = tools::CHROMIUM.need()?;
    build::build()?;
    let address = serve::in_background()?;
    let mut node = command("node", &["benches/page/run.js"]);
    node.args(counts.iter().map(usize::to_string));
    run(node.env("CROSSREAD_CHROMIUM", chromium).env("CROSSREAD_ADDRESS", address))
}

/// The folder of the workspace.
fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_owned()
}

/// Where cargo puts what it builds.
fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// A command that runs in the folder of the workspace.
fn command(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root());
    command
}

/// The cargo that runs this.
fn cargo(arguments: &[&str]) -> Command {
    command(&std::env::var("CARGO").unwrap_or("cargo".to_owned()), arguments)
}

/// Runs a command that prints for itself.
fn run(command: &mut Command) -> Result<()> {
    let shown = format!("{command:?}");
    let status = command.status().with_context(|| format!("cannot start {shown}"))?;
    if !status.success() {
        bail!("{shown} failed: {status}");
    }
    Ok(())
}
