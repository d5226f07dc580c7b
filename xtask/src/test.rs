//! Every test there is, step by step, and one line at the end that counts them.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::tally::{Tally, counted};
use crate::{build, cargo, command, root, run, serve, target, tools};

/// A step of the whole: its name, what it checks, and how.
struct Step {
    name: &'static str,
    checks: &'static str,
    run: fn() -> Result<Tally>,
}

/// In the order in which they run: what fails soonest comes first.
const STEPS: &[Step] = &[
    Step { name: "format", checks: "the code is formatted", run: format },
    Step { name: "lint", checks: "clippy and rustdoc have nothing to say", run: lint },
    Step { name: "native", checks: "unit, property, contract, story and doc tests", run: native },
    Step { name: "build", checks: "the browser module builds within its size", run: browser_build },
    Step { name: "wasm", checks: "the border to JavaScript, in Node", run: wasm },
    Step { name: "module", checks: "the built module gives what the command line gives", run: module },
    Step { name: "types", checks: "the page's scripts and the module's types", run: types },
    Step {
        name: "package",
        checks: "the npm package, the page as one file, and what the documentation says of them",
        run: package,
    },
    Step { name: "page", checks: "the page in Chromium", run: page },
    Step { name: "firefox", checks: "the main paths through the page in Firefox", run: || engine(&tools::FIREFOX) },
    Step { name: "webkit", checks: "the main paths through the page in WebKit", run: || engine(&tools::WEBKIT) },
];

#[derive(clap::Args)]
pub struct Arguments {
    /// Steps to run; all when none is named
    #[arg(value_parser = clap::builder::PossibleValuesParser::new(STEPS.iter().map(|step| step.name)))]
    steps: Vec<String>,
}

/// Runs the steps asked for, or all, whether or not one fails on the way.
///
/// # Errors
/// When a test failed, after all have run.
pub fn test(arguments: &Arguments) -> Result<()> {
    let asked = |step: &&Step| arguments.steps.is_empty() || arguments.steps.iter().any(|name| name == step.name);
    let mut total = Tally::default();
    let mut lines = Vec::new();
    for step in STEPS.iter().filter(asked) {
        println!("\n== {}: {}", step.name, step.checks);
        let start = Instant::now();
        let tally = (step.run)().unwrap_or_else(|error| {
            eprintln!("error: {error:#}");
            Tally::FAILED
        });
        lines.push(format!("{:8} {tally} ({:.0} s)", step.name, start.elapsed().as_secs_f64()));
        total = total + tally;
    }
    println!("\n== summary\n{}\n", lines.join("\n"));
    println!("{total}");
    match total.failed {
        0 => Ok(()),
        // The count above is the last line: nothing is said after it.
        _ => std::process::exit(1),
    }
}

fn format() -> Result<Tally> {
    run(&mut cargo(&["fmt", "--all", "--check"])).context("type: cargo fmt --all")?;
    Ok(Tally::PASSED)
}

fn lint() -> Result<Tally> {
    tools::add_wasm_target()?;
    run(&mut cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    let browser = ["clippy", "--lib", "--test", "wasm", "--no-default-features", "--target", build::TARGET, "--", "-D", "warnings"];
    run(&mut cargo(&browser))?;
    let render =
        ["clippy", "--lib", "--no-default-features", "--features", "render", "--target", build::TARGET, "--", "-D", "warnings"];
    run(&mut cargo(&render))?;
    run(cargo(&["doc", "--no-deps", "--lib"]).env("RUSTDOCFLAGS", "-D warnings"))?;
    Ok(Tally { passed: 4, ..Tally::default() })
}

fn native() -> Result<Tally> {
    counted(&mut cargo(&["test", "--workspace", "--no-fail-fast", "--quiet"]))
}

fn browser_build() -> Result<Tally> {
    build::build_within_budget()?;
    Ok(Tally::PASSED)
}

fn wasm() -> Result<Tally> {
    tools::add_wasm_target()?;
    tools::need_node()?;
    run(&mut cargo(&["build", "--package", "xtask-runner"]))?;
    let runner = built("xtask-runner");
    let arguments = ["test", "--no-default-features", "--target", build::TARGET, "--test", "wasm"];
    counted(cargo(&arguments).env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner))
}

fn module() -> Result<Tally> {
    tools::need_node()?;
    build::build_once()?;
    run(&mut cargo(&["build", "--bin", "crossread"]))?;
    let node = ["--test", "--test-reporter=tap", "--test-timeout=300000", "tests/module.test.js", "tests/analyzer.test.js"];
    counted(command("node", &node).env("CROSSREAD_COMMAND", built("crossread")))
}

fn types() -> Result<Tally> {
    tools::need_packages()?;
    build::build_once()?;
    for project in ["tsconfig.json", "tests/tsconfig.json"] {
        run(&mut packaged("typescript/bin/tsc", &["--project", project]))?;
    }
    Ok(Tally { passed: 2, ..Tally::default() })
}

/// The tests start a browser each and wait for it: side by side they would wait for each other.
fn package() -> Result<Tally> {
    tools::need_packages()?;
    let chromium = tools::CHROMIUM.need()?;
    build::build_once()?;
    run(&mut cargo(&["build", "--bin", "crossread"]))?;
    let tests = ["contents", "types", "runtimes", "bundlers", "file"].map(|name| format!("tests/package/{name}.test.js"));
    let mut node = command("node", &["--test", "--test-reporter=tap", "--test-concurrency=1", "tests/docs.test.js"]);
    counted(node.args(tests).env("CROSSREAD_COMMAND", built("crossread")).env(tools::CHROMIUM.variable(), chromium))
}

fn page() -> Result<Tally> {
    let chromium = tools::CHROMIUM.need()?;
    in_browser(&tools::CHROMIUM, &chromium)
}

/// The tests that run in other engines as well. A machine without one still tells how the rest does.
fn engine(browser: &tools::Browser) -> Result<Tally> {
    match browser.need() {
        Ok(program) => in_browser(browser, &program),
        Err(error) => {
            println!("SKIPPED: the page was not tried in {}: {error:#}", browser.name);
            Ok(Tally { skipped: 1, ..Tally::default() })
        }
    }
}

fn in_browser(browser: &tools::Browser, program: &Path) -> Result<Tally> {
    tools::need_packages()?;
    build::build_once()?;
    if !root().join("tests/browser").exists() {
        bail!("there are no tests of the page in tests/browser");
    }
    let address = serve::in_background()?;
    let project = format!("--project={}", browser.name.to_lowercase());
    // What each run leaves behind (screenshots) has a folder of its own: a run empties the one it is given.
    let output = format!("--output=test-results/{}", browser.name.to_lowercase());
    let mut playwright = packaged("@playwright/test/cli.js", &["test", &project, &output]);
    counted(playwright.env(browser.variable(), program).env("CROSSREAD_ADDRESS", address))
}

/// A program of the workspace as `cargo build` leaves it.
fn built(name: &str) -> PathBuf {
    target().join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// A script of an npm package, run without the shell script that npm makes for it.
fn packaged(script: &str, arguments: &[&str]) -> Command {
    let mut node = command("node", &[]);
    node.arg(root().join("node_modules").join(script)).args(arguments);
    node
}
