//! Unknown condition.

#[cfg(never())]
fn hidden() {}

fn main() {
    println!("shown");
}
