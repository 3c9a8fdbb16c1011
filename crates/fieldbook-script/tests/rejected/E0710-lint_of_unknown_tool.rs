//! Lint of unknown tool.

#[allow(tidy::long_lines)]
fn main() {
    println!("short");
}
