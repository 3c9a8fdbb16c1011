//! The chapter's text, with the ways to the chapters before and after it.

pub(super) mod blocks;
mod exercises;

use std::sync::Arc;

use leptos::{ev, prelude::*};

use super::{focus, header::Link, icon::Icon, show, watch};
use crate::{
    host::location,
    state::{
        contents::{BOOK, Place, find, neighbours, route},
        page::Page,
        route::Route,
        way,
    },
    workbench::{Loaded, Workbench},
};
use blocks::Blocks;
use exercises::Exercises;

/// From so many pixels on the end of the text counts as seen.
const AT_END: i32 = 320;

/// The left side of the workbench.
#[component]
pub fn Reader() -> impl IntoView {
    let bench = Workbench::here();
    let page = move || match bench.route.get() {
        Route::Chapter { .. } => chapter(bench).into_any(),
        Route::Play => view! { <Play/> }.into_any(),
        Route::Home | Route::Examples | Route::Embed | Route::Missing => view! { <Missing/> }.into_any(),
    };
    let scrolled = move |event: ev::Event| {
        let reader: web_sys::Element = event_target(&event);
        if reader.scroll_top() + reader.client_height() + AT_END > reader.scroll_height() {
            bench.read_to_end();
        }
    };
    view! {
        <section class="reader" data-testid="chapter" aria-label="Chapter" on:scroll=scrolled>
            <article class="prose">{page}</article>
        </section>
    }
    .into_any()
}

fn chapter(bench: Workbench) -> impl IntoView {
    move || match bench.chapter.get() {
        Loaded::Fetching => view! { <p class="waiting">"Opening the chapter…"</p> }.into_any(),
        Loaded::Here(page) => view! { <Text page/> }.into_any(),
        Loaded::Lost(reason) => view! { <Lost reason/> }.into_any(),
    }
}

#[component]
fn Text(page: Arc<Page>) -> impl IntoView {
    let bench = Workbench::here();
    let here = bench.route.get_untracked();
    let place = find(BOOK, &here);
    let part = place.map(|(part, _)| part.title);
    // A part's first page says what the part is for.
    let first = place.filter(|(part, entry)| part.chapters.first() == Some(*entry) && !part.about.is_empty());
    let before = neighbours(BOOK, &here).0;
    let after = way::following(BOOK, bench.settings.way.get_untracked(), &here);
    // An address may lead to a part of the page, which is only there now.
    watch(|| {
        let fragment = location::fragment();
        let part = fragment.strip_prefix('#').filter(|part| !part.is_empty() && !part.contains('='));
        if let Some(part) = part {
            show(part);
        }
    });
    let title = page.chapter.title.clone();
    view! {
        <p class="overline">{part}</p>
        {first.map(|(part, _)| view! { <p class="part-about">{part.about}</p> })}
        <Title>{title}</Title>
        <Blocks blocks=page.chapter.blocks.clone()/>
        <Exercises exercises=page.chapter.exercises.clone()/>
        <nav class="turn" aria-label="Chapters before and after">
            {before.map(|place| view! { <Turn place forward=false/> })}
            {after.map(|place| view! { <Turn place forward=true/> })}
        </nav>
    }
    .into_any()
}

/// The page's title, which takes the focus when the reader turned to the page by a link.
#[component]
fn Title(children: Children) -> impl IntoView {
    let bench = Workbench::here();
    watch(move || {
        if bench.turned.get_untracked() {
            bench.turned.set(false);
            focus("chapter-title");
        }
    });
    view! { <h1 id="chapter-title" tabindex="-1">{children()}</h1> }
}

#[component]
fn Turn(place: Place, forward: bool) -> impl IntoView {
    let (class, word, icon) = match forward {
        true => ("turn-link forward", "Next", "next"),
        false => ("turn-link", "Previous", "previous"),
    };
    view! {
        <Link route=route(place) class>
            <span class="turn-word">{word}</span>
            <span class="turn-title">{place.1.title}</span>
            <Icon name=icon/>
        </Link>
    }
    .into_any()
}

#[component]
fn Lost(reason: String) -> impl IntoView {
    let bench = Workbench::here();
    view! {
        <Title>"This chapter did not arrive"</Title>
        <p>{reason} ". Your program in the editor is safe."</p>
        <p><button class="plain" on:click=move |_| bench.retry()>"Try again"</button></p>
    }
}

#[component]
fn Play() -> impl IntoView {
    view! {
        <p class="overline">"Play"</p>
        <Title>"An empty sheet"</Title>
        <p>
            "Write any program that uses Fieldbook, and run it. What you write stays in this browser until you come back."
        </p>
        <p>
            "What runs here is ordinary Rust: in a Cargo project that has the " <code>"fieldbook"</code>
            " crate, the same program compiles unchanged."
        </p>
        <aside class="aside">
            <p>"The playground interprets Rust; it is not rustc. It checks most of what rustc checks, and says so where "
                "a part of the language is not supported yet."</p>
        </aside>
        <h2>"Keys"</h2>
        <dl class="keys">
            <dt><kbd>"Ctrl"</kbd>" or "<kbd>"Cmd"</kbd>" + "<kbd>"Enter"</kbd></dt><dd>"run the program"</dd>
            <dt><kbd>"Ctrl"</kbd>" or "<kbd>"Cmd"</kbd>" + "<kbd>"F"</kbd></dt><dd>"search in the editor"</dd>
            <dt><kbd>"/"</kbd>", or "<kbd>"Ctrl"</kbd>" or "<kbd>"Cmd"</kbd>" + "<kbd>"K"</kbd></dt><dd>"search the book"</dd>
            <dt><kbd>"F1"</kbd></dt><dd>"look up the name at the cursor"</dd>
            <dt><kbd>"Esc"</kbd>", then "<kbd>"Tab"</kbd></dt><dd>"leave the editor"</dd>
        </dl>
    }
    .into_any()
}

#[component]
fn Missing() -> impl IntoView {
    view! {
        <Title>"There is no such page"</Title>
        <p>"It may have moved to another place in the book. " <Link route=Route::Home>"Back to the book"</Link></p>
    }
}
