//! What the reader did with the page before its code was there: how far it was scrolled, and where the focus was.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::host;

/// What scrolls on a page, by its selector.
const SCROLLED: [&str; 4] = [".reader", ".home", ".editor-waiting", ".panel"];

/// The page as the reader left it.
pub(super) struct Before {
    scrolled: Vec<(&'static str, i32)>,
    focused: Option<String>,
}

impl Before {
    /// Looks at the page below `root`.
    pub(super) fn of(root: &Element) -> Self {
        let place = |selector| Some((selector, find(root, selector)?.scroll_top())).filter(|(_, top)| *top > 0);
        let focused = host::window().and_then(|window| window.document()?.active_element());
        Self {
            scrolled: SCROLLED.into_iter().filter_map(place).collect(),
            focused: focused.filter(|focused| root.contains(Some(focused))).and_then(|focused| name(&focused)),
        }
    }

    /// Brings a page that holds the same to where that one was.
    pub(super) fn restore(self, root: &Element) {
        for (selector, top) in self.scrolled {
            if let Some(element) = find(root, selector) {
                element.set_scroll_top(top);
            }
        }
        let focused = self.focused.and_then(|selector| find(root, &selector)?.dyn_into::<HtmlElement>().ok());
        if let Some(element) = focused {
            let _ = element.focus();
        }
    }
}

fn find(root: &Element, selector: &str) -> Option<Element> {
    root.query_selector(selector).ok().flatten()
}

/// A selector for an element that has a name of its own; links are known by where they lead.
fn name(element: &Element) -> Option<String> {
    let by = |attribute: &str| {
        let value = element.get_attribute(attribute).filter(|value| !value.contains('"'))?;
        Some(format!("[{attribute}=\"{value}\"]"))
    };
    by("id").or_else(|| by("data-testid"))
}
