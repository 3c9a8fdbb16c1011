use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if run.column("place", "name").len() != 6 {
        return Err("the six places are to stay as they are".to_string());
    }
    if run.printed("kitchen: 0") {
        return Err("a place counts as one, the kitchen too: `kitchen: 1`".to_string());
    }
    if run.printed("house: 3") {
        return Err("print `house: 6`: what is within the library is within the house".to_string());
    }
    for line in ["house: 6", "library: 4", "kitchen: 1"] {
        if !run.printed(line) {
            return Err(format!("this line is missing: {line}; deeper places count as well"));
        }
    }
    Ok(())
}
