//! How SQLite goes about a statement: its plan, in words and in its own.

use leptos::prelude::*;

use crate::{
    state::plan::{Line, lines},
    workbench::Workbench,
};

/// The plan of the statement with that number, folded; nothing where none was told.
#[component]
pub fn Plan(index: usize) -> impl IntoView {
    let bench = Workbench::here();
    let steps = bench.transcript.with_untracked(|run| lines(run.plan(index)));
    let scans = steps.iter().any(|line| line.scans.is_some());
    let summary = if scans { "Plan: reads a whole table" } else { "Plan" };
    let step = |line: Line| {
        let class = if line.scans.is_some() { "plan-step scans" } else { "plan-step" };
        // What belongs to another step stands behind it.
        let inside = "↳ ".repeat(line.depth);
        view! { <li class=class>{inside}<span class="plan-words">{line.words}</span> " " <code>{line.detail}</code></li> }
    };
    (!steps.is_empty()).then(|| {
        view! {
            <details class="plan" data-testid="plan" on:click=|event| event.stop_propagation()>
                <summary>{summary}</summary>
                <ol class="plan-steps">{steps.into_iter().map(step).collect_view()}</ol>
            </details>
        }
    })
}
