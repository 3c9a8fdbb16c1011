use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let answer = |asked: &str| run.output.iter().find(|line| line.starts_with(&format!("[{asked}]"))).cloned().unwrap_or_default();
    if !answer("").contains(" 200 [\"Ave\",\"Dawn\",\"Echo\"]") {
        return Err(format!("who says nothing is to get three titles, and got: {}", answer("")));
    }
    if !answer("?limit=2").contains(" 200 [\"Ave\",\"Dawn\"]") {
        return Err("who asks for two is to get Ave and Dawn".to_string());
    }
    for asked in ["?limit=1000", "?limit=0"] {
        if !answer(asked).contains(" 422 ") {
            return Err(format!("`{asked}` is to be refused with 422, and was answered: {}", answer(asked)));
        }
    }
    if run.sent("SELECT").len() > 2 {
        return Err("the database was asked for what was refused".to_string());
    }
    Ok(())
}
