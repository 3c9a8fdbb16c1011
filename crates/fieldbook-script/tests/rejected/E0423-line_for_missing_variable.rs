//! A missing variable that is named as a macro, in a format string.
fn main() {
    println!("{line}");
}
