use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if !run.printed("1275 grams") {
        return Err("print the weight of all: `1275 grams`".to_string());
    }
    let inserts = run.sent("INSERT");
    if inserts.len() != 1 {
        return Err(format!("{} statements were sent to store the parcels; one takes them all", inserts.len()));
    }
    if !inserts[0].committed || run.column("parcel", "id").len() != 50 {
        return Err("fifty parcels are to be in the table when the program is over: commit".to_string());
    }
    let rows: usize = run.sent("SELECT").iter().map(|sent| sent.rows).sum();
    if rows != 1 {
        return Err(format!("the database sent {rows} rows to tell a weight; one is enough"));
    }
    Ok(())
}
