//! Renders the site's pages for its files: `prerender <the book's folder> <the site's folder>`.
//!
//! Beside each chapter's data goes the recorded run of its programs, `run.json`, and the first of these ready to run,
//! `program.bin`, so that a first result waits for nothing that reads programs; what does is `library.bin`. `pages.json`
//! lists every page with what its file holds, for `www/finish.mjs`. The pages are the application's own components, rendered as text.

// A page rendered as text is one type, of all its components'.
#![recursion_limit = "1024"]

use std::{env, error::Error, fs, path::Path, process::ExitCode, sync::Arc};

use fieldbook_book::{Book, Chapter, Program};
use fieldbook_script::{Limits, Outcome, RunEvent, SourceFiles};
use fieldbook_site::{
    state::{
        contents::{self, BOOK},
        event::Event,
        page::Page,
        route::Route,
    },
    ui::{Document, Site, panels::AllPanels},
    workbench::{BLANK, Fetched, Workbench},
};
use leptos::prelude::*;
use serde_json::{Value, json};

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let [book, site] = arguments.as_slice() else {
        eprintln!("usage: prerender <the book's folder> <the site's folder>");
        return ExitCode::from(2);
    };
    match write(Path::new(book), Path::new(site)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("prerender: {error}");
            ExitCode::FAILURE
        }
    }
}

fn write(book: &Path, site: &Path) -> Result<(), Box<dyn Error>> {
    let source = book.parent().unwrap_or(book);
    let book = fieldbook_book::load(book)?;
    let mut pages = Vec::new();
    let mut at_home = Page::default();
    for (part, slug, chapter) in &book.chapters {
        let route = Route::chapter(part, slug);
        let folder = site.join(route.path());
        fs::create_dir_all(&folder)?;
        let recorded = chapter.programs.iter().map(|program| record(&route, program)).collect::<Result<Vec<_>, _>>()?;
        fs::write(folder.join("chapter.json"), serde_json::to_string(chapter)?)?;
        if !chapter.exercises.is_empty() {
            fs::write(folder.join("exercises.json"), serde_json::to_string(&chapter.exercises)?)?;
        }
        if let Some(twin) = &chapter.twin {
            fs::write(folder.join("twin.json"), serde_json::to_string(twin)?)?;
        }
        fs::write(folder.join("run.json"), serde_json::to_string(&recorded)?)?;
        if let Some(program) = chapter.programs.first().filter(|program| !program.is_sheet()) {
            compile(&folder, &files(program)?)?;
        }
        let page = Page { chapter: chapter.clone(), recorded: understood(recorded)? };
        if contents::data_of(&Route::Home) == route {
            at_home = page.clone();
        }
        pages.push(rendered(route, page, &chapter.summary()));
    }
    let sheet = site.join(Route::Play.path());
    fs::create_dir_all(&sheet)?;
    compile(&sheet, &SourceFiles::single(BLANK))?;
    fs::write(site.join("library.bin"), fieldbook_script::snapshot().bytes())?;
    fs::write(site.join("book/contents.json"), serde_json::to_string(&book.contents)?)?;
    pages.extend(others(at_home, &book));
    for (path, file) in [("differences/", "DIFFERENCES.md"), ("embedding/", "docs/embedding.md")] {
        pages.push(document(Path::new(path), &source.join(file))?);
    }
    fs::write(site.join("pages.json"), serde_json::to_string(&pages)?)?;
    Ok(())
}

/// The pages that are no chapters.
fn others(at_home: Page, book: &Book) -> [Value; 4] {
    let chapters = book.chapters.len();
    let about = format!(
        "SQLModel for Rust: one struct is the table, the validated data and the query. A book of {chapters} chapters that \
         runs its programs in the browser."
    );
    let sheet =
        "An empty sheet for Rust programs that use Fieldbook: run them in the browser, see the SQL and the tables.";
    let gallery = "Whole programs that use Fieldbook, by subject, to run and to change in the browser.";
    [
        rendered(Route::Home, at_home, &about),
        rendered(Route::Play, Page { chapter: Chapter::default(), recorded: Vec::new() }, sheet),
        rendered(Route::Examples, Page::default(), gallery),
        rendered(Route::Embed, Page::default(), "A Rust program with Fieldbook, to run within another page."),
    ]
}

