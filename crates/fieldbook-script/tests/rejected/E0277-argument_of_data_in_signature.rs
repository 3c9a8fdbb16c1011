//! A type whose bound its argument does not meet, in a signature.
trait Total {}
impl Total for i64 {}
struct Report<T: Total>(T);
struct Named<T: Total> {
    t: T,
}
enum Either<T: Total> {
    A(T),
    B,
}
fn f(x: Report<u8>) {}
fn main() {}
