#[derive(Debug)]
struct Account {
    owner: String,
    balance: i64,
    history: Vec<i64>,
}

impl Account {
    const FEE: i64 = 1;

    fn open(owner: &str) -> Account {
        Account {
            owner: owner.to_owned(),
            balance: 0,
            history: Vec::new(),
        }
    }

    fn deposit(&mut self, amount: i64) {
        self.balance += amount;
        self.history.push(amount);
    }

    fn withdraw(&mut self, amount: i64) -> bool {
        if amount + Self::FEE > self.balance {
            return false;
        }
        self.balance -= amount + Self::FEE;
        self.history.push(-amount);
        self.history.push(-Account::FEE);
        true
    }
}

fn transfer(from: &mut Account, to: &mut Account, amount: i64) -> Result<(), String> {
    if !from.withdraw(amount) {
        return Err(format!("{} has only {}", from.owner, from.balance));
    }
    to.deposit(amount);
    Ok(())
}

fn main() {
    let mut ada = Account::open("Ada");
    let mut bob = Account::open("Bob");
    ada.deposit(100);
    println!("{:?}", transfer(&mut ada, &mut bob, 60));
    println!("{:?}", transfer(&mut ada, &mut bob, 60));
    println!("{ada:?}");
    println!("{bob:?}");
}
