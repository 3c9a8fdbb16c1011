//! A number below zero for an unsigned argument.
fn wait(seconds: u32) -> u32 {
    seconds
}

fn main() {
    println!("{}", wait(-5));
}
