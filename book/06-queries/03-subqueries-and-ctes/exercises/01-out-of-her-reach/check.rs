use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let said = run.output.last().cloned().unwrap_or_default();
    if !said.contains("Ada") {
        return Err("Ada has no boss at all, so she is out of reach; NULL is neither equal nor unequal to anything".to_string());
    }
    for (name, why) in [("Bo", "Bo is not out of her own reach"), ("Di", "Di answers to Bo"), ("Ed", "Ed answers to Di, and so to Bo")] {
        if said.contains(name) {
            return Err(why.to_string());
        }
    }
    if said.trim() != "[\"Ada\", \"Cy\", \"Flo\"]" {
        return Err(format!("`[\"Ada\", \"Cy\", \"Flo\"]` is wanted, and `{said}` was printed"));
    }
    let asked = run.sent("SELECT").len() + run.sent("WITH").len();
    if asked != 1 {
        return Err(format!("the database was asked {asked} times; one statement can do the walk and the choice"));
    }
    Ok(())
}
