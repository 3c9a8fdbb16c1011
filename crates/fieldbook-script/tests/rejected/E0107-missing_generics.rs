//! A generic struct without its type argument in a signature.
struct Wrapper<T> {
    value: T,
}

fn open(wrapper: Wrapper) -> i32 {
    1
}

fn main() {
    println!("{}", Wrapper { value: 1 }.value);
}
