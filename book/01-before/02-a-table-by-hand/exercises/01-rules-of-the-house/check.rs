use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if run.sent("INSERT").len() != 5 {
        return Err("leave the five inserts as they are: the table is to refuse what is wrong".to_string());
    }
    let ids = run.column("instrument", "id");
    if ids.is_empty() || ids.contains(&"NULL".to_string()) {
        return Err("each row gets a number, in a column `id` that the database fills in".to_string());
    }
    let names = run.column("instrument", "name");
    if names.contains(&"NULL".to_string()) {
        return Err("an instrument without a name got into the table".to_string());
    }
    let prices = run.column("instrument", "price");
    if prices.iter().any(|price| price.starts_with('-')) {
        return Err("a price below zero got into the table".to_string());
    }
    if names != ["piano", "triangle", "drum"] {
        return Err(format!(
            "a rule is too strict: piano, triangle (which was a present and cost 0) and drum belong there, and there are: {}",
            names.join(", ")
        ));
    }
    Ok(())
}
