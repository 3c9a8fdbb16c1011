use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let answer = run.output.last().cloned().unwrap_or_default();
    if !answer.starts_with("200") {
        return Err(format!("200 is wanted, and this was answered: {answer}"));
    }
    for name in ["Ida", "Zoe", "Otto", "Max", "Jan", "Lu"] {
        if !answer.contains(name) {
            return Err(format!("{name} is missing in the answer"));
        }
    }
    if answer.matches("Alto").count() != 1 {
        return Err("each section is to be in the answer once".to_string());
    }
    let selects = run.sent("SELECT").len();
    if selects > 2 {
        return Err(format!("the answer took {selects} SELECTs; two are enough for any number of sections"));
    }
    Ok(())
}
