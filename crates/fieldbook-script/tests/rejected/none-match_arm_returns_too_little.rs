//! Match arm returns too little.

fn choose<'a, 'b>(first: Option<u8>, left: &'a str, right: &'b str) -> &'a str {
    match first {
        Some(_) => left,
        None => right,
    }
}

fn main() {
    println!("{}", choose(None, "a", "b"));
}
