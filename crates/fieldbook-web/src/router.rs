//! From a path and a method to the handler: the matcher is axum's own.

mod overlap;

use std::collections::HashMap;
use std::sync::Arc;

use crate::operation::{Operation, Prepared};
use crate::percent;
use crate::request::Request;
use crate::response::Response;
use crate::route::Route;
use crate::status::Status;

/// Every route of an application.
#[derive(Clone, Default)]
pub(crate) struct Router {
    table: matchit::Router<usize>,
    pub(crate) paths: Vec<Path>,
    by_pattern: HashMap<String, usize>,
}

/// A path with its handlers, in the order in which they were given.
#[derive(Clone)]
pub(crate) struct Path {
    pub(crate) pattern: String,
    pub(crate) entries: Vec<Entry>,
}

/// A handler with its method.
#[derive(Clone)]
pub(crate) struct Entry {
    pub(crate) method: String,
    pub(crate) operation: Arc<Operation>,
    pub(crate) prepared: Arc<Prepared>,
}

/// What a request's path and method lead to.
pub(crate) enum Found<'a> {
    Handler {
        entry: &'a Entry,
        params: Vec<String>,
    },
    /// The path is there; these methods are.
    Methods(String),
    Nothing,
}

impl Router {
    /// Adds a route.
    ///
    /// # Errors
    ///
    /// When it clashes with another, or a handler's arguments do not fit the path's names.
    pub(crate) fn add(&mut self, pattern: &str, route: Route) -> Result<(), String> {
        let names = names(pattern)?;
        let mut entries = Vec::new();
        for (method, operation) in route.operations {
            let prepared = Prepared::new(&operation, &names).map_err(|why| format!("{method} {pattern}: {why}"))?;
            entries.push(Entry { method, operation: Arc::new(operation), prepared: Arc::new(prepared) });
        }
        let Some(&index) = self.by_pattern.get(pattern) else {
            let index = self.paths.len();
            self.table.insert(pattern, index).map_err(|error| match error {
                matchit::InsertError::Conflict { with } => format!("the routes {pattern} and {with} clash"),
                other => format!("the route {pattern} is none: {other}"),
            })?;
            self.by_pattern.insert(pattern.to_owned(), index);
            for told in self.overlaps(pattern) {
                log::info!(target: "fieldbook::web", "{told}");
            }
            self.paths.push(Path { pattern: pattern.to_owned(), entries });
            return Ok(());
        };
        for entry in entries {
            let own = &mut self.paths[index].entries;
            if let Some(first) = own.iter().find(|own| own.method == entry.method) {
                let (one, two) = (&first.operation.name, &entry.operation.name);
                return Err(format!("{} {pattern} has two handlers, `{one}` and `{two}`", entry.method));
            }
            own.push(entry);
        }
        Ok(())
    }

    /// The routes that share paths with this one, each in a sentence that says which of the two has them.
    pub(crate) fn overlaps(&self, pattern: &str) -> Vec<String> {
        let others = self.paths.iter().map(|path| path.pattern.as_str()).filter(|other| *other != pattern);
        let told = |other: &str| {
            let first = overlap::winner(other, pattern)?;
            Some(format!("the routes {other} and {pattern} overlap: a path that fits both goes to {first}"))
        };
        others.filter_map(told).collect()
    }

    /// What this path and method lead to.
    pub(crate) fn find(&self, method: &str, path: &str) -> Found<'_> {
        let Ok(matched) = self.table.at(path) else {
            return Found::Nothing;
        };
        let path = &self.paths[*matched.value];
        match path.entries.iter().find(|entry| entry.method == method) {
            Some(entry) => {
                let params = matched.params.iter().map(|(_, value)| value.to_owned()).collect();
                Found::Handler { entry, params }
            }
            // The first, as in the original: it looks no further either.
            None => Found::Methods(path.entries.first().map(|entry| entry.method.clone()).unwrap_or_default()),
        }
    }

    pub(crate) fn has(&self, path: &str) -> bool {
        self.table.at(path).is_ok()
    }
}

/// The names in a pattern.
fn names(pattern: &str) -> Result<Vec<String>, String> {
    if !pattern.starts_with('/') {
        return Err(format!("the route {pattern} is none: a path begins with a slash"));
    }
    let mut names: Vec<String> = Vec::new();
    for part in pattern.replace("{{", "").replace("}}", "").split('{').skip(1) {
        let name = part.split('}').next().unwrap_or_default().trim_start_matches('*').to_owned();
        if names.contains(&name) {
            return Err(format!("the route {pattern} has the name `{name}` twice"));
        }
        names.push(name);
    }
    Ok(names)
}

/// The path with its last slash taken away, or with one more; none for the root.
pub(crate) fn with_other_slash(path: &str) -> Option<String> {
    match path {
        "/" => None,
        path if path.ends_with('/') => Some(path.trim_end_matches('/').to_owned()).filter(|path| !path.is_empty()),
        path => Some(format!("{path}/")),
    }
}

/// The answer that leads to the same place under this path.
pub(crate) fn redirect(request: &Request, path: &str) -> Response {
    let host = request.header("host").unwrap_or_else(|| "testserver".into());
    let query = if request.query().is_empty() { String::new() } else { format!("?{}", request.query()) };
    let address = format!("{}://{host}{}{path}{query}", request.base.scheme, request.base.prefix);
    let location = percent::encode(&address, ":/%#?=@[]!$&'()*+,;");
    Response::empty(Status::TEMPORARY_REDIRECT).with_header("location", location)
}
