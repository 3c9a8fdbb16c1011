use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let changes: Vec<_> = run.statements.iter().filter(|sent| sent.sql.starts_with("UPDATE") || sent.sql.starts_with("DELETE")).collect();
    if changes.len() != 2 || !run.sent("SELECT").is_empty() {
        return Err("one UPDATE and one DELETE are enough, and nothing need be loaded for them".to_string());
    }
    if changes.iter().any(|sent| !sent.committed) {
        return Err("what was changed has not been committed, and is gone with the session".to_string());
    }
    let fruits = run.column("sale", "fruit");
    if !fruits.contains(&"kiwis".to_string()) {
        return Err("the kiwis were never the south's: an unpaid sale of the gate is to stay".to_string());
    }
    if fruits.contains(&"plums".to_string()) {
        return Err("the plums of the south were not paid for, and are still there".to_string());
    }
    if run.column("sale", "stall") != ["gate", "gate", "gate", "north"] {
        return Err("three sales are to be at the gate in the end, and one in the north".to_string());
    }
    if !run.printed("2 moved, 1 struck off") {
        return Err("print what the two statements say they did: `2 moved, 1 struck off`".to_string());
    }
    Ok(())
}
