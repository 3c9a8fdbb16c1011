//! Highlighted source text.

use fieldbook_book::highlight::{Kind, Token};
use leptos::prelude::*;

/// Tokens as spans with the class of their kind; plain ones stay bare text.
#[component]
pub fn Tokens(tokens: Vec<Token>) -> impl IntoView {
    let piece = |Token(kind, text): Token| match class(kind) {
        "" => text.into_any(),
        class => view! { <span class=class>{text}</span> }.into_any(),
    };
    tokens.into_iter().map(piece).collect_view()
}

fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::Plain => "",
        Kind::Keyword => "tok-k",
        Kind::Type => "tok-t",
        Kind::Function => "tok-f",
        Kind::Text => "tok-s",
        Kind::Number => "tok-n",
        Kind::Comment => "tok-c",
        Kind::Attribute => "tok-a",
        Kind::Placeholder => "tok-p",
        Kind::Mark => "tok-o",
    }
}
