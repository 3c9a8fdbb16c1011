//! The colour theme on the document's root element; without one the system's choice holds.

/// Sets `light` or `dark`, or leaves the choice to the system.
pub fn apply(theme: Option<&str>) {
    let root = web_sys::window().and_then(|window| window.document()?.document_element());
    let Some(root) = root else {
        return;
    };
    let _ = match theme {
        Some(theme) => root.set_attribute("data-theme", theme),
        None => root.remove_attribute("data-theme"),
    };
}

/// Whether the page is dark right now.
pub fn is_dark(theme: Option<&str>) -> bool {
    let system = || {
        let query = web_sys::window()?.match_media("(prefers-color-scheme: dark)").ok()??;
        Some(query.matches())
    };
    theme.map_or_else(|| system().unwrap_or(false), |theme| theme == "dark")
}
