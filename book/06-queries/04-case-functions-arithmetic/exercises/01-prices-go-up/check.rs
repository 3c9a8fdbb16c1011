use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let cents = run.column("item", "cents");
    let known = |place: usize| cents.get(place).cloned().unwrap_or_default();
    if known(1) == "1097" {
        return Err("the tea became dearer twice: from 950 to 1045, and on to 1097".to_string());
    }
    if known(0) == "80" || known(2) == "1200" {
        return Err("some prices did not move; a tenth of 80 is 8, and a twentieth of 1200 is 60".to_string());
    }
    if cents != ["88", "1045", "1260", "9450"] {
        return Err(format!("the prices are to be 88, 1045, 1260 and 9450, and are {}", cents.join(", ")));
    }
    let updates = run.sent("UPDATE").len();
    if updates != 1 || run.sent("SELECT").len() > 1 {
        return Err(format!("{updates} statements changed the prices; one UPDATE is to do it, and load nothing for it"));
    }
    Ok(())
}
