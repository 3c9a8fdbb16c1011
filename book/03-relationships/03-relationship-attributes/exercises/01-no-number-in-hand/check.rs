use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if run.column("author", "name") != ["Cleo Park"] {
        return Err("Cleo Park is to be stored, once".to_string());
    }
    let mut titles = run.column("book", "title");
    titles.sort();
    if titles != ["Salt", "Snow"] {
        return Err("both books are to be stored: Salt and Snow".to_string());
    }
    if run.column("book", "author_id") != ["1", "1"] {
        return Err("both books are Cleo's: a book without its author was stored".to_string());
    }
    let first = run.happened.iter().position(|what| what.starts_with("INSERT")).unwrap_or(0);
    let last = run.happened.iter().rposition(|what| what.starts_with("INSERT")).unwrap_or(0);
    if run.happened[first..last].contains(&"commit".to_string()) {
        return Err("it still takes two transactions".to_string());
    }
    if run.sent("SELECT").iter().any(|sent| sent.sql.contains("FROM author")) {
        return Err("Cleo was fetched again: nobody needs her id".to_string());
    }
    Ok(())
}
