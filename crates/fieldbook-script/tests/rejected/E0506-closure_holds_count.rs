//! A counter is assigned while a closure that counts lives.
fn main() {
    let mut count = 0;
    let mut tick = || count += 1;
    count = 5;
    tick();
    println!("{count}");
}
