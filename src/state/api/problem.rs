//! What an API has against a request, and the field that it is about.

use crate::state::json::Json;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where the value stands: `path`, `query`, `header`, `body`.
    pub place: String,
    /// The names that lead to it there.
    pub names: Vec<String>,
    /// What is wrong.
    pub message: String,
}

impl Problem {
    /// A problem of that field.
    pub fn at(place: &str, name: &str, message: &str) -> Self {
        let names = if name.is_empty() { Vec::new() } else { vec![name.to_owned()] };
        Self { place: place.to_owned(), names, message: message.to_owned() }
    }

    /// Whether it is about the value of that name.
    pub fn is_of(&self, place: &str, name: &str) -> bool {
        self.place == place && self.names.first().is_some_and(|own| own == name)
    }

    /// The value's name, with those that lead to it.
    pub fn name(&self) -> String {
        self.names.join(".")
    }

    /// Where the value's name stands in a body's text, in bytes; nothing where it is not there.
    ///
    /// ```
    /// use fieldbook_site::state::api::Problem;
    /// let problem = Problem::at("body", "name", "too short");
    /// assert_eq!(problem.found_in("{\"name\": \"\"}"), Some(1..7));
    /// ```
    pub fn found_in(&self, body: &str) -> Option<std::ops::Range<usize>> {
        let mut found = None;
        let mut from = 0;
        for name in &self.names {
            let quoted = format!("\"{name}\"");
            let is_name = |at: &usize| body[at + quoted.len()..].trim_start().starts_with(':');
            let at = body[from..].match_indices(&quoted).map(|(at, _)| from + at).find(is_name);
            if let Some(at) = at {
                found = Some(at..at + quoted.len());
                from = at + quoted.len();
            }
        }
        found
    }
}

/// The problems in a refusal's body; none where it has another form.
pub fn problems(body: &str) -> Vec<Problem> {
    let read = Json::parse(body).unwrap_or_default();
    let problem = |item: &Json| {
        let mut steps = item.get("loc").items().iter().map(Json::plain);
        Some(Problem { place: steps.next()?, names: steps.collect(), message: item.get("msg").text()?.to_owned() })
    };
    read.get("detail").items().iter().filter_map(problem).collect()
}
