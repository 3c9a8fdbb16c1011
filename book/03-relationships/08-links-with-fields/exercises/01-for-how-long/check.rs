use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let weeks = run.column("loan", "weeks");
    if weeks.is_empty() {
        return Err("the table of loans has no column `weeks`".to_string());
    }
    if weeks != ["4", "2"] {
        return Err(format!("Mina's loan is for 4 weeks and Otto's for 2; the table says {}", weeks.join(" and ")));
    }
    if !run.printed("Otto has How to Fold a Map for 2 weeks") {
        return Err("print `Otto has How to Fold a Map for 2 weeks`".to_string());
    }
    Ok(())
}
