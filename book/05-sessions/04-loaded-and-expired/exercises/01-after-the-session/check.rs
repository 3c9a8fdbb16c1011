use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if run.column("note", "text") != ["milk"] {
        return Err("the note is to be stored: one row that says milk".to_string());
    }
    if !run.printed("milk") {
        return Err("print the note's text, `milk`".to_string());
    }
    Ok(())
}
