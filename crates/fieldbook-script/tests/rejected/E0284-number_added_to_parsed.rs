//! Number added to parsed.

fn next(text: &str) -> u32 {
    1u32 + text.parse().unwrap()
}

fn main() {
    println!("{}", next("2"));
}
