//! Constant of other type.

trait Wheels {
    const COUNT: u32;
}

struct Bike;

impl Wheels for Bike {
    const COUNT: u8 = 2;
}

fn main() {
    println!("{}", Bike::COUNT);
}
