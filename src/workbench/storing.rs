//! The page's files: opened from the reader's disk, looked into, handed out, deleted.

use gloo::timers::callback::Timeout;
use leptos::{prelude::*, task::spawn_local};
use web_sys::File;

use super::{Pane, Panel, Workbench};
use crate::{
    host::{engine::Engine, files, location},
    state::{
        announce,
        stored::{Remark, Stored, StoredFile, kept_name, of_another_kind},
    },
};

impl Workbench {
    /// Where the page's files are kept.
    pub(super) fn folder(self) -> String {
        location::folder(&self.route.get_untracked())
    }

    /// Asks which files there are.
    pub fn list_files(self) {
        self.ask_for_files(|runner, id, folder| {
            runner.files(id, folder, None);
            true
        });
    }

    /// Asks again, where the reader has asked before.
    pub(super) fn list_files_again(self) {
        if self.stored.with_untracked(|stored| stored.files.is_some()) {
            self.list_files();
        }
    }

    /// Opens a file of the reader's disk: a copy of it is kept with the page's.
    pub fn take_file(self, file: File) {
        let Some(name) = kept_name(&file.name()) else {
            self.stored.update(|stored| stored.remark = Some(Err(of_another_kind(&file.name()))));
            return;
        };
        self.stored.update(|stored| stored.waits = true);
        spawn_local(async move {
            let Some(bytes) = files::bytes(&file).await else {
                self.stored.update(|stored| {
                    (stored.waits, stored.remark) = (false, Some(Err(format!("{name} could not be read."))));
                });
                return;
            };
            self.ask_for_files(|runner, id, folder| runner.take_file(id, folder, &name, &bytes).is_ok());
        });
    }

    /// A file hangs over the page. A browser says so again and again while it does; not all say that it left.
    pub fn hang(self) {
        if !self.dropping.get_untracked() {
            self.dropping.set(true);
        }
        self.drop_timer.set_value(Some(Timeout::new(800, move || self.dropping.set(false))));
    }

    /// Brings the list of files into view.
    pub fn show_files(self) {
        self.pane.set(Pane::Result);
        self.panel.set(Panel::Tables);
        self.files_open.set(true);
    }

    /// Deletes a file.
    pub fn delete_file(self, name: &str) {
        self.stored.update(|stored| stored.closed_databases = true);
        self.ask_for_files(|runner, id, folder| {
            runner.files(id, folder, Some(name));
            true
        });
    }

    /// Hands a file out.
    pub fn download_file(self, name: &str) {
        self.stored.update(|stored| stored.closed_databases = true);
        let folder = self.folder();
        self.engines.update_value(|engines| {
            let id = engines.queries.ask();
            if let Some(runner) = &engines.runner {
                runner.give(id, &folder, name);
            }
        });
    }

    /// Shows what a file holds in the panels, as if a run had left it.
    pub fn look_into(self, name: &str) {
        if self.run_state.get_untracked().is_busy() {
            return self.say("The program is at work; stop it first.");
        }
        self.clear_result();
        let folder = self.folder();
        self.engines.update_value(|engines| {
            let id = engines.runs.ask();
            engines.looking = Some(id);
            if let Some(runner) = &engines.runner {
                runner.look(id, &folder, name);
            }
        });
    }

    pub(super) fn looked(self) {
        self.engines.update_value(|engines| engines.looking = None);
        let failed = !self.transcript.with_untracked(|run| run.succeeded());
        self.panel.set(if failed { Panel::Output } else { Panel::Tables });
        self.announcement.set(self.transcript.with_untracked(announce::ended));
    }

    /// Asks the engine something whose answer is the list of files; `ask` says whether it could be sent.
    fn ask_for_files(self, ask: impl FnOnce(&Engine, u32, &str) -> bool) {
        let folder = self.folder();
        let asked = self.engines.try_update_value(|engines| {
            let id = engines.filings.ask();
            engines.runner.as_ref().is_some_and(|runner| ask(runner, id, &folder))
        });
        self.stored.update(|stored| match asked {
            Some(true) => (stored.waits, stored.remark) = (true, None),
            _ => {
                (stored.waits, stored.remark) = (false, Some(Err("The engine is not here yet. Try again.".to_owned())))
            }
        });
    }

    pub(super) fn files_are_here(self, id: u32, files: Vec<StoredFile>, remark: Remark) {
        if !self.engines.with_value(|engines| engines.filings.is(id)) {
            return;
        }
        let words = match &remark {
            Some(Ok(words) | Err(words)) => words.clone(),
            None => format!("{} files of this page.", files.len()),
        };
        self.announcement.set(words);
        self.stored.update(|stored| {
            *stored = Stored { files: Some(files), remark, waits: false, closed_databases: stored.closed_databases };
        });
    }
}
