//! The address bar, the history and the title.

use wasm_bindgen::JsValue;

use super::window;
use crate::state::route::Route;

/// The path that the site is served below; it ends with `/`.
pub fn base() -> String {
    let base = window().and_then(|window| window.document()?.base_uri().ok().flatten());
    let path = base.and_then(|base| web_sys::Url::new(&base).ok()).map(|url| url.pathname());
    // In the site's files every address is relative to the page's <base>.
    path.filter(|path| path.ends_with('/')).unwrap_or_else(|| "./".to_owned())
}

/// The page that the address bar names.
pub fn route() -> Route {
    let path = window().and_then(|window| window.location().pathname().ok()).unwrap_or_default();
    Route::parse(&path, &base())
}

/// The part of the address from `#` on.
pub fn fragment() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The absolute path of a page, for a link.
pub fn href(route: &Route) -> String {
    format!("{}{}", base(), route.path())
}

/// Where a page's files are kept; empty for one within somebody else's page.
pub fn folder(route: &Route) -> String {
    match route {
        Route::Embed => String::new(),
        Route::Home | Route::Missing => format!("{}home", base().trim_start_matches('/')),
        route => href(route).trim_matches('/').to_owned(),
    }
}

/// The address of one of the site's files that is no page of the application.
pub fn file(path: &str) -> String {
    format!("{}{path}", base())
}

/// The whole address of a page with a fragment, for sharing.
pub fn address(route: &Route, fragment: &str) -> String {
    let origin = window().and_then(|window| window.location().origin().ok()).unwrap_or_default();
    format!("{origin}{}{fragment}", href(route))
}

/// Adds a page to the history.
pub fn go(route: &Route) {
    let Some(history) = window().and_then(|window| window.history().ok()) else {
        return;
    };
    let path = href(route);
    let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&path));
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// Sets the page's title.
pub fn set_title(title: &str) {
    if let Some(document) = window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}
