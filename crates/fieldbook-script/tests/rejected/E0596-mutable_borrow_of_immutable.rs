//! A mutable borrow of an immutable variable.
fn bump(n: &mut i32) {
    *n += 1;
}

fn main() {
    let n = 1;
    bump(&mut n);
    println!("{n}");
}
