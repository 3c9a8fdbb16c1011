//! A struct within a struct, without the trait that it demands.
trait Total {}
impl Total for i64 {}
struct Report<T: Total>(T);
struct Outer {
    inner: Report<u8>,
}
fn main() {}
