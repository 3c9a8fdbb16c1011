use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let (ids, readers) = (run.column("card", "id"), run.column("card", "reader_id"));
    if run.column("reader", "name") != ["Mina", "Otto"] {
        return Err("both readers are to stay".to_string());
    }
    if readers.iter().filter(|id| *id == "2").count() != 1 {
        return Err("Otto has no card".to_string());
    }
    if ids.len() > 1 {
        return Err(format!("there are {} cards; the old one is to change hands", ids.len()));
    }
    if !run.sent("DELETE").is_empty() {
        return Err("the card was destroyed and another was made; it is to be the same one".to_string());
    }
    Ok(())
}
