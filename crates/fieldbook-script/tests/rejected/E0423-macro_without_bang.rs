//! A macro called without its `!`.
fn main() {
    println("hello");
}
