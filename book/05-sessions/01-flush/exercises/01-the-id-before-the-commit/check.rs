use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if !run.printed("task 1") {
        return Err("print the new id: `task 1`".to_string());
    }
    if run.column("task", "title").len() != 1 {
        return Err("the task is to be kept in the end".to_string());
    }
    let printed = run.happened.iter().position(|what| what == "printed task 1");
    let committed = run.happened.iter().rposition(|what| what == "commit");
    match (printed, committed) {
        (Some(printed), Some(committed)) if printed < committed => Ok(()),
        _ => Err("the id is to be printed before the commit".to_string()),
    }
}
