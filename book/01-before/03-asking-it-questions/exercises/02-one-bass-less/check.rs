use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let chairs = run.column("stock", "chairs");
    if chairs == ["4", "10", "2"] && run.sent("UPDATE").len() > 1 {
        return Err("the chairs are where they were: what was done has to be committed".to_string());
    }
    let begun = run.happened.iter().position(|what| what.to_uppercase().starts_with("BEGIN"));
    let updates: Vec<usize> = (0..run.happened.len()).filter(|place| run.happened[*place].starts_with("UPDATE")).collect();
    let inside = match (begun, updates.first()) {
        (Some(begun), Some(first)) => begun < *first,
        _ => false,
    };
    if !inside {
        return Err("both updates belong into one transaction: BEGIN stands before them".to_string());
    }
    if chairs != ["4", "7", "5"] {
        return Err(format!("Mina 4, Otto 7, Rolf 5 is what there should be, and there is: {}", chairs.join(", ")));
    }
    Ok(())
}
