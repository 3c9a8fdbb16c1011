//! Links that hold a program: made on request, and taken in without touching what the reader had.

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
    /// Puts a link to the program, and to the requests that were sent to it, into the address bar and on the clipboard.
    pub fn share(self) {
        let requests = self.api.with_untracked(Api::requests);
        let packed = self.sheet.with_untracked(|sheet| share::pack_with(sheet.files(), &requests));
        spawn_local(async move {
            let Some(deflated) = files::deflate(&packed).await else {
                self.say("This browser cannot pack the program into a link.");
                return;
            };
            let address = location::address(&self.share_route(), &share::fragment(&deflated));
            if files::copy(&address).await {
                let warning = share::warning(address.len());
                self.say(warning.as_deref().unwrap_or("The link is on the clipboard. It holds the program itself."));
            } else {
                self.link.set(Some(address));
            }
        });
    }

    /// Copies a text that stands on the page.
    pub fn copy(self, text: &str) {
        let text = text.to_owned();
        spawn_local(async move {
            let is_copied = files::copy(&text).await;
            self.say(if is_copied { "Copied." } else { "This browser lets no page copy; select the text instead." });
        });
    }

    fn share_route(self) -> Route {
        match self.route.get_untracked() {
            route @ Route::Chapter { .. } => route,
            _ => Route::Play,
        }
    }

    /// Takes in the program of a link, beside the reader's own draft; it never runs by itself.
    pub(super) fn take_shared(self, deflated: Vec<u8>) {
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
