//! What the run shows that its author would want to know, above its statements; some with the change that does better.

use leptos::prelude::*;

use crate::{
    state::hint::{Hint, hints},
    workbench::Workbench,
};

/// Hints that stand on the page at most.
const MOST: usize = 6;

/// The hints of the last run, once it is over.
#[component]
pub fn Hints() -> impl IntoView {
    let bench = Workbench::here();
    let found = Memo::new(move |_| {
        if bench.recorded.get() || bench.run_state.get().is_busy() {
            return Vec::new();
        }
        let ran = bench.ran.get();
        let mut found = bench.transcript.with(|run| hints(run, &ran));
        found.truncate(MOST);
        found
    });
    let hint = move |hint: Hint| view! { <Found hint/> };
    view! {
        <Show when=move || found.with(|found| !found.is_empty())>
            <section class="hints" aria-label="Hints">{move || found.get().into_iter().map(hint).collect_view()}</section>
        </Show>
    }
    .into_any()
}

#[component]
fn Found(hint: Hint) -> impl IntoView {
    let bench = Workbench::here();
    let Hint { rule, text, span, fix, .. } = hint;
    let place = span.map(|span| {
        let name = format!("line {}", span.line);
        view! { <button class="place" on:click=move |_| bench.show_place(&span, false, true)>{name}</button> }
    });
    let fix = fix.map(|fix| {
        let label = fix.label.clone();
        view! { <button class="plain small" on:click=move |_| bench.take_hint(&fix)>{label}</button> }
    });
    view! {
        <div class="hint" data-testid="hint" data-rule=rule>
            <p><strong>"Hint: "</strong>{text}</p>
            <p class="statement-foot">{fix} {place}</p>
        </div>
    }
}
