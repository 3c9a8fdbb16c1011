use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let made = run.sent("CREATE TABLE coin");
    if made.iter().any(|sent| sent.sql.contains("FLOAT")) {
        return Err("the table still keeps a float, which is a little wrong".to_string());
    }
    if run.column("coin", "id").len() != 10 {
        return Err("ten coins are to be stored".to_string());
    }
    if !run.printed("total: 1.00") {
        return Err(format!("print `total: 1.00`, with two places; you print {}", run.output.join(", ")));
    }
    Ok(())
}
