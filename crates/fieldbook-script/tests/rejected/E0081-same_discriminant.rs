//! Two variants with one discriminant.
enum Level {
    Low = 1,
    High = 1,
}

fn main() {
    println!("done");
}
