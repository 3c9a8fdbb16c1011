//! Unsized type argument.

fn show<T: std::fmt::Debug>(thing: &T) {
    println!("{thing:?}");
}

fn main() {
    let word: &str = "plain";
    show(word);
}
