use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    for line in [
        "Ada Moss: Tides and Timetables, Nine Lanterns",
        "Ben Lund: How to Fold a Map",
        "Cleo Park: Salt, Snow, Sleet",
    ] {
        if !run.printed(line) {
            return Err(format!("this line is missing: {line}"));
        }
    }
    let queries = run.sent("SELECT").len();
    if queries > 2 {
        return Err(format!("{queries} queries were sent; two are enough"));
    }
    Ok(())
}
