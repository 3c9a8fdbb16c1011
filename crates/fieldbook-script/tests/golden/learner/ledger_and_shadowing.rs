use std::str::FromStr;

use fieldbook::prelude::*;

#[model(table)]
struct Entry {
    #[field(primary_key)]
    id: Option<i64>,
    account: String,
    #[field(max_digits = 10, decimal_places = 2)]
    amount: Decimal,
    day: civil::Date,
}

#[derive(Debug, PartialEq)]
enum ParseError {
    Fields(usize),
    Amount(String),
    Date(String),
}

struct Parsed {
    account: String,
    amount: Decimal,
    day: civil::Date,
}

impl FromStr for Parsed {
    type Err = ParseError;

    fn from_str(line: &str) -> std::result::Result<Self, Self::Err> {
        let fields: Vec<&str> = line.split(';').map(str::trim).collect();
        let [day, account, amount] = fields.as_slice() else {
            return Err(ParseError::Fields(fields.len()));
        };
        let day = day.parse().map_err(|_| ParseError::Date(day.to_string()))?;
        let amount = amount.replace('_', "");
        let amount = amount.parse().map_err(|_| ParseError::Amount(amount))?;
        let account = account.to_lowercase();
        Ok(Parsed { account, amount, day })
    }
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Entry)?;
    let session = Session::new(&engine);
    let text = "2024-01-31; Rent; -1_250.00
        2024-02-01; salary; 3000.10
        2024-02-30; nothing; 1
        2024-02-02; coffee; three
        2024-02-02; coffee
        2024-02-03; COFFEE; -3.40";
    let (good, bad): (Vec<_>, Vec<_>) = text.lines().map(str::parse::<Parsed>).partition(|parsed| parsed.is_ok());
    let bad: Vec<ParseError> = bad.into_iter().filter_map(|parsed| parsed.err()).collect();
    println!("{bad:?}");
    assert_eq!(bad[2], ParseError::Fields(2));
    for entry in good.into_iter().flatten() {
        let Parsed { account, amount, day } = entry;
        session.add(&Entry::builder().account(account).amount(amount).day(day).build());
    }
    session.commit()?;
    let entries = session.exec(select(Entry).order_by((Entry.day, Entry.id)))?.all();
    let mut balance = Decimal::ZERO;
    for entry in &entries {
        let amount = entry.amount();
        balance += amount;
        let amount = if amount < Decimal::ZERO { format!("({})", -amount) } else { amount.to_string() };
        println!("{} {:<8}{amount:>12}{:>10}", entry.day(), entry.account(), balance.to_string());
    }
    let months = entries.iter().map(|entry| (entry.day().year(), entry.day().month()));
    let mut months: Vec<_> = months.collect();
    months.dedup();
    println!("{months:?}");
    let spent: Decimal = entries.iter().map(|entry| entry.amount()).filter(|amount| *amount < Decimal::ZERO).sum();
    println!("{} {} {}", spent.abs(), spent.scale(), spent.is_zero());
    let total = session.exec(select(func::count(Entry.id)).filter(Entry.day.ge(civil::date(2024, 2, 1))))?.one()?;
    println!("{total} {}", Decimal::new(12345, 3).round_dp(1));
    let id = Uuid::parse_str("67e55044-10b1-426f-9247-bb680e5fe0c8");
    println!("{:?} {}", id, Uuid::nil().is_nil());
    Ok(())
}
