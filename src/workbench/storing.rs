//! The page's files: opened from the reader's disk, looked into, handed out, deleted.

use leptos::{prelude::*, task::spawn_local};
use web_sys::File;

use super::{Panel, Workbench};
use crate::{
    host::{engine::Engine, files, location},
    state::{
        announce,
        stored::{KINDS, Remark, Stored, StoredFile, kept_name},
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
            let remark = format!("{} is of another kind. {KINDS}", file.name());
            self.stored.update(|stored| stored.remark = Some(Err(remark)));
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
