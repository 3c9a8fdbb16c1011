//! Accounts with limits in JSON, transfers in savepoints, statements by day.

use fieldbook::prelude::*;
use fieldbook::serde_json::{self, Value};
use std::collections::HashMap;
#[model(table)]
struct Account {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique, max_length = 20)]
    owner: String,
    #[field(ge = 0)]
    cents: i64,
    opened: Timestamp,
    limits: Option<Value>,
}
#[model(table)]
struct Entry {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(foreign_key = Account.id)]
    account_id: i64,
    delta: i64,
    memo: Option<String>,
    #[field(index)]
    day: civil::Date,
}
#[derive(Debug)]
enum TransferError {
    Insufficient { short: i64 },
    Same,
    Db(Error),
    Limit(String),
}
impl From<Error> for TransferError {
    fn from(e: Error) -> Self {
        TransferError::Db(e)
    }
}
impl std::fmt::Display for TransferError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        match self {
            Self::Insufficient { short } => write!(f, "{}.{:02} short", short / 100, short % 100),
            Self::Same => f.write_str("same account"),
            Self::Db(e) if e.is_validation() => write!(f, "invalid: {}", e.problems()[0].msg),
            Self::Db(e) => write!(f, "db: {e}"),
            Self::Limit(l) => write!(f, "over the {l} limit"),
        }
    }
}
fn transfer(
    s: &Session,
    from: &Account,
    to: &Account,
    cents: i64,
    day: civil::Date,
) -> std::result::Result<i64, TransferError> {
    if from.id() == to.id() {
        return Err(TransferError::Same);
    }
    if let Some(limit) = from.limits().as_ref().and_then(|l| l["daily"].as_i64()) {
        let today = s
            .exec(select(func::sum(Entry.delta)).filter((
                Entry.account_id.eq(from.id().unwrap()),
                Entry.day.eq(day),
                Entry.delta.lt(0),
            )))?
            .one()?
            .unwrap_or(0);
        if -today + cents > limit {
            return Err(TransferError::Limit(format!("daily {limit}")));
        }
    }
    let left = from.cents() - cents;
    if left < 0 {
        return Err(TransferError::Insufficient { short: -left });
    }
    let sp = s.begin_nested()?;
    from.set_cents(left);
    to.set_cents(to.cents() + cents);
    let memo = |dir: &str, who: &Account| format!("{dir} {}", who.owner());
    for (acc, delta, memo) in [(from, -cents, memo("to", to)), (to, cents, memo("from", from))] {
        s.add(&Entry::builder().account_id(acc.id().expect("stored")).delta(delta).memo(memo).day(day).build());
    }
    s.flush()?;
    sp.commit()?;
    Ok(left)
}
fn main() -> std::result::Result<(), Box<dyn std::error::Error>> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Account, Entry))?;
    let s = Session::new(&engine);
    let opened: Timestamp = "2024-01-01T10:00:00Z".parse()?;
    let seed = json!([{"owner": "ann", "cents": 10_000, "limits": {"daily": 6000}}, {"owner": "bob", "cents": "250"}, {"owner": "cy", "cents": 0, "limits": null}]);
    let accounts: Vec<Account> = seed
        .as_array()
        .unwrap()
        .iter()
        .map(|row| Account::model_validate_with(row, json!({"opened": opened.to_string()})))
        .collect::<Result<_>>()?;
    s.add_all(&accounts);
    s.commit()?;
    let [ann, bob, cy] = &accounts[..] else { unreachable!() };
    let day = civil::date(2024, 5, 1);
    for (from, to, cents, day) in [
        (ann, bob, 5000, day),
        (ann, cy, 2000, day),
        (ann, cy, 2000, day.tomorrow()?),
        (bob, cy, 9999, day),
        (cy, cy, 1, day),
        (bob, ann, 50, day),
    ] {
        match transfer(&s, from, to, cents, day) {
            Ok(left) => println!("{} -> {}: {cents}, left {left}", from.owner(), to.owner()),
            Err(e) => println!("{} -> {}: {e}", from.owner(), to.owner()),
        }
    }
    s.commit()?;
    println!("{:?}", accounts.iter().map(|a| (a.owner(), a.cents())).collect::<HashMap<_, _>>().len());
    let balance: i64 = accounts.iter().map(Account::cents).sum();
    println!("{balance}");
    let statement = select((Entry.day, Entry.memo, Entry.delta))
        .join_on(Account, Account.id.eq(Entry.account_id))
        .filter(Account.owner.eq("ann"))
        .order_by((Entry.day, Entry.id));
    let mut running = 10_000;
    for (day, memo, delta) in s.exec(statement)? {
        running += delta;
        println!("{} {:<10} {delta:>+7} {running:>7}", day.strftime("%d.%m."), memo.as_deref().unwrap_or("-"));
    }
    let per_day: Vec<(civil::Date, i64, Option<i64>)> = s
        .exec(
            select((Entry.day, func::count_all(), func::max(Entry.delta)))
                .group_by(Entry.day)
                .having(func::count_all().ge(2))
                .order_by(Entry.day.desc()),
        )?
        .all();
    for (d, n, max) in &per_day {
        println!("{d} {:?} {n} {max:?}", d.weekday());
    }
    ann.set_cents(-5);
    match s.commit().map_err(TransferError::from) {
        Err(e) => {
            println!("{e}");
            s.rollback()?;
        }
        Ok(()) => println!("?"),
    }
    println!("{} {}", ann.cents(), inspect_state(ann));
    println!(
        "{}",
        serde_json::to_string(
            &accounts.iter().map(|a| a.model_dump().include(["owner", "cents"]).to_json()).collect::<Vec<_>>()
        )?
    );
    println!("{}", bob.opened() + SignedDuration::from_hours(36));
    let nobody = s.exec(select(Account).filter(Account.owner.starts_with("z")))?.one();
    println!("{}", nobody.is_err_and(|e| e.is_no_result()));
    let old = s
        .exec(
            update(Account)
                .filter(Account.cents.lt(3000))
                .set(Account.cents, Account.cents * 2)
                .returning((Account.owner, Account.cents)),
        )?
        .all();
    let mut old = old;
    old.sort();
    println!("{old:?}");
    Err(Box::new(TransferErr("end".into())))
}
fn inspect_state(a: &Account) -> &'static str {
    if fieldbook::inspect(a).is_expired() { "expired" } else { "loaded" }
}
#[derive(Debug)]
struct TransferErr(String);
impl std::fmt::Display for TransferErr {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        self.0.fmt(f)
    }
}
impl std::error::Error for TransferErr {}
