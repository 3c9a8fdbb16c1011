use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let said = run.output.last().cloned().unwrap_or_default();
    if said.contains("Bread") {
        return Err("there is no jam in bread".to_string());
    }
    if !said.contains("Almond slice") {
        return Err("the almond slice has jam in its text, and is to be found".to_string());
    }
    if !said.starts_with("[\"Jam tart\"") {
        return Err("`Jam tart` begins with the word, and is to come first of all".to_string());
    }
    if said.trim() != "[\"Jam tart\", \"Cherry jam\", \"Fig jam\", \"Almond slice\"]" {
        return Err(format!("after the tart are to come Cherry jam, Fig jam, Almond slice, and not so: {said}"));
    }
    let selects = run.sent("SELECT").len();
    if selects != 1 {
        return Err(format!("{selects} queries were sent; one can tell the ranks apart"));
    }
    Ok(())
}
