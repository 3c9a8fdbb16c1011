//! The workbench: the page's signals, and the verbs that move them.
//!
//! Components read the signals and call the verbs; only the modules below talk to the browser. Each
//! of them adds the verbs of one subject.

mod asking;
mod checking;
mod consoling;
mod editing;
mod engine;
mod exercising;
mod keeping;
mod pages;
mod running;
mod serving;
mod settings;
mod sharing;
mod storing;
mod time;
mod twin;

use std::sync::Arc;

use fieldbook_book::{Exercise, Program, SourceFile};
use gloo::timers::callback::{Interval, Timeout};
use leptos::prelude::*;

use crate::{
    host::engine::Engine,
    state::{
        api::{Api, Draft, Problem},
        console::Console,
        diagnostic::{Diagnostic, Span},
        draft::{Keeping, Other},
        failing::Failing,
        latest::Latest,
        page::Page,
        program::Sheet,
        progress::Progress,
        route::Route,
        status::{RunState, Status},
        stored::Stored,
        transcript::Transcript,
        trouble::Trouble,
        twin::Twin,
    },
};

pub use exercising::solved_name;
pub use pages::{BLANK, Fetched};
pub use settings::{DIALECTS, Settings};

/// A chapter on its way.
#[derive(Clone, Debug)]
pub enum Loaded {
    /// It is being fetched.
    Fetching,
    /// It is here.
    Here(Arc<Page>),
    /// It could not be fetched; says why.
    Lost(String),
}

/// The SQLModel program of the page at that route, or why it is not here.
pub type FetchedTwin = (Route, Result<Arc<Twin>, String>);

/// The panels below the editor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the panel of that name")]
pub enum Panel {
    #[default]
    Output,
    Sql,
    Results,
    Tables,
    Objects,
    Schema,
    Console,
    Twin,
    Api,
}

/// What a narrow screen shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the part of that name")]
pub enum Pane {
    #[default]
    Read,
    Code,
    Result,
}

/// A place that the editor is to show.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Where.
    pub span: Span,
    /// Whether a statement was sent from there, or the run failed there.
    pub failed: bool,
    /// Whether the focus moves there too.
    pub focus: bool,
}

/// How the text in the editor came to be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// Another program: its history starts anew.
    Program,
    /// Another text for the same program, which undo takes back.
    Text,
}

/// The two engines: one runs programs, the other checks them meanwhile.
#[derive(Default)]
struct Engines {
    wanted: bool,
    loaded: bool,
    served: bool,
    /// Whether the runner's last program may have left files behind.
    used: bool,
    whole: bool,
    failed: usize,
    retry: Option<Timeout>,
    runner: Option<Engine>,
    checker: Option<Engine>,
    checker_ready: bool,
    checker_fell: bool,
    runs: Latest,
    checks: Latest,
    queries: Latest,
    filings: Latest,
    /// The request by which a file is looked into, while it is.
    looking: Option<u32>,
    asked: asking::Asked,
    debounce: Option<Timeout>,
}

/// The page's state; a handle that is cheap to copy.
#[derive(Clone, Copy)]
pub struct Workbench {
    /// The page.
    pub route: RwSignal<Route>,
    /// The chapter's text and programs.
    pub chapter: RwSignal<Loaded>,
    /// The program in the editor.
    pub sheet: RwSignal<Sheet>,
    /// Whether the reader turned to this page by a link, so that the focus follows.
    pub turned: RwSignal<bool>,
    /// A text that the editor is to take over, each time it changes.
    pub arrival: RwSignal<(u32, Arrival)>,
    /// Whether the editor is to be loaded; once it is, it stays.
    pub editor_wanted: RwSignal<bool>,
    /// What the check found in the program.
    pub diagnostics: RwSignal<Vec<Diagnostic>>,
    /// The run's state machine.
    pub run_state: RwSignal<RunState>,
    /// What the last run told.
    pub transcript: RwSignal<Transcript>,
    /// The web API that the program serves, and what was asked of it.
    pub api: RwSignal<Api>,
    /// What was asked of the databases that the last run left behind.
    pub console: RwSignal<Console>,
    /// The page's files that last.
    pub stored: RwSignal<Stored>,
    /// Whether their list is unfolded.
    pub files_open: RwSignal<bool>,
    /// Whether a file of the reader's disk hangs over the page.
    pub dropping: RwSignal<bool>,
    /// The question that is being written, each time that it comes from elsewhere than the reader's keys.
    pub question: RwSignal<(u32, String)>,
    /// The request that is being written.
    pub draft: RwSignal<Draft>,
    /// What is wrong with the request that is shown.
    pub wrong: RwSignal<Vec<Problem>>,
    /// Whether the transcript is of a run that was recorded when the page was made.
    pub recorded: RwSignal<bool>,
    /// Why there is no engine, while there is none.
    pub trouble: RwSignal<Option<Trouble>>,
    /// Whether the last run never started, because the check refused the program.
    pub refused: RwSignal<bool>,
    /// Whether the last run reached a limit from which it can go on.
    pub can_continue: RwSignal<bool>,
    /// How many steps of the last run lie before the moment that the panels show; without one they show its end.
    pub position: RwSignal<Option<usize>>,
    /// The program that the last run was of.
    pub ran: RwSignal<Vec<SourceFile>>,
    /// The statement that the reader makes fail.
    pub failing: RwSignal<Option<Failing>>,
    /// How many statements the run before a hint's change sent.
    pub compared: RwSignal<Option<usize>>,
    /// Whether the timeline walks on by itself.
    pub playing: RwSignal<bool>,
    /// The chapter's exercises, once one of them was opened.
    pub exercises: RwSignal<Vec<Exercise>>,
    /// The SQLModel program of the page at that route, or the words for why it is not here, once it was asked for.
    pub twin: RwSignal<Option<FetchedTwin>>,
    /// The exercise whose program is in the editor.
    pub exercise: RwSignal<Option<Arc<Exercise>>>,
    /// What its check said of the last run that it judged.
    pub verdict: RwSignal<Option<Result<(), String>>>,
    /// The exercises that are solved, by their paths.
    pub solved: RwSignal<Vec<String>>,
    /// The line that the cursor stands on.
    pub cursor: RwSignal<u32>,
    /// The statement that the reader picked.
    pub picked: RwSignal<Option<usize>>,
    /// The place that the editor marks.
    pub mark: RwSignal<Option<Mark>>,
    /// The open panel.
    pub panel: RwSignal<Panel>,
    /// The part that a narrow screen shows.
    pub pane: RwSignal<Pane>,
    /// What a screen reader is told.
    pub announcement: RwSignal<String>,
    /// A short message at the edge of the page.
    pub toast: RwSignal<Option<String>>,
    /// Where the draft of the text in the editor is.
    pub keeping: RwSignal<Keeping>,
    /// A draft of this program that is not the one in the editor.
    pub other_draft: RwSignal<Option<Other>>,
    /// What the reader did with this chapter so far.
    pub progress: RwSignal<Progress>,
    /// Whether the panels have the editor's place too.
    pub maximised: RwSignal<bool>,
    /// Whether the page is being printed, and shows every panel.
    pub printing: RwSignal<bool>,
    /// A link to copy by hand, where the browser lets no page write to the clipboard.
    pub link: RwSignal<Option<String>>,
    /// The chapters whose program ran to its end, as paths.
    pub done: RwSignal<Vec<String>>,
    /// The reader's choices.
    pub settings: Settings,
    engines: StoredValue<Engines, LocalStorage>,
    walked: StoredValue<time::Walked, LocalStorage>,
    judging: StoredValue<exercising::Judging, LocalStorage>,
    player: StoredValue<Option<Interval>, LocalStorage>,
    /// The moment that a link leads to, until its program was run.
    awaited: StoredValue<Option<usize>, LocalStorage>,
    kept: StoredValue<keeping::Kept, LocalStorage>,
    toast_timer: StoredValue<Option<Timeout>, LocalStorage>,
    drop_timer: StoredValue<Option<Timeout>, LocalStorage>,
}

