//! An impl that leaves out the bound of its type.
trait Total {}
impl Total for i64 {}
struct Report<T>(T)
where
    T: Total;
impl<T> Report<T> {
    const NAME: &str = "report";
}
fn main() {}
