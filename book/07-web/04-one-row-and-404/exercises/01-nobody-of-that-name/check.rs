use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let una = run.output.iter().find(|line| line.starts_with("Una:")).cloned().unwrap_or_default();
    if una.starts_with("Una: 200") {
        return Err("200 says that all is well, and there is no Una: 404 is wanted".to_string());
    }
    if !una.starts_with("Una: 404") {
        return Err(format!("Una is to be a 404, nobody's fault, and this came: {una}"));
    }
    if !una.contains("Nobody is called Una") {
        return Err("the 404 is to say `Nobody is called Una`".to_string());
    }
    if !run.printed("Otto: 200 \"bass\"") {
        return Err("Otto's voice is to be answered, one text: `\"bass\"`".to_string());
    }
    if run.sent("SELECT").iter().any(|sent| sent.rows > 1) {
        return Err("all the singers were loaded to find one".to_string());
    }
    Ok(())
}
