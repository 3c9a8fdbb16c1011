use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if run.sent("SELECT").iter().any(|sent| sent.rows > 3) {
        return Err("more than a page was loaded; let the database stop after three".to_string());
    }
    if run.printed("before sell: [\"pick\", \"prop\", \"weed\"]") {
        return Err("the right three, but they lie the wrong way round: the diary's order is wanted".to_string());
    }
    if !run.printed("before sell: [\"weed\", \"prop\", \"pick\"]") {
        return Err("before `sell` are to come the three nearest: weed, prop and pick".to_string());
    }
    if !run.printed("before prop: [\"sow\", \"water\", \"weed\"]") {
        return Err("before `prop` come two entries of the same day as well: sow, water and weed".to_string());
    }
    if run.sent("SELECT").len() != 2 {
        return Err("one SELECT for each page is enough".to_string());
    }
    Ok(())
}
