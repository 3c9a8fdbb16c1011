//! Binding assigned in guard.

fn main() {
    match Some(3) {
        Some(mut n) if { n = 4; n > 2 } => println!("{n}"),
        _ => println!("none"),
    }
}
