use std::ops::{Deref, DerefMut, RangeInclusive};
use std::sync::atomic::{AtomicUsize, Ordering};

use fieldbook::prelude::*;

#[model(table)]
struct Expense {
    #[field(primary_key)]
    id: Option<i64>,
    label: String,
    #[field(ge = 1)]
    cents: i64,
}

static OPEN: AtomicUsize = AtomicUsize::new(0);

struct Guarded<'a> {
    session: &'a Session,
    name: &'static str,
    done: bool,
}

impl<'a> Guarded<'a> {
    fn begin(session: &'a Session, name: &'static str) -> Self {
        OPEN.fetch_add(1, Ordering::Relaxed);
        Guarded { session, name, done: false }
    }

    fn commit(mut self) -> Result<()> {
        self.session.commit()?;
        self.done = true;
        Ok(())
    }
}

impl Deref for Guarded<'_> {
    type Target = Session;

    fn deref(&self) -> &Session {
        self.session
    }
}

impl Drop for Guarded<'_> {
    fn drop(&mut self) {
        OPEN.fetch_sub(1, Ordering::Relaxed);
        let what = if self.done { "kept" } else { "undone" };
        println!("{}: {what}", self.name);
        if !self.done {
            let _ = self.session.rollback();
        }
    }
}

#[derive(Default)]
struct Log(Vec<String>);

impl Deref for Log {
    type Target = Vec<String>;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl DerefMut for Log {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.0
    }
}

fn spend(session: &Session, label: &str, amounts: &[i64], allowed: RangeInclusive<i64>) -> Result<i64> {
    let work = Guarded::begin(session, if label.len() > 4 { "long" } else { "short" });
    let mut total = 0;
    for &cents in amounts {
        if !allowed.contains(&cents) {
            println!("{cents} is outside {allowed:?}");
            return Ok(-1);
        }
        work.add(&Expense::builder().label(label).cents(cents).build());
        work.flush()?;
        total += cents;
    }
    work.commit()?;
    Ok(total)
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Expense)?;
    let session = Session::new(&engine);
    let mut log = Log::default();
    for (label, amounts) in [("tea", &[3, 4][..]), ("books", &[20, 900]), ("odd", &[5, 0]), ("train", &[50])] {
        match spend(&session, label, amounts, 0..=100) {
            Ok(total) if total >= 0 => log.push(format!("{label}={total}")),
            Ok(_) => log.push(format!("{label} stopped")),
            Err(error) => {
                let problems = error.problems();
                log.push(format!("{label}: {} {:?}", error.is_validation(), problems.first().map(|p| p.msg.clone())));
            }
        }
    }
    log.reverse();
    println!("{} {:?}", log.len(), log.join("; "));
    println!("{:?}", session.exec(select((Expense.label, Expense.cents)).order_by(Expense.id))?.all());
    let outer = Guarded::begin(&session, "outer");
    {
        let _inner = Guarded::begin(&outer, "inner");
        println!("{} open", OPEN.load(Ordering::Relaxed));
    }
    drop(outer);
    println!("{} open", OPEN.load(Ordering::Relaxed));
    Ok(())
}
