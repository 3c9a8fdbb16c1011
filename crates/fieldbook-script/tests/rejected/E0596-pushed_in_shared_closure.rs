//! Pushed in shared closure.

fn each<F: Fn(u8)>(call: F) {
    call(1);
}

fn main() {
    let mut seen = Vec::new();
    each(|n| seen.push(n));
    println!("{seen:?}");
}
