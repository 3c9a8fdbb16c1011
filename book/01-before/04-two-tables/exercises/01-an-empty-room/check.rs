use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let asked = run.sent("SELECT");
    let heaps: Vec<String> = match asked.last() {
        Some(last) => last.returned.iter().map(|row| row.join(" ")).collect(),
        None => return Err("no question was sent".to_string()),
    };
    if !heaps.iter().any(|heap| heap.starts_with("porch ")) {
        return Err("the last question is to have one row for each room; the porch, where nobody sings, is missing".to_string());
    }
    if heaps.contains(&"porch 1".to_string()) {
        return Err("nobody sings on the porch, and yet you count one: that is the row itself".to_string());
    }
    let mut sorted = heaps.clone();
    sorted.sort();
    if sorted != ["attic 2", "cellar 1", "hall 1", "porch 0"] {
        return Err(format!("attic 2, cellar 1, hall 1, porch 0 is the answer; yours is {}", heaps.join(", ")));
    }
    if heaps != sorted {
        return Err("sorted by the room: attic, cellar, hall, porch".to_string());
    }
    Ok(())
}
