mod greetings;
mod numbers;

use greetings::hello;

fn main() {
    println!("{}", hello("Ada"));
    println!("{}", numbers::double(21));
    println!("{:?}", numbers::LIMITS);
    println!("{}", greetings::loud());
}
