use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let rooms = run.column("patient", "room");
    if rooms.len() > 1 {
        return Err("there is a second row now; it is one patient".to_string());
    }
    if rooms != ["14"] {
        return Err("in the table Mina is still in room 12".to_string());
    }
    if run.column("patient", "name") != ["Mina"] {
        return Err("she is still called Mina".to_string());
    }
    if !run.printed("the ward says 14") {
        return Err("the ward's own object is to know it: `the ward says 14`".to_string());
    }
    Ok(())
}
