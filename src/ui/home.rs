//! The home page: what this is, shown by a program that runs, and the ways in.

use leptos::prelude::*;

use super::{code::Code, header::Link, panels::Panels};
use crate::{
    host::{location, storage},
    state::{
        contents::{self, BOOK, Part},
        draft,
        route::Route,
        way::{self, WAYS, Way},
    },
    workbench::Workbench,
};

/// The page.
#[component]
pub fn Home() -> impl IntoView {
    view! {
        <main id="bench" class="home">
            <div class="home-page">
                <Hero/>
                <section class="live" aria-label="A program and what it sends">
                    <Code/>
                    <Panels/>
                </section>
                <p class="live-note">
                    "A Rust program, its output, the SQL that it sent and the tables that came of it. Change it and run it: \
                     the library, an interpreter for Rust and SQLite are all in this page, and nothing leaves it."
                </p>
                <Doors/>
                <Compared/>
            </div>
        </main>
    }
    .into_any()
}

#[component]
fn Hero() -> impl IntoView {
    let bench = Workbench::here();
    let last = contents::resumed(BOOK, storage::get(draft::LAST_PAGE).as_deref());
    let resumed = last.and_then(|route| {
        let (_, entry) = contents::find(BOOK, &route)?;
        let is_started = bench.done.with_untracked(|done| !done.is_empty()) || route != contents::first(BOOK);
        is_started.then(|| view! { <Link route class="plain big">"Go on with: " {entry.title}</Link> })
    });
    view! {
        <section class="hero">
            <h1 id="chapter-title" tabindex="-1">"SQLModel for Rust, and a book that runs"</h1>
            <p class="lede">
                "One struct is the table, the validated data and the query. Write the struct, keep rows in a session, and \
                 let the session find out what to send."
            </p>
            <p class="ways">
                <Link route=contents::first(BOOK) class="primary big">"Start the book"</Link>
                {resumed}
                <Link route=Route::Play class="plain big">"Open an empty sheet"</Link>
            </p>
            <Ways/>
        </section>
    }
    .into_any()
}

/// What the reader knows already, and where that leads.
#[component]
fn Ways() -> impl IntoView {
    let bench = Workbench::here();
    let way = move |way: Way| {
        view! {
            <label class="segment">
                <input
                    type="radio"
                    name="way"
                    value=way.name()
                    prop:checked=move || bench.settings.way.get() == Some(way)
                    on:change=move |_| bench.settings.set_way(way)
                />
                <span>{way.title()}</span>
            </label>
        }
    };
    let step = move || {
        let chosen = bench.settings.way.get()?;
        let (done, all) = bench.done.with(|done| way::score(BOOK, Some(chosen), done));
        let next = bench.next_step().map(|(part, entry)| {
            view! { <Link route=Route::chapter(part.slug, entry.slug)>"Next: " {entry.title}</Link> }
        });
        Some(
            view! { <p class="way-next">{next} <span class="count-of">{done} " of " {all} " chapters done"</span></p> },
        )
    };
    view! {
        <fieldset class="way">
            <legend>"What do you bring along?"</legend>
            <div class="segments">{WAYS.map(way).collect_view()}</div>
            {step}
        </fieldset>
    }
    .into_any()
}

/// The three ways on: the book, the examples, the library.
#[component]
fn Doors() -> impl IntoView {
    let parts = BOOK.iter().filter(|part| !contents::is_examples(part)).map(|part| view! { <Lesson part/> });
    let examples = contents::examples(BOOK).map(|part| {
        let example = |entry: &'static contents::Entry| {
            view! { <li><Link route=Route::chapter(part.slug, entry.slug)>{entry.title}</Link></li> }
        };
        part.chapters.iter().take(5).map(example).collect_view()
    });
    view! {
        <div class="doors">
            <section class="door">
                <h2>"Read the book"</h2>
                <p>"Each chapter has a program beside it. No install, no account, no server."</p>
                <ul>{parts.collect_view()}</ul>
            </section>
            <section class="door">
                <h2>"Start from an example"</h2>
                <p>"Whole programs, by subject, to take apart."</p>
                <ul>
                    {examples}
                    <li><Link route=Route::Examples>"All examples"</Link></li>
                </ul>
            </section>
            <section class="door">
                <h2>"Use the library"</h2>
                <p>"The same programs compile with rustc and run on native SQLite."</p>
                <pre class="listing" tabindex="0" role="group" aria-label="Install"><code>"cargo add fieldbook"</code></pre>
                <ul>
                    <li><a href=location::file("api/fieldbook/index.html")>"Guide and API documentation"</a></li>
                    <li><a href=location::file("differences/")>"What differs from SQLModel"</a></li>
                </ul>
            </section>
        </div>
    }
    .into_any()
}

#[component]
fn Lesson(part: &'static Part) -> impl IntoView {
    let first = part.chapters.first().map(|entry| Route::chapter(part.slug, entry.slug));
    let count = part.chapters.len();
    let noun = if count == 1 { "chapter" } else { "chapters" };
    first.map(
        |route| view! { <li><Link route>{part.title}</Link> <span class="count-of">{count} " " {noun}</span></li> },
    )
}

/// What each library says on the questions that decide: where the schema stands, what a change is, how one waits.
const COMPARED: [(&str, [&str; 4]); 4] = [
    ("The schema stands in", ["the struct", "entities, often generated", "schema.rs, generated", "the struct"]),
    (
        "A change is",
        [
            "a setter; the session sends it",
            "an active model, saved",
            "a statement that you write",
            "a method, sent at once",
        ],
    ),
    ("The same row, read twice", ["is one object", "is two values", "is two values", "is two values"]),
    ("Waiting", ["blocks", "async", "blocks, or async", "async"]),
];

/// How it stands beside Rust's other libraries.
#[component]
fn Compared() -> impl IntoView {
    let row = |(question, answers): (&'static str, [&'static str; 4])| {
        view! { <tr><th scope="row">{question}</th>{answers.map(|answer| view! { <td>{answer}</td> }).collect_view()}</tr> }
    };
    view! {
        <section class="compared">
            <h2>"Beside Rust's other libraries"</h2>
            <div class="table-scroll" tabindex="0" role="group" aria-label="Comparison">
                <table class="prose-table">
                    <thead>
                        <tr>
                            <td></td>
                            <th scope="col">"Fieldbook"</th>
                            <th scope="col">"SeaORM"</th>
                            <th scope="col">"Diesel"</th>
                            <th scope="col">"Toasty"</th>
                        </tr>
                    </thead>
                    <tbody>{COMPARED.map(row).collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}
