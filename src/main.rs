//! Puts the Fieldbook site on the page.

fn main() {
    fieldbook_site::ui::mount();
}
