//! The bar above the editor: the program's files, its state, and what can be done with it.

use leptos::{ev, prelude::*};

use super::files::Files;
use crate::{
    state::draft::Keeping,
    ui::{icon::Icon, yes_no},
    workbench::{Loaded, Workbench},
};

/// The bar.
#[component]
pub fn Bar() -> impl IntoView {
    let bench = Workbench::here();
    let busy = Memo::new(move |_| bench.run_state.get().is_busy());
    // A program that serves can be run anew, when it was changed for one.
    let running = Memo::new(move |_| bench.run_state.get().is_running());
    let edited = Memo::new(move |_| bench.sheet.with(|sheet| sheet.is_edited()));
    // A sheet of SQL is no project.
    let sheet = Memo::new(move |_| bench.sheet.with(|sheet| sheet.base().is_sheet()));
    let kept = move || bench.keeping.get() == Keeping::Kept;
    let word = Memo::new(move |_| bench.status().word());
    view! {
        <div class="toolbar">
            <Programs/>
            <Files/>
            <Show when=move || edited.get()>
                <span class="edited" class:refused=move || !kept()>{move || if kept() { "edited" } else { "edited, not kept" }}</span>
            </Show>
            <span class="spring"></span>
            <span class="status" data-testid="status" data-status=word>{word}</span>
            <div class="actions">
                <button
                    class="quiet"
                    data-testid="reset"
                    aria-disabled=move || yes_no(!edited.get())
                    title="Back to the program that the page came with"
                    on:click=move |_| if edited.get_untracked() { bench.reset() }
                >
                    <Icon name="reset"/>
                    <span class="label">"Reset"</span>
                </button>
                <button
                    class="quiet"
                    data-testid="share"
                    title="Copy a link that holds this program"
                    on:click=move |_| bench.share()
                >
                    <Icon name="share"/>
                    <span class="label">"Share"</span>
                </button>
                <Show when=move || !sheet.get()>
                    <button
                        class="quiet"
                        data-testid="take-home"
                        title="Download this program as a Cargo project"
                        on:click=move |_| bench.take_home()
                    >
                        <Icon name="download"/>
                        <span class="label">"Project"</span>
                    </button>
                </Show>
                <button
                    class="quiet"
                    data-testid="stop"
                    aria-disabled=move || yes_no(!busy.get())
                    title="Stop the program"
                    on:click=move |_| bench.stop()
                >
                    <Icon name="stop"/>
                    <span class="label">"Stop"</span>
                </button>
                <button
                    class="primary"
                    data-testid="run"
                    aria-disabled=move || yes_no(running.get())
                    aria-keyshortcuts="Control+Enter Meta+Enter"
                    title="Run the program (Ctrl or Cmd + Enter)"
                    on:click=move |_| bench.run()
                >
                    <Icon name="run"/>
                    "Run"
                </button>
            </div>
        </div>
    }
    .into_any()
}

/// The chapter's programs, where it has several.
#[component]
fn Programs() -> impl IntoView {
    let bench = Workbench::here();
    let names = Memo::new(move |_| match bench.chapter.get() {
        Loaded::Here(page) => page.chapter.programs.iter().map(|program| program.name.clone()).collect(),
        _ => Vec::new(),
    });
    let current = Memo::new(move |_| bench.sheet.with(|sheet| sheet.base().name.clone()));
    let choose = move |event: ev::Event| bench.open_program(&event_target_value(&event));
    let option = move |name: String| {
        let own = name.clone();
        let title = name.replace('_', " ");
        view! { <option value=name selected=move || current.with(|current| *current == own)>{title}</option> }
    };
    view! {
        <Show when=move || names.with(|names| names.len() > 1)>
            <label class="programs">
                <span class="unseen">"Program"</span>
                <select on:change=choose prop:value=current>
                    {move || names.get().into_iter().map(option).collect_view()}
                </select>
            </label>
        </Show>
    }
    .into_any()
}
