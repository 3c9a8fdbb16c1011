//! A run as claims see it, made from the event stream.

use serde_json::Value;

/// One thing that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Moment {
    /// A line was printed.
    Printed(String),
    /// A request came, of this name.
    Asked(String),
    /// It was answered: the status and the body.
    Answered(String),
    /// A statement was sent.
    Sent {
        /// The statement, on one line.
        sql: String,
        /// Its sets of parameters.
        params: Vec<Value>,
        /// How many rows it returned or changed.
        rows: u64,
        /// The rows that came back, each cell as text.
        cells: Vec<Vec<String>>,
    },
    /// A boundary of a transaction, in SQL's words.
    Boundary(String),
}

/// One thing that the compiler has against a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// rustc's code, if it has one.
    pub code: Option<String>,
    /// What it says, the label at the place included.
    pub message: String,
    /// The text of the line at which it says so.
    pub line: String,
}

/// A run.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Run {
    /// What happened, in order.
    pub moments: Vec<Moment>,
    /// Each table and how many rows it has at the end.
    pub tables: Vec<(String, u64)>,
    /// What the error said that ended it.
    pub failure: Option<String>,
    /// Why it never began.
    pub refusals: Vec<Refusal>,
    /// Whether it was stopped at a limit of steps, time or depth.
    pub stopped: bool,
    /// The program's files, one after the other.
    pub source: String,
}

impl Run {
    /// Takes the next event of the stream, as `docs/events.md` describes it.
    pub fn take(&mut self, event: &Value) {
        match event["event"].as_str().unwrap_or_default() {
            "stdout" => {
                let text = event["text"].as_str().unwrap_or_default();
                self.moments.extend(text.lines().map(|line| Moment::Printed(line.to_owned())));
            }
            "statement" => self.moments.push(Moment::Sent {
                sql: on_one_line(event["sql"].as_str().unwrap_or_default()),
                params: event["params"].as_array().cloned().unwrap_or_default(),
                rows: event["row_count"].as_u64().unwrap_or_default(),
                cells: cells(&event["rows"]),
            }),
            "transaction" => self.moments.push(Moment::Boundary(boundary(event))),
            "request" => self.moments.push(Moment::Asked(event["name"].as_str().unwrap_or_default().to_owned())),
            "response" => {
                let body = event["body"].as_str().map_or_else(|| event["body"].to_string(), str::to_owned);
                self.moments.push(Moment::Answered(format!("{} {body}", event["status"])));
            }
            "error" => self.failure = event["message"].as_str().map(str::to_owned),
            "tables" => self.tables = tables(event),
            _ => {}
        }
    }

    /// What happened after and before the lines that contain these texts.
    pub(super) fn stretch(&self, after: Option<&str>, before: Option<&str>) -> Result<&[Moment], String> {
        let printed = |from: usize, text: &str| {
            let line = |moment: &Moment| match moment {
                Moment::Printed(line) => line.contains(text),
                Moment::Asked(name) => name == text,
                _ => false,
            };
            let sql = |moment: &Moment| matches!(moment, Moment::Sent { sql, .. } if sql.contains(text));
            let prints = self.moments.iter().any(|it| matches!(it, Moment::Printed(_) | Moment::Asked(_)));
            let found = self.moments[from..].iter().position(|moment| if prints { line(moment) } else { sql(moment) });
            found.map(|at| from + at).ok_or_else(|| format!("nothing with `{text}` was printed or sent"))
        };
        let start = after.map_or(Ok(0), |text| printed(0, text).map(|at| at + 1))?;
        let end = before.map_or(Ok(self.moments.len()), |text| printed(start, text))?;
        Ok(&self.moments[start..end])
    }
}

/// A text with its line ends and indentation made single spaces.
pub(super) fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn cells(rows: &Value) -> Vec<Vec<String>> {
    let cell = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Null => "NULL".to_owned(),
        other => other.to_string(),
    };
    let row = |row: &Value| row.as_array().into_iter().flatten().map(cell).collect();
    rows.as_array().into_iter().flatten().map(row).collect()
}

fn boundary(event: &Value) -> String {
    let name = event["name"].as_str().unwrap_or_default();
    let words = match event["action"].as_str().unwrap_or_default() {
        "release" => "RELEASE SAVEPOINT".to_owned(),
        "rollback_to" => "ROLLBACK TO SAVEPOINT".to_owned(),
        other => other.to_uppercase(),
    };
    format!("{words} {name}").trim().to_owned()
}

fn tables(event: &Value) -> Vec<(String, u64)> {
    let tables = event["tables"].as_array().into_iter().flatten();
    let table = |table: &Value| {
        let rows = table["row_count"].as_u64().unwrap_or_default();
        (table["name"].as_str().unwrap_or_default().to_owned(), rows)
    };
    tables.map(table).collect()
}
