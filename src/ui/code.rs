//! The editor's part of the workbench: toolbar, file tabs, the text itself, and what the check found.

mod bar;
mod files;
mod findings;
mod mirror;
mod plain;
mod text;
mod waiting;

use leptos::prelude::*;

use crate::{state::share, workbench::Workbench};
use bar::Bar;
pub use findings::Findings;
use plain::Plain;
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
            <div class="editor" data-testid="editor">{editor}</div>
            <p id="editor-keys" class="unseen">
                "Press Control or Command and Enter to run. Press Escape and then Tab to leave the editor."
            </p>
            <Findings/>
        </section>
    }
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
}
