use std::collections::BTreeMap;
use std::rc::Rc;

use fieldbook::prelude::*;

#[derive(Debug, Clone, PartialEq)]
enum Change {
    Opened { owner: String },
    Paid(i64),
    Tagged(Vec<String>),
    Closed,
}

#[model(table)]
struct Record {
    #[field(primary_key)]
    id: Option<i64>,
    account: i64,
    kind: String,
    data: serde_json::Value,
}

impl Change {
    fn record(&self, account: i64) -> Record {
        let (kind, data) = match self {
            Change::Opened { owner } => ("opened", json!({"owner": owner})),
            Change::Paid(amount) => ("paid", json!(amount)),
            Change::Tagged(tags) => ("tagged", json!({"tags": tags, "count": tags.len()})),
            Change::Closed => ("closed", json!(null)),
        };
        Record::builder().account(account).kind(kind).data(data).build()
    }
}

impl TryFrom<&Record> for Change {
    type Error = String;

    fn try_from(record: &Record) -> std::result::Result<Change, String> {
        let data = record.data();
        let missing = |what: &str| format!("{} has no {what}: {data}", record.kind());
        match record.kind().as_str() {
            "opened" => {
                let owner = data["owner"].as_str().ok_or_else(|| missing("owner"))?;
                Ok(Change::Opened { owner: owner.to_owned() })
            }
            "paid" => data.as_i64().map(Change::Paid).ok_or(missing("amount")),
            "tagged" => {
                let tags = data.get("tags").and_then(|tags| tags.as_array()).ok_or_else(|| missing("tags"))?;
                Ok(Change::Tagged(tags.iter().filter_map(|tag| tag.as_str().map(str::to_string)).collect()))
            }
            "closed" => Ok(Change::Closed),
            other => Err(format!("unknown kind {other:?}")),
        }
    }
}

#[derive(Debug, Default)]
struct Account {
    owner: Option<Rc<str>>,
    balance: i64,
    tags: Vec<String>,
    open: bool,
}

impl Account {
    fn apply(mut self, change: Change) -> Self {
        match change {
            Change::Opened { owner } => {
                self.owner = Some(owner.into());
                self.open = true;
            }
            Change::Paid(amount) if self.open => self.balance += amount,
            Change::Paid(_) => {}
            Change::Tagged(mut tags) => {
                self.tags.append(&mut tags);
                self.tags.sort();
                self.tags.dedup();
            }
            Change::Closed => self = Account { owner: self.owner.take(), ..Account::default() },
        }
        self
    }
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Record)?;
    let session = Session::new(&engine);
    let changes = [
        (1, Change::Opened { owner: "Ann \"A\"".into() }),
        (2, Change::Opened { owner: "Bob".into() }),
        (1, Change::Paid(70)),
        (2, Change::Tagged(vec!["new".into(), "vip".into(), "new".into()])),
        (1, Change::Paid(-20)),
        (1, Change::Closed),
        (1, Change::Paid(5)),
    ];
    for (account, change) in &changes {
        session.add(&change.record(*account));
    }
    session.add(&Record::builder().account(2).kind("paid").data(json!({"amount": 1})).build());
    session.add(&Record::builder().account(3).kind("lost").data(json!([1, 2])).build());
    session.commit()?;
    let mut accounts: BTreeMap<i64, Account> = BTreeMap::new();
    for record in session.exec(select(Record).order_by(Record.id))? {
        match Change::try_from(&record) {
            Ok(change) => {
                let account = accounts.remove(&record.account()).unwrap_or_default();
                accounts.insert(record.account(), account.apply(change));
            }
            Err(error) => println!("#{} {error}", record.id().unwrap()),
        }
    }
    for (number, account) in &accounts {
        println!("{number}: {account:?}");
    }
    let read: std::result::Result<Vec<Change>, String> =
        session.exec(select(Record).limit(7))?.all().iter().map(Change::try_from).collect();
    println!("{}", read.as_deref() == Ok(&changes.map(|(_, change)| change)[..]));
    Ok(())
}
