//! Run and Stop: the program that runs, from its start to its end.

use leptos::prelude::*;

use super::{Mark, Pane, Workbench, exercising::Judging};
use crate::{
    host::engine::{Message, RunOutcome},
    state::{
        announce,
        console::Console,
        diagnostic::has_errors,
        event::Event,
        failing::{Failing, With},
        program::{Sheet, may_use_files},
        status::Next,
        transcript::Transcript,
    },
};

impl Workbench {
    /// Runs the program, now or as soon as the engine is there.
    pub fn run(self) {
        self.keep_draft();
        let next = self.run_state.try_update(|state| state.run());
        if next == Some(Next::Start) {
            self.begin();
        }
    }

    fn begin(self) {
        self.clear_result();
        self.judging.update_value(|judging| {
            // One that was asked for waits for this very run.
            if matches!(judging, Judging::Checking(_)) {
                *judging = Judging::Not;
            }
        });
        // Each run starts clean, where files do not last: a worker keeps them for as long as it lives.
        if self.engines.with_value(|engines| engines.used) {
            self.renew_runner();
        }
        self.ran.set(self.sheet.with_untracked(|sheet| sheet.files().to_vec()));
        self.engines.update_value(|engines| {
            let id = engines.runs.ask();
            if let Some(runner) = &engines.runner {
                let fail = self.failing.get_untracked();
                let names_files = |sheet: &Sheet| sheet.files().iter().any(|file| may_use_files(&file.text));
                engines.used = self.sheet.with_untracked(names_files);
                let folder = engines.used.then(|| self.folder());
                self.sheet.with_untracked(|sheet| runner.run(id, sheet.files(), fail, folder.as_deref()));
            }
        });
    }

    /// The panels forget the last run; another is to be told.
    pub(super) fn clear_result(self) {
        let serial = self.transcript.with_untracked(|run| run.serial.wrapping_add(1));
        self.forget_time();
        self.console.update(Console::clear);
        self.stored.update(|stored| stored.closed_databases = false);
        self.transcript.set(Transcript::numbered(serial));
        self.recorded.set(false);
        self.refused.set(false);
        self.can_continue.set(false);
        self.picked.set(None);
        self.mark.set(None);
    }

    /// Runs the program again with this statement of the run made to fail, in one way; in none, as it is.
    pub fn fail_at(self, statement: usize, with: Option<With>) {
        let failing = |with| self.transcript.with_untracked(|run| Failing::at(&run.statements, statement, with));
        self.failing.set(with.map(failing));
        self.run();
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
        self.forget_time();
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

    /// Stops the run: its worker is thrown away, a fresh one starts. A program that serves is told to stop, and runs on
    /// behind its `serve`.
    pub fn stop(self) {
        let state = self.run_state.get_untracked();
        if state.is_serving() {
            self.shut_down();
            return;
        }
        if !state.is_busy() {
            return;
        }
        self.run_state.update(|state| state.stopped());
        let message = "stopped; what it printed and sent before stays here".to_owned();
        self.transcript.update(|transcript| transcript.push(Event::Notice { message }));
        self.announcement.set("Run stopped.".to_owned());
        self.serves_no_more();
        self.renew_runner();
    }

    /// Another program comes: whatever still runs is of no interest.
    pub(super) fn abandon(self) {
        self.forget_time();
        self.console.update(Console::clear);
        self.failing.set(None);
        if self.run_state.get_untracked().is_busy() {
            self.run_state.update(|state| state.stopped());
            self.renew_runner();
        }
        self.run_state.update(|state| state.edited());
        self.can_continue.set(false);
    }

    pub(super) fn runner_says(self, message: Message) {
        let is_latest = |id| self.engines.with_value(|engines| engines.runs.is(id));
        match message {
            Message::Ready => {
                self.trouble.set(None);
                self.engines.update_value(|engines| engines.served = true);
                let next = self.run_state.try_update(|state| state.engine_up());
                if next == Some(Next::Start) {
                    self.begin();
                } else if self.sheet.with_untracked(Sheet::is_edited) {
                    self.start_checker();
                }
            }
            Message::Events(id, events) if is_latest(id) => {
                let Some(events) = self.check_says(events) else { return };
                let api = events.iter().filter(|event| matches!(event, Event::Serving { .. } | Event::Response(..)));
                let api: Vec<_> = api.cloned().collect();
                self.transcript.update(|transcript| events.into_iter().for_each(|event| transcript.push(event)));
                api.iter().for_each(|event| self.hears(event));
            }
            Message::Ended(id, _) if self.engines.with_value(|engines| engines.looking == Some(id)) => self.looked(),
            Message::Ended(id, outcome) if is_latest(id) => {
                if outcome.kept {
                    self.engines.update_value(|engines| engines.used = false);
                    self.list_files_again();
                }
                if let Some(outcome) = self.check_ended(outcome) {
                    self.ended(outcome);
                }
            }
            Message::Told(id, events) => self.database_told(id, events),
            Message::File(id, name, file) => self.database_is_here(id, name, file),
            Message::Stored(id, files, remark) => self.files_are_here(id, files, remark),
            Message::Crashed { message, missing } => self.crashed(&message, missing),
            _ => {}
        }
    }

    fn ended(self, outcome: RunOutcome) {
        if outcome.ending == "serving" && !self.transcript.with_untracked(|run| run.exchanges.is_empty()) {
            // A request was answered; everything else was said when the program began to serve.
            self.serves();
            return;
        }
        self.can_continue.set(outcome.can_continue);
        let how = outcome.outcome.clone();
        self.found(outcome.diagnostics);
        if outcome.ending == "serving" {
            self.progress.update(|progress| progress.ran(self.sheet.with_untracked(Sheet::is_edited)));
            self.finish_chapter();
            self.show_result();
            self.load_the_rest_soon();
            self.serves();
            return;
        }
        self.serves_no_more();
        if outcome.outcome == "rejected" {
            debug_assert!(self.diagnostics.with_untracked(|found| has_errors(found)), "a refusal has a reason");
            self.refused.set(true);
            self.run_state.update(|state| state.finished(false));
            self.announcement.set(self.diagnostics.with_untracked(|found| announce::refused(found)));
        } else {
            let (ok, said) = self.transcript.with_untracked(|run| (run.succeeded(), announce::ended(run)));
            self.run_state.update(|state| state.finished(ok));
            self.announcement.set(said);
            if let Some(before) = self.compared.try_update(Option::take).flatten() {
                let now = self.transcript.with_untracked(|run| run.statements.len());
                self.say(&format!("{before} → {now} statements. Undo takes the change back."));
            }
            if ok {
                let edited = self.sheet.with_untracked(Sheet::is_edited);
                self.progress.update(|progress| progress.ran(edited));
                self.finish_chapter();
            }
            self.mark_failure();
            self.go_to_awaited();
        }
        self.show_result();
        self.judge_run(&how);
        self.load_the_rest_soon();
    }

    /// On a narrow screen the result takes the code's place.
    fn show_result(self) {
        if self.pane.get_untracked() == Pane::Code {
            self.pane.set(Pane::Result);
        }
    }

    fn mark_failure(self) {
        let place = self.transcript.with_untracked(|run| run.failed_at().cloned());
        let Some(span) = place else {
            return;
        };
        if self.sheet.with_untracked(|sheet| sheet.active() == span.file) {
            self.mark.set(Some(Mark { span, failed: true, focus: false }));
        }
    }
}
