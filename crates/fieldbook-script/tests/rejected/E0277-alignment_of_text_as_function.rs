//! A function of the library, named for a type without a size.
fn main() {
    let alignment = align_of::<str>;
    println!("{}", std::any::type_name::<str>());
    println!("{}", alignment());
}
