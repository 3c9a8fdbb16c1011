use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if run.mentions("9: 200") {
        return Err("there is no section 9, and 200 with an empty list says that there is".to_string());
    }
    if !run.mentions("9: 404") {
        return Err("section 9 is to be a 404".to_string());
    }
    if !run.printed("2: 200 []") {
        return Err("section 2 exists, and is empty: `200 []` is its right answer".to_string());
    }
    if !run.printed("1: 200 [\"Ida\"]") {
        return Err("in section 1 sings Ida, and nobody else".to_string());
    }
    Ok(())
}
