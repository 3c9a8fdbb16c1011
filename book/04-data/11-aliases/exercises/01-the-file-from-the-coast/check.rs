use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let columns = run.table("station").map(|table| table.columns).unwrap_or_default();
    if columns != ["id", "name", "north"] {
        return Err(format!("the table's columns are to stay id, name and north; they are {}", columns.join(", ")));
    }
    if run.column("station", "name") != ["Harbour"] {
        return Err("the station is to be stored".to_string());
    }
    if !run.printed("{\"id\":1,\"stationName\":\"Harbour\",\"lat\":54.3}") {
        return Err(format!("print the station with the names of the file; you print {}", run.output.join(", ")));
    }
    Ok(())
}
