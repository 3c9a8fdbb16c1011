use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let wanted = [
        "How to Fold a Map by Ben Lund",
        "Salt by Cleo Park",
        "Snow by Cleo Park",
        "Sleet by Cleo Park",
    ];
    for line in wanted {
        if !run.printed(line) {
            return Err(format!("this line is missing: {line}"));
        }
    }
    if run.output.len() != wanted.len() {
        return Err("only books since 2000 are to be printed, and nothing else".to_string());
    }
    let queries = run.sent("SELECT");
    if queries.len() != 1 || !queries[0].sql.contains("JOIN") {
        return Err(format!("one query with a join brings books and authors; {} were sent", queries.len()));
    }
    Ok(())
}
