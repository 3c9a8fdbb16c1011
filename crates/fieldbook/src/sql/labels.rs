//! The names of a result's columns: a name that is taken, or that nothing has yet, gets a number, as in `id_1`.

/// The names that one query's columns have so far.
#[derive(Default)]
pub(super) struct Labels {
    taken: Vec<String>,
    numbered: Vec<String>,
}

impl Labels {
    /// The label that a column of this name needs, if it needs one.
    pub(super) fn of_column(&mut self, name: &str) -> Option<String> {
        if self.taken.iter().any(|taken| taken == name) {
            return Some(self.of_expression(name));
        }
        self.taken.push(name.to_owned());
        None
    }

    /// The label of an expression that has no name, after what it is.
    pub(super) fn of_expression(&mut self, what: &str) -> String {
        self.numbered.push(what.to_owned());
        let number = self.numbered.iter().filter(|name| *name == what).count();
        format!("{what}_{number}")
    }
}
