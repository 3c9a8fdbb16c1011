//! A label that is a keyword.
fn main() {
    'b: loop {
        break 'static;
    }
}
