use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let free = run.column("bed", "free").join(", ");
    let updates = run.sent("UPDATE");
    if updates.iter().any(|sent| !sent.committed) {
        return Err("a change was not committed, and is gone".to_string());
    }
    if updates.len() < 2 {
        return Err("each desk is to send its own change".to_string());
    }
    if free != "8" {
        return Err(format!("8 beds are to be left, and the table says {free}"));
    }
    Ok(())
}
