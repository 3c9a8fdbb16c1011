use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let said = |start: &str| run.output.iter().filter(|line| line.starts_with(start)).cloned().collect::<Vec<String>>().join("; ");
    let (code, town) = (said("code = "), said("town = "));
    if code.is_empty() || town.is_empty() {
        return Err("let both questions be explained".to_string());
    }
    if code.contains("SCAN") && town.contains("SCAN") {
        return Err("it walks through the whole table for both questions".to_string());
    }
    if code.contains("SCAN") {
        return Err("the code is still looked for in the whole table; an index helps with what it begins with".to_string());
    }
    if town.contains("SCAN") {
        return Err("the town is still looked for in the whole table".to_string());
    }
    if !town.contains("town=? AND day>?") {
        return Err(format!("the second is found by a part of what was asked only: {town}"));
    }
    let made = run.statements.iter().filter(|sent| sent.sql.starts_with("CREATE INDEX") || sent.sql.starts_with("CREATE UNIQUE INDEX")).count();
    if made > 2 {
        return Err(format!("{made} indexes were made, and each costs something with every insert; two are enough"));
    }
    Ok(())
}
