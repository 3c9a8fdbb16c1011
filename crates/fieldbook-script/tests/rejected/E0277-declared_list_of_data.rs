//! A local of a type that there cannot be.
trait Total {}
impl Total for i64 {}
struct Report<T: Total>(T);
fn main() {
    let v: Vec<Report<u8>> = Vec::new();
}
