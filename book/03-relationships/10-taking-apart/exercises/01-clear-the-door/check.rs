use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let shelves = run.column("shelf", "label");
    if shelves != ["window", "door"] {
        return Err("both shelves are to stay".to_string());
    }
    let on = run.column("book", "shelf_id");
    if on.len() < 3 {
        return Err(format!("{} books are gone; they are to leave the shelf, not the library", 3 - on.len()));
    }
    if on != ["1", "NULL", "NULL"] {
        return Err(format!("the atlas is at the window, the others on no shelf; the table says {}", on.join(", ")));
    }
    Ok(())
}
