//! A document of the repository as a page that stands alone: it has no workbench, and needs no script.

use std::sync::Arc;

use fieldbook_book::Chapter;
use leptos::prelude::*;

use super::{
    header::{Emblem, Link},
    reader::blocks::Blocks,
};
use crate::state::{
    contents::{self, BOOK},
    route::Route,
};

/// The page.
#[component]
pub fn Document(
    /// Its title and its text.
    document: Arc<Chapter>,
) -> impl IntoView {
    let title = document.title.clone();
    view! {
        <header class="bar">
            <Link route=Route::Home class="brand"><Emblem/><span>"Fieldbook"</span></Link>
            <span class="spring"></span>
            <Link route=contents::first(BOOK) class="quiet">"Book"</Link>
            <Link route=Route::Examples class="quiet">"Examples"</Link>
            <Link route=Route::Play class="quiet">"Play"</Link>
        </header>
        <main class="home">
            <article class="prose"><h1>{title}</h1><Blocks blocks=document.blocks.clone()/></article>
        </main>
    }
    .into_any()
}
