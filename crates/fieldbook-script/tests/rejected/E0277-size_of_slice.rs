//! How large a slice is, its type does not tell.
fn main() {
    println!("{}", std::mem::size_of::<[i32]>());
}
