//! `Debug` is known as a macro everywhere, as a trait only where it is brought in.

fn show<T: Debug>(value: T) -> String {
    format!("{value:?}")
}

fn main() {
    println!("{}", show(1));
}
