//! The choice of the database whose SQL is shown; only SQLite ever runs it.

use leptos::prelude::*;

use crate::{
    state::event::DialectText,
    workbench::{DIALECTS, Workbench},
};

/// The choice, and a word on what is shown when it is not what ran.
#[component]
pub fn Database(
    /// Its test id; every panel's choice is the same setting.
    id: &'static str,
) -> impl IntoView {
    let bench = Workbench::here();
    let is_chosen = move |name: &'static str| bench.settings.dialect.with(|chosen| chosen.as_deref() == Some(name));
    let option = move |name| view! { <option value=name prop:selected=move || is_chosen(name)>{name}</option> };
    let foreign = move || bench.settings.dialect.get();
    view! {
        {move || foreign().map(|name| view! { <span class="rendered">"Rendered for " {name} ", not run"</span> })}
        <select
            data-testid=id
            aria-label="Show the SQL of"
            on:change=move |event| bench.settings.set_dialect(&event_target_value(&event))
        >
            <option value="SQLite" prop:selected=move || foreign().is_none()>"SQLite"</option>
            {DIALECTS.map(option).collect_view()}
        </select>
    }
}

/// The chosen database's text among those that came with a statement; `Err` says why there is none.
pub fn rendered(texts: Option<&Vec<DialectText>>, dialect: &str) -> Result<String, String> {
    let text = texts.and_then(|texts| texts.iter().find(|text| text.dialect == dialect)).cloned().unwrap_or_default();
    let missing = || format!("this statement was not rendered for {dialect}");
    text.sql.ok_or_else(|| text.error.unwrap_or_else(missing))
}
