//! Inner comment behind item.

fn first() {}
//! about the file

fn main() {
    first();
}
