//! The reader's looks on the document's root element; without them the system's and the site's hold.

/// Sets `light` or `dark`, or leaves the choice to the system.
pub fn apply(theme: Option<&str>) {
    set("data-theme", theme);
}

/// Sets how large code is: `small`, `large`, or as the site has it.
pub fn apply_code_size(size: Option<&str>) {
    set("data-code-size", size);
}

fn set(attribute: &str, value: Option<&str>) {
    let root = crate::host::window().and_then(|window| window.document()?.document_element());
    let Some(root) = root else {
        return;
    };
    let _ = match value {
        Some(value) => root.set_attribute(attribute, value),
        None => root.remove_attribute(attribute),
    };
}

/// Whether the page is dark right now.
pub fn is_dark(theme: Option<&str>) -> bool {
    let system = || {
        let query = crate::host::window()?.match_media("(prefers-color-scheme: dark)").ok()??;
        Some(query.matches())
    };
    theme.map_or_else(|| system().unwrap_or(false), |theme| theme == "dark")
}
