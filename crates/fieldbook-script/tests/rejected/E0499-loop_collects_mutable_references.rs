//! A loop lends the same place again and again.
fn main() {
    let mut number = 0;
    let mut all: Vec<&mut i32> = Vec::new();
    for _ in 0..2 {
        all.push(&mut number);
    }
    println!("{}", all.len());
}
