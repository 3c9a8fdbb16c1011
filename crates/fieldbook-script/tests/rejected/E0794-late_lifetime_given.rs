//! Late lifetime given.

fn same<'a>(word: &'a str) -> &'a str {
    word
}

fn main() {
    println!("{}", same::<'static>("so"));
}
