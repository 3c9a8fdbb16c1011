use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if run.sent("INSERT").iter().any(|sent| sent.sql.contains("(id")) {
        return Err("an id was chosen by the program: leave that to the database".to_string());
    }
    for line in ["Rain has id 1", "Echo has id 2"] {
        if run.mentions("Some(") {
            return Err("an id prints as a number, without `Some`".to_string());
        }
        if !run.printed(line) {
            return Err(format!("`{line}` is to be printed, once the id is known"));
        }
    }
    if run.column("hero", "id") != ["1", "2"] {
        return Err("both heroes are to be stored".to_string());
    }
    Ok(())
}
