//! A number that has no type yet has no methods.

fn main() {
    let number: Result<i32, std::num::ParseIntError> = 41.parse();
    println!("{number:?}");
}
