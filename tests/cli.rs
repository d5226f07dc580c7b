//! The command line, run as a user runs it.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// What a run printed and how it ended.
struct Run {
    status: Option<i32>,
    out: String,
    err: String,
}

impl Run {
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|e| panic!("{e}: {}", self.out))
    }
}

fn crossread(arguments: &[&str], input: &[u8]) -> Run {
    crossread_in(&[], arguments, input)
}

/// The same with variables in the environment; those that tell of colors are what they are here, whoever runs the test.
fn crossread_in(variables: &[(&str, &str)], arguments: &[&str], input: &[u8]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_crossread"));
    ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"].iter().for_each(|variable| _ = command.env_remove(variable));
    command.envs(variables.iter().copied());
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // A command that ends before it has read everything closes the pipe; that is no failure of the test.
    let _ = child.stdin.take().unwrap().write_all(input);
    let Output { status, stdout, stderr } = child.wait_with_output().unwrap();
    Run { status: status.code(), out: String::from_utf8(stdout).unwrap(), err: String::from_utf8(stderr).unwrap() }
}

/// A folder of files for one test, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, files: &[(&str, &[u8])]) -> Self {
        let folder = std::env::temp_dir().join(format!("crossread-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        for (file, bytes) in files {
            let path = folder.join(file);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
        Self(folder)
    }

    fn path(&self, file: &str) -> String {
        self.0.join(file).to_string_lossy().into_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

const ONE: &[u8] = b"The old bridge over the Lune closed on Monday after inspectors found cracks in its deck.\n";
const TWO: &[u8] = b"Traffic was turned back. The old bridge over the Lune closed on Monday, the county said.\n";

#[test]
fn compare_reads_files_in_order() {
    let folder = Folder::new("compare", &[("one.txt", ONE), ("two.txt", TWO)]);
    let run = crossread(&["compare", "--json", "--published", "2024-01-25", &folder.path("two.txt"), &folder.path("one.txt")], b"");
    assert_eq!((run.status, run.err.as_str()), (Some(0), ""));
    let report = run.json();
    assert_eq!(report["version"], 1);
    let articles = report["articles"].as_array().unwrap();
    assert_eq!(articles.iter().map(|a| a["name"].as_str().unwrap()).collect::<Vec<_>>(), ["two.txt", "one.txt"]);
    assert!(articles.iter().all(|a| a["published"] == "2024-01-25"));
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_reported() {
    let folder = Folder::new("unreadable", &[("one.txt", ONE), ("binary", b"\x7fELF\0\0\0\0\x01\x02\x03")]);
    let (missing, binary) = (folder.path("missing.txt"), folder.path("binary"));
    let pattern = folder.path("two*.txt");
    let run = crossread(&["compare", "--json", &missing, &folder.path("one.txt"), &pattern, &binary], b"");
    assert_eq!(run.status, Some(1));
    assert_eq!(run.json()["articles"].as_array().unwrap().len(), 1);
    let told: Vec<&str> = run.err.lines().collect();
    assert_eq!(told.len(), 3, "{}", run.err);
    assert_eq!(told[0], format!("crossread: {missing}: no such file or directory"));
    assert_eq!(told[1], format!("crossread: {pattern}: no file matches this pattern"));
    assert!(told[2].starts_with(&format!("crossread: {binary}: ")), "{}", told[2]);
}

#[test]
fn nothing_readable_prints_nothing() {
    for command in ["compare", "inspect"] {
        let run = crossread(&[command, "--json", "no-such-file"], b"");
        assert_eq!((run.status, run.out.as_str()), (Some(1), ""), "{command}");
        assert_eq!(run.err, "crossread: no-such-file: no such file or directory\n");
    }
}

#[test]
fn inspect_answers_each_line_before_the_next_is_sent() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_crossread"));
    command.args(["inspect", "--jsonl"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = std::io::BufReader::new(child.stdout.take().unwrap());
    for name in ["first", "second"] {
        writeln!(input, "{{\"name\": \"{name}\", \"text\": \"The bridge closed.\"}}").unwrap();
        let mut answer = String::new();
        std::io::BufRead::read_line(&mut output, &mut answer).unwrap();
        let report: Value = serde_json::from_str(&answer).unwrap();
        assert_eq!(report["articles"][0]["name"], name);
    }
    drop(input);
    assert!(child.wait().unwrap().success());
}

#[test]
fn broken_lines_are_told_with_their_number() {
    let lines = "{\"text\": \"One.\"}\nnot json\n\n{\"id\": \"x\"}\n{\"text\": \"\", \"published\": \"soon\"}\n{\"id\": \"y\", \"text\": \"Two.\"}\n";
    let run = crossread(&["inspect", "--jsonl"], lines.as_bytes());
    assert_eq!(run.status, Some(1));
    assert_eq!(run.out.lines().count(), 2);
    let told: Vec<&str> = run.err.lines().collect();
    assert_eq!(told.len(), 3, "{}", run.err);
    assert!(told[0].starts_with("crossread: standard input, line 2: not JSON: "), "{}", told[0]);
    assert_eq!(told[1], "crossread: standard input, line 4: missing field `text`");
    assert_eq!(told[2], "crossread: standard input, line 5: \"soon\" is not a day: write it as 2024-01-25");
}

#[test]
fn standard_input_is_one_article() {
    let run = crossread(&["inspect", "-", "--json"], ONE);
    assert_eq!(run.status, Some(0));
    assert_eq!(run.json()["articles"][0]["text"], std::str::from_utf8(ONE).unwrap());
}

#[test]
fn saved_pages_are_read_in_their_encoding_whatever_their_form() {
    let body = "<p>The owners of 40 caf=E9s closed their doors on Monday, the mayor said.</p><p>They will open again in May.</p>";
    let archive = format!(
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; charset=iso-8859-1\r\n\
         Content-Transfer-Encoding: quoted-printable\r\n\r\n<html><title>Owners of caf=E9s protest</title>{body}\r\n--x--\r\n"
    );
    let page = [b"<html><meta charset=windows-1252><title>Owners of caf\xe9s protest</title>", body.replace("=E9", "@").as_bytes()]
        .concat();
    let page: Vec<u8> = page.into_iter().map(|b| if b == b'@' { 0xe9 } else { b }).collect();
    let folder = Folder::new("pages", &[("page.mhtml", archive.as_bytes()), ("page.txt", &page)]);
    for file in ["page.mhtml", "page.txt"] {
        let article = &crossread(&["inspect", "--json", &folder.path(file)], b"").json()["articles"][0];
        let text = article["text"].as_str().unwrap();
        assert!(text.starts_with("Owners of cafés protest\nThe owners of 40 cafés closed"), "{file}: {text}");
    }
    let run = crossread(&["inspect", "--json", &folder.path("page.mhtml")], b"").json();
    assert_eq!(run["notes"][0]["code"], "encoding");
    assert_eq!(run["notes"][0]["message"], "Read as windows-1252: the page says so.");
    let given = crossread(&["inspect", "--json", "--encoding", "koi8-r", &folder.path("page.txt")], b"").json();
    assert!(given["articles"][0]["text"].as_str().unwrap().contains("cafИs"));
    assert_eq!(crossread(&["inspect", "--encoding", "nonsense", &folder.path("page.txt")], b"").status, Some(2));
}

#[test]
fn a_report_is_printed_in_the_format_asked_for() {
    let folder = Folder::new("formats", &[("one.txt", ONE), ("two.txt", TWO)]);
    let (one, two) = (folder.path("one.txt"), folder.path("two.txt"));
    for (format, begins) in [
        (&[][..], "What 2 articles say"),
        (&["--format", "text", "--title", "The bridge"], "The bridge\n\nARTICLES\n"),
        (&["--format", "json"], "{\"version\":1,"),
        (&["--format", "markdown", "--title", "The bridge"], "# The bridge\n\n## Articles\n"),
        (&["--format", "html"], "<!doctype html>\n<html lang=\"en\">"),
        (&["--format", "csv"], "claim,article,article_name,words,"),
        (&["--format", "csv", "--table", "pairs"], "a,a_name,b,b_name,same_story,"),
    ] {
        let run = crossread(&[&["compare", &one, &two], format].concat(), b"");
        assert_eq!((run.status, run.err.as_str()), (Some(0), ""), "{format:?}");
        assert!(run.out.starts_with(begins), "{format:?}: {}", run.out);
    }
    let json = |arguments: &[&str]| crossread(&[&["compare", &one, &two], arguments].concat(), b"").out;
    assert_eq!(json(&["--json"]), json(&["--format", "json"]));
    assert!(crossread(&["inspect", &one, "--format", "markdown"], b"").out.starts_with("# What one says"));
}

#[test]
fn pairs_of_sentences_are_answered_line_by_line() {
    let run = crossread(&["match"], b"{\"a\": \"The bridge closed.\", \"b\": \"The bridge was closed.\"}\n{\"a\": 1}\n");
    assert_eq!(run.status, Some(1));
    let answer = run.json();
    assert!(answer["score"].is_number() && answer["same"].is_boolean() && answer["reason"].is_string());
    assert!(run.err.starts_with("crossread: standard input, line 2: "));
}

#[test]
fn wrong_usage_is_status_two_and_prints_no_report() {
    let wrong: &[&[&str]] = &[
        &[],
        &["read"],
        &["compare"],
        &["inspect"],
        &["inspect", "one", "two"],
        &["compare", "--jsonl", "one"],
        &["compare", "-", "-"],
        &["compare", "one", "--published", "yesterday"],
        &["compare", "one", "--min-words", "2"],
        &["match", "one"],
        &["compare", "one", "--format", "pdf"],
        &["compare", "one", "--json", "--format", "html"],
        &["compare", "one", "--table", "claims"],
        &["compare", "one", "--format", "csv", "--table", "words"],
        &["compare", "one", "--format", "csv", "--title", "One"],
        &["compare", "one", "--json", "--title", "One"],
        &["inspect", "--jsonl", "--format", "html"],
        &["compare", "one", "--color", "pink"],
        &["completions"],
        &["completions", "tcsh"],
        &["man", "read"],
    ];
    for arguments in wrong {
        let run = crossread(arguments, b"");
        assert_eq!((run.status, run.out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(!run.err.is_empty(), "{arguments:?}");
    }
}

#[test]
fn help_shows_examples() {
    for arguments in [&["--help"][..], &["-h"], &["compare", "--help"], &["help", "inspect"]] {
        let run = crossread(arguments, b"");
        assert_eq!(run.status, Some(0), "{arguments:?}");
        assert!(run.out.contains("Usage: crossread"), "{arguments:?}");
    }
    assert!(crossread(&["--help"], b"").out.contains("crossread compare one.txt two.txt"));
}

#[test]
fn the_long_help_is_a_manual() {
    let help = crossread(&["compare", "--help"], b"").out;
    for part in
        ["\nFiles:\n", "\nExamples:\n", "\nExit status:\n", "\nEnvironment:\n", "\nSee also:\n", "--color <WHEN>", "-q, --quiet"]
    {
        assert!(help.contains(part), "{part} is not in {help}");
    }
    assert!(!crossread(&["compare", "-h"], b"").out.contains("Environment:"));
}

#[test]
fn pages_of_the_manual_and_completions_are_printed() {
    for (arguments, part) in [
        (&["man"][..], ".TH crossread 1"),
        (&["man", "compare"], ".TH crossread-compare 1"),
        (&["completions", "bash"], "complete -F _crossread"),
        (&["completions", "zsh"], "#compdef crossread"),
        (&["completions", "fish"], "complete -c crossread"),
        (&["completions", "powershell"], "Register-ArgumentCompleter -Native -CommandName 'crossread'"),
        (&["completions", "elvish"], "edit:completion:arg-completer[crossread]"),
    ] {
        let run = crossread(arguments, b"");
        assert_eq!((run.status, run.err.as_str()), (Some(0), ""), "{arguments:?}");
        assert!(run.out.contains(part), "{arguments:?}: {}", run.out);
    }
    // Every option is in the page of its command.
    let page = crossread(&["man", "compare"], b"").out.replace("\\-", "-");
    for option in
        ["--json", "--jsonl", "--format", "--table", "--title", "--published", "--encoding", "--min-words", "--color", "--quiet"]
    {
        assert!(page.contains(option), "{option} is not in {page}");
    }
}

/// Names of the articles of a run, and what it told.
fn read(arguments: &[&str]) -> (Vec<String>, String) {
    let run = crossread(&[&["compare", "--json"], arguments].concat(), b"");
    let report = run.json();
    let names = report["articles"].as_array().unwrap().iter().map(|article| article["name"].as_str().unwrap().to_owned());
    (names.collect(), run.err)
}

#[test]
fn of_a_folder_all_articles_are_read() {
    let page = b"<html><title>Bridge closed</title><p>The old bridge over the Lune closed on Monday.</p></html>";
    let folder = Folder::new(
        "folder",
        &[
            ("two.txt", TWO),
            ("deep/deeper/one.md", ONE),
            ("page.html", page),
            ("page_files/frame.html", page),
            ("photo.JPG", b"\xff\xd8"),
            ("notes", ONE),
            (".hidden.txt", ONE),
            (".git/config.txt", ONE),
        ],
    );
    let home = folder.0.to_string_lossy().into_owned();
    let left_out = format!(
        "crossread: {home}: left out 2 files that are neither text nor saved web pages (.jpg), and 2 hidden files or folders\n"
    );
    let names = ["deep/deeper/one.md", "page.html", "two.txt"].map(String::from).to_vec();
    assert_eq!(read(&[&home]), (names.clone(), left_out));
    assert_eq!(read(&[&home, "-q"]), (names, String::new()));
    let empty = folder.path("page_files/none");
    std::fs::create_dir(&empty).unwrap();
    let run = crossread(&["compare", &empty], b"");
    assert_eq!((run.status, run.out.as_str()), (Some(1), ""));
    assert!(run.err.starts_with(&format!("crossread: {empty}: no article in this folder: ")), "{}", run.err);
    assert_eq!(crossread(&["inspect", &home], b"").err, format!("crossread: {home}: is a directory\n"));
}

#[cfg(unix)]
#[test]
fn links_are_followed_and_never_in_a_circle() {
    let folder = Folder::new("links", &[("a/one.txt", ONE), ("b/two.txt", TWO)]);
    std::os::unix::fs::symlink("..", folder.path("a/up")).unwrap();
    std::os::unix::fs::symlink("../b", folder.path("a/b")).unwrap();
    std::os::unix::fs::symlink("nowhere", folder.path("b/.lock")).unwrap();
    // What is behind a link is read once, under the first name that leads to it.
    let home = folder.0.to_string_lossy().into_owned();
    let (names, told) = read(&[&home, "-q"]);
    assert_eq!((names, told.as_str()), (vec!["a/b/two.txt".to_owned(), "a/one.txt".to_owned()], ""));
}

#[test]
fn patterns_are_read_where_no_shell_has_read_them() {
    let folder = Folder::new(
        "patterns",
        &[("a/one.txt", ONE), ("a/two.txt", TWO), ("a/.three.txt", TWO), ("b/c/four.txt", TWO), ("[x].txt", ONE)],
    );
    for (pattern, names) in [
        ("a/*.txt", &["one.txt", "two.txt"][..]),
        ("a/[n-t]*", &["one.txt", "two.txt"]),
        ("**/?o*.txt", &["four.txt"]),
        // A file of that very name, and a folder that matches.
        ("[x].txt", &["[x].txt"]),
        ("?/c", &["four.txt"]),
    ] {
        assert_eq!(read(&[&folder.path(pattern), "-q"]).0, names, "{pattern}");
    }
    // Once, however many patterns and folders hold it; twice, where it is named twice.
    let (all, one) = (folder.path("a/*"), folder.path("a/one.txt"));
    assert_eq!(read(&[&all, &folder.path("a"), &all, "-q"]).0, ["one.txt", "two.txt"]);
    assert_eq!(read(&[&all, &one]).0, ["two.txt", "one.txt"]);
    assert_eq!(read(&[&one, &one]).0, ["one.txt", "one.txt"]);

    assert!(crossread(&["inspect", &folder.path("a/o*")], b"").out.starts_with("What one says"));
    let run = crossread(&["inspect", &all], b"");
    assert_eq!(run.err, format!("crossread: {all}: matches 2 files, and inspect reads one: use compare\n"));
    assert_eq!((run.status, run.out.as_str()), (Some(1), ""));
    let wrong = crossread(&["compare", &folder.path("a/[")], b"");
    assert_eq!(wrong.status, Some(1));
    assert!(wrong.err.contains(": no such file, and as a pattern it is wrong: "), "{}", wrong.err);
}

#[test]
fn colors_are_for_terminals_or_those_who_ask_and_change_no_word() {
    let folder = Folder::new("colors", &[("one.txt", ONE), ("two.txt", TWO)]);
    let (one, two) = (folder.path("one.txt"), folder.path("two.txt"));
    let run = |variables: &[(&str, &str)], arguments: &[&str]| {
        crossread_in(variables, &[&["compare", &one, &two, "no-such-file"], arguments].concat(), b"")
    };
    let plain = run(&[], &[]);
    assert!(!plain.out.contains('\u{1b}') && !plain.err.contains('\u{1b}'));
    let colored = run(&[], &["--color", "always"]);
    assert!(
        colored.out.contains("\u{1b}[1mARTICLES\u{1b}[0m")
            && colored.err.starts_with("\u{1b}[1m\u{1b}[31mcrossread:\u{1b}[0m no-such-file")
    );
    assert_eq!(anstream::adapter::strip_str(&colored.out).to_string(), plain.out);
    for (variables, arguments, colors) in [
        (&[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")][..], &[][..], false),
        (&[("CLICOLOR_FORCE", "1")], &[], true),
        (&[("CLICOLOR_FORCE", "1")], &["--color=never"], false),
        (&[("NO_COLOR", "1"), ("TERM", "dumb")], &["--color=always"], true),
        (&[], &["--color=always", "--json"], false),
        (&[], &["--color=always", "--format=csv"], false),
    ] {
        let run = run(variables, arguments);
        assert_eq!(run.out.contains('\u{1b}'), colors, "{variables:?} {arguments:?}");
    }
    let wrong = |color| crossread(&["compare", color, "--no-such-option"], b"").err.contains('\u{1b}');
    assert!(wrong("--color=always") && !wrong("--color=never"));
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_ends_quietly() {
    let line = b"{\"text\": \"The bridge closed.\"}\n";
    for arguments in [&["inspect", "--jsonl"][..], &["compare", "--jsonl", "--format", "html"], &["completions", "zsh"], &["man"]] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_crossread"));
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        drop(child.stdout.take());
        let _ = child.stdin.take().unwrap().write_all(&line.repeat(10));
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]), "{arguments:?}");
    }
}
