use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if !run.printed("Rain: calls the weather") {
        return Err("print `Rain: calls the weather`: there is one Rain".to_string());
    }
    if !run.printed("Nobody: nobody") {
        return Err("print `Nobody: nobody`: none is no mistake here".to_string());
    }
    if !run.printed("Echo: several") {
        return Err("print `Echo: several`: there are two of that name, and the first will not do".to_string());
    }
    if run.sent("SELECT").len() > 3 {
        return Err("one question for each name is enough".to_string());
    }
    Ok(())
}