fn files(program: &Program) -> Result<SourceFiles, serde_json::Error> {
    let files: Vec<_> = program.files.iter().map(|file| json!({"name": file.name, "text": file.text})).collect();
    serde_json::from_value(files.into())
}

/// Writes a program as it is run; one of which the check has something to say is read where that is shown.
fn compile(folder: &Path, files: &SourceFiles) -> Result<(), Box<dyn Error>> {
    match fieldbook_script::compile(files) {
        Ok(compiled) => Ok(fs::write(folder.join("program.bin"), compiled.bytes())?),
        Err(diagnostics) if diagnostics.is_empty() => Err(format!("{} cannot be compiled", folder.display()).into()),
        Err(_) => Ok(()),
    }
}

/// Runs a program and answers with its events; one that serves is handed the requests beside it, and told to stop then.
/// Nothing in them depends on the machine or the day: they tell no times.
fn record(route: &Route, program: &Program) -> Result<Vec<Value>, Box<dyn Error>> {
    let files = files(program)?;
    let mut events = Vec::new();
    let mut listen = |event: RunEvent| {
        let mut event = serde_json::to_value(&event).expect("an event is JSON");
        for unsteady in ["micros", "steps"] {
            if let Some(field) = event.get_mut(unsteady) {
                *field = 0.into();
            }
        }
        events.push(event);
    };
    // A recorded run has no timeline: a page is not to grow by what only that shows.
    let limits = Limits { history: 0, ..Limits::default() };
    let (mut outcome, mut paused) = fieldbook_script::start(&files, limits, &mut listen);
    let mut requests = program.requests.iter().cloned();
    while let Some(serving) = paused.take_if(|paused| paused.is_serving()) {
        (outcome, paused) = match requests.next() {
            Some(request) => serving.request(request, &mut listen),
            None => serving.shut_down(&mut listen),
        };
    }
    match outcome {
        Outcome::Ran { .. } => Ok(events),
        Outcome::Rejected { diagnostics } => {
            let first = diagnostics.first().map(|found| found.message.clone()).unwrap_or_default();
            Err(format!("{}{} is refused by the check: {first}", route.path(), program.name).into())
        }
    }
}

/// The events as the page reads them.
fn understood(recorded: Vec<Vec<Value>>) -> Result<Vec<Vec<Event>>, serde_json::Error> {
    recorded.into_iter().map(|events| serde_json::from_value(events.into())).collect()
}

/// A document of the repository, which stands alone.
fn document(path: &Path, source: &Path) -> Result<Value, Box<dyn Error>> {
    let document = Arc::new(fieldbook_book::load_document(source)?);
    let (title, description) = (format!("{} · Fieldbook", document.title), document.summary());
    let owner = Owner::new();
    let html = owner.with(|| {
        provide_context(Workbench::new());
        view! { <Document document/> }.to_html()
    });
    Ok(json!({"path": path, "title": title, "description": description, "html": html, "alone": true}))
}

/// A page as its file holds it.
fn rendered(route: Route, page: Page, description: &str) -> Value {
    let (path, title) = (route.path(), contents::title(BOOK, &route));
    let holds_run = !page.recorded.is_empty();
    let program = match route {
        Route::Play => json!(SourceFiles::single(BLANK)),
        _ => json!(page.chapter.programs.first().map(|program| &program.files)),
    };
    // Sheets and programs that end have no requests.
    let serves = page.chapter.programs.first().is_some_and(|program| !program.requests.is_empty());
    let owner = Owner::new();
    let html = owner.with(|| {
        let bench = Workbench::new();
        provide_context(bench);
        bench.show(Fetched::here(route, page));
        view! { <Site/><WithoutScripts holds_run/> }.to_html()
    });
    json!({"path": path, "title": title, "description": description, "html": html, "program": program, "serves": serves})
}

/// What a reader without scripts sees in the workbench's place: everything that the program did.
#[component]
fn WithoutScripts(holds_run: bool) -> impl IntoView {
    let run = holds_run.then(|| {
        view! {
            <section class="whole" aria-label="What the program did when this page was made"><AllPanels/></section>
        }
    });
    view! {
        <noscript>
            {run}
            <p class="whole">"Running programs, here in the page, needs JavaScript."</p>
        </noscript>
    }
}
