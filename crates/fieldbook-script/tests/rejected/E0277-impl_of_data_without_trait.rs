//! An impl for a type that there cannot be.
trait Total {}
impl Total for i64 {}
struct Report<T: Total>(T);
impl Report<u8> {
    const NAME: &str = "report";
}
fn main() {}
