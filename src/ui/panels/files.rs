//! The page's files that last: folded away below the tables, until somebody asks for them.

use leptos::{ev::Event, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{HtmlDetailsElement, HtmlInputElement};

use crate::{
    state::{
        route::Route,
        stored::{KINDS, StoredFile, size},
    },
    workbench::Workbench,
};

/// The list, and the way to open a file.
#[component]
pub fn Files() -> impl IntoView {
    let bench = Workbench::here();
    // Without scripts there is nothing to open, and within somebody else's page nothing is kept.
    let is_live = RwSignal::new(false);
    Effect::new(move |_| is_live.set(bench.route.get() != Route::Embed));
    let is_open = bench.files_open;
    let unfold = move |event: Event| {
        let folded: Option<HtmlDetailsElement> = event.target().and_then(|target| target.dyn_into().ok());
        is_open.set(folded.is_some_and(|folded| folded.open()));
    };
    view! {
        <Show when=move || is_live.get()>
            <details class="page-files" data-testid="files" prop:open=is_open on:toggle=unfold>
                <summary>"Files of this page"</summary>
                <Show when=move || is_open.get()><Open/></Show>
            </details>
        </Show>
    }
    .into_any()
}

#[component]
fn Open() -> impl IntoView {
    let bench = Workbench::here();
    // Each page has its own.
    Effect::new(move |_| {
        bench.route.track();
        bench.list_files();
    });
    let files = move || bench.stored.with(|stored| stored.files.clone()).unwrap_or_default();
    let none =
        move || bench.stored.with(|stored| stored.files.as_ref().is_some_and(Vec::is_empty) && stored.remark.is_none());
    let waits = move || bench.stored.with(|stored| stored.waits);
    let remark = move || {
        bench.stored.with(|stored| stored.remark.clone()).map(|remark| match remark {
            Ok(words) => view! { <p class="files-remark" data-testid="files-remark">{words}</p> }.into_any(),
            Err(words) => view! { <p class="statement-error" data-testid="files-error">{words}</p> }.into_any(),
        })
    };
    let chosen = move |event: Event| {
        let input: Option<HtmlInputElement> = event.target().and_then(|target| target.dyn_into().ok());
        let Some(input) = input else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            bench.take_file(file);
        }
        // The same file may be chosen again.
        input.set_value("");
    };
    view! {
        <p class="files-about">
            "A database that a program opens by " <code>"sqlite:///name.db"</code>
            " is kept here, in this browser, for this page: the next run finds it, and so does the next visit."
        </p>
        <Show when=none><p class="files-about">"There is none yet."</p></Show>
        <ul class="files-list">
            <For each=files key=|file| (file.name.clone(), file.size) let:file><Stored file/></For>
        </ul>
        <p class="files-tools">
            <label class="plain small files-open">
                {move || if waits() { "One moment…" } else { "Open a .sqlite or .csv…" }}
                <input type="file" data-testid="open-file" accept=".sqlite,.sqlite3,.db,.db3,.csv" disabled=waits on:change=chosen/>
            </label>
            <span class="files-about">{KINDS} " Or drop one anywhere on the page. A copy is kept; nothing leaves this browser."</span>
        </p>
        <div role="status">{remark}</div>
    }
    .into_any()
}

#[component]
fn Stored(file: StoredFile) -> impl IntoView {
    let bench = Workbench::here();
    let name = StoredValue::new(file.name.clone());
    let look = move |_| name.with_value(|name| bench.look_into(name));
    let download = move |_| name.with_value(|name| bench.download_file(name));
    // It is gone for good: asked for twice.
    let is_sure = RwSignal::new(false);
    let delete = move |_| match is_sure.get_untracked() {
        true => name.with_value(|name| bench.delete_file(name)),
        false => is_sure.set(true),
    };
    // The file's name follows what the button says, so that its name is found by what is seen.
    let of = |verb: &str| format!("{verb} {}", file.name);
    let delete_label = of("Delete");
    let delete_for_good = of("Delete for good?");
    let label = move || if is_sure.get() { delete_for_good.clone() } else { delete_label.clone() };
    view! {
        <li class="stored-file" data-testid="stored-file">
            <span class="stored-file-name">{file.name.clone()}</span>
            <span class="stored-file-size">{file.size.map(size)}</span>
            <button class="plain small" data-testid="look-into" aria-label=of("Look inside") on:click=look>"Look inside"</button>
            <button class="plain small" data-testid="download-file" aria-label=of("Download") on:click=download>"Download"</button>
            <button class="plain small" data-testid="delete-file" aria-label=label on:click=delete on:blur=move |_| is_sure.set(false)>
                {move || if is_sure.get() { "Delete for good?" } else { "Delete" }}
            </button>
        </li>
    }
    .into_any()
}
