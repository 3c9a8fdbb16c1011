//! The editor's part of the workbench: toolbar, file tabs, the text itself, and what the check found.

mod bar;
mod files;
mod findings;
mod mirror;
mod plain;
mod seat;
mod text;
mod waiting;

use fieldbook_book::highlight;
use leptos::prelude::*;

use crate::{
    state::{draft::Other, share},
    ui::tokens::Tokens,
    workbench::Workbench,
};
use bar::Bar;
pub use findings::Findings;
use plain::Plain;
pub use seat::Seat;
use text::Text;

/// The editor and everything around it.
#[component]
pub fn Code() -> impl IntoView {
    let bench = Workbench::here();
    let editor = move || match bench.settings.plain_editor.get() {
        true => view! { <Plain/> }.into_any(),
        false => view! { <Text/> }.into_any(),
    };
    view! {
        <section class="code" aria-label="Program">
            <Bar/>
            <SharedNote/>
            <OtherDraft/>
            <div class="editor" data-testid="editor">{editor}<Findings/><OnPaper/></div>
            <p id="editor-keys" class="unseen">
                "Press Control or Command and Enter to run, F1 to look a name up in the book. Press Escape and then Tab to leave the editor."
            </p>
        </section>
    }
    .into_any()
}

/// The open file's whole text, for paper: an editor only holds the lines in view.
#[component]
fn OnPaper() -> impl IntoView {
    let bench = Workbench::here();
    let tokens = move || {
        let tokens = bench.sheet.with(|sheet| highlight::rust(sheet.text()));
        view! { <pre class="on-paper"><Tokens tokens/></pre> }
    };
    view! { <Show when=move || bench.printing.get()>{tokens}</Show> }
}

/// Offers a text of this program that is not the one in the editor.
#[component]
fn OtherDraft() -> impl IntoView {
    let bench = Workbench::here();
    let words = move || {
        bench.other_draft.get().map(|other| match other {
            Other::Tab(_) => ("This program was changed in another tab.", "Take that text", "Keep mine"),
            Other::Earlier(_) => {
                ("This chapter's program has changed since you edited it.", "Open my text", "Forget it")
            }
        })
    };
    let note = move |(text, take, leave): (&'static str, &'static str, &'static str)| {
        view! {
            <p class="note" data-testid="other-draft">
                {text}
                <span class="note-actions">
                    <button class="plain small" on:click=move |_| bench.take_other_draft()>{take}</button>
                    <button class="plain small" on:click=move |_| bench.leave_other_draft()>{leave}</button>
                </span>
            </p>
        }
    };
    move || words().map(note)
}

/// Says that the program came by a link, and leads back to the reader's own.
#[component]
fn SharedNote() -> impl IntoView {
    let bench = Workbench::here();
    let is_shared = Memo::new(move |_| bench.sheet.with(|sheet| share::is_shared(sheet.base())));
    view! {
        <Show when=move || is_shared.get()>
            <p class="note">
                "This program came with a link. Your own is untouched."
                <button class="plain small" on:click=move |_| bench.leave_shared()>"Back to mine"</button>
            </p>
        </Show>
    }
    .into_any()
}
