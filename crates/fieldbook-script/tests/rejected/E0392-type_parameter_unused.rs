//! Type parameter unused.

struct Tagged<T> {
    id: u32,
}

fn main() {
    println!("untagged");
}
