//! A field of the form: a value of the path, the query, a header or a form's body.

use leptos::prelude::*;

use crate::{
    state::api::{Kind, Parameter, Place},
    ui::yes_no,
    workbench::Workbench,
};

/// The field of the parameter with that number.
#[component]
pub fn Field(index: usize, parameter: Parameter) -> impl IntoView {
    let bench = Workbench::here();
    let id = format!("api-field-{index}");
    let (hint_id, wrong_id) = (format!("{id}-hint"), format!("{id}-wrong"));
    let described = format!("{hint_id} {wrong_id}");
    let (place, name) = (parameter.place.word(), parameter.name.clone());
    let own = name.clone();
    let wrong = Memo::new(move |_| {
        let own = bench.wrong.with(|problems| {
            let own = problems.iter().filter(|problem| problem.is_of(place, &own));
            own.map(|problem| problem.message.clone()).collect::<Vec<_>>()
        });
        own.join("; ")
    });
    let is_wrong = move || yes_no(wrong.with(|wrong| !wrong.is_empty()));
    let value = bench.draft.with_untracked(|draft| draft.values.get(index).cloned().unwrap_or_default());
    let set = move |value: String| {
        bench.draft.update_untracked(|draft| {
            if let Some(own) = draft.values.get_mut(index) {
                *own = value;
            }
        });
    };
    let choices = match &parameter.kind {
        Kind::Choice(choices) => Some(choices.clone()),
        Kind::Boolean => Some(vec!["true".to_owned(), "false".to_owned()]),
        _ => None,
    };
    let limit = |name: &str| parameter.limits.iter().find(|(own, _)| *own == name).map(|(_, limit)| limit.clone());
    let is_number = matches!(parameter.kind, Kind::Integer | Kind::Number);
    let step = match parameter.kind {
        Kind::Integer => Some("1"),
        Kind::Number => Some("any"),
        _ => None,
    };
    let control = match choices {
        Some(choices) => {
            let option = |choice: String| {
                let selected = choice == value;
                let text = choice.clone();
                view! { <option value=choice selected=selected>{text}</option> }
            };
            let empty = value.is_empty();
            view! {
                <select
                    id=id.clone()
                    required=parameter.required
                    aria-describedby=described
                    aria-invalid=is_wrong
                    on:change=move |event| set(event_target_value(&event))
                >
                    <option value="" selected=empty>{if parameter.required { "choose" } else { "left out" }}</option>
                    {choices.into_iter().map(option).collect_view()}
                </select>
            }
            .into_any()
        }
        None => view! {
            <input
                id=id.clone()
                type=if is_number { "number" } else { "text" }
                step=step
                min=limit("min")
                max=limit("max")
                minlength=limit("minlength")
                maxlength=limit("maxlength")
                pattern=limit("pattern")
                required=parameter.required
                placeholder=parameter.default.clone()
                autocomplete="off"
                spellcheck="false"
                aria-describedby=described
                aria-invalid=is_wrong
                prop:value=value
                on:input=move |event| set(event_target_value(&event))
            />
        }
        .into_any(),
    };
    let hint = hint(&parameter);
    view! {
        <div class="api-field">
            <label for=id>
                {name.clone()}
                {parameter.required.then_some(" (required)")}
            </label>
            {control}
            <p id=hint_id class="api-hint">{hint}</p>
            <p id=wrong_id class="api-wrong" data-testid="api-problem" data-field=name hidden=move || wrong.with(String::is_empty)>
                {wrong}
            </p>
        </div>
    }
    .into_any()
}

/// Where the value stands, what it is, and what it may be.
fn hint(parameter: &Parameter) -> String {
    let place = match parameter.place {
        Place::Path => "path",
        Place::Query => "query",
        Place::Header => "header",
        Place::Form => "form",
    };
    let kind = match parameter.kind {
        Kind::Text => "text",
        Kind::Integer => "whole number",
        Kind::Number => "number",
        Kind::Boolean => "true or false",
        Kind::Choice(_) => "one of these",
        Kind::Several => "several, with commas between them",
    };
    let mut parts = vec![place.to_owned(), kind.to_owned()];
    parts.extend(parameter.limits.iter().map(|(name, limit)| match *name {
        "min" => format!("at least {limit}"),
        "max" => format!("at most {limit}"),
        "minlength" => format!("at least {limit} characters"),
        "maxlength" => format!("at most {limit} characters"),
        _ => format!("like {limit}"),
    }));
    if !parameter.default.is_empty() {
        parts.push(format!("{} where it is left out", parameter.default));
    }
    let said = parts.join(", ");
    if parameter.description.is_empty() { said } else { format!("{}. {said}", parameter.description) }
}
