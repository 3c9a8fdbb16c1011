//! Links that hold a program: made on request, and taken in without touching what the reader had.

use fieldbook_book::{Program, project, project_name};
use leptos::{prelude::*, task::spawn_local};

use super::Workbench;
use crate::{
    host::{files, location},
    state::{
        api::{Api, Sent},
        route::Route,
        share::{self, Damage},
    },
};

impl Workbench {
    /// Puts a link to the program, and to the requests that were sent to it, on the clipboard. Where the timeline stands at a
    /// moment of this very program's run, the link leads there.
    pub fn share(self) {
        let is_its_run = self.sheet.with_untracked(|sheet| self.ran.with_untracked(|ran| *ran == sheet.files()));
        let moment = self.position.get_untracked().filter(|_| is_its_run);
        let requests = self.api.with_untracked(Api::requests);
        let packed = self.sheet.with_untracked(|sheet| share::pack_with(sheet.files(), &requests));
        spawn_local(async move {
            let Some(deflated) = files::deflate(&packed).await else {
                self.say("This browser cannot pack the program into a link.");
                return;
            };
            let address = location::address(&self.share_route(), &share::fragment_at(&deflated, moment));
            if files::copy(&address).await {
                let warning = share::warning(address.len());
                let holds = match moment {
                    Some(_) => {
                        "The link is on the clipboard. It holds the program, and leads to this moment of its run."
                    }
                    None => "The link is on the clipboard. It holds the program itself.",
                };
                self.say(warning.as_deref().unwrap_or(holds));
            } else {
                self.link.set(Some(address));
            }
        });
    }

    /// Hands the program out as a Cargo project, in a zip file.
    pub fn take_home(self) {
        let name = match self.route.get_untracked() {
            Route::Chapter { chapter, .. } => chapter,
            _ => "sheet".to_owned(),
        };
        let requests = self.api.with_untracked(Api::requests);
        let program = self.sheet.with_untracked(|sheet| Program {
            name: sheet.base().name.clone(),
            files: sheet.files().to_vec(),
            requests,
        });
        let folder = project_name(&name);
        let files: Vec<(String, String)> =
            project(&name, &program).into_iter().map(|file| (format!("{folder}/{}", file.name), file.text)).collect();
        spawn_local(async move {
            let is_out = files::download_zip(&format!("{folder}.zip"), &files).await;
            self.say(match is_out {
                true => "The project is in your downloads. Unpack it beside Fieldbook's repository, and `cargo run`.",
                false => "The project could not be packed: the network may be gone. Try again.",
            });
        });
    }

    /// Copies a text that stands on the page.
    pub fn copy(self, text: &str) {
        self.copy_saying(text.to_owned(), "Copied.".to_owned());
    }

    /// Copies a text, and says this when that is done.
    pub fn copy_saying(self, text: String, said: String) {
        spawn_local(async move {
            match files::copy(&text).await {
                true => self.say(&said),
                false => self.say("This browser lets no page copy; select the text instead."),
            }
        });
    }

    fn share_route(self) -> Route {
        match self.route.get_untracked() {
            route @ Route::Chapter { .. } => route,
            _ => Route::Play,
        }
    }

    /// Takes in the program of a link, beside the reader's own draft; it never runs by itself.
    pub(super) fn take_shared(self, deflated: Vec<u8>, moment: Option<usize>) {
        let route = self.route.get_untracked();
        spawn_local(async move {
            let inflated = files::inflate(&deflated).await;
            let shared = inflated.as_deref().and_then(share::unpack_with).filter(|(files, _)| !files.is_empty());
            if self.route.get_untracked() != route {
                return;
            }
            match shared {
                Some((files, requests)) => {
                    self.put(share::program(files));
                    self.awaited.set_value(moment);
                    self.api.update(|api| api.history = requests.into_iter().map(Sent::elsewhere).collect());
                }
                None => self.say(Damage::Broken.message()),
            }
        });
    }

    /// Leaves the program of a link for the reader's own.
    pub fn leave_shared(self) {
        self.visit(self.route.get_untracked());
    }
}
