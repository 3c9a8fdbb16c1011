use fieldbook::prelude::*;
use std::cell::OnceCell;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Mutex;

const RATES: [(&str, f64); 3] = [("low", 0.01), ("mid", 0.025), ("high", 0.1)];
const LAST: usize = RATES.len() - 1;
static NAME: &str = "Bank of Consts";
static NEXT: AtomicUsize = AtomicUsize::new(1);
static LOG: Mutex<Vec<String>> = Mutex::new(Vec::new());

const fn percent(rate: f64) -> f64 {
    rate * 100.0
}

struct Limits;

impl Limits {
    const MAX: i64 = 1 << 20;
    const MASK: u8 = !0 >> 4;
    const NAMES: &'static [&'static str] = &["a", "b"];
}

trait Fee {
    const CENTS: i64 = 25;

    fn fee(&self) -> i64 {
        Self::CENTS
    }
}

#[model(table)]
struct Account {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(default = 100)]
    balance: i64,
    rate: f64,
}

impl Fee for Account {}

struct Premium(Account);

impl Fee for Premium {
    const CENTS: i64 = Account::CENTS / 5;
}

fn next_number() -> usize {
    NEXT.fetch_add(1, Ordering::SeqCst)
}

fn log(text: impl Into<String>) {
    LOG.lock().unwrap().push(text.into());
}

fn main() -> Result<()> {
    const STEP: i64 = 7;
    let engine = create_engine("sqlite://")?;
    engine.create_all(Account)?;
    let session = Session::new(&engine);
    for (name, rate) in RATES {
        let account = Account::builder().rate(rate).build();
        session.add(&account);
        log(format!("{} {name}", next_number()));
    }
    session.commit()?;
    for account in session.exec(select(Account))? {
        let earned = account.balance() as f64 * account.rate();
        println!("{:.2} {:.1}% fee {}", earned, percent(account.rate()), account.fee());
        account.set_balance(account.balance() * STEP);
        if account.rate() > RATES[0].1 {
            println!("premium fee {}", Premium(account).fee());
            log("premium");
        }
    }
    session.commit()?;
    println!("{NAME} {:?} {}", RATES[LAST], Limits::MAX.min(i64::from(Limits::MASK)));
    println!("{} {:?}", Limits::NAMES.len(), Limits::NAMES.concat());
    println!("{:?} {}", LOG.lock().unwrap(), NEXT.load(Ordering::SeqCst));
    let cell = OnceCell::new();
    let first = cell.get_or_init(|| next_number() * 10);
    println!("{first} {} {:?}", cell.get_or_init(|| 0), cell.set(1));
    println!("{:?}", session.exec(select(func::sum(Account.balance)))?.one()?);
    Ok(())
}
