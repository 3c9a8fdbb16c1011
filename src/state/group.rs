//! Statements by transaction: what was committed together, and what was rolled back.

use super::{event::Action, sql_text::Role};

/// One line within a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// The statement of that number.
    Statement(usize),
    /// Statements in a row that only ask the database what is there.
    Asked(Vec<usize>),
    /// A savepoint was set, released or returned to.
    Savepoint(Action, String),
}

/// How a transaction ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Its changes stayed.
    Committed,
    /// Its changes were undone.
    RolledBack,
}

/// The statements of one transaction, or those between two.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// Whether a transaction encloses them.
    pub in_transaction: bool,
    /// Its lines.
    pub items: Vec<Item>,
    /// How it ended; nothing while it is open.
    pub end: Option<End>,
    /// Whether any of its statements can have changed something.
    pub wrote: bool,
    /// The number of the request that it belongs to, from 1.
    pub request: Option<u32>,
}

impl Group {
    /// How many statements it holds.
    pub fn statements(&self) -> usize {
        let count = |item: &Item| match item {
            Item::Statement(_) => 1,
            Item::Asked(asked) => asked.len(),
            Item::Savepoint(..) => 0,
        };
        self.items.iter().map(count).sum()
    }

    /// What became of it, in words.
    pub fn fate(&self) -> &'static str {
        match self.end {
            None => "still open",
            Some(End::Committed) => "committed",
            Some(End::RolledBack) if self.wrote => "rolled back",
            // The session gave its connection back; there was nothing to undo.
            Some(End::RolledBack) => "only read",
        }
    }
}

/// All groups of a run. Invariant: at most the last one is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Groups {
    groups: Vec<Group>,
    /// The request that is being answered.
    request: Option<u32>,
}

impl Groups {
    pub(super) fn all(&self) -> &[Group] {
        &self.groups
    }

    /// What comes now belongs to this request, or to none.
    pub(super) fn answer(&mut self, request: Option<u32>) {
        self.request = request;
    }

    pub(super) fn statement(&mut self, index: usize, role: Role) {
        let group = self.current();
        group.wrote |= role == Role::Write;
        match (group.items.last_mut(), role) {
            (Some(Item::Asked(asked)), Role::Ask) => asked.push(index),
            (_, Role::Ask) => group.items.push(Item::Asked(vec![index])),
            _ => group.items.push(Item::Statement(index)),
        }
    }

    pub(super) fn boundary(&mut self, action: Action, name: Option<String>) {
        match action {
            Action::Begin => self.begin(true),
            Action::Commit => self.close(End::Committed),
            Action::Rollback => self.close(End::RolledBack),
            Action::Savepoint | Action::Release | Action::RollbackTo => {
                self.current().items.push(Item::Savepoint(action, name.unwrap_or_default()));
            }
        }
    }

    fn close(&mut self, end: End) {
        if let Some(group) = self.groups.last_mut().filter(|group| group.in_transaction) {
            group.end = group.end.or(Some(end));
        }
    }

    /// The group that the next line belongs to.
    fn current(&mut self) -> &mut Group {
        let goes_on = |group: &Group| group.end.is_none() && (group.in_transaction || group.request == self.request);
        if !self.groups.last().is_some_and(goes_on) {
            self.begin(false);
        }
        let last = self.groups.len() - 1;
        &mut self.groups[last]
    }

    fn begin(&mut self, in_transaction: bool) {
        self.groups.push(Group { in_transaction, request: self.request, ..Group::default() });
    }
}
