use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if run.column("train", "day") != ["2025-06-01", "2025-12-31"] {
        return Err("what is stored is the day on which a train leaves; it is to stay".to_string());
    }
    if !run.printed("night train arrives on 2026-01-01") {
        return Err("print `night train arrives on 2026-01-01`: it passes midnight".to_string());
    }
    if !run.printed("coast arrives on 2025-06-01") {
        return Err("print `coast arrives on 2025-06-01`: it is there within the hour".to_string());
    }
    Ok(())
}
