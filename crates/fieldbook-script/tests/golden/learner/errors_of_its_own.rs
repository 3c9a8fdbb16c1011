use std::fmt;
use std::num::ParseIntError;

use fieldbook::prelude::*;

#[model(table)]
struct Account {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    owner: String,
    #[field(ge = 0)]
    balance: i64,
}

#[derive(Debug)]
enum BankError {
    Unknown(String),
    Overdrawn { owner: String, missing: i64 },
    Number(ParseIntError),
    Command(&'static str),
    Database(fieldbook::Error),
}

impl fmt::Display for BankError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(owner) => write!(f, "nobody is called {owner}"),
            Self::Overdrawn { owner, missing } => write!(f, "{owner} is {missing} short"),
            Self::Number(error) => write!(f, "not an amount: {error}"),
            Self::Command(expected) => write!(f, "expected {expected}"),
            Self::Database(error) if error.is_integrity() => f.write_str("that name is taken"),
            Self::Database(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for BankError {}

impl From<ParseIntError> for BankError {
    fn from(error: ParseIntError) -> Self {
        BankError::Number(error)
    }
}

impl From<fieldbook::Error> for BankError {
    fn from(error: fieldbook::Error) -> Self {
        BankError::Database(error)
    }
}

type Done<T = ()> = std::result::Result<T, BankError>;

struct Bank {
    session: Session,
}

impl Bank {
    fn account(&self, owner: &str) -> Done<Account> {
        let found = self.session.exec(select(Account).filter(Account.owner.eq(owner)))?.one_or_none()?;
        found.ok_or_else(|| BankError::Unknown(owner.to_string()))
    }

    fn transfer(&self, from: &str, to: &str, amount: i64) -> Done<i64> {
        let (from, to) = (self.account(from)?, self.account(to)?);
        let left = from.balance() - amount;
        if left < 0 {
            return Err(BankError::Overdrawn { owner: from.owner(), missing: -left });
        }
        from.set_balance(left);
        to.set_balance(to.balance() + amount);
        self.session.commit()?;
        Ok(left)
    }

    fn run(&self, line: &str) -> Done<String> {
        let words: Vec<_> = line.split_whitespace().collect();
        match words.as_slice() {
            ["open", owner] => {
                self.session.add(&Account::builder().owner(*owner).balance(10).build());
                if let Err(error) = self.session.commit() {
                    self.session.rollback()?;
                    return Err(error.into());
                }
                Ok(format!("opened {owner}"))
            }
            [from, "->", to, amount] => {
                let left = self.transfer(from, to, amount.parse()?)?;
                Ok(format!("{from} has {left}"))
            }
            ["list", rest @ ..] => {
                let all = self.session.exec(select((Account.owner, Account.balance)).order_by(Account.id))?.all();
                Ok(format!("{all:?} {}", rest.len()))
            }
            [] => Err(BankError::Command("a command")),
            [first, ..] if first.starts_with('-') => Err(BankError::Command("no options")),
            _ => Err(BankError::Command("open, list or ->")),
        }
    }
}

fn main() -> Done {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Account)?;
    let bank = Bank { session: Session::new(&engine) };
    for line in [
        "open ann", "open bob", "open ann", "ann -> bob 4", "bob -> ann 15", "ann -> zoe 1", "ann -> bob four", "",
        "list", "list it all", "-v", "close ann",
    ] {
        match bank.run(line) {
            Ok(answer) => println!("{line}: {answer}"),
            Err(error) => println!("{line}: error, {error}"),
        }
    }
    let error = bank.run("ann -> bob 99999999999999999999").unwrap_err();
    println!("{error:?}");
    bank.transfer("ann", "bob", 100)?;
    println!("never reached");
    Ok(())
}
