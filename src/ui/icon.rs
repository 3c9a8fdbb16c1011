//! The site's icons: strokes on a 16 × 16 grid, in the colour of the text around them.

use leptos::prelude::*;

/// An icon by its name; it is decoration, the button around it carries the words.
#[component]
pub fn Icon(name: &'static str) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path d=path(name)></path>
        </svg>
    }
    .into_any()
}

fn path(name: &str) -> &'static str {
    match name {
        "menu" => "M2.5 4.5h11M2.5 8h11M2.5 11.5h7",
        "close" => "M4 4l8 8M12 4l-8 8",
        "run" => "M5 3.2v9.6l7.6-4.8z",
        "stop" => "M4.5 4.5h7v7h-7z",
        "reset" => "M3 3.5v3.2h3.2M3.3 6.5a5 5 0 1 1-.2 2.8",
        "share" => "M8 10V2.5M5.2 5L8 2.3 10.8 5M4.5 8H3.2v5.5h9.6V8h-1.3",
        "download" => "M8 2.5V10M5.2 7.2L8 10l2.8-2.8M3 12.8h10",
        "settings" => "M2.5 5h6M11.5 5h2M2.5 11h2M7.5 11h6M10 3.4v3.2M6 9.4v3.2",
        "add" => "M8 3.5v9M3.5 8h9",
        "next" => "M6 3.5L10.5 8 6 12.5",
        "previous" => "M10 3.5L5.5 8 10 12.5",
        "maximise" => "M3 6.5V3h3.5M13 6.5V3H9.5M3 9.5V13h3.5M13 9.5V13H9.5",
        "copy" => "M6 6h7v7H6zM10 6V3H3v7h3",
        "link" => {
            "M6.8 9.2l2.4-2.4M7 5l1.3-1.3a2.5 2.5 0 0 1 3.6 3.6L10.6 8.6M9 11l-1.3 1.3a2.5 2.5 0 0 1-3.6-3.6l1.3-1.3"
        }
        "search" => "M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0M10.4 10.4l3.6 3.6",
        "done" => "M3 8.5l3.2 3.2L13 4.8",
        _ => "",
    }
}
