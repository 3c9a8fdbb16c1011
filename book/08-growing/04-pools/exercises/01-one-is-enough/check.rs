use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if !run.printed("2 free") {
        return Err("the free seats are to be counted before one is booked: `2 free`".to_string());
    }
    if run.mentions("opened: 2") {
        return Err("a second connection was opened, which the server does not allow".to_string());
    }
    if run.column("seat", "taken") != ["1", "0"] && run.column("seat", "taken") != ["true", "false"] {
        return Err("the first seat is to be taken in the table, and the second free".to_string());
    }
    if !run.printed("opened: 1, in use: 0") {
        return Err("at the end nobody is to hold the connection: `opened: 1, in use: 0`".to_string());
    }
    Ok(())
}
