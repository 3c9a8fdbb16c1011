//! Links that hold a program: made on request, and taken in without touching what the reader had.

use leptos::{prelude::*, task::spawn_local};

use super::Workbench;
use crate::{
    host::{files, location},
    state::{
        route::Route,
        share::{self, Damage},
    },
};

impl Workbench {
    /// Puts a link to the program into the address bar and on the clipboard.
    pub fn share(self) {
        let packed = self.sheet.with_untracked(|sheet| share::pack(sheet.files()));
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
            let files = inflated.as_deref().and_then(share::unpack).filter(|files| !files.is_empty());
            if self.route.get_untracked() != route {
                return;
            }
            match files {
                Some(files) => self.put(share::program(files)),
                None => self.say(Damage::Broken.message()),
            }
        });
    }

    /// Leaves the program of a link for the reader's own.
    pub fn leave_shared(self) {
        self.visit(self.route.get_untracked());
    }
}
