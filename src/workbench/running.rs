//! Run and Stop: the worker that runs programs, from its start to its end.

use std::time::Duration;

use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::JsValue;

use super::{Mark, Pane, Workbench};
use crate::{
    host::engine::{Engine, Message, Module, Parts, RunOutcome},
    state::{
        announce,
        diagnostic::has_errors,
        event::{Event, Failure},
        status::Next,
        transcript::Transcript,
    },
};

/// Time for the browser to show a result before anything else is loaded.
const PAINT: Duration = Duration::from_millis(50);

impl Workbench {
    /// Loads the engine; the text is on the page by then.
    pub fn start_engine(self) {
        if self.engines.with_value(|engines| engines.module.is_some()) {
            return;
        }
        spawn_local(async move {
            match Module::compile().await {
                Ok(module) => {
                    self.engines.update_value(|engines| engines.module = Some(module));
                    self.start_runner();
                    if Parts::book_is_needed() {
                        self.add_to_engine(Parts::compile_book());
                    }
                }
                Err(_) => self.engine_lost("The engine could not be loaded. Reload the page to try again."),
            }
        });
    }

    fn start_runner(self) {
        let started = self.engines.try_update_value(|engines| {
            let module = engines.module.clone()?;
            engines.runner = Engine::start(&module, move |message| self.runner_says(message)).ok();
            engines.runner.as_ref().map(|_| ())
        });
        if started.flatten().is_none() {
            self.engine_lost("This browser starts no worker, and without one no program can run.");
        }
    }

    fn engine_lost(self, message: &str) {
        self.run_state.update(|state| state.engine_broken());
        let failure = Failure { message: message.to_owned(), ..Failure::default() };
        self.transcript.update(|transcript| transcript.push(Event::Error(failure)));
        self.announcement.set(message.to_owned());
    }

    /// Runs the program, now or as soon as the engine is there.
    pub fn run(self) {
        self.keep_draft();
        let next = self.run_state.try_update(|state| state.run());
        if next == Some(Next::Start) {
            self.begin();
        }
    }

    fn begin(self) {
        self.transcript.set(Transcript::default());
        self.refused.set(false);
        self.can_continue.set(false);
        self.picked.set(None);
        self.mark.set(None);
        self.engines.update_value(|engines| {
            let id = engines.runs.ask();
            if let Some(runner) = &engines.runner {
                self.sheet.with_untracked(|sheet| runner.run(id, sheet.files()));
            }
        });
    }

    /// Lets a run that reached its limit go on from there.
    pub fn go_on(self) {
        if !self.can_continue.get_untracked() {
            return;
        }
        self.can_continue.set(false);
        if self.run_state.try_update(|state| state.run()) != Some(Next::Start) {
            return;
        }
        self.transcript.update(Transcript::go_on);
        self.mark.set(None);
        self.announcement.set("The program goes on.".to_owned());
        self.engines.update_value(|engines| {
            let id = engines.runs.ask();
            if let Some(runner) = &engines.runner {
                runner.go_on(id);
            }
        });
    }

    /// Stops the run: its worker is thrown away, a fresh one starts.
    pub fn stop(self) {
        let was_running = self.run_state.get_untracked().is_busy();
        if !was_running {
            return;
        }
        self.run_state.update(|state| state.stopped());
        let message = "stopped; what it printed and sent before stays here".to_owned();
        self.transcript.update(|transcript| transcript.push(Event::Notice { message }));
        self.announcement.set("Run stopped.".to_owned());
        self.renew_runner();
    }

    /// Another program comes: whatever still runs is of no interest.
    pub(super) fn abandon(self) {
        if self.run_state.get_untracked().is_busy() {
            self.run_state.update(|state| state.stopped());
            self.renew_runner();
        }
        self.run_state.update(|state| state.edited());
        self.can_continue.set(false);
    }

    fn renew_runner(self) {
        self.can_continue.set(false);
        self.engines.update_value(|engines| {
            engines.runs.ask();
            engines.runner = None;
        });
        if self.engines.with_value(|engines| engines.module.is_some()) {
            self.start_runner();
        }
    }

    fn runner_says(self, message: Message) {
        let is_latest = |id| self.engines.with_value(|engines| engines.runs.is(id));
        match message {
            Message::Ready => {
                let next = self.run_state.try_update(|state| state.engine_up());
                if next == Some(Next::Start) {
                    self.begin();
                }
                self.start_checker();
            }
            Message::Events(id, events) if is_latest(id) => {
                self.transcript.update(|transcript| events.into_iter().for_each(|event| transcript.push(event)));
            }
            Message::Ended(id, outcome) if is_latest(id) => self.ended(outcome),
            Message::Crashed(message) => self.crashed(&message),
            _ => {}
        }
    }

    fn ended(self, outcome: RunOutcome) {
        self.can_continue.set(outcome.can_continue);
        self.found(outcome.diagnostics);
        if outcome.outcome == "rejected" {
            debug_assert!(self.diagnostics.with_untracked(|found| has_errors(found)), "a refusal has a reason");
            self.refused.set(true);
            self.run_state.update(|state| state.finished(false));
            self.announcement.set(self.diagnostics.with_untracked(|found| announce::refused(found)));
        } else {
            let (ok, said) = self.transcript.with_untracked(|run| (run.succeeded(), announce::ended(run)));
            self.run_state.update(|state| state.finished(ok));
            self.announcement.set(said);
            if ok {
                self.finish_chapter();
            }
            self.mark_failure();
        }
        self.show_result();
        set_timeout(move || self.load_the_rest(), PAINT);
    }

    /// What a page does without until its first result.
    fn load_the_rest(self) {
        self.want_editor();
        self.complete_engine();
    }

    /// Loads the engine's later parts, once.
    fn complete_engine(self) {
        let lacks = self.engines.with_value(|engines| engines.module.as_ref().is_some_and(|module| !module.is_whole()));
        if lacks {
            self.add_to_engine(Parts::compile_all());
        }
    }

    fn add_to_engine(self, parts: impl Future<Output = Result<Parts, JsValue>> + 'static) {
        spawn_local(async move {
            // Without them each worker fetches what it needs by itself when it comes to that.
            let Ok(parts) = parts.await else { return };
            self.engines.update_value(|engines| {
                for engine in [&engines.runner, &engines.checker].into_iter().flatten() {
                    engine.bring(&parts);
                }
                if let Some(module) = &mut engines.module {
                    module.add(parts);
                }
            });
        });
    }

    /// On a narrow screen the result takes the code's place.
    fn show_result(self) {
        if self.pane.get_untracked() == Pane::Code {
            self.pane.set(Pane::Result);
        }
    }

    fn mark_failure(self) {
        let place = self.transcript.with_untracked(|run| run.failure().and_then(Failure::place).cloned());
        let Some(span) = place else {
            return;
        };
        if self.sheet.with_untracked(|sheet| sheet.active() == span.file) {
            self.mark.set(Some(Mark { span, failed: true, focus: false }));
        }
    }

    /// A trapped instance is never asked again: its worker goes, whatever it still says.
    fn crashed(self, message: &str) {
        let was_up =
            self.engines.with_value(|engines| engines.checker.is_some()) || self.run_state.get_untracked().is_busy();
        if !was_up {
            self.engine_lost(&format!("The engine could not start: {message}."));
            return;
        }
        let failure = Failure { message: format!("the engine broke down: {message}"), ..Failure::default() };
        self.transcript.update(|transcript| transcript.push(Event::Error(failure)));
        self.announcement.set(self.transcript.with_untracked(announce::ended));
        self.run_state.update(|state| state.crashed());
        self.renew_runner();
    }
}
