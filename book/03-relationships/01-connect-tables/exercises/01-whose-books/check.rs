use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let authors = run.column("book", "author_id");
    if run.column("author", "name") != ["Ada Moss", "Ben Lund"] || authors.len() != 2 {
        return Err("there are two authors and two books, and that is to stay".to_string());
    }
    if authors.contains(&"NULL".to_string()) {
        return Err("a book names no author: Ben had no id when it was built".to_string());
    }
    if authors != ["2", "2"] {
        return Err("a book names the wrong author: Ben is the second".to_string());
    }
    if !run.sent("UPDATE").is_empty() {
        return Err("the books can be right from the start, without an UPDATE".to_string());
    }
    Ok(())
}
