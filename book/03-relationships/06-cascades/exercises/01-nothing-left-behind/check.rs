use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if run.column("author", "name") != ["Ben Lund"] {
        return Err("Ada is to go, and Ben to stay".to_string());
    }
    if run.column("book", "author_id").contains(&"NULL".to_string()) {
        return Err("Ada's books are still there, without an author".to_string());
    }
    if run.column("book", "author_id").contains(&"1".to_string()) {
        return Err("Ada's books are still there, and name an author who is not".to_string());
    }
    if run.column("book", "title") != ["How to Fold a Map"] {
        return Err("Ben's book is to stay".to_string());
    }
    Ok(())
}
