use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if run.sent("SELECT").iter().any(|sent| sent.sql.contains("Hara") || sent.sql.contains("nobody")) {
        return Err("what was typed stands in the SQL itself; send it as a value".to_string());
    }
    let found: Vec<String> = run.output.iter().map(|line| line.trim().to_string()).collect();
    if found != ["1 found", "1 found", "0 found"] {
        return Err(format!(
            "`1 found`, `1 found`, `0 found` is what Mina, O'Hara and the stranger should get; you have: {}",
            found.join(", ")
        ));
    }
    for typed in ["Mina", "O'Hara", "nobody' OR 'a' = 'a"] {
        if !run.sent("SELECT").iter().any(|sent| sent.params.iter().any(|value| value == typed)) {
            return Err(format!("the database was never asked for {typed} as it was typed"));
        }
    }
    Ok(())
}
