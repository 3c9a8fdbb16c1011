//! A program that serves a web API: requests are written, sent to it, and its answers come back.

use fieldbook_book::Request;
use leptos::prelude::*;

use super::{Panel, Workbench};
use crate::state::{
    announce,
    api::{Answer, Api, Draft, Operation},
    event::Event,
};

impl Workbench {
    /// Chooses the operation that the next request is for.
    pub fn choose_operation(self, number: usize) {
        if let Some(operation) = self.api.with_untracked(|api| api.operations.get(number).cloned()) {
            self.draft.update(|draft| *draft = Draft::of(number, &operation, draft.serial + 1));
            self.wrong.set(Vec::new());
            self.api.update(|api| api.shown = None);
        }
    }

    /// Writes a request into the form, to be sent as it is or changed first.
    pub fn write_request(self, request: &Request) {
        self.wrong.set(Vec::new());
        if self.api.with_untracked(|api| api.operations.is_empty()) {
            // What the program serves is not known before it did.
            self.send_request(request.clone());
            return;
        }
        let found = self.api.with_untracked(|api| {
            let number = api.operation_of(request)?;
            Some((number, api.operations[number].clone()))
        });
        match found {
            Some((number, operation)) => {
                self.draft.update(|draft| *draft = Draft::again(number, &operation, request, draft.serial + 1));
            }
            None => self.say("The program has no operation for this request. Send again sends it as it is."),
        }
    }

    /// Sends what stands in the form.
    pub fn send(self) {
        let draft = self.draft.get_untracked();
        let Some(operation) = self.api.with_untracked(|api| api.operations.get(draft.operation).cloned()) else {
            return;
        };
        match draft.request(&operation) {
            Ok(request) => self.send_request(request),
            Err(problems) => {
                let said =
                    problems.first().map(|problem| format!("Not sent. {}: {}.", problem.name(), problem.message));
                self.announcement.set(said.unwrap_or_default());
                self.wrong.set(problems);
            }
        }
    }

    /// Sends a request; a program that does not serve yet is run first.
    pub fn send_request(self, request: Request) {
        if self.api.with_untracked(Api::is_waiting) {
            return;
        }
        self.wrong.set(Vec::new());
        if !self.run_state.get_untracked().is_serving() {
            self.api.update(|api| api.waiting = Some(request));
            self.run();
            return;
        }
        self.run_state.update(|state| state.goes_on());
        self.engines.update_value(|engines| {
            let id = engines.runs.ask();
            if let Some(runner) = &engines.runner {
                runner.request(id, &request);
            }
        });
        self.api.update(|api| api.sent(request));
    }

    /// Shows a request of before, with its answer.
    pub fn show_request(self, index: usize) {
        let sent = self.api.with_untracked(|api| api.history.get(index).cloned());
        if let Some(sent) = sent {
            self.api.update(|api| api.shown = Some(index));
            self.write_request(&sent.request);
            self.wrong.set(sent.problems());
        }
    }

    /// What an event means for the API.
    pub(super) fn hears(self, event: &Event) {
        match event {
            Event::Serving { address, document } => {
                let was_known = self.api.with_untracked(|api| !api.operations.is_empty());
                let before = self.chosen();
                self.api.update(|api| api.serves(address, document));
                self.keep_form(before);
                if !was_known && self.panel.get_untracked() == Panel::Output {
                    self.panel.set(Panel::Api);
                }
            }
            Event::Response(exchange, answer) => self.request_answered(*exchange, answer),
            _ => {}
        }
    }

    fn request_answered(self, exchange: u32, answer: &Answer) {
        let run = self.transcript.with_untracked(|run| run.serial);
        self.api.update(|api| api.answered(run, exchange, answer.clone()));
        let (said, problems) = self.api.with_untracked(|api| {
            let sent = api.history.last().cloned().unwrap_or_default();
            (announce::answered(&sent.request, answer), sent.problems())
        });
        self.announcement.set(said);
        self.wrong.set(problems);
    }

    fn chosen(self) -> Option<Operation> {
        let number = self.draft.with_untracked(|draft| draft.operation);
        self.api.with_untracked(|api| api.operations.get(number).cloned())
    }

    /// The program may serve other operations than before: the form stays, where what it asks for is the same.
    fn keep_form(self, before: Option<Operation>) {
        let place = |own: &Operation| (own.method.clone(), own.path.clone());
        let found = self.api.with_untracked(|api| {
            let same = |before: &Operation| api.operations.iter().position(|own| place(own) == place(before));
            let number = before.as_ref().and_then(same).unwrap_or(0);
            Some((number, api.operations.get(number)?.clone()))
        });
        let Some((number, operation)) = found else {
            return;
        };
        let is_same = before.as_ref().is_some_and(|before| {
            let fields =
                |own: &Operation| own.parameters.iter().map(|it| (it.place, it.name.clone())).collect::<Vec<_>>();
            let example = |own: &Operation| own.body.as_ref().map(|body| body.example.clone());
            place(before) == place(&operation)
                && fields(before) == fields(&operation)
                && example(before) == example(&operation)
        });
        self.draft.update(|draft| {
            *draft = match is_same {
                true => Draft { operation: number, serial: draft.serial + 1, ..draft.clone() },
                false => Draft::of(number, &operation, draft.serial + 1),
            };
        });
    }

    /// The program serves now: what was asked of it before goes first.
    pub(super) fn serves(self) {
        self.run_state.update(|state| state.serves());
        let waiting = self.api.try_update(|api| api.waiting.take()).flatten();
        match waiting {
            Some(request) => self.send_request(request),
            None if self.transcript.with_untracked(|run| run.exchanges.is_empty()) => {
                let operations = self.api.with_untracked(|api| api.operations.len());
                self.announcement.set(announce::serving(operations));
            }
            None => {}
        }
    }

    /// Nothing serves any more.
    pub(super) fn serves_no_more(self) {
        if self.api.with_untracked(Api::is_waiting) {
            self.api.update(Api::lost);
        }
    }

    /// Tells the program that serves to stop, and lets it run to its end.
    pub(super) fn shut_down(self) {
        self.run_state.update(|state| state.goes_on());
        self.engines.update_value(|engines| {
            let id = engines.runs.ask();
            if let Some(runner) = &engines.runner {
                runner.shut_down(id);
            }
        });
    }
}
