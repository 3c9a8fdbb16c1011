use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if run.output.len() != 6 || !run.printed("bread in Cove: 5 kilos") {
        return Err("six stalls are to be printed, each with its town and 5 kilos".to_string());
    }
    let selects = run.sent("SELECT");
    let of = |table: &str| selects.iter().filter(|sent| sent.sql.contains(&format!("FROM {table}"))).count();
    if of("sale") > 1 {
        return Err(format!("{} SELECTs, {} of them for sales; those of all stalls can come at once", selects.len(), of("sale")));
    }
    if of("market") > 0 {
        return Err("a SELECT is spent on the markets alone; each can come in the row of its stall".to_string());
    }
    if selects.len() != 2 {
        return Err(format!("two SELECTs are enough, and {} were sent", selects.len()));
    }
    Ok(())
}
