//! An index that is beyond an array's end for certain.
fn main() {
    let days = ["mon", "tue", "wed"];
    println!("{}", days[3]);
}
