//! The engine's coming and going: loaded, lost, asked for again, and its workers thrown away and renewed.

use std::time::Duration;

use gloo::timers::callback::Timeout;
use leptos::{prelude::*, task::spawn_local};

use super::Workbench;
use crate::{
    host::{
        engine::{self, Engine, Parts},
        files, location,
    },
    state::{
        announce,
        console::Console,
        event::{Event, Failure},
        trouble::Trouble,
    },
};

/// Time for the browser to show a result before anything else is loaded.
const PAINT: Duration = Duration::from_millis(50);

impl Workbench {
    /// Loads the engine, once; the text is on the page by then.
    pub fn start_engine(self) {
        let is_wanted = self.engines.try_update_value(|engines| std::mem::replace(&mut engines.wanted, true));
        if is_wanted == Some(false) {
            self.load_engine();
        }
    }

    fn load_engine(self) {
        spawn_local(async move {
            match engine::load().await {
                Ok(()) => {
                    self.engines.update_value(|engines| (engines.loaded, engines.failed) = (true, 0));
                    self.trouble.set(None);
                    self.start_runner();
                    self.add_to_engine(Parts::Wanted);
                }
                Err(trouble) => self.engine_lost(trouble),
            }
        });
    }

    /// There is no engine, for now: says so, and tries again where that can help.
    fn engine_lost(self, trouble: Trouble) {
        self.run_state.update(|state| state.engine_broken());
        self.trouble.set(Some(trouble));
        let pause = self.engines.try_update_value(|engines| {
            let pause = trouble.pause(engines.failed);
            engines.failed += 1;
            engines.retry = pause.map(|pause| Timeout::new(pause, move || self.try_engine_again()));
            (pause, engines.failed)
        });
        // Said once; the attempts that follow are silent.
        if pause.is_none_or(|(_, failed)| failed == 1) {
            self.announcement.set(trouble.message().to_owned());
        }
    }

    /// Asks for an engine that was lost once more.
    pub fn try_engine_again(self) {
        if self.trouble.get_untracked().is_none() {
            return;
        }
        self.run_state.update(|state| state.engine_retried());
        self.engines.update_value(|engines| engines.retry = None);
        match self.engines.with_value(|engines| engines.loaded) {
            true => self.start_runner(),
            false => self.load_engine(),
        }
    }

    /// Loads the page anew, from the site's new version; the reader's text is kept first.
    pub fn load_new_version(self) {
        self.keep_draft();
        location::reload();
    }

    /// The network is back.
    pub fn back_online(self) {
        self.engines.update_value(|engines| engines.failed = 0);
        self.try_engine_again();
    }

    fn start_runner(self) {
        let started = self.engines.try_update_value(|engines| {
            engines.runner = Engine::start(move |message| self.runner_says(message)).ok();
            engines.runner.is_some()
        });
        if started != Some(true) {
            self.engine_lost(Trouble::Unusable);
        }
    }

    pub(super) fn renew_runner(self) {
        self.can_continue.set(false);
        // The databases go with their worker, and so does a question to them.
        self.console.update(Console::clear);
        self.stored.update(|stored| stored.waits = false);
        self.engines.update_value(|engines| {
            engines.runs.ask();
            engines.runner = None;
            engines.used = false;
            engines.looking = None;
        });
        if self.engines.with_value(|engines| engines.loaded) {
            self.start_runner();
        }
    }

    /// What a page does without until its first result.
    pub(super) fn load_the_rest_soon(self) {
        set_timeout(
            move || {
                spawn_local(async move {
                    // What follows is in it.
                    files::load_rest().await;
                    self.start_checker();
                    self.want_editor();
                    let is_whole = self.engines.try_update_value(|engines| std::mem::replace(&mut engines.whole, true));
                    if is_whole == Some(false) {
                        self.add_to_engine(Parts::All);
                    }
                });
            },
            PAINT,
        );
    }

    fn add_to_engine(self, parts: Parts) {
        spawn_local(async move {
            // Without them each worker fetches what it needs by itself when it comes to that.
            if parts.load().await.is_ok() {
                self.engines.with_value(|engines| {
                    [&engines.runner, &engines.checker].into_iter().flatten().for_each(Engine::bring_parts);
                });
            }
        });
    }

    /// A trapped instance is never asked again: its worker goes, whatever it still says.
    pub(super) fn crashed(self, message: &str, missing: bool) {
        let was_busy = self.run_state.get_untracked().is_busy();
        if missing || !(was_busy || self.engines.with_value(|engines| engines.served)) {
            self.engines.update_value(|engines| engines.runner = None);
            self.run_state.update(|state| state.crashed());
            spawn_local(async move {
                self.engine_lost(if missing { engine::why_missing().await } else { Trouble::Unusable });
            });
            return;
        }
        let failure = Failure { message: format!("the engine broke down: {message}"), ..Failure::default() };
        self.transcript.update(|transcript| transcript.push(Event::Error(failure)));
        self.announcement.set(self.transcript.with_untracked(announce::ended));
        self.run_state.update(|state| state.crashed());
        self.serves_no_more();
        self.renew_runner();
    }
}
