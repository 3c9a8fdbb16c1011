//! A short message at the page's edge, and the link to copy by hand.

use leptos::{ev, prelude::*};

use super::{icon::Icon, panels::TryAgain};
use crate::workbench::Workbench;

/// Shows the workbench's message while there is one. The live region reads it out, not this.
#[component]
pub fn Toast() -> impl IntoView {
    let bench = Workbench::here();
    let message = move || bench.toast.get().map(|text| view! { <p class="toast" aria-hidden="true">{text}</p> });
    let trouble = move || {
        bench.trouble.get().map(|trouble| {
            view! {
                <div class="trouble" role="region" aria-label="The engine">
                    <p>{trouble.message()}</p>
                    <TryAgain trouble/>
                </div>
            }
        })
    };
    view! {
        {trouble}
        {message}
        <Show when=move || bench.link.with(Option::is_some)>
            <LinkBox/>
        </Show>
    }
    .into_any()
}

/// The link itself, for browsers that let no page write to the clipboard.
#[component]
fn LinkBox() -> impl IntoView {
    let bench = Workbench::here();
    let close = move || bench.link.set(None);
    let keydown = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            close();
        }
    };
    view! {
        <div class="link-box" role="dialog" aria-label="A link to this program" on:keydown=keydown>
            <label for="share-link">"Copy this link. It holds the program itself."</label>
            <div class="link-row">
                <input id="share-link" type="text" readonly prop:value=move || bench.link.get().unwrap_or_default()/>
                <button class="quiet icon-only" aria-label="Close" on:click=move |_| close()>
                    <Icon name="close"/>
                </button>
            </div>
        </div>
    }
    .into_any()
}
