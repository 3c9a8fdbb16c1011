//! Unknown trait with lifetime.

fn keep<'a>(thing: &Box<Keeps + 'a>) {}

fn main() {
    println!("kept");
}
