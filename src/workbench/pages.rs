//! From page to page: chapters are fetched, programs put on the sheet, drafts found again.

use std::sync::Arc;

use fieldbook_book::{Chapter, Program, SourceFile};
use leptos::{prelude::*, task::spawn_local};

use super::{Arrival, Loaded, Workbench};
use crate::{
    host::{files, location, storage},
    state::{
        contents::{self, BOOK, Place},
        draft,
        program::Sheet,
        route::Route,
        share,
        transcript::Transcript,
    },
};

/// The program on an empty sheet.
const BLANK: &str =
    "use fieldbook::prelude::*;\n\nfn main() -> Result<()> {\n    println!(\"Hello\");\n    Ok(())\n}\n";

impl Workbench {
    /// Opens the page that the address bar names.
    pub fn open_address(self) {
        match location::route() {
            Route::Home => self.go_home(),
            route => self.show(route),
        }
    }

    /// Goes to a page, as a followed link does.
    pub fn visit(self, route: Route) {
        self.keep_draft();
        self.turned.set(true);
        location::go(&route, false);
        match route {
            Route::Home => self.go_home(),
            route => self.show(route),
        }
    }

    fn go_home(self) {
        let last = storage::get(draft::LAST_PAGE);
        let route = contents::home(BOOK, last.as_deref());
        location::go(&route, true);
        self.show(route);
    }

    /// Shows a page whose address already stands in the address bar.
    fn show(self, route: Route) {
        self.route.set(route.clone());
        self.chapter.set(Loaded::Fetching);
        match &route {
            Route::Chapter { .. } => match contents::find(BOOK, &route) {
                Some(place) => self.fetch(route, place),
                None => self.route.set(Route::Missing),
            },
            Route::Play => {
                storage::set(draft::LAST_PAGE, &route.path());
                location::set_title("Play · Fieldbook");
                self.start_program(blank());
            }
            Route::Home | Route::Missing => location::set_title("Not found · Fieldbook"),
        }
    }

    fn fetch(self, route: Route, place: Place) {
        location::set_title(&format!("{} · Fieldbook", place.1.title));
        spawn_local(async move {
            let fetched = files::chapter(place).await;
            // The reader may have gone on meanwhile.
            if self.route.get_untracked() != route {
                return;
            }
            match fetched {
                Ok(chapter) => self.show_chapter(&route, chapter),
                Err(reason) => self.chapter.set(Loaded::Lost(reason)),
            }
        });
    }

    fn show_chapter(self, route: &Route, chapter: Chapter) {
        storage::set(draft::LAST_PAGE, &route.path());
        let program = chapter.programs.first().cloned().unwrap_or_else(blank);
        self.chapter.set(Loaded::Here(Arc::new(chapter)));
        self.start_program(program);
    }

    /// Fetches the current chapter once more, after a failure.
    pub fn retry(self) {
        self.show(self.route.get_untracked());
    }

    /// Opens another of the chapter's programs.
    pub fn open_program(self, name: &str) {
        self.keep_draft();
        let program = match self.chapter.get_untracked() {
            Loaded::Here(chapter) => chapter.programs.iter().find(|program| program.name == name).cloned(),
            _ => None,
        };
        if let Some(program) = program {
            self.put(program);
        }
    }

    /// Puts the page's own program on the sheet, or the one that the address brought.
    fn start_program(self, program: Program) {
        self.put(program);
        let fragment = location::fragment();
        if let Some(deflated) = share::deflated(&fragment) {
            self.take_shared(deflated);
        }
    }

    /// Puts a program on the sheet, with the reader's own draft of it if there is one.
    pub(super) fn put(self, program: Program) {
        let route = self.route.get_untracked();
        let draft = storage::get(&draft::key(&route, &program));
        let files = draft.and_then(|draft| share::unpack(draft.as_bytes())).unwrap_or_default();
        self.sheet.set(Sheet::new(program).with_files(files));
        self.transcript.set(Transcript::default());
        self.refused.set(false);
        self.diagnostics.set(Vec::new());
        self.picked.set(None);
        self.mark.set(None);
        self.abandon();
        self.arrive(Arrival::Program);
        self.check_soon();
    }
}

fn blank() -> Program {
    let main = SourceFile { name: "main.rs".to_owned(), text: BLANK.to_owned() };
    Program { name: "play".to_owned(), files: vec![main] }
}
