//! Lifetime behind mut.

fn reset(count: &mut 'static u8) {
    *count = 0;
}

fn main() {
    println!("none");
}
