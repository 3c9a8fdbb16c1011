//! A variant of an enum that demands a trait of what it holds.
trait Total {}
impl Total for i64 {}
enum Either<T: Total> {
    A(T),
    B,
}
fn main() {
    let x = Either::A(1u8);
}
