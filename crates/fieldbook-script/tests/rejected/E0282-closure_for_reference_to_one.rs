//! A closure that is not borrowed: of what its parameter is, nothing is known.
fn twice(f: &dyn Fn(&str) -> String) -> String {
    f("a") + &f("b")
}

fn main() {
    println!("{}", twice(|text| text.repeat(2)));
}
