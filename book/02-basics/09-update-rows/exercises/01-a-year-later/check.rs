use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let updates = run.sent("UPDATE");
    let ages = run.column("hero", "age");
    let wanted = ["NULL", "32", "413", "NULL", "20", "28", "59"];
    if updates.is_empty() {
        return Err("nobody is a year older yet: no UPDATE was sent".to_string());
    }
    if updates.iter().any(|sent| !sent.committed) {
        return Err("the change was not committed, and is gone".to_string());
    }
    if updates.len() > 1 {
        return Err(format!("{} were sent, where one UPDATE can change all the rows", updates.len()));
    }
    if ages != wanted {
        return Err(format!("the ages are {}, and are to be {}", ages.join(", "), wanted.join(", ")));
    }
    Ok(())
}