impl Workbench {
    /// A workbench with an empty sheet; `open` brings it to a page.
    pub fn new() -> Self {
        Self {
            route: RwSignal::new(Route::Missing),
            chapter: RwSignal::new(Loaded::Fetching),
            sheet: RwSignal::new(Sheet::new(Program::default())),
            turned: RwSignal::new(false),
            arrival: RwSignal::new((0, Arrival::Program)),
            editor_wanted: RwSignal::new(false),
            diagnostics: RwSignal::default(),
            run_state: RwSignal::default(),
            transcript: RwSignal::default(),
            api: RwSignal::default(),
            console: RwSignal::default(),
            stored: RwSignal::default(),
            files_open: RwSignal::new(false),
            dropping: RwSignal::new(false),
            question: RwSignal::default(),
            draft: RwSignal::default(),
            wrong: RwSignal::default(),
            recorded: RwSignal::new(false),
            trouble: RwSignal::new(None),
            refused: RwSignal::new(false),
            can_continue: RwSignal::new(false),
            position: RwSignal::new(None),
            ran: RwSignal::default(),
            failing: RwSignal::new(None),
            compared: RwSignal::new(None),
            playing: RwSignal::new(false),
            exercises: RwSignal::default(),
            twin: RwSignal::new(None),
            exercise: RwSignal::new(None),
            verdict: RwSignal::new(None),
            solved: RwSignal::new(exercising::solved()),
            cursor: RwSignal::new(1),
            picked: RwSignal::new(None),
            mark: RwSignal::new(None),
            panel: RwSignal::default(),
            pane: RwSignal::default(),
            announcement: RwSignal::default(),
            toast: RwSignal::new(None),
            keeping: RwSignal::default(),
            other_draft: RwSignal::new(None),
            progress: RwSignal::default(),
            maximised: RwSignal::new(false),
            printing: RwSignal::new(false),
            link: RwSignal::new(None),
            done: RwSignal::new(settings::done()),
            settings: Settings::remembered(),
            engines: StoredValue::new_local(Engines::default()),
            walked: StoredValue::new_local(time::Walked::default()),
            judging: StoredValue::new_local(exercising::Judging::default()),
            player: StoredValue::new_local(None),
            awaited: StoredValue::new_local(None),
            kept: StoredValue::new_local(keeping::Kept::default()),
            toast_timer: StoredValue::new_local(None),
            drop_timer: StoredValue::new_local(None),
        }
    }

    /// The workbench of the page that a component stands on.
    ///
    /// # Panics
    ///
    /// When no workbench was provided above the component.
    pub fn here() -> Self {
        expect_context()
    }

    /// The word in the status line.
    pub fn status(self) -> Status {
        self.run_state.get().status()
    }

    /// Shows a short message for a few seconds; it is read out too.
    pub fn say(self, message: &str) {
        self.toast.set(Some(message.to_owned()));
        self.announcement.set(message.to_owned());
        let timer = Timeout::new(4_000, move || self.toast.set(None));
        self.toast_timer.set_value(Some(timer));
    }
}

impl Default for Workbench {
    fn default() -> Self {
        Self::new()
    }
}
