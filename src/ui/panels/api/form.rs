//! The form that a request is written in.

use leptos::{ev, html::Textarea, prelude::*};

use super::field::Field;
use crate::{
    state::api::{Api, Body, Operation, Problem},
    ui::yes_no,
    workbench::Workbench,
};

/// A form for one operation.
#[component]
pub fn Form(operation: Operation) -> impl IntoView {
    let bench = Workbench::here();
    let waits = Memo::new(move |_| bench.api.with(Api::is_waiting));
    let keydown = move |event: ev::KeyboardEvent| {
        let is_command = (event.ctrl_key() || event.meta_key()) && !event.alt_key() && !event.shift_key();
        if is_command && event.key() == "Enter" {
            // Outside of the form these keys run the program.
            event.prevent_default();
            event.stop_propagation();
            bench.send();
        }
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        bench.send();
    };
    let title = format!("{} {}", operation.method, operation.path);
    let class = format!("method {}", operation.method.to_lowercase());
    // Most often the first line says what the summary says already.
    let description = (operation.description != operation.summary).then_some(operation.description);
    let fields = operation.parameters.into_iter().enumerate();
    let fields = fields.map(|(index, parameter)| view! { <Field index parameter/> }).collect_view();
    view! {
        <form class="api-form" data-testid="api-form" novalidate=true aria-label=title on:keydown=keydown on:submit=submit>
            <h3 class="api-title"><span class=class>{operation.method}</span>" "<code>{operation.path}</code></h3>
            {description.filter(|text| !text.is_empty()).map(|text| view! { <p class="api-about">{text}</p> })}
            {fields}
            {operation.body.map(|body| view! { <BodyField body/> })}
            <Headers/>
            <button
                type="submit"
                class="primary"
                data-testid="api-send"
                aria-disabled=move || yes_no(waits.get())
                aria-keyshortcuts="Control+Enter Meta+Enter"
                title="Send the request (Ctrl or Cmd + Enter)"
            >
                "Send"
            </button>
        </form>
    }
    .into_any()
}

/// The body as text, with what is wrong in it below.
#[component]
fn BodyField(body: Body) -> impl IntoView {
    let bench = Workbench::here();
    let area = NodeRef::<Textarea>::new();
    let value = bench.draft.with_untracked(|draft| draft.body.clone());
    let rows = value.lines().count().clamp(3, 14).to_string();
    let wrong = Memo::new(move |_| {
        let of_body = |problem: &&Problem| problem.place == "body";
        bench.wrong.with(|problems| problems.iter().filter(of_body).cloned().collect::<Vec<_>>())
    });
    let go = move |problem: &Problem| {
        let Some(area) = area.get_untracked() else {
            return;
        };
        let text = area.value();
        let _ = area.focus();
        if let Some(place) = problem.found_in(&text) {
            // The browser counts in units of UTF-16.
            let units = |end: usize| text[..end].encode_utf16().count() as u32;
            let _ = area.set_selection_range(units(place.start), units(place.end));
        }
    };
    let item = move |problem: Problem| {
        let (name, message) = (problem.name(), problem.message.clone());
        let shown = if name.is_empty() { "body".to_owned() } else { name.clone() };
        view! {
            <li class="api-wrong" data-testid="api-problem" data-field=name>
                <button type="button" class="place" title="Show it in the body" on:click=move |_| go(&problem)>
                    {shown}
                </button>
                " "
                {message}
            </li>
        }
    };
    view! {
        <div class="api-field">
            <label for="api-body">"Body " <span class="api-hint">{body.content_type}</span></label>
            <textarea
                id="api-body"
                class="api-body"
                node_ref=area
                rows=rows
                spellcheck="false"
                autocomplete="off"
                aria-describedby="api-body-wrong"
                aria-invalid=move || yes_no(wrong.with(|wrong| !wrong.is_empty()))
                prop:value=value
                on:input=move |event| {
                    bench.draft.update_untracked(|draft| draft.body = event_target_value(&event));
                }
            ></textarea>
            <ul id="api-body-wrong" class="api-list">{move || wrong.get().into_iter().map(item).collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// More headers than the document knows.
#[component]
fn Headers() -> impl IntoView {
    let bench = Workbench::here();
    let value = bench.draft.with_untracked(|draft| draft.headers.clone());
    let is_open = !value.is_empty();
    let wrong = Memo::new(move |_| {
        bench.wrong.with(|wrong| wrong.iter().find(|it| it.place == "headers").map(|it| it.message.clone()))
    });
    view! {
        <details class="api-field" open=is_open>
            <summary>"More headers"</summary>
            <textarea
                id="api-headers"
                class="api-body"
                rows="2"
                spellcheck="false"
                aria-label="More headers, one in a line"
                placeholder="authorization: Bearer …"
                aria-invalid=move || yes_no(wrong.with(Option::is_some))
                aria-describedby="api-headers-wrong"
                prop:value=value
                on:input=move |event| {
                    bench.draft.update_untracked(|draft| draft.headers = event_target_value(&event));
                }
            ></textarea>
            <p id="api-headers-wrong" class="api-wrong">{move || wrong.get()}</p>
        </details>
    }
    .into_any()
}
