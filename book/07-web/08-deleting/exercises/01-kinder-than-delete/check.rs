use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if run.column("singer", "name") != ["Ida", "Otto"] {
        return Err("there is no row for Otto any more; it is to be kept".to_string());
    }
    let left = run.column("singer", "left");
    if !["1", "true"].contains(&left[1].as_str()) || ["1", "true"].contains(&left[0].as_str()) {
        return Err("`left` is to be true for Otto, and for nobody else".to_string());
    }
    if !run.mentions("who sings: [\"Ida\"]") {
        return Err("Otto has left, and is still among those who sing".to_string());
    }
    let answers: Vec<String> = run.output.iter().filter(|line| line.starts_with("Otto leaves")).cloned().collect();
    if answers != ["Otto leaves: 204", "Otto leaves: 404"] {
        return Err(format!("204 and then 404 is wanted for Otto, and these came: {}", answers.join(", ")));
    }
    Ok(())
}
