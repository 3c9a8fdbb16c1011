use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let phones = run.column("singer", "phone");
    if phones.len() != 3 || phones[0] != "NULL" {
        return Err("Ida has no telephone any more, and the table still knows its number".to_string());
    }
    if phones[1] != "555-0100" || phones[2] != "555-0100" {
        return Err("Otto and Una said nothing of a telephone, and are to keep theirs".to_string());
    }
    if run.column("singer", "name") != ["Ida", "Otto", "Anna"] {
        return Err("the names are to be Ida, Otto and Anna".to_string());
    }
    if run.output.iter().any(|line| !line.starts_with("200")) {
        return Err("each of the three changes is to be answered with 200".to_string());
    }
    Ok(())
}
