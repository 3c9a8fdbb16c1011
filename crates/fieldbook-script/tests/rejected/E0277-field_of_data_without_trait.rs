//! A field of a struct that demands a trait of it.
trait Total {}
impl Total for i64 {}
struct Named<T: Total> {
    t: T,
}
fn main() {
    let x = Named { t: 1u8 };
}
