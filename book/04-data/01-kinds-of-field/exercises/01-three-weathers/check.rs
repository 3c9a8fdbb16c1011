use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let made = run.sent("CREATE TABLE sighting");
    if !made.iter().any(|sent| sent.sql.contains("weather VARCHAR(6)")) {
        return Err("the weather can still be any text: an enum of three makes a column as long as the longest of them".to_string());
    }
    let weather = run.column("sighting", "weather");
    if weather != ["Clear", "Rain"] {
        return Err(format!("the owl was out in the clear, the swifts in the rain; the table says {}", weather.join(", ")));
    }
    if run.column("sighting", "number") != ["1", "14"] {
        return Err("one owl, as nobody said how many, and 14 swifts".to_string());
    }
    Ok(())
}
