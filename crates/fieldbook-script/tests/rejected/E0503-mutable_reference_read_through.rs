//! A number is read while it is mutably lent.
fn main() {
    let mut total = 1;
    let change = &mut total;
    let seen = total + 1;
    *change = seen;
}
