//! The chapter's tree of blocks as elements; no text is ever read as HTML.

use fieldbook_book::{Block, Inline, plain};
use leptos::prelude::*;

use crate::{
    host::location,
    state::route::{Route, slug},
    ui::{header::Link, icon::Icon, tokens::Tokens},
    workbench::Workbench,
};

/// A run of blocks.
#[component]
pub fn Blocks(blocks: Vec<Block>) -> impl IntoView {
    blocks.into_iter().map(block).collect_view()
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Heading(2, inlines) => {
            let id = slug(&plain(&inlines));
            let own = id.clone();
            view! { <h2 id=own>{line(inlines)}<Anchor id/></h2> }.into_any()
        }
        Block::Heading(_, inlines) => {
            let id = slug(&plain(&inlines));
            let own = id.clone();
            view! { <h3 id=own>{line(inlines)}<Anchor id/></h3> }.into_any()
        }
        Block::Paragraph(inlines) => view! { <p>{line(inlines)}</p> }.into_any(),
        Block::List(true, items) => view! { <ol>{list(items)}</ol> }.into_any(),
        Block::List(false, items) => view! { <ul>{list(items)}</ul> }.into_any(),
        Block::Aside(blocks) => view! { <aside class="aside"><Blocks blocks/></aside> }.into_any(),
        Block::Code(language, tokens) => {
            let label = format!("Code, {language}");
            let text: String = tokens.iter().map(|token| token.1.as_str()).collect();
            view! {
                <div class="listing-box">
                    <pre class="listing" tabindex="0" role="group" aria-label=label><code><Tokens tokens/></code></pre>
                    <Copy text/>
                </div>
            }
            .into_any()
        }
        Block::Table(header, rows) => table(header, rows).into_any(),
        Block::Rule => view! { <hr/> }.into_any(),
    }
}

/// A link to a part of the page, beside its heading.
#[component]
fn Anchor(id: String) -> impl IntoView {
    let href = format!("{}#{id}", location::href(&Workbench::here().route.get_untracked()));
    view! { <a class="anchor" href=href aria-label="Link to this part">"#"</a> }
}

/// Copies a text.
#[component]
pub fn Copy(
    /// The text.
    text: String,
) -> impl IntoView {
    let bench = Workbench::here();
    view! {
        <button class="copy" aria-label="Copy" title="Copy" on:click=move |_| bench.copy(&text)><Icon name="copy"/></button>
    }
}

/// The items of a list; one that holds a single paragraph needs no paragraph around it.
fn list(items: Vec<Vec<Block>>) -> impl IntoView {
    let item = |mut blocks: Vec<Block>| match (blocks.len(), blocks.pop()) {
        (1, Some(Block::Paragraph(inlines))) => view! { <li>{line(inlines)}</li> }.into_any(),
        (_, last) => {
            blocks.extend(last);
            view! { <li><Blocks blocks/></li> }.into_any()
        }
    };
    items.into_iter().map(item).collect_view()
}

fn table(header: Vec<Vec<Inline>>, rows: Vec<Vec<Vec<Inline>>>) -> impl IntoView {
    let heads = header.into_iter().map(|cell| view! { <th scope="col">{line(cell)}</th> }).collect_view();
    let row = |cells: Vec<Vec<Inline>>| {
        view! { <tr>{cells.into_iter().map(|cell| view! { <td>{line(cell)}</td> }).collect_view()}</tr> }
    };
    let body = rows.into_iter().map(row).collect_view();
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-label="Table">
            <table class="prose-table"><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>
        </div>
    }
}

/// Characters of code in a sentence that stay on one line.
const LONGEST_NAME: usize = 24;

fn line(inlines: Vec<Inline>) -> Vec<AnyView> {
    inlines.into_iter().map(inline).collect()
}

fn inline(inline: Inline) -> AnyView {
    match inline {
        Inline::Text(text) => text.into_any(),
        Inline::Code(text) => {
            let name = text.chars().count() <= LONGEST_NAME;
            view! { <code class:name=name>{text}</code> }.into_any()
        }
        Inline::Emphasis(inner) => view! { <em>{line(inner)}</em> }.into_any(),
        Inline::Strong(inner) => view! { <strong>{line(inner)}</strong> }.into_any(),
        Inline::Link(target, inner) => link(target, inner),
        Inline::Checked(inner) => view! { <span class="checked">{line(inner)}</span> }.into_any(),
        Inline::Break => view! { <br/> }.into_any(),
    }
}

fn link(target: String, inner: Vec<Inline>) -> AnyView {
    match Route::parse(&format!("/{target}"), "/") {
        route @ (Route::Chapter { .. } | Route::Play | Route::Examples) => {
            view! { <Link route>{line(inner)}</Link> }.into_any()
        }
        Route::Home | Route::Embed | Route::Missing => {
            view! { <a href=target rel="noopener">{line(inner)}</a> }.into_any()
        }
    }
}
