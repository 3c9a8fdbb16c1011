//! Check-as-you-type: a pause in the typing, a question to the checker, and only the latest answer counts.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use super::Workbench;
use crate::{
    host::engine::{Engine, Message},
    state::{
        diagnostic::{self, Diagnostic},
        program::Sheet,
    },
};

/// The pause after which a program is checked, in milliseconds.
const PAUSE: u32 = 200;

impl Workbench {
    /// Checks the program, and keeps its draft, once the reader pauses.
    pub(super) fn check_soon(self) {
        let timer = Timeout::new(PAUSE, move || {
            self.keep_draft();
            self.check_now();
        });
        self.engines.update_value(|engines| {
            // Whatever is under way speaks of an older text.
            engines.checks.ask();
            engines.checker_fell = false;
            engines.debounce = Some(timer);
        });
    }

    fn check_now(self) {
        if !self.run_state.get_untracked().is_running() && self.engines.with_value(|engines| engines.served) {
            self.start_checker();
        }
        self.engines.update_value(|engines| {
            let id = engines.checks.ask();
            if let (Some(checker), true) = (&engines.checker, engines.checker_ready) {
                self.sheet.with_untracked(|sheet| checker.check(id, sheet.files()));
            }
        });
    }

    /// Starts the worker that checks, once: after the first result, or for a text that is the reader's own. Nothing stands
    /// beside the first run.
    pub(super) fn start_checker(self) {
        self.engines.update_value(|engines| {
            if engines.loaded && engines.checker.is_none() {
                engines.checker_ready = false;
                engines.checker = Engine::start(move |message| self.checker_says(message)).ok();
            }
        });
    }

    fn checker_says(self, message: Message) {
        match message {
            Message::Ready => {
                let fell = self.engines.try_update_value(|engines| {
                    engines.checker_ready = true;
                    engines.checker_fell
                });
                if fell == Some(false) {
                    self.check_now();
                }
            }
            Message::Checked(id, diagnostics) => {
                if self.engines.with_value(|engines| engines.checks.is(id)) {
                    self.found(diagnostics);
                }
            }
            Message::Answered(id, answer) => self.answered(id, &answer),
            Message::Crashed { .. } => self.renew_checker(),
            Message::Events(..) | Message::Ended(..) | Message::Told(..) | Message::File(..) | Message::Stored(..) => {}
        }
    }

    /// A text that the checker fell over would fell the next one too: it is asked again after an edit.
    fn renew_checker(self) {
        let was_ready = self.engines.try_update_value(|engines| {
            engines.checker = None;
            engines.asked.forget();
            engines.checker_fell = true;
            std::mem::take(&mut engines.checker_ready)
        });
        if was_ready == Some(true) {
            self.start_checker();
        }
    }

    /// Takes over what a check found.
    pub(super) fn found(self, mut diagnostics: Vec<Diagnostic>) {
        let names = |sheet: &Sheet| sheet.files().iter().map(|file| file.name.clone()).collect::<Vec<_>>();
        diagnostic::sort(&mut diagnostics, &self.sheet.with_untracked(names));
        if !diagnostics.is_empty() {
            self.want_editor();
        }
        if self.diagnostics.with_untracked(|known| *known != diagnostics) {
            self.diagnostics.set(diagnostics);
        }
    }
}
