use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if run.mentions("baton asks for 2: 200") {
        return Err("Ida reads what is Otto's: her token opens every note".to_string());
    }
    if !run.mentions("drum asks for 1: 401") {
        return Err("whom nobody knows is to get a 401, and no note".to_string());
    }
    if !run.mentions("tuba asks for 9: 404") {
        return Err("a note that does not exist is to be a 404".to_string());
    }
    if !run.mentions("baton asks for 2: 403") {
        return Err("Ida is known, and may not read Otto's note: that is a 403".to_string());
    }
    if !run.mentions("baton asks for 1: 200 \"buy strings\"") || !run.mentions("tuba asks for 2: 200 \"call Ida\"") {
        return Err("each of the two is to read their own note".to_string());
    }
    Ok(())
}
