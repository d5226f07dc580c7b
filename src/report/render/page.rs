//! Lines of plain text, broken between words.

/// Text under construction.
pub struct Page {
    text: String,
    width: usize,
}

/// Narrowest text column that is still broken; on less, lines run over.
const MIN_WIDTH: usize = 24;

impl Page {
    pub fn new(width: usize) -> Self {
        Self { text: String::new(), width: width.max(MIN_WIDTH) }
    }

    /// A heading with an empty line before it.
    pub fn heading(&mut self, words: &str) {
        self.gap();
        self.line(0, "", &words.to_ascii_uppercase());
    }

    /// An empty line, but for the beginning.
    pub fn gap(&mut self) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
    }

    /// A paragraph, `indent` columns in, that begins with `mark`; its further lines stand under its first word.
    pub fn line(&mut self, indent: usize, mark: &str, words: &str) {
        let hang = indent + mark.chars().count();
        self.text.extend(std::iter::repeat_n(' ', indent));
        self.text.push_str(mark);
        let mut column = hang;
        let mut first = true;
        for word in words.split(char::is_whitespace).filter(|word| !word.is_empty()) {
            let length = word.chars().count();
            if !first && column + 1 + length > self.width.max(hang + MIN_WIDTH) {
                self.text.push('\n');
                self.text.extend(std::iter::repeat_n(' ', hang));
                column = hang;
            } else if !first {
                self.text.push(' ');
                column += 1;
            }
            // A text may hold control characters that would move a terminal's cursor.
            self.text.extend(word.chars().filter(|c| !c.is_control()));
            column += length;
            first = false;
        }
        self.text.truncate(self.text.trim_end_matches(' ').len());
        self.text.push('\n');
    }

    pub fn finish(self) -> String {
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_hang_under_the_first() {
        let mut page = Page::new(28);
        page.line(2, "- ", "Rain closed all roads to the valley, \u{1b}[31mred");
        assert_eq!(page.finish(), "  - Rain closed all roads to\n    the valley, [31mred\n");
    }

    #[test]
    fn a_long_word_stands_alone() {
        let mut page = Page::new(24);
        page.line(0, "", &"x".repeat(40));
        page.line(0, "* ", "");
        assert_eq!(page.finish(), format!("{}\n*\n", "x".repeat(40)));
    }
}
