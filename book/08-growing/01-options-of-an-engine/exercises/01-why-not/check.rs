use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let codes = run.column("parcel", "code");
    if codes.contains(&"X-2".to_string()) {
        return Err("X-2 was stored, and leads nowhere: have the database obey foreign keys".to_string());
    }
    if codes != ["X-1", "X-3"] {
        return Err(format!("X-1 and X-3 are to be stored once each, and these are: {}", codes.join(", ")));
    }
    if !run.printed("X-1: there is one already") {
        return Err("X-1 came twice; print `X-1: there is one already` for the second".to_string());
    }
    if !run.printed("X-2: no such office") {
        return Err("X-2 was refused for another reason than X-1; print `X-2: no such office`".to_string());
    }
    let refused = run.statements.iter().filter(|sent| !sent.error.is_empty()).count();
    if refused != 2 {
        return Err("let the database refuse them; it knows the rules".to_string());
    }
    Ok(())
}
