use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let genres = run.column("genre", "name");
    let guides = genres.iter().filter(|name| *name == "guide").count();
    if guides == 0 {
        return Err("there is no genre `guide` yet".to_string());
    }
    if guides > 1 {
        return Err(format!("there are {guides} genres with the name guide; one row can have many books"));
    }
    if genres.len() != 3 || run.column("book", "title").len() != 2 {
        return Err("there are to be three genres and two books: travel, crime and guide".to_string());
    }
    let links = run.tables.iter().filter(|table| table.columns == ["book_id", "genre_id"]).map(|table| table.rows.len()).sum::<usize>();
    if links != 4 {
        return Err(format!("each book is of two genres, which makes four links; there are {links}"));
    }
    Ok(())
}
