//! Long texts in messages: their beginning, their end, and how much is between.

use std::borrow::Cow;
use std::fmt::Debug;

/// Characters of a text that are shown.
const TEXT: usize = 1_000;
/// Characters of a value that are shown, as SQLAlchemy does.
const VALUE: usize = 300;
/// Values that are shown.
const VALUES: usize = 32;

/// A text, cut where it is long.
pub(crate) fn text(text: &str) -> Cow<'_, str> {
    cut(text, TEXT)
}

/// Values as a list, cut where they are long, or many.
pub(crate) fn values<T: Debug>(values: &[T]) -> String {
    let shown = values.iter().take(VALUES).map(|value| cut(&format!("{value:?}"), VALUE).into_owned());
    let mut list = shown.collect::<Vec<_>>().join(", ");
    if values.len() > VALUES {
        list.push_str(&format!(", … ({} in all)", values.len()));
    }
    format!("[{list}]")
}

fn cut(text: &str, most: usize) -> Cow<'_, str> {
    let length = text.chars().count();
    if length <= most {
        return Cow::Borrowed(text);
    }
    let tail = most / 4;
    let head: String = text.chars().take(most - tail).collect();
    let end: String = text.chars().skip(length - tail).collect();
    Cow::Owned(format!("{head} … ({} characters) … {end}", length - most))
}

#[cfg(test)]
mod tests {
    #[test]
    fn long_texts_keep_their_ends() {
        assert_eq!(super::cut("abcdefgh", 8), "abcdefgh");
        assert_eq!(super::cut("abcdefghi", 8), "abcdef … (1 characters) … hi");
    }
}
