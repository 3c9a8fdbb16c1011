//! Derive for function.

#[derive(Debug)]
fn show() {}

fn main() {
    show();
}
