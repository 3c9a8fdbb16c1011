fn remaining(stock: u32, sold: u32) -> u32 {
    stock - sold
}

fn main() {
    println!("{}", remaining(10, 4));
    println!("{}", remaining(10, 10));
    println!("{}", remaining(10, 11));
}
