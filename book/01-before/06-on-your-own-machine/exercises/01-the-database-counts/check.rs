use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if run.column("visit", "day").len() != 3 {
        return Err("the three visits are to stay in the table".to_string());
    }
    if run.sent("SELECT").is_empty() {
        return Err("nothing asked the database; a number of your own will be wrong tomorrow".to_string());
    }
    if run.sent("SELECT").iter().any(|sent| sent.rows > 1) {
        return Err("visits were fetched to be counted; one question, which returns one row, is enough".to_string());
    }
    if !run.printed("visits so far: 3") {
        return Err("print `visits so far: 3`".to_string());
    }
    Ok(())
}
