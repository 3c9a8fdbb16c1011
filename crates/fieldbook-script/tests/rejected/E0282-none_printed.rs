//! A `None` of which nothing is known is asked about where it is bound.

fn main() {
    let nothing = None;
    println!("{nothing:?}");
}
