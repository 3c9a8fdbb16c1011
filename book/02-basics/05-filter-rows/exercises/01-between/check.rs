use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let found = run.sent("SELECT").iter().any(|sent| sent.rows == 3 && sent.sql.contains("WHERE"));
    if !found {
        return Err("one query is to return the three names and no other row: put both bounds into it".to_string());
    }
    let lines: Vec<String> = run.output.iter().map(|line| line.trim().to_string()).collect();
    for name in ["Lantern", "Rain", "Tide"] {
        if !lines.iter().any(|line| line == name) {
            return Err(format!("{name} is to be printed"));
        }
    }
    if lines != ["Lantern", "Rain", "Tide"] {
        return Err("the youngest first, and nobody else: Lantern, Rain, Tide".to_string());
    }
    Ok(())
}
