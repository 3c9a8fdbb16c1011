//! The type's name where the value is meant.

struct Account {
    balance: u32,
}

impl Account {
    fn doubled(&self) -> u32 {
        Self.balance * 2
    }
}

fn main() {
    println!("{}", Account { balance: 4 }.doubled());
}
