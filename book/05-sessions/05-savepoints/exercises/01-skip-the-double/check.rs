use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let names = run.column("guest", "name");
    if names != ["Ada", "Ben", "Cleo"] {
        return Err(format!("the table is to hold Ada, Ben and Cleo, and holds: {}", names.join(", ")));
    }
    if !run.printed("Ada is here already") {
        return Err("print `Ada is here already` for the double".to_string());
    }
    let inserts = run.happened.iter().position(|what| what.starts_with("INSERT"));
    let ends = run.happened.iter().skip(inserts.unwrap_or(0)).filter(|what| *what == "commit").count();
    if ends != 1 {
        return Err(format!("all of it is to be one transaction; {ends} commits were made"));
    }
    Ok(())
}
