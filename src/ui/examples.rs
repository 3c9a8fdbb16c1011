//! The gallery: programs to begin with, each on a page of its own.

use leptos::prelude::*;

use super::header::Link;
use crate::state::{
    contents::{self, BOOK, Entry, Part},
    route::Route,
};

/// The page.
#[component]
pub fn Examples() -> impl IntoView {
    let part = contents::examples(BOOK);
    let cards = part.map(|part| part.chapters.iter().map(|entry| view! { <Card part entry/> }).collect_view());
    view! {
        <main id="bench" class="home">
            <div class="home-page">
                <section class="hero">
                    <h1 id="chapter-title" tabindex="-1">"Examples"</h1>
                    <p class="lede">
                        "Whole programs, by subject. Each opens in the editor, runs in this page, and compiles with rustc as \
                         it stands."
                    </p>
                    <p class="ways"><Link route=Route::Play class="plain big">"Or an empty sheet"</Link></p>
                </section>
                <ul class="gallery">{cards}</ul>
            </div>
        </main>
    }
    .into_any()
}

#[component]
fn Card(part: &'static Part, entry: &'static Entry) -> impl IntoView {
    view! {
        <li class="card">
            <h2><Link route=Route::chapter(part.slug, entry.slug)>{entry.title}</Link></h2>
            <p>{entry.summary}</p>
        </li>
    }
    .into_any()
}
