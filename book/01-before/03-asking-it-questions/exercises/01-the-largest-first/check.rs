use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let asked = run.sent("SELECT");
    let last = match asked.last() {
        Some(last) => last.clone(),
        None => return Err("no question was sent".to_string()),
    };
    let heaps: Vec<String> = last.returned.iter().map(|row| row.join(" ")).collect();
    if last.columns.len() != 2 || heaps.len() > 3 {
        return Err("the last question is to return one row for each voice, with the voice and a number".to_string());
    }
    let mut sorted = heaps.clone();
    sorted.sort();
    if sorted == ["alto 2", "bass 2", "soprano 3"] {
        return Err("one alto's seasons are not known: she is not to be counted".to_string());
    }
    if sorted != ["alto 1", "bass 2", "soprano 3"] {
        return Err(format!("three sopranos, two basses and one alto are known; you have: {}", heaps.join(", ")));
    }
    if heaps != ["soprano 3", "bass 2", "alto 1"] {
        return Err("the largest number first".to_string());
    }
    Ok(())
}
