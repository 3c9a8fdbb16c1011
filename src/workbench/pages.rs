//! From page to page: what a page holds is fetched, programs are put on the sheet, drafts found again.

use std::sync::Arc;

use fieldbook_book::{Program, SourceFile};
use leptos::{prelude::*, task::spawn_local};

use super::{Arrival, Loaded, Panel, Workbench};
use crate::{
    host::{files, location, search, storage},
    state::{
        api::{Api, Draft},
        contents::{self, BOOK},
        draft,
        page::Page,
        program::Sheet,
        progress::Progress,
        route::Route,
        share::{self, Damage},
        transcript::Transcript,
        way,
    },
};

/// The program on an empty sheet.
pub const BLANK: &str =
    "use fieldbook::prelude::*;\n\nfn main() -> Result<()> {\n    println!(\"Hello\");\n    Ok(())\n}\n";

/// A page that is here, or the words for why it is not.
pub struct Fetched {
    route: Route,
    page: Result<Page, String>,
}

impl Fetched {
    /// Fetches what the page at `route` holds; a page that holds no chapter is there at once.
    pub async fn new(route: Route) -> Self {
        let page = match contents::find(BOOK, &contents::data_of(&route)) {
            Some(place) => files::page(place).await,
            None => Ok(Page::default()),
        };
        Self { route, page }
    }

    /// The page at `route` with what it holds.
    pub fn here(route: Route, page: Page) -> Self {
        Self { route, page: Ok(page) }
    }
}

impl Workbench {
    /// Opens the page that the address bar names.
    pub fn open_address(self) {
        self.open(location::route());
    }

    /// Goes to a page, as a followed link does.
    pub fn visit(self, route: Route) {
        self.keep_draft();
        let way = self.settings.way.get_untracked();
        let next = way::following(BOOK, way, &self.route.get_untracked());
        if next.is_some_and(|place| contents::route(place) == route) {
            self.read_to_end();
        }
        self.turned.set(true);
        location::go(&route);
        self.open(route);
    }

    /// Shows a page whose address already stands in the address bar.
    fn open(self, route: Route) {
        self.route.set(route.clone());
        self.chapter.set(Loaded::Fetching);
        spawn_local(async move {
            let fetched = Fetched::new(route).await;
            // The reader may have gone on meanwhile.
            if self.route.get_untracked() == fetched.route {
                self.show(fetched);
            }
        });
    }

    /// Shows a page.
    pub fn show(self, Fetched { route, page }: Fetched) {
        let known = contents::find(BOOK, &route);
        let is_missing = matches!(route, Route::Chapter { .. }) && known.is_none();
        self.route.set(if is_missing { Route::Missing } else { route.clone() });
        self.progress.set(Progress::default());
        self.forget_exercise();
        self.exercises.set(Vec::new());
        location::set_title(&contents::title(BOOK, &route));
        match page {
            Ok(page) if known.is_some() || route == Route::Home => self.show_chapter(&route, page),
            Ok(_) if route == Route::Play => self.show_sheet(&route),
            Ok(_) if route == Route::Embed => self.put(blank()),
            Ok(_) => {}
            Err(reason) => self.chapter.set(Loaded::Lost(reason)),
        }
    }

    fn show_chapter(self, route: &Route, page: Page) {
        let program = page.chapter.programs.first().cloned().unwrap_or_else(blank);
        let page = Arc::new(page);
        self.chapter.set(Loaded::Here(Arc::clone(&page)));
        if *route == Route::Home {
            self.panel.set(Panel::Sql);
        } else {
            storage::set(draft::LAST_PAGE, &route.path());
        }
        self.start_program(program);
        self.show_recorded(&page);
    }

    fn show_sheet(self, route: &Route) {
        storage::set(draft::LAST_PAGE, &route.path());
        self.start_program(blank());
    }

    /// Opens the search over the book, with `query` already asked.
    pub fn search(self, query: &str) {
        let query = query.to_owned();
        spawn_local(async move {
            let go = move |path: String| self.visit(Route::parse(&format!("/book/{path}/"), "/"));
            if search::open(&query, go).await.is_err() {
                self.say("The search could not be loaded. Is there a network?");
            }
        });
    }

    /// Fetches the current chapter once more, after a failure.
    pub fn retry(self) {
        self.open(self.route.get_untracked());
    }

    /// Opens another of the chapter's programs.
    pub fn open_program(self, name: &str) {
        self.keep_draft();
        self.forget_exercise();
        let Loaded::Here(page) = self.chapter.get_untracked() else {
            return;
        };
        if let Some(program) = page.chapter.programs.iter().find(|program| program.name == name) {
            self.put(program.clone());
            self.show_recorded(&page);
        }
    }

    /// Puts the page's own program on the sheet, or the one that the address brought.
    fn start_program(self, program: Program) {
        self.put(program);
        let fragment = location::fragment();
        match share::deflated(&fragment) {
            Some(Ok(deflated)) => self.take_shared(deflated, share::moment(&fragment)),
            Some(Err(damage)) => self.say(Damage::message(damage)),
            None => {}
        }
    }

    /// Takes in the program of the page around this one.
    pub fn embed(self, text: &str) {
        let main = SourceFile { name: "main.rs".to_owned(), text: text.to_owned() };
        self.put(Program { name: "embedded".to_owned(), files: vec![main], ..Program::default() });
        self.want_editor();
    }

    /// Puts a program on the sheet, with the reader's own draft of it if there is one.
    pub(super) fn put(self, program: Program) {
        let files = self.find_draft(&program);
        let ready = program.requests.clone();
        self.sheet.set(Sheet::new(program).with_files(files));
        let serial = self.transcript.with_untracked(|run| run.serial.wrapping_add(1));
        self.transcript.set(Transcript::numbered(serial));
        self.awaited.set_value(None);
        self.api.set(Api { ready, ..Api::default() });
        self.draft.set(Draft::default());
        self.wrong.set(Vec::new());
        let is_gone = match self.panel.get_untracked() {
            Panel::Api => true,
            Panel::Twin => !untrack(|| self.twin_is_here()),
            _ => false,
        };
        if is_gone {
            self.panel.set(Panel::Output);
        }
        self.recorded.set(false);
        self.refused.set(false);
        self.diagnostics.set(Vec::new());
        self.picked.set(None);
        self.mark.set(None);
        self.abandon();
        self.arrive(Arrival::Program);
        // The page's own programs have no mistakes to look for.
        if self.sheet.with_untracked(|sheet| sheet.is_edited() || share::is_shared(sheet.base())) {
            self.check_soon();
        }
    }

    /// Shows what the program on the sheet did when the site was made.
    fn show_recorded(self, page: &Page) {
        let name = self.sheet.with_untracked(|sheet| sheet.base().name.clone());
        if let Some(events) = page.recorded(&name) {
            self.transcript.update(|transcript| events.iter().cloned().for_each(|event| transcript.push(event)));
            events.iter().for_each(|event| self.hears(event));
            self.recorded.set(true);
        }
    }
}

fn blank() -> Program {
    let main = SourceFile { name: "main.rs".to_owned(), text: BLANK.to_owned() };
    Program { name: "play".to_owned(), files: vec![main], ..Program::default() }
}
