//! Field of outer parameter.

fn wrap<T>(thing: T) -> usize {
    struct Wrapper(T);
    1
}

fn main() {
    println!("{}", wrap(1));
}
