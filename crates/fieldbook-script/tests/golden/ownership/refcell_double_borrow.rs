use std::cell::RefCell;

struct Account {
    balance: RefCell<i64>,
}

fn transfer(from: &Account, to: &Account, amount: i64) {
    let mut source = from.balance.borrow_mut();
    let mut target = to.balance.borrow_mut();
    *source -= amount;
    *target += amount;
}

fn main() {
    let a = Account {
        balance: RefCell::new(10),
    };
    let b = Account {
        balance: RefCell::new(0),
    };
    transfer(&a, &b, 4);
    println!("{} {}", a.balance.borrow(), b.balance.borrow());
    transfer(&a, &a, 1);
    println!("never");
}
