//! When a chapter counts as done: its program ran to its end, and the reader did something with the chapter.

/// What the reader did on a chapter's page since it was opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    ran: bool,
    changed_and_ran: bool,
    read: bool,
}

impl Progress {
    /// A run came to a good end; `edited` says whether the program was the reader's own by then.
    pub fn ran(&mut self, edited: bool) {
        self.ran = true;
        self.changed_and_ran |= edited;
    }

    /// The end of the text came into view, or the reader went on to the next chapter.
    pub fn read(&mut self) {
        self.read = true;
    }

    /// Whether the chapter is done: it was run and read to its end, or changed and run.
    pub fn is_done(self) -> bool {
        self.ran && self.read || self.changed_and_ran
    }
}
