//! Request numbers, so that an answer that comes too late is recognised and dropped.

/// Numbers requests; only the answer to the latest one counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Latest {
    last: u32,
}

impl Latest {
    /// The number of a new request; every earlier one is stale from now on.
    pub fn ask(&mut self) -> u32 {
        self.last = self.last.wrapping_add(1);
        self.last
    }

    /// Whether `id` is the latest request.
    pub fn is(self, id: u32) -> bool {
        self.last == id
    }
}
