use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let updates = run.sent("UPDATE");
    if updates.len() != 1 {
        return Err(format!("one UPDATE is wanted, and {} were sent", updates.len()));
    }
    if !updates[0].params.iter().any(|bound| bound.contains("granny's apples")) {
        return Err("the name stands in the statement; bind it, and no name can break it".to_string());
    }
    if !updates[0].sql.contains("kilos + ") {
        return Err("let the database add the kilo to what is there then: `kilos = kilos + 1`".to_string());
    }
    if !run.printed("after: 13 kilos") {
        return Err("the handle still says what it was loaded with: `after: 13 kilos` is wanted".to_string());
    }
    let told = run.happened.iter().position(|what| what == "printed after: 13 kilos").unwrap_or(0);
    let kept = run.happened.iter().rposition(|what| what == "commit").unwrap_or(0);
    if kept < told {
        return Err("print it before the commit".to_string());
    }
    if run.column("sale", "kilos") != ["13", "5"] {
        return Err("in the table there are to be 13 kilos of apples, and 5 of plums".to_string());
    }
    Ok(())
}
