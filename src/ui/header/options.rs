//! The settings: theme, and the plain text field in the editor's place.

use leptos::{ev, prelude::*};

use crate::{
    ui::{focus, icon::Icon, yes_no},
    workbench::Workbench,
};

const THEMES: [(Option<&str>, &str); 3] = [(None, "System"), (Some("light"), "Light"), (Some("dark"), "Dark")];

const SIZES: [(Option<&str>, &str); 3] = [(Some("small"), "Small"), (None, "Medium"), (Some("large"), "Large")];

/// The settings' button and what it opens.
#[component]
pub fn Options(open: RwSignal<bool>) -> impl IntoView {
    let bench = Workbench::here();
    let keydown = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            open.set(false);
            focus("settings-button");
        }
    };
    let plain = move |event: ev::Event| bench.settings.set_plain_editor(event_target_checked(&event));
    view! {
        <div class="options" on:keydown=keydown>
            <button
                id="settings-button"
                class="quiet icon-only"
                aria-label="Settings"
                aria-expanded=move || yes_no(open.get())
                aria-controls="settings"
                on:click=move |_| open.update(|open| *open = !*open)
            >
                <Icon name="settings"/>
            </button>
            <div class="veil clear" hidden=move || !open.get() on:click=move |_| open.set(false)></div>
            <div id="settings" class="options-box" role="group" aria-label="Settings" hidden=move || !open.get()>
                <fieldset>
                    <legend>"Colours"</legend>
                    <div class="segments">
                        {THEMES.map(|(theme, name)| view! { <Theme theme name/> }).collect_view()}
                    </div>
                </fieldset>
                <fieldset>
                    <legend>"Code"</legend>
                    <div class="segments">
                        {SIZES.map(|(size, name)| view! { <CodeSize size name/> }).collect_view()}
                    </div>
                </fieldset>
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=bench.settings.wrap
                        on:change=move |event| bench.settings.set_wrap(event_target_checked(&event))
                    />
                    <span>"Long lines go on below"</span>
                </label>
                <label class="check">
                    <input type="checkbox" prop:checked=bench.settings.plain_editor on:change=plain/>
                    <span>"Plain text editor"</span>
                </label>
                <p class="hint">"Runs happen in this page. Nothing you write leaves it."</p>
            </div>
        </div>
    }
    .into_any()
}

#[component]
fn CodeSize(size: Option<&'static str>, name: &'static str) -> impl IntoView {
    let bench = Workbench::here();
    let is_chosen = move || bench.settings.code_size.with(|chosen| chosen.as_deref() == size);
    view! {
        <label class="segment">
            <input
                type="radio"
                name="code-size"
                prop:checked=is_chosen
                on:change=move |_| bench.settings.set_code_size(size)
            />
            <span>{name}</span>
        </label>
    }
    .into_any()
}

#[component]
fn Theme(theme: Option<&'static str>, name: &'static str) -> impl IntoView {
    let bench = Workbench::here();
    let is_chosen = move || bench.settings.theme.with(|chosen| chosen.as_deref() == theme);
    view! {
        <label class="segment">
            <input
                type="radio"
                name="theme"
                prop:checked=is_chosen
                on:change=move |_| bench.settings.set_theme(theme)
            />
            <span>{name}</span>
        </label>
    }
    .into_any()
}
