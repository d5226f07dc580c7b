//! `cargo xtask`: builds, serves and tests Crossread with nothing but Rust and, for tests of the page, Node.
//!
//! wasm-bindgen runs in this process, so that Cargo.lock fixes its version and there is no tool to install.

mod build;
mod serve;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};
use clap::{Parser, Subcommand};

/// Builds, serves and tests Crossread.
#[derive(Parser)]
#[command(name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the wasm module with its JavaScript and types into www/pkg, and check its size
    Build,
    /// Build, then serve the page on this machine
    Serve(serve::Arguments),
}

fn main() -> ExitCode {
    let done = match Arguments::parse().task {
        Task::Build => build::build(),
        Task::Serve(arguments) => build::build().and_then(|()| serve::serve(&arguments)),
    };
    if let Err(error) = done {
        eprintln!("error: {error:#}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// The folder of the workspace.
fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_owned()
}

/// A command that runs in the folder of the workspace.
fn command(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root());
    command
}

/// The cargo that runs this.
fn cargo(arguments: &[&str]) -> Command {
    command(option_env!("CARGO").unwrap_or("cargo"), arguments)
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
