//! The timeline: a slider over what happened in the last run. The panels show the moment that it stands at.

use leptos::{ev, prelude::*};

use crate::{
    ui::{icon::Icon, yes_no},
    workbench::Workbench,
};

/// The slider, and the buttons that move it from statement to statement.
#[component]
pub fn Timeline() -> impl IntoView {
    let bench = Workbench::here();
    let is_there = Memo::new(move |_| bench.has_timeline());
    view! { <Show when=move || is_there.get()><Slider/></Show> }.into_any()
}

#[component]
fn Slider() -> impl IntoView {
    let bench = Workbench::here();
    let last = Memo::new(move |_| bench.steps());
    let position = Memo::new(move |_| bench.position_now());
    let words = Memo::new(move |_| {
        let (at, last) = (position.get(), last.get());
        match at {
            0 => format!("Before the first of {last} steps"),
            at if at == last => format!("The end, after {last} {}", if last == 1 { "step" } else { "steps" }),
            at => format!("Step {at} of {last}: {}", bench.transcript.with(|run| run.step_words(at - 1))),
        }
    });
    let line = move || {
        let step = position.get().checked_sub(1)?;
        let line = bench.transcript.with(|run| Some(run.steps.get(step)?.span.as_ref()?.line))?;
        Some(view! { <span class="timeline-line">"line " {line}</span> })
    };
    let moved = move |event: ev::Event| {
        bench.pause();
        if let Ok(position) = event_target_value(&event).parse() {
            bench.go_to(position);
        }
    };
    let step_to = move |forward| {
        bench.pause();
        bench.go_to_statement(forward);
    };
    let play_label = move || if bench.playing.get() { "Stop walking" } else { "Walk through the run" };
    view! {
        <div class="timeline" data-testid="timeline" role="group" aria-label="Timeline of the run">
            <button
                class="quiet icon-only"
                aria-label="Previous statement"
                title="Previous statement"
                on:click=move |_| step_to(false)
            >
                <Icon name="previous"/>
            </button>
            <input
                type="range"
                class="timeline-slider"
                data-testid="timeline-position"
                min="0"
                max=last
                step="1"
                aria-label="Moment of the run"
                aria-valuetext=words
                prop:value=move || position.get().to_string()
                on:input=moved
            />
            <button
                class="quiet icon-only"
                aria-label="Next statement"
                title="Next statement"
                on:click=move |_| step_to(true)
            >
                <Icon name="next"/>
            </button>
            <button
                class="quiet icon-only"
                aria-label=play_label
                title=play_label
                aria-pressed=move || yes_no(bench.playing.get())
                on:click=move |_| bench.play()
            >
                {move || if bench.playing.get() { view! { <Icon name="stop"/> } } else { view! { <Icon name="run"/> } }}
            </button>
            <p class="timeline-step" data-testid="timeline-step">{words} {line}</p>
        </div>
    }
    .into_any()
}
