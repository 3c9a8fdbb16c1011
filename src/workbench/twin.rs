//! The SQLModel program beside the chapter's: fetched when the reader asks for it, and never before.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use super::{Loaded, Workbench};
use crate::{
    host::files,
    state::contents::{self, BOOK},
};

impl Workbench {
    /// Whether a SQLModel program stands beside the one in the editor.
    pub fn twin_is_here(self) -> bool {
        let is_chapter = self.route.with(|route| contents::find(BOOK, route).is_some());
        is_chapter
            && self.chapter.with(|chapter| match chapter {
                Loaded::Here(page) if page.chapter.has_twin => {
                    let first = page.chapter.programs.first();
                    first.is_some_and(|first| self.sheet.with(|sheet| sheet.base().name == first.name))
                }
                _ => false,
            })
    }

    /// Fetches the chapter's SQLModel program, unless it is here already.
    pub fn want_twin(self) {
        let route = self.route.get_untracked();
        if self.twin.with_untracked(|twin| matches!(twin, Some((known, Ok(_))) if *known == route)) {
            return;
        }
        self.twin.set(None);
        let Some(place) = contents::find(BOOK, &route) else { return };
        spawn_local(async move {
            let found = files::twin(place).await.map(Arc::new);
            // The reader may have gone on meanwhile.
            if self.route.get_untracked() == route {
                self.twin.set(Some((route, found)));
            }
        });
    }
}
