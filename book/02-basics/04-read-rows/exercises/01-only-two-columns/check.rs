use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let asked = run.sent("SELECT");
    if !asked.iter().any(|sent| sent.columns.len() == 2 && sent.rows == 4) {
        return Err("ask for just the name and the power of the four heroes".to_string());
    }
    if asked.len() > 1 {
        return Err(format!("one question is enough; {} were asked", asked.len()));
    }
    let lines: Vec<String> = run.output.iter().map(|line| line.trim().to_string()).collect();
    let wanted = [
        "Echo: is heard everywhere",
        "Lantern: glows",
        "Night Owl: sees in the dark",
        "Rain: calls the weather",
    ];
    for line in wanted {
        if !lines.iter().any(|known| known == line) {
            return Err(format!("this line is missing: {line}"));
        }
    }
    if lines != wanted {
        return Err("four lines, sorted by name: Echo, Lantern, Night Owl, Rain".to_string());
    }
    let names: Vec<String> = asked[0].returned.iter().map(|row| row[0].clone()).collect();
    if names.first() != Some(&"Echo".to_string()) && !asked[0].sql.contains("ORDER BY") {
        return Err("let the database sort".to_string());
    }
    Ok(())
}
