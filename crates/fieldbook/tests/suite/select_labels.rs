//! The names of a result's columns: repeated names and functions are numbered, each name on its own.

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::log::Log;

#[model(table)]
struct Shelf {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

#[model(table)]
struct Book {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[field(foreign_key = Shelf.id)]
    shelf_id: Option<i64>,
}

fn sent(query: impl fieldbook::Statement) -> Vec<String> {
    let engine = crate::database::engine();
    engine.create_all((Shelf, Book)).unwrap();
    let log = Log::of(&engine);
    assert!(Session::new(&engine).exec(query).is_ok());
    log.take()
}

#[test]
fn a_repeated_column_name_is_numbered() {
    assert_eq!(
        sent(select((Book, Shelf)).join(Shelf))[1],
        "SELECT book.id, book.name, book.shelf_id, shelf.id AS id_1, shelf.name AS name_1 \
         FROM book JOIN shelf ON shelf.id = book.shelf_id"
    );
    assert_eq!(
        sent(select((Shelf.name, Book.name)).join(Shelf))[1],
        "SELECT shelf.name, book.name AS name_1 FROM book JOIN shelf ON shelf.id = book.shelf_id"
    );
}

#[test]
fn functions_are_numbered_by_their_own_name() {
    let counts = (Book.name, func::count(Book.id), func::max(Book.id), func::count(Book.shelf_id));
    assert_eq!(
        sent(select(counts).group_by(Book.name))[1],
        "SELECT book.name, count(book.id) AS count_1, max(book.id) AS max_1, count(book.shelf_id) AS count_2 \
         FROM book GROUP BY book.name"
    );
}
