use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let said = run.output.last().cloned().unwrap_or_default();
    if said.starts_with("[\"Hum\"") {
        return Err("`Hum` is first, and nobody knows its voices: it is to come at the end".to_string());
    }
    if said.starts_with("[\"Moon\"") {
        return Err("those with most voices are to come first, and `Moon` has one".to_string());
    }
    if said != "[\"Dawn\", \"Ave\", \"Moon\", \"Hum\"]" {
        return Err(format!("`[\"Dawn\", \"Ave\", \"Moon\", \"Hum\"]` is wanted, and `{said}` was printed"));
    }
    let selects = run.sent("SELECT");
    if selects.len() != 1 || !selects[0].sql.contains("ORDER BY") {
        return Err("one SELECT, sorted by the database, is wanted".to_string());
    }
    let order = selects[0].sql.split("ORDER BY").last().unwrap_or_default().to_string();
    if !["NULLS LAST", "IS NULL", "IS NOT NULL", "coalesce"].iter().any(|way| order.contains(*way)) {
        return Err("SQLite happens to have NULL at the end of this order, PostgreSQL has NULL first; say where it goes".to_string());
    }
    Ok(())
}
