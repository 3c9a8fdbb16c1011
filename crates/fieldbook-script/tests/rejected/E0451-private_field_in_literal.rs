//! A struct built from outside although it has a private field.
mod bank {
    pub struct Account {
        pub owner: String,
        balance: i64,
    }

    impl Account {
        pub fn balance(&self) -> i64 {
            self.balance
        }
    }
}

fn main() {
    let account = bank::Account {
        owner: "Ada".to_string(),
        balance: 5,
    };
    println!("{} {}", account.owner, account.balance());
}
