//! Two texts line by line: what one has and the other has not.

/// A line, and whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line<'a> {
    /// Both have it.
    Both(&'a str),
    /// Only the first has it.
    Mine(&'a str),
    /// Only the second has it.
    Theirs(&'a str),
}

/// Lines beyond this many are not compared, but shown one text after the other.
const MOST: usize = 1_000;

/// The lines of both texts, those that they share once.
///
/// ```
/// use fieldbook_site::state::diff::{Line, lines};
/// assert_eq!(lines("a\nb", "a\nc"), [Line::Both("a"), Line::Mine("b"), Line::Theirs("c")]);
/// ```
pub fn lines<'a>(mine: &'a str, theirs: &'a str) -> Vec<Line<'a>> {
    let (a, b): (Vec<&str>, Vec<&str>) = (mine.lines().collect(), theirs.lines().collect());
    if a.len() > MOST || b.len() > MOST {
        return a.into_iter().map(Line::Mine).chain(b.into_iter().map(Line::Theirs)).collect();
    }
    // How long the longest common part of the ends from here is.
    let width = b.len() + 1;
    let mut common = vec![0u16; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            common[i * width + j] = match a[i] == b[j] {
                true => common[(i + 1) * width + j + 1] + 1,
                false => common[(i + 1) * width + j].max(common[i * width + j + 1]),
            };
        }
    }
    let (mut i, mut j, mut found) = (0, 0, Vec::new());
    while i < a.len() || j < b.len() {
        if i < a.len() && j < b.len() && a[i] == b[j] {
            found.push(Line::Both(a[i]));
            (i, j) = (i + 1, j + 1);
        } else if j == b.len() || i < a.len() && common[(i + 1) * width + j] >= common[i * width + j + 1] {
            found.push(Line::Mine(a[i]));
            i += 1;
        } else {
            found.push(Line::Theirs(b[j]));
            j += 1;
        }
    }
    found
}
