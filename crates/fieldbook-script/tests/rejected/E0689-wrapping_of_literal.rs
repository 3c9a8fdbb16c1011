//! A float that has no type yet, and a method that integers have.

fn main() {
    println!("{:?}", 1.5.overflowing_add(1));
}
