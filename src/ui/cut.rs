//! A text that may be very long: its beginning, and a way to see the rest.

use leptos::prelude::*;

use crate::state::portion::head;

/// The text, or its first `most` characters and a button that shows all of them.
#[component]
pub fn Cut(
    /// The text.
    text: String,
    /// The characters that stand there at first.
    most: usize,
) -> impl IntoView {
    let Some(beginning) = head(&text, most).map(str::to_owned) else {
        return text.into_any();
    };
    let total = text.chars().count();
    let is_whole = RwSignal::new(false);
    let shown = move || if is_whole.get() { text.clone() } else { format!("{beginning}…") };
    let more = move |event: leptos::ev::MouseEvent| {
        event.stop_propagation();
        is_whole.set(true);
    };
    view! {
        {shown}
        <Show when=move || !is_whole.get()>
            <button class="cut-more" on:click=more>"show all " {total} " characters"</button>
        </Show>
    }
    .into_any()
}
