use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if !run.mentions("Ida joins: 200") {
        return Err("`POST /singers/` is to answer with 200".to_string());
    }
    if run.column("singer", "name") != ["Ida"] {
        return Err("Ida is not in the table: what was not committed is gone with the request".to_string());
    }
    let answer = run.output.first().cloned().unwrap_or_default();
    if !answer.contains("Ida\"") || !answer.contains("\"id\":1") {
        return Err(format!("the answer is to be the singer with her id, and is: {answer}"));
    }
    if !run.mentions("who sings: 200 [\"Ida\"]") {
        return Err("asked who sings, the program is to answer with Ida".to_string());
    }
    Ok(())
}
