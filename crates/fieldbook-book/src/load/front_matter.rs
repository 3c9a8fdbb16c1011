//! The few `key: value` lines that may open a markdown file between two `---` lines.

/// What a front matter says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct FrontMatter {
    pub(super) title: Option<String>,
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
    (FrontMatter { title }, body)
}
