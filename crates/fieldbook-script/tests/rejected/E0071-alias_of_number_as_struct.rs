//! Alias of number as struct.

type Meters = f64;

fn main() {
    let far = Meters { value: 2.0 };
    println!("far away");
}
