//! A private field read from outside its module.
mod bank {
    pub struct Account {
        balance: i64,
    }

    impl Account {
        pub fn new() -> Self {
            Account { balance: 10 }
        }
    }
}

fn main() {
    let account = bank::Account::new();
    println!("{}", account.balance);
}
