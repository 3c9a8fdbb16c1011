use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if run.mentions("let-me-in") {
        return Err("the answer tells the code".to_string());
    }
    if run.column("booking", "code") != ["let-me-in"] {
        return Err("the table is to keep the code; only the answer leaves it out".to_string());
    }
    let answer = run.output.last().cloned().unwrap_or_default();
    for part in ["\"name\":\"Otto\"", "\"guests\":2", "\"id\":1"] {
        if !answer.contains(part) {
            return Err(format!("the answer is to hold {part}"));
        }
    }
    if answer.contains("code") {
        return Err("the answer still speaks of a code".to_string());
    }
    Ok(())
}
