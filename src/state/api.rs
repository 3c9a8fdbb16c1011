//! A web API as the page knows it: its operations, the request that is being written, and those that were sent.

mod document;
mod draft;
mod example;
mod history;
mod problem;

use fieldbook_book::Request;

use super::json::Json;
pub use document::{Body, Kind, Operation, Parameter, Place, operations};
pub use draft::{Draft, encode};
pub use history::{Answer, Content, Sent, as_curl, reason};
pub use problem::{Problem, problems};

/// Requests that are remembered.
const MOST: usize = 100;

/// The API of the program on the sheet, as its last run served it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Api {
    /// The address that it would have on a machine of its own.
    pub address: String,
    /// Its name.
    pub title: String,
    /// What can be asked of it; nothing before it was served.
    pub operations: Vec<Operation>,
    /// Requests that came with the program.
    pub ready: Vec<Request>,
    /// Requests that were sent, the earliest first; they outlive the runs.
    pub history: Vec<Sent>,
    /// The one of them whose answer is shown.
    pub shown: Option<usize>,
    /// A request that waits for the program to serve.
    pub waiting: Option<Request>,
}

impl Api {
    /// Whether there is anything for a panel to show.
    pub fn is_here(&self) -> bool {
        !self.operations.is_empty() || !self.history.is_empty() || !self.ready.is_empty()
    }

    /// A run serves an application with this document.
    pub fn serves(&mut self, address: &str, document: &Json) {
        address.clone_into(&mut self.address);
        self.title = document.get("info").get("title").plain();
        self.operations = operations(document);
    }

    /// A request is on its way to the run of that number.
    pub fn sent(&mut self, request: Request) {
        if self.history.len() == MOST {
            self.history.remove(0);
        }
        self.history.push(Sent { request, open: true, ..Sent::default() });
        self.shown = Some(self.history.len() - 1);
    }

    /// The answer to what was sent last is here; it was the run's exchange of that number.
    pub fn answered(&mut self, run: u32, exchange: u32, answer: Answer) {
        if let Some(sent) = self.history.last_mut().filter(|sent| sent.open) {
            (sent.exchange, sent.answer, sent.open) = (Some((run, exchange)), Some(answer), false);
        }
    }

    /// Whether a request was sent whose answer is not here yet.
    pub fn is_waiting(&self) -> bool {
        self.waiting.is_some() || self.history.last().is_some_and(|sent| sent.open)
    }

    /// The run ended before the last request was answered.
    pub fn lost(&mut self) {
        if let Some(sent) = self.history.last_mut().filter(|sent| sent.open) {
            (sent.answer, sent.open) = (Some(Answer::lost()), false);
        }
        self.waiting = None;
    }

    /// The requests of the history, each once, for a link.
    pub fn requests(&self) -> Vec<Request> {
        let mut requests: Vec<Request> = Vec::new();
        for sent in &self.history {
            if !requests.contains(&sent.request) {
                requests.push(sent.request.clone());
            }
        }
        requests
    }

    /// The request whose answer is shown.
    pub fn shown(&self) -> Option<&Sent> {
        self.history.get(self.shown?)
    }

    /// The number of the operation that a request is for.
    pub fn operation_of(&self, request: &Request) -> Option<usize> {
        self.operations.iter().position(|operation| operation.takes(request).is_some())
    }
}
