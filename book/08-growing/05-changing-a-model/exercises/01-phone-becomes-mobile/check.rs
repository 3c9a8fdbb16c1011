use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let names = run.column("singer", "name");
    if names.len() != 3 {
        return Err(format!("three singers are to be in the table, and these are: {}", names.join(", ")));
    }
    let mobiles = run.column("singer", "mobile");
    if mobiles != ["555-0101", "555-0102", "555-0103"] {
        return Err(format!("numbers were lost; in `mobile` there is now: {}", mobiles.join(", ")));
    }
    if run.tables.iter().any(|table| table.columns.iter().any(|column| column == "phone")) {
        return Err("there is still a column `phone`; it is to become the other, not stay beside it".to_string());
    }
    if !run.printed("Ida: 555-0101") {
        return Err("print `Ida: 555-0101`".to_string());
    }
    Ok(())
}
