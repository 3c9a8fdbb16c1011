//! What if it fails here? A statement is made to fail, and the program runs again.

use leptos::{ev::MouseEvent, prelude::*};

use crate::{state::failing::With, workbench::Workbench};

/// The ways in which the statement with that number can fail; of the one that does, how, and the way back.
#[component]
pub fn Fail(index: usize) -> impl IntoView {
    let bench = Workbench::here();
    let failing = Memo::new(move |_| bench.failing.get().filter(|failing| failing.statement == index));
    // Built when it is first unfolded: of many statements nearly none is.
    let is_wanted = RwSignal::new(false);
    let choice = move |with: With| {
        let choose = move |event: MouseEvent| {
            event.stop_propagation();
            bench.fail_at(index, Some(with));
        };
        view! { <button class="plain small" data-testid="fail-with" on:click=choose>{with.words()}</button> }
    };
    let choices =
        move || is_wanted.get().then(|| view! { <p>"Run again, and " {With::ALL.map(choice).collect_view()}</p> });
    let back = move |event: MouseEvent| {
        event.stop_propagation();
        bench.fail_at(index, None);
    };
    let unfold = move |_| is_wanted.set(true);
    let stay = |event: MouseEvent| event.stop_propagation();
    move || match failing.get() {
        Some(failing) => view! {
            <p class="fail-here" data-testid="fails-here">
                <span>"Made to fail: " {failing.with.words()} "."</span>
                <button class="plain small" data-testid="fail-no-more" on:click=back>"Let it succeed"</button>
            </p>
        }
        .into_any(),
        None => view! {
            <details class="fail-here" data-testid="fail-here" on:click=stay on:toggle=unfold>
                <summary>"What if it fails here?"</summary>
                {choices}
            </details>
        }
        .into_any(),
    }
}
