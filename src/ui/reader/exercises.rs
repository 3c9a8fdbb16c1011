//! The chapter's exercises: tasks, hints one at a time, what the check says, and a solution beside one's own.

use std::sync::Arc;

use fieldbook_book::Exercise;
use leptos::prelude::*;

use super::blocks::Blocks;
use crate::{
    state::diff::{Line, lines},
    ui::yes_no,
    workbench::{Workbench, solved_name},
};

/// The exercises of the chapter, by their titles; the open one whole.
#[component]
pub fn Exercises(exercises: Vec<Exercise>) -> impl IntoView {
    (!exercises.is_empty()).then(|| {
        let each = |exercise: Exercise| view! { <One slug=exercise.slug title=exercise.title/> };
        view! {
            <section class="exercises" aria-labelledby="exercises">
                <h2 id="exercises">"Exercises"</h2>
                {exercises.into_iter().map(each).collect_view()}
            </section>
        }
    })
}

#[component]
fn One(slug: String, title: String) -> impl IntoView {
    let bench = Workbench::here();
    let own = slug.clone();
    let open = Memo::new(move |_| bench.exercise.get().filter(|exercise| exercise.slug == own));
    let name = solved_name(&bench.route.get_untracked(), &slug);
    let is_solved = Memo::new(move |_| bench.solved.with(|solved| solved.contains(&name)));
    let toggle = move |_| match open.with_untracked(Option::is_some) {
        true => bench.leave_exercise(),
        false => bench.open_exercise(&slug),
    };
    let label = title.clone();
    view! {
        <section class="exercise" data-testid="exercise" aria-label=label>
            <h3>
                {title}
                <Show when=move || is_solved.get()><span class="solved">" solved"</span></Show>
            </h3>
            <p>
                <button class="plain small" aria-expanded=move || yes_no(open.with(Option::is_some)) on:click=toggle>
                    {move || if open.with(Option::is_some) { "Leave the exercise" } else { "Start the exercise" }}
                </button>
            </p>
            {move || open.get().map(|exercise| view! { <Open exercise/> })}
        </section>
    }
    .into_any()
}

#[component]
fn Open(exercise: Arc<Exercise>) -> impl IntoView {
    let bench = Workbench::here();
    let shown = RwSignal::new(0);
    let solution = RwSignal::new(false);
    let count = exercise.hints.len();
    let hints = exercise.hints.clone();
    let task = exercise.task.clone();
    let hint = move || {
        let given = hints.iter().take(shown.get()).enumerate();
        let hint = |(number, blocks): (usize, &Vec<fieldbook_book::Block>)| {
            view! { <div class="aside"><p class="overline">"Hint " {number + 1}</p><Blocks blocks=blocks.clone()/></div> }
        };
        given.map(hint).collect_view()
    };
    let verdict = move || {
        bench.verdict.get().map(|verdict| match verdict {
            Ok(()) => view! { <p class="verdict good" data-testid="verdict">"Solved. The check found everything."</p> }
                .into_any(),
            Err(missing) => {
                view! { <p class="verdict bad" data-testid="verdict"><strong>"Not yet: "</strong>{missing}</p> }
                    .into_any()
            }
        })
    };
    let beside = move || solution.get().then(|| view! { <Beside solution=exercise.solution.clone()/> });
    view! {
        <Blocks blocks=task/>
        <div class="exercise-tools">
            <button class="primary" data-testid="check" on:click=move |_| bench.check_exercise()>"Check"</button>
            <Show when=move || shown.get() < count>
                <button class="plain small" data-testid="exercise-hint" on:click=move |_| shown.update(|shown| *shown += 1)>
                    {move || if shown.get() == 0 { "A hint" } else { "Another hint" }}
                </button>
            </Show>
            <button
                class="plain small"
                data-testid="solution"
                aria-expanded=move || yes_no(solution.get())
                on:click=move |_| solution.update(|on| *on = !*on)
            >
                {move || if solution.get() { "Hide the solution" } else { "A solution" }}
            </button>
        </div>
        {verdict}
        {hint}
        {beside}
    }
    .into_any()
}

/// A solution beside the reader's own program: lines that only one has say whose they are.
#[component]
fn Beside(solution: String) -> impl IntoView {
    let bench = Workbench::here();
    move || {
        let mine = bench.sheet.with(|sheet| sheet.text().to_owned());
        let row = |line: &Line<'_>| {
            let (class, word, text) = match line {
                Line::Both(text) => ("", "", *text),
                Line::Mine(text) => ("diff-mine", "yours", *text),
                Line::Theirs(text) => ("diff-theirs", "solution", *text),
            };
            view! { <tr class=class><td class="diff-word">{word}</td><td><code>{text.to_owned()}</code></td></tr> }
        };
        let rows = lines(&mine, &solution).iter().map(row).collect_view();
        view! {
            <div class="table-scroll" tabindex="0" role="group" aria-label="Your program beside a solution">
                <table class="diff" aria-label="Your program beside a solution">
                    <thead class="unseen"><tr><th scope="col">"Whose"</th><th scope="col">"Line"</th></tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    }
}
