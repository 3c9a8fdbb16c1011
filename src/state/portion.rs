//! How much of a run a panel shows at once, so that it opens at once whatever the run did.

/// The cells that a panel's tables show together, before the reader asks for more.
pub const CELLS: usize = 1_500;
/// The rows that one table shows at most, before the reader asks for more.
pub const ROWS: usize = 100;
/// The rows that every table shows, however little is left.
const LEAST_ROWS: usize = 3;
/// The characters of a cell.
pub const CELL_TEXT: usize = 200;
/// The characters of a statement, a message or a line of output.
pub const LONG_TEXT: usize = 2_000;

/// How many rows each table shows, where each is given as its rows and its columns; tables that are not in the answer
/// wait until the reader asks for them.
///
/// ```
/// use fieldbook_site::state::portion::rows;
/// assert_eq!(rows(&[(5, 3), (1_000, 10)]), [5, 100]);
/// ```
pub fn rows(tables: &[(usize, usize)]) -> Vec<usize> {
    let mut left = CELLS;
    let mut shown = Vec::new();
    for (rows, columns) in tables {
        let columns = (*columns).max(1);
        if left == 0 {
            break;
        }
        let fit = (left / columns).clamp(LEAST_ROWS, ROWS).min(*rows);
        // A heading costs about what a row costs.
        left = left.saturating_sub((fit + 1) * columns);
        shown.push(fit);
    }
    shown
}

/// The first `most` characters of a text that is longer; nothing for one that is not.
pub fn head(text: &str, most: usize) -> Option<&str> {
    text.char_indices().nth(most).map(|(end, _)| &text[..end])
}

/// One line of a list too long to stand on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Slot {
    /// The entry with that number.
    Entry(usize),
    /// Those from the first number up to, and without, the second are left out.
    Gap(usize, usize),
}

/// What a list of `count` entries shows: the first `head` and the last `tail`, and the gap between them.
///
/// ```
/// use fieldbook_site::state::portion::{Slot, ends};
/// assert_eq!(ends(9, 1, 1), [Slot::Entry(0), Slot::Gap(1, 8), Slot::Entry(8)]);
/// ```
pub fn ends(count: usize, head: usize, tail: usize) -> Vec<Slot> {
    if count <= head + tail {
        return (0..count).map(Slot::Entry).collect();
    }
    let gap = Slot::Gap(head, count - tail);
    (0..head).map(Slot::Entry).chain([gap]).chain((count - tail..count).map(Slot::Entry)).collect()
}
