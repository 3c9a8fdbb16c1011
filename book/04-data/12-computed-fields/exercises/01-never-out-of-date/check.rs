use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if run.column("trip", "arrives") != ["520"] {
        return Err("the trip is to arrive at 520 in the end".to_string());
    }
    let answers: Vec<String> = run.output.iter().filter(|line| line.contains("\"minutes\"")).cloned().collect();
    if answers.len() != 2 || !answers[0].contains("\"minutes\":85") {
        return Err("the first answer is to say \"minutes\":85".to_string());
    }
    if !answers[1].contains("\"minutes\":95") {
        return Err("the second answer is to say \"minutes\":95; the number is out of date".to_string());
    }
    let mut writes = run.sent("INSERT");
    writes.extend(run.sent("UPDATE"));
    if writes.iter().any(|sent| sent.sql.contains("minutes")) {
        return Err("a statement writes the minutes; sooner or later one will forget to".to_string());
    }
    Ok(())
}
