//! Visible in sibling.

mod left {}

mod right {
    pub(in crate::left) fn cross() {}
}

fn main() {
    println!("apart");
}
