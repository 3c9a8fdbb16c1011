use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if !run.printed("hill: Bo is 0 behind") {
        return Err("Bo won the hill: each is to be measured by the winner of her own race".to_string());
    }
    if run.printed("hill: Ed is 6 behind") {
        return Err("Ed is 6 behind Al, who ran before him, and 9 behind the winner".to_string());
    }
    let wanted = [
        "hill: Bo is 0 behind",
        "hill: Al is 3 behind",
        "hill: Ed is 9 behind",
        "river: Di is 0 behind",
        "river: Bo is 21 behind",
    ];
    if run.output != wanted {
        return Err(format!("five lines are wanted, from the hill's Bo to the river's, and these came: {}", run.output.join("; ")));
    }
    let selects = run.sent("SELECT").len();
    if selects != 1 {
        return Err(format!("the database was asked {selects} times; a window sees the winner beside each runner"));
    }
    Ok(())
}
