use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if run.mentions("SCAN hero") || !run.mentions("SEARCH hero") {
        return Err("the database still looks at every hero: the plan says SCAN".to_string());
    }
    let made = run.sent("CREATE INDEX").len() + run.sent("CREATE UNIQUE INDEX").len();
    if made > 1 {
        return Err(format!("{made} indexes were made, and only one of them is of use"));
    }
    if run.column("hero", "name").len() != 4 {
        return Err("the four heroes are to stay".to_string());
    }
    Ok(())
}
