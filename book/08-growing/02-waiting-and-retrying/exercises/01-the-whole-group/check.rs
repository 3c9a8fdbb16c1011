use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let names = run.column("ticket", "name");
    if names.contains(&"Cy".to_string()) {
        return Err("Cy has a ticket, though the group was refused; all are to draw in one transaction".to_string());
    }
    if names != ["Ada", "Bo", "Di"] || run.column("ticket", "number") != ["100", "101", "102"] {
        return Err("Ada, Bo and Di are to have 100, 101 and 102".to_string());
    }
    if run.column("counter", "next") != ["103"] {
        return Err("a number was lost: the counter is to be at 103".to_string());
    }
    if !run.printed("refused: true") {
        return Err("the group's error is to be handed on".to_string());
    }
    if run.mentions("Cy") {
        return Err("a number was printed for Cy, and then taken back; print when the transaction is over".to_string());
    }
    for (line, after) in [("Ada: 100", 2), ("Bo: 101", 2), ("Di: 102", 3)] {
        let said = run.happened.iter().position(|what| *what == format!("printed {line}"));
        let Some(said) = said else {
            return Err(format!("print `{line}`"));
        };
        let commits = run.happened.iter().take(said).filter(|what| *what == "commit").count();
        if commits < after {
            return Err(format!("`{line}` was printed before the commit, when it could still be taken back"));
        }
    }
    Ok(())
}
