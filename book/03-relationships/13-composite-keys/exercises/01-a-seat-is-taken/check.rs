use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let (rows, numbers) = (run.column("seat", "row"), run.column("seat", "number"));
    let seats: Vec<String> = (0..rows.len()).map(|place| format!("{} {}", rows[place], numbers[place])).collect();
    if seats.iter().filter(|seat| *seat == "A 2").count() > 1 {
        return Err("A 2 was given away more than once".to_string());
    }
    for seat in ["A 1", "A 2", "B 2"] {
        if !seats.iter().any(|known| known == seat) {
            return Err(format!("{seat} was free, and was refused; the rule is too strict"));
        }
    }
    if !run.printed("A 2 is taken") {
        return Err("print `A 2 is taken`".to_string());
    }
    if !run.sent("INSERT").iter().any(|sent| !sent.error.is_empty()) {
        return Err("the program found it out by itself; two programs at once would both find the seat free. Have the table refuse it".to_string());
    }
    Ok(())
}
