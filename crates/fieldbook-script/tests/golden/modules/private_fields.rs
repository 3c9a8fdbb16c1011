mod bank {
    #[derive(Debug)]
    pub struct Account {
        owner: String,
        balance: u64,
    }

    impl Account {
        pub fn new(owner: &str) -> Self {
            Account {
                owner: owner.to_string(),
                balance: 0,
            }
        }

        pub fn deposit(&mut self, amount: u64) -> &mut Self {
            self.balance += amount;
            self
        }

        pub fn balance(&self) -> u64 {
            self.balance
        }

        pub(crate) fn owner(&self) -> &str {
            &self.owner
        }
    }

    pub mod audit {
        use super::Account;

        pub fn summary(account: &Account) -> String {
            format!("{}:{}", account.owner, account.balance)
        }
    }
}

use bank::{Account, audit::summary};

fn main() {
    let mut account = Account::new("Ada");
    account.deposit(5).deposit(7);
    println!("{} {}", account.owner(), account.balance());
    println!("{}", summary(&account));
    println!("{account:?}");
}
