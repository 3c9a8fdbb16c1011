//! A number is compared while it is mutably lent.
fn main() {
    let mut total = 1;
    let change = &mut total;
    if total > 0 {
        *change = 0;
    }
}
