//! A turbofish with too many types.
fn pair<T: Copy>(value: T) -> (T, T) {
    (value, value)
}

fn main() {
    println!("{:?}", pair::<i32, i32>(3));
}
