use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let printed = run.happened.iter().position(|what| what == "printed Ada: 1, Ben: 2");
    let sent = run.happened.iter().position(|what| what.starts_with("UPDATE"));
    if printed.is_none() {
        return Err("print `Ada: 1, Ben: 2`: the book leaves the one list and stands in the other".to_string());
    }
    if sent.is_some() && sent < printed {
        return Err("the lists are right, but only after the UPDATE was sent; they can be before".to_string());
    }
    if run.column("book", "author_id") != ["1", "2", "2"] {
        return Err("in the end the table is to say the same: the lanterns are Ben's".to_string());
    }
    Ok(())
}
