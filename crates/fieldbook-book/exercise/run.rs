//! A run as a check sees it: what happened, and never the program's text.
#![allow(dead_code)]

/// A run.
#[derive(Clone, Debug, Default)]
pub struct Run {
    /// The lines that were printed.
    pub output: Vec<String>,
    /// The statements of the program, in order; not what the library asks the database about its tables.
    pub statements: Vec<Sent>,
    /// What happened, in order: `printed …`, a statement's text, `begin`, `commit`, `rollback`, `savepoint …`.
    pub happened: Vec<String>,
    /// The database when the run was over.
    pub tables: Vec<Table>,
    /// The objects that sessions had, as they last were.
    pub objects: Vec<Object>,
    /// Why the run failed, where it did.
    pub failure: Option<String>,
}

/// A statement.
#[derive(Clone, Debug)]
pub struct Sent {
    /// Its text, on one line.
    pub sql: String,
    /// How many rows it returned or changed.
    pub rows: usize,
    /// What was bound to it.
    pub params: Vec<String>,
    /// Whether what it did was committed; what only read was not.
    pub committed: bool,
    /// Why it failed; empty where it did not.
    pub error: String,
    /// The columns of its answer.
    pub columns: Vec<String>,
    /// The first hundred rows of its answer, each cell as it reads.
    pub returned: Vec<Vec<String>>,
}

/// A table.
#[derive(Clone, Debug)]
pub struct Table {
    pub name: String,
    pub columns: Vec<String>,
    /// Its rows, each cell as it reads: `NULL` for nothing.
    pub rows: Vec<Vec<String>>,
}

/// An object.
#[derive(Clone, Debug)]
pub struct Object {
    pub model: String,
    /// `transient`, `pending`, `persistent`, `deleted` or `detached`.
    pub state: String,
    pub key: String,
}

impl Run {
    /// Whether a line was printed that reads so, but for the space around it.
    pub fn printed(&self, line: &str) -> bool {
        self.output.iter().any(|known| known.trim() == line)
    }

    /// Whether a line was printed that holds this text.
    pub fn mentions(&self, text: &str) -> bool {
        self.output.iter().any(|known| known.contains(text))
    }

    /// The statements that begin so: `SELECT`, `INSERT INTO hero`.
    pub fn sent(&self, start: &str) -> Vec<Sent> {
        self.statements.iter().filter(|known| known.sql.starts_with(start)).cloned().collect()
    }

    /// The table of that name.
    pub fn table(&self, name: &str) -> Option<Table> {
        self.tables.iter().find(|known| known.name == name).cloned()
    }

    /// The values of a column, row after row; none where there is no such table or column.
    pub fn column(&self, table: &str, column: &str) -> Vec<String> {
        match self.table(table) {
            Some(found) => match found.columns.iter().position(|known| known == column) {
                Some(place) => found.rows.iter().map(|row| row[place].clone()).collect(),
                None => Vec::new(),
            },
            None => Vec::new(),
        }
    }

    /// What the check says of it, as the workbench reads it; a run that failed is no answer.
    pub fn judged(&self, check: fn(&Run) -> Result<(), String>) -> String {
        let verdict = match &self.failure {
            Some(failure) => Err(format!("The program did not run to its end: {failure}")),
            None => check(self),
        };
        match verdict {
            Ok(()) => "passed".to_string(),
            Err(missing) => format!("missing: {missing}"),
        }
    }

    /// Reads a run from the lines that the workbench writes.
    pub fn read(text: &str) -> Run {
        let mut run = Run::default();
        for record in text.split('\u{1e}') {
            let fields: Vec<String> = record.split('\u{1f}').map(|field| field.to_string()).collect();
            let rest: Vec<String> = fields.iter().skip(1).cloned().collect();
            match fields[0].as_str() {
                "printed" => {
                    run.happened.push(format!("printed {}", rest[0].trim()));
                    run.output.push(rest[0].clone());
                }
                "boundary" => run.happened.push(rest[0].clone()),
                "sent" => {
                    run.happened.push(rest[0].clone());
                    run.statements.push(Sent {
                        sql: rest[0].clone(),
                        rows: rest[1].parse().unwrap_or(0),
                        committed: rest[2] == "true",
                        error: rest[3].clone(),
                        params: rest.iter().skip(4).cloned().collect(),
                        columns: Vec::new(),
                        returned: Vec::new(),
                    });
                }
                "columns" => {
                    if let Some(sent) = run.statements.last_mut() {
                        sent.columns = rest;
                    }
                }
                "returned" => {
                    if let Some(sent) = run.statements.last_mut() {
                        sent.returned.push(rest);
                    }
                }
                "table" => run.tables.push(Table {
                    name: rest[0].clone(),
                    columns: rest.iter().skip(1).cloned().collect(),
                    rows: Vec::new(),
                }),
                "row" => {
                    if let Some(table) = run.tables.last_mut() {
                        table.rows.push(rest);
                    }
                }
                "object" => run.objects.push(Object {
                    model: rest[0].clone(),
                    state: rest[1].clone(),
                    key: rest[2].clone(),
                }),
                "failed" => run.failure = Some(rest[0].clone()),
                _ => {}
            }
        }
        run
    }
}
