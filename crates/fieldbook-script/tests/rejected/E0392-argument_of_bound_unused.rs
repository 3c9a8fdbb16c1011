//! Argument of bound unused.

struct Reader<F: Fn(A) -> u8, A> {
    read: F,
}

fn main() {
    println!("read");
}
