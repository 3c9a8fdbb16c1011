use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let ids = run.column("singer", "id");
    if ids.contains(&"1000000".to_string()) {
        return Err("the client chose its own number, 1000000; read a model that has none".to_string());
    }
    if run.column("singer", "name") != ["Ida", "Otto"] {
        return Err("Ida and Otto are both to be let in".to_string());
    }
    for (place, name) in ["Ida", "Otto"].iter().enumerate() {
        let answer = run.output.get(place).cloned().unwrap_or_default();
        if !answer.starts_with("200") || !answer.contains(*name) || !answer.contains(&format!("\"id\":{}", place + 1)) {
            return Err(format!("{name}'s answer is to have the name and the number, and is: {answer}"));
        }
    }
    Ok(())
}
