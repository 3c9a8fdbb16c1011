use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let table = match run.table("tool") {
        Some(table) => table,
        None => return Err("there is no table `tool` in the database".to_string()),
    };
    for name in ["id", "name", "price", "borrower"] {
        if !table.columns.iter().any(|column| column == name) {
            return Err(format!("the table has no column `{name}`"));
        }
    }
    let made = run.sent("CREATE TABLE tool");
    let text = match made.first() {
        Some(sent) => sent.sql.clone(),
        None => return Err("the table `tool` was not made by a CREATE TABLE".to_string()),
    };
    for name in ["name", "price"] {
        if !column(&text, name).contains("NOT NULL") {
            return Err(format!("the column `{name}` is always there: its type is no Option"));
        }
    }
    if column(&text, "borrower").contains("NOT NULL") {
        return Err("the column `borrower` may be missing: its type is an Option".to_string());
    }
    if !column(&text, "price").contains("FLOAT") {
        return Err("the column `price` holds a floating-point number, f64".to_string());
    }
    Ok(())
}

/// What the statement says of a column.
fn column(sql: &str, name: &str) -> String {
    let start = format!("{name} ");
    let parts: Vec<String> = sql.replace("(", ",").split(',').map(|part| part.trim().to_string()).collect();
    parts.iter().find(|part| part.starts_with(&start)).cloned().unwrap_or_default()
}
