use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let (patients, hours) = (run.column("visit", "patient"), run.column("visit", "hour"));
    if !patients.contains(&"Zoe".to_string()) {
        return Err("Zoe's visit is not in the table: the rollback put it out of the session".to_string());
    }
    if patients != ["Mina", "Zoe"] || hours != ["8", "9"] {
        return Err(format!("Mina comes at 8 and Zoe at 9; the table says {} at {}", patients.join(", "), hours.join(", ")));
    }
    if !run.sent("INSERT").iter().any(|sent| !sent.error.is_empty()) {
        return Err("she is to try eight o'clock first, and be refused".to_string());
    }
    if !run.printed("Zoe comes at 9") {
        return Err("print `Zoe comes at 9`".to_string());
    }
    Ok(())
}
