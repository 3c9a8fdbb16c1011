use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if run.mentions("Nine Lanterns by Ada Moss, translated by Ada Moss") {
        return Err("Ada wrote the lanterns; it was Ben who translated them".to_string());
    }
    if !run.printed("How to Fold a Map by Ben Lund, translated by nobody") {
        return Err("print `How to Fold a Map by Ben Lund, translated by nobody`: a book without a translator is a book".to_string());
    }
    if !run.printed("Nine Lanterns by Ada Moss, translated by Ben Lund") {
        return Err("print `Nine Lanterns by Ada Moss, translated by Ben Lund`".to_string());
    }
    Ok(())
}
