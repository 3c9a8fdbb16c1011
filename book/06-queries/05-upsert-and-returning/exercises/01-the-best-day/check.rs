use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let found: Vec<String> = run.output.clone();
    let is = |line: &str| found.iter().any(|known| known == line);
    if is("cat: 2") {
        return Err("`cat` came five times on Tuesday, and the table still says 2".to_string());
    }
    if is("the: 4") {
        return Err("`the` came seven times on Monday; a worse day is not to take that away".to_string());
    }
    if is("the: 11") || is("cat: 7") {
        return Err("the days are not to be added up: the best of them counts".to_string());
    }
    if run.column("word", "best") != ["7", "5", "1"] {
        return Err("the table is to hold 7 for `the`, 5 for `cat` and 1 for `mat`".to_string());
    }
    let changes: Vec<_> = run.statements.iter().filter(|sent| !sent.sql.starts_with("CREATE")).collect();
    if changes.len() != 3 {
        return Err(format!("one statement a day and the SELECT at the end make 3, and {} were sent", changes.len()));
    }
    Ok(())
}
