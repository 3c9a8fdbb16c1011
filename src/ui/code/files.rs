//! The program's files as tabs, with ways to add one and to take one away.

use leptos::{ev, html::Input, prelude::*};

use crate::{
    ui::{icon::Icon, watch, yes_no},
    workbench::Workbench,
};

/// The tabs; a program of one file shows its name alone.
#[component]
pub fn Files() -> impl IntoView {
    let bench = Workbench::here();
    let names = Memo::new(move |_| {
        let name = |file: &fieldbook_book::SourceFile| file.name.clone();
        bench.sheet.with(|sheet| sheet.files().iter().map(name).collect::<Vec<_>>())
    });
    let tabs = move || match names.get() {
        names if names.len() > 1 => {
            let first = names[0].clone();
            let tab = |name: String| {
                let removable = name != first;
                view! { <FileTab name removable/> }
            };
            view! { <div class="files" role="group" aria-label="Files">{names.into_iter().map(tab).collect_view()}</div> }
                .into_any()
        }
        names => view! { <span class="file-name">{names}</span> }.into_any(),
    };
    view! { {tabs}<NewFile/> }
}

#[component]
fn FileTab(name: String, removable: bool) -> impl IntoView {
    let bench = Workbench::here();
    let (own, open) = (name.clone(), name.clone());
    let is_open = Memo::new(move |_| bench.sheet.with(|sheet| sheet.active() == own));
    let remove = removable.then(|| {
        let (label, name) = (format!("Remove {name}"), name.clone());
        view! {
            <Show when=move || is_open.get()>
                <button
                    class="file-remove"
                    aria-label=label.clone()
                    on:click={
                        let name = name.clone();
                        move |_| bench.remove_file(&name)
                    }
                >
                    <Icon name="close"/>
                </button>
            </Show>
        }
    });
    view! {
        <span class="file" class:open=is_open>
            <button class="file-tab" aria-pressed=move || yes_no(is_open.get()) on:click=move |_| bench.open_file(&open)>
                {name}
            </button>
            {remove}
        </span>
    }
    .into_any()
}

/// A button that turns into a field for the new file's name.
#[component]
fn NewFile() -> impl IntoView {
    let bench = Workbench::here();
    let asking = RwSignal::new(false);
    let field = NodeRef::<Input>::new();
    watch(move || {
        if let Some(field) = field.get() {
            let _ = field.focus();
        }
    });
    let keydown = move |event: ev::KeyboardEvent| match event.key().as_str() {
        "Enter" => match bench.add_file(&event_target_value(&event)) {
            Ok(()) => asking.set(false),
            Err(reason) => bench.say(&format!("Not added: {reason}.")),
        },
        "Escape" => asking.set(false),
        _ => {}
    };
    let button = move || {
        view! {
            <button class="quiet icon-only new-file" aria-label="Add a file" title="Add a file" on:click=move |_| asking.set(true)>
                <Icon name="add"/>
            </button>
        }
    };
    view! {
        <Show when=move || asking.get() fallback=button>
            <input
                node_ref=field
                class="file-field"
                type="text"
                aria-label="Name of the new file"
                placeholder="models.rs"
                autocomplete="off"
                spellcheck="false"
                on:keydown=keydown
                on:blur=move |_| asking.set(false)
            />
        </Show>
    }
    .into_any()
}
