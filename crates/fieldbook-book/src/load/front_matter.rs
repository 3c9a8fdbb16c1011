//! The few `key: value` lines that may open a markdown file between two `---` lines.

/// What a front matter says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct FrontMatter {
    pub(super) title: Option<String>,
    /// Whether the chapter has no program: `program: none`.
    pub(super) text_alone: bool,
    /// A document of the repository whose text follows the chapter's own: `include: DIFFERENCES.md`.
    pub(super) include: Option<String>,
}

/// Splits a file's text into its front matter and its body.
pub(super) fn split(text: &str) -> (FrontMatter, &str) {
    let Some(rest) = text.strip_prefix("---\n") else {
        return (FrontMatter::default(), text);
    };
    let Some((head, body)) = rest.split_once("\n---\n") else {
        return (FrontMatter::default(), text);
    };
    let title = head.lines().find_map(|line| line.strip_prefix("title:"));
    let title = title.map(|title| title.trim().trim_matches('"').to_owned());
    let text_alone = head.lines().any(|line| line.trim() == "program: none");
    let include = head.lines().find_map(|line| line.strip_prefix("include:")).map(|path| path.trim().to_owned());
    (FrontMatter { title, text_alone, include }, body)
}
