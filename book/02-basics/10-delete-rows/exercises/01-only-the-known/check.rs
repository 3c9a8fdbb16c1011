use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let names = run.column("hero", "name");
    let deletes = run.sent("DELETE");
    if deletes.iter().any(|sent| !sent.committed) {
        return Err("the delete was not committed: the heroes came back when the session ended".to_string());
    }
    if names.len() == 7 {
        return Err("seven heroes are still there".to_string());
    }
    if names.iter().any(|name| name == "Night Owl" || name == "Echo") {
        return Err("Night Owl and Echo have no age, and are to go".to_string());
    }
    if names.len() != 5 {
        return Err("only those without an age are to go: five heroes stay".to_string());
    }
    if !run.printed("2 heroes went") {
        return Err("print how many went: `2 heroes went`".to_string());
    }
    Ok(())
}
