//! An `if` without `else` whose block has a value.
fn sign(n: i32) -> i32 {
    let size = if n > 10 {
        5
    };
    n
}

fn main() {
    println!("{}", sign(3));
}
