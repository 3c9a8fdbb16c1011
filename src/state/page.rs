//! What a page holds beside the page itself: a chapter, and the recorded runs of its programs.

use fieldbook_book::Chapter;

use super::event::Event;

/// A chapter, and what its programs did when the site was made.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// Text and programs.
    pub chapter: Chapter,
    /// Each program's events, in the programs' order.
    pub recorded: Vec<Vec<Event>>,
}

impl Page {
    /// The events of the program of that name, where they were recorded.
    pub fn recorded(&self, program: &str) -> Option<&[Event]> {
        let number = self.chapter.programs.iter().position(|known| known.name == program)?;
        self.recorded.get(number).map(Vec::as_slice)
    }
}
