//! Unconstrained param.
struct S;
impl<T> S { fn f(&self) {} }
fn main() {}
