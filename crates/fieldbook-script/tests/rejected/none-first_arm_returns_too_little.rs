//! First arm returns too little.

fn choose<'a, 'b>(first: Option<u8>, left: &'a str, right: &'b str) -> &'a str {
    match first {
        Some(_) => right,
        None => left,
    }
}

fn main() {
    println!("{}", choose(None, "a", "b"));
}
