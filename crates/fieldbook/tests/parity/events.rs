//! Events in the one form in which recordings and runs are compared.

use std::collections::HashMap;
use std::fmt;

use serde_json::Value;

/// A statement with its values, or a transaction's boundary.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Step {
    sql: String,
    params: Option<String>,
}

impl Step {
    /// A statement with its values as JSON, or a boundary without.
    pub fn new(sql: &str, params: Option<String>) -> Step {
        Step { sql: sql.to_owned(), params }
    }

    /// The same step in the form that statements are compared in on this server.
    #[cfg(feature = "postgres")]
    pub fn in_form(mut self, form: fn(&str) -> String) -> Step {
        if self.params.is_some() {
            self.sql = form(&self.sql);
        }
        self
    }

    /// An event of a recording; nothing for what was printed.
    pub fn of_recording(event: &Value) -> Vec<Step> {
        if let Some(boundary) = event["tx"].as_str() {
            return vec![Step::new(boundary, None)];
        }
        let Some(sql) = event["sql"].as_str() else { return Vec::new() };
        vec![Step::new(sql, Some(event["params"].to_string()))]
    }

    /// What a line of a program's event stream comes to: a batch is one step for each set of values.
    pub fn of_run(event: &Value) -> Vec<Step> {
        if let Some(action) = event["action"].as_str() {
            return vec![Step { sql: action.to_uppercase(), params: None }];
        }
        let sent = event["sql"].as_str().unwrap_or_default();
        let mut sql = sent.split_whitespace().collect::<Vec<_>>().join(" ");
        // What asks for tables is left out of recordings.
        if sql.starts_with("PRAGMA") && sql.contains("table_info") || sql.contains("FROM pg_catalog.") {
            return Vec::new();
        }
        if let Some(returning) = sql.find(" RETURNING ") {
            sql.truncate(returning);
        }
        let sets = event["params"].as_array().map(Vec::as_slice).unwrap_or_default();
        sets.iter().map(|set| Step { sql: sql.clone(), params: Some(set.to_string()) }).collect()
    }

    /// Steps with the same key may come in any order where they follow each other.
    fn key(&self) -> Option<&str> {
        self.params.as_ref()?;
        Some(if self.sql.starts_with("CREATE INDEX") { "CREATE INDEX" } else { &self.sql })
    }

    /// The step with each UUID replaced by the number of its first appearance.
    fn with_numbered_uuids(mut self, seen: &mut HashMap<String, usize>) -> Self {
        self.params = self.params.map(|params| numbered_uuids(&params, seen));
        self
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.sql, self.params.as_deref().unwrap_or_default())
    }
}

/// Brings steps into the one order that carries meaning.
pub fn normalised(steps: &[Step], uuids: &mut HashMap<String, usize>) -> Vec<Step> {
    let mut steps: Vec<Step> = steps.iter().map(|step| step.clone().with_numbered_uuids(uuids)).collect();
    for run in steps.chunk_by_mut(|a, b| a.key().is_some() && a.key() == b.key()) {
        run.sort();
    }
    steps
}

/// Replaces each UUID (32 hexadecimal digits between quotes, with or without hyphens) by the number of its first appearance.
pub fn numbered_uuids(text: &str, seen: &mut HashMap<String, usize>) -> String {
    let is_uuid = |part: &str| {
        let hyphens = part.matches('-').count();
        matches!((part.len(), hyphens), (32, 0) | (36, 4))
            && part.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
    };
    let number = |part: &str| {
        if !is_uuid(part) {
            return part.to_owned();
        }
        let next = seen.len() + 1;
        format!("uuid {}", seen.entry(part.to_owned()).or_insert(next))
    };
    text.split('"').map(number).collect::<Vec<_>>().join("\"")
}
