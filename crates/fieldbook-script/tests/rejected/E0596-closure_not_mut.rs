//! A closure that changes what it captured, called though it is not `mut`.
fn main() {
    let mut count = 0;
    let bump = || count += 1;
    bump();
    println!("{count}");
}
