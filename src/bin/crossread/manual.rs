//! The manual: what `--help` says below the options, and the same as pages for `man`.

use clap::{Command, CommandFactory};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};

use crate::arguments::Arguments;

/// Sections of the manual: a heading and lines. A line that begins with two spaces is shown as it stands.
const SECTIONS: &[(&str, &[&str])] = &[
    (
        "Files",
        &[
            "FILE is a file, a folder, a pattern, or - for one article on standard input.",
            "Of a folder all articles are read, to its depths and sorted by name: files that end in .txt, .text, .md, .markdown, .html, \
             .htm, .xhtml, .mhtml or .mht. Hidden ones, and what a browser saved beside a page, are passed over. One line on standard \
             error says what else was left out; --quiet keeps it from saying so.",
            "A pattern is for shells that match none themselves, or in quotes: * and ? stand for characters of a name, [a-c] for one \
             of those, ** for folders of any depth, but not for hidden ones. One that matches nothing is told like a file that is not there.",
            "A file that folders and patterns hold more than once is read once. One that you name twice is read twice.",
            "Saved web pages (by their names, or whatever begins like one) are read for the article in them; all others are plain \
             text, Markdown too. Word and PDF files are not read: the page opens those.",
        ],
    ),
    (
        "Examples",
        &[
            "  crossread compare one.txt two.txt three.html",
            "  crossread compare stories/bridge",
            "  crossread compare --json --published 2024-01-25 *.txt > report.json",
            "  crossread compare --format html *.txt > report.html",
            "  crossread compare --format csv --table conflicts *.txt > conflicts.csv",
            "  crossread compare --color always stories/bridge | less -R",
            "  pbpaste | crossread inspect -",
            "  crossread inspect --jsonl < articles.jsonl > reports.jsonl",
        ],
    ),
    (
        "Exit status",
        &[
            "  0  done; also when whoever reads the output stops reading",
            "  1  some input could not be read; the rest is reported, and standard error says what failed and why",
            "  2  wrong usage",
        ],
    ),
    (
        "Environment",
        &[
            "  NO_COLOR        anything: no colors",
            "  CLICOLOR        0: no colors",
            "  CLICOLOR_FORCE  1: colors also where the output is no terminal",
            "  TERM            dumb: no colors, and no line of progress",
            "--color comes before all of them.",
        ],
    ),
    (
        "See also",
        &[
            "  crossread help compare              every option of a command",
            "  crossread man compare | man -l -    the same as a page of the manual",
        ],
    ),
];

/// Examples and exit status, for the short help.
pub fn short() -> String {
    text(|heading| ["Examples", "Exit status"].contains(&heading))
}

/// Everything below the options, for the long help.
pub fn long() -> String {
    text(|_| true)
}

fn text(chosen: impl Fn(&str) -> bool) -> String {
    let sections = SECTIONS.iter().filter(|(heading, _)| chosen(heading));
    sections.map(|(heading, lines)| format!("{heading}:\n{}", lines.join("\n"))).collect::<Vec<_>>().join("\n\n")
}

/// A page for `man`, in roff: of the program, or of one of its commands.
pub fn page(command: Option<&str>) -> Vec<u8> {
    let mut whole = Arguments::command();
    whole.build();
    let command = command.and_then(|name| whole.find_subcommand(name)).unwrap_or(&whole);
    let source = concat!("crossread ", env!("CARGO_PKG_VERSION"));
    let man = Man::new(named(command)).title(name_of(command)).source(source).manual("Crossread");
    let mut page = Vec::new();
    // Writing to memory cannot fail.
    let _ = render(&man, command, &mut page);
    page
}

fn render(man: &Man, command: &Command, page: &mut Vec<u8>) -> std::io::Result<()> {
    man.render_title(page)?;
    man.render_name_section(page)?;
    man.render_synopsis_section(page)?;
    man.render_description_section(page)?;
    man.render_options_section(page)?;
    if command.has_subcommands() {
        man.render_subcommands_section(page)?;
    }
    sections().to_writer(page)
}

/// The command by its full name, such as `crossread-compare`, as pages refer to it.
fn named(command: &Command) -> Command {
    command.clone().display_name(name_of(command)).after_help("").after_long_help("")
}

fn name_of(command: &Command) -> String {
    match command.get_name() {
        "crossread" => "crossread".to_owned(),
        name => format!("crossread-{name}"),
    }
}

fn sections() -> Roff {
    let mut roff = Roff::new();
    for (heading, lines) in SECTIONS {
        roff.control("SH", [heading.to_uppercase().as_str()]);
        for lines in lines.chunk_by(|a, b| a.starts_with("  ") && b.starts_with("  ")) {
            if lines[0].starts_with("  ") {
                roff.control("PP", []).control("nf", []).control("RS", ["4"]);
                for line in lines {
                    roff.text([roman(line.trim_start())]);
                }
                roff.control("RE", []).control("fi", []);
            } else {
                roff.control("PP", []).text([roman(lines[0])]);
            }
        }
    }
    roff
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_of_help_is_torn_and_each_command_has_a_page() {
        assert!(long().starts_with("Files:\nFILE is a file") && short().starts_with("Examples:\n  crossread compare one.txt"));
        for name in [None, Some("compare"), Some("inspect"), Some("match")] {
            let page = String::from_utf8(page(name)).unwrap();
            let title = name.map_or("crossread".to_owned(), |name| format!("crossread-{name}"));
            assert!(page.contains(&format!(".TH {title} 1")), "{page}");
            for heading in ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXAMPLES", "\"EXIT STATUS\"", "ENVIRONMENT"] {
                assert!(page.contains(&format!(".SH {heading}\n")), "{heading} of {title}: {page}");
            }
        }
    }
}
