use fieldbook::prelude::*;

#[model(table)]
struct Account {
    #[field(primary_key)]
    id: Option<i64>,
    owner: String,
    #[field(default = 0)]
    balance: i64,
}

impl Account {
    fn open(owner: &str) -> Account {
        Account::builder().owner(owner).build()
    }

    fn deposit(&self, amount: i64) -> &Self {
        self.set_balance(self.balance() + amount);
        self
    }

    fn describe(&self) -> String {
        format!("{}: {:>5}", self.owner(), self.balance())
    }
}

impl std::fmt::Display for Account {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "<{} of {}>", self.balance(), self.owner())
    }
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Account)?;
    let session = Session::new(&engine);
    let ada = Account::open("Ada");
    ada.deposit(100).deposit(-30);
    session.add(&ada);
    session.commit()?;
    println!("{} {}", ada.describe(), ada);
    for account in session.exec(select(Account))? {
        account.deposit(5);
    }
    session.commit()?;
    println!("{ada}");
    Ok(())
}
