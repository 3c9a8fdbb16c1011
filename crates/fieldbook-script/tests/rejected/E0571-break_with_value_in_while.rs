//! `break` with a value in a `while` loop.
fn main() {
    let mut n = 0;
    while n < 10 {
        n += 1;
        if n == 5 {
            break n;
        }
    }
    println!("{n}");
}
