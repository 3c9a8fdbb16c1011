//! A shared reference where a mutable one is expected.
fn bump(n: &mut i32) {
    *n += 1;
}

fn main() {
    let mut n = 1;
    bump(&n);
    println!("{n}");
}
