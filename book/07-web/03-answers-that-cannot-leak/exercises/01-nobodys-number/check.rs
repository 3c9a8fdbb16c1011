use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let answer = run.output.last().cloned().unwrap_or_default();
    if answer.contains("555-0101") {
        return Err("Ida's number is in an answer".to_string());
    }
    if !answer.starts_with("200") || !answer.contains("Ida") {
        return Err(format!("Ida is to be in the answer, and it is: {answer}"));
    }
    if !answer.contains("alto") {
        return Err("her voice is no secret, and is to be answered as before".to_string());
    }
    if run.column("singer", "phone") != ["555-0101"] {
        return Err("her number is to stay in the table".to_string());
    }
    Ok(())
}
