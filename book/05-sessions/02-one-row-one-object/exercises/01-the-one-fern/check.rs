use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if !run.printed("the fern is 35") {
        return Err("the first handle is to say it: `the fern is 35`".to_string());
    }
    if run.column("plant", "height") != ["35", "120"] {
        return Err("in the table the fern is to be 35 high and the ivy 120".to_string());
    }
    if run.sent("UPDATE").len() != 1 || !run.sent("DELETE").is_empty() {
        return Err("one UPDATE is all that this takes; no row is to be deleted or made anew".to_string());
    }
    Ok(())
}
