use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let names = run.column("hero", "name");
    if names.is_empty() {
        if !run.sent("INSERT").is_empty() {
            return Err("heroes were inserted, and nothing committed them: the session undid it when it ended".to_string());
        }
        return Err("no hero is in the table".to_string());
    }
    for (name, power, age) in [("Moss", "grows on anything", "NULL"), ("Comet", "is never late", "76")] {
        let place = match names.iter().position(|known| known == name) {
            Some(place) => place,
            None => return Err(format!("{name} is not in the table")),
        };
        if run.column("hero", "power")[place] != power {
            return Err(format!("{name}'s power is to be: {power}"));
        }
        let found = run.column("hero", "age")[place].clone();
        if found != age {
            return Err(format!("{name}'s age is {found} in the table, and is to be {age}"));
        }
    }
    if names.len() != 2 {
        return Err(format!("the table is to hold two heroes, and holds {}", names.len()));
    }
    Ok(())
}
