use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let singers = run.table("singer").map(|table| table.rows).unwrap_or_default();
    if singers.len() != 4 {
        return Err(format!("the table is to hold four rows, and holds {}", singers.len()));
    }
    if !run.column("singer", "name").contains(&"Zoe".to_string()) {
        return Err("Zoe is not in the table".to_string());
    }
    for singer in &singers {
        if singer[0] == "Zoe" && (singer[1] != "tenor" || singer[2] != "NULL") {
            return Err("Zoe is a tenor, and her seasons are unknown: that is NULL, not zero and not a text".to_string());
        }
    }
    for sent in run.sent("SELECT") {
        if sent.columns == ["name", "voice"] && sent.rows == 4 {
            return Ok(());
        }
    }
    Err("one question is to return the columns name and voice, in this order, of all four".to_string())
}
