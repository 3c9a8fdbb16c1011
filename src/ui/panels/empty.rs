//! What a panel shows while it has nothing to show.

use leptos::prelude::*;

use crate::{state::status::Status, workbench::Workbench};

/// A sentence in the middle of an empty panel.
#[component]
pub fn Empty(
    /// What the panel will show.
    before: &'static str,
    /// What it says after a run that brought nothing.
    after: &'static str,
) -> impl IntoView {
    let bench = Workbench::here();
    let text = move || match bench.status() {
        Status::Running => "Running…",
        Status::Done | Status::Serving => after,
        Status::Failed if !bench.refused.get() => after,
        // What was recorded when the page was made is a run too.
        Status::Loading | Status::Ready if bench.recorded.get() => after,
        _ => before,
    };
    view! { <div class="empty"><p>{text}</p></div> }
}
