//! The names of a result's columns: a name that is taken, or that nothing has yet, gets a number, as in `id_1`.

/// The names that one query's columns have so far, and the numbers that the statement has given out.
#[derive(Default)]
pub(super) struct Labels {
    /// The names of the columns, in order.
    taken: Vec<String>,
    numbered: Vec<String>,
}

impl Labels {
    /// The label that a column of this name needs, if it needs one.
    pub fn of_column(&mut self, name: &str) -> Option<String> {
        if self.taken.iter().any(|taken| taken == name) {
            let label = self.of_expression(name);
            self.taken.push(label.clone());
            return Some(label);
        }
        self.taken.push(name.to_owned());
        None
    }

    /// The label of a cast column: the column's name, or a number after two underscores.
    pub fn of_cast(&mut self, name: &str) -> String {
        let label = match self.taken.iter().any(|taken| taken == name) {
            true => self.of_expression(&format!("{name}_")),
            false => name.to_owned(),
        };
        self.taken.push(label.clone());
        label
    }

    /// The label of an expression that has no name, after what it is.
    pub fn of_expression(&mut self, what: &str) -> String {
        self.numbered.push(what.to_owned());
        let number = self.numbered.iter().filter(|name| *name == what).count();
        format!("{what}_{number}")
    }

    /// This name, or with a number where it is taken.
    pub fn unique(&mut self, name: &str) -> String {
        self.of_column(name).unwrap_or_else(|| name.to_owned())
    }

    /// A column is written under this name.
    pub fn write(&mut self, name: &str) {
        self.taken.push(name.to_owned());
    }

    /// Whether a column of this query is written under this name.
    pub fn has(&self, name: &str) -> bool {
        self.taken.iter().any(|taken| taken == name)
    }

    /// Begins with the columns of another query; returns those so far.
    pub fn begin(&mut self) -> Vec<String> {
        std::mem::take(&mut self.taken)
    }

    /// Goes on with the columns of the query around; returns those of the query that is done.
    pub fn resume(&mut self, taken: Vec<String>) -> Vec<String> {
        std::mem::replace(&mut self.taken, taken)
    }
}
