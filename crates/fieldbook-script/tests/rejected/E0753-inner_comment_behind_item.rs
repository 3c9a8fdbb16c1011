fn first() {}
//! about the file

fn main() {
    first();
}
