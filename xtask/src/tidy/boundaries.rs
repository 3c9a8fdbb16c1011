//! What may not occur outside its boundary: `unsafe`, and HTML made of text.

use super::source_text::{code_only, lines_with_word};
use super::{Breach, File};

/// The one crate that talks to the browser's worker and may need `unsafe` for it.
const UNSAFE_BOUNDARY: &str = "crates/fieldbook-runner/";

/// Every way for the site to turn a string into elements.
const HTML_FROM_TEXT: [&str; 5] =
    ["inner_html", "set_inner_html", "outer_html", "set_outer_html", "insert_adjacent_html"];

/// Checks one file.
pub fn check(file: &File) -> Vec<Breach> {
    if file.extension() != "rs" || file.path.starts_with("book/") {
        return Vec::new();
    }
    let code = code_only(&file.text);
    let mut breaches = Vec::new();
    if !file.path.starts_with(UNSAFE_BOUNDARY) {
        for line in lines_with_word(&code, "unsafe") {
            breaches
                .push(file.breach(line, format!("`unsafe` outside {UNSAFE_BOUNDARY}; move it there or do without")));
        }
    }
    if file.path.starts_with("src/") {
        for word in HTML_FROM_TEXT {
            for line in lines_with_word(&code, word) {
                breaches.push(file.breach(line, format!("`{word}` makes HTML of text; build elements instead")));
            }
        }
    }
    breaches
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tidy::tests::{NONE, lines};

    #[test]
    fn unsafe_stays_in_the_runner() {
        let text = "//! A file.\nlet x = unsafe { y() }; // unsafe\nlet s = \"unsafe\";\n";
        assert_eq!(lines(check, "crates/fieldbook/src/a.rs", text), [2]);
        assert_eq!(lines(check, "crates/fieldbook-runner/src/a.rs", text), NONE);
    }

    #[test]
    fn the_site_makes_no_html_of_text() {
        assert_eq!(lines(check, "src/a.rs", "//! A file.\nview! { <p inner_html=text/> }\n"), [2]);
        assert_eq!(lines(check, "src/a.rs", "//! No inner_html here.\n"), NONE);
    }
}
