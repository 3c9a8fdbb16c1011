use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let classes = run.column("seat", "class");
    if classes.len() != 2 {
        return Err("no seat 40 is stored yet, of the class `family`".to_string());
    }
    if classes[1] != "family" {
        return Err(format!("the class is stored as `{}`, and is to be stored as `family`", classes[1]));
    }
    if classes[0] != "First" {
        return Err("the rows that are there say First: that word is to stay".to_string());
    }
    if !run.printed("40 costs 55") {
        return Err("print `40 costs 55`: that is a price of its own".to_string());
    }
    if !run.printed("11 costs 90") {
        return Err("seat 11 still costs 90".to_string());
    }
    Ok(())
}
