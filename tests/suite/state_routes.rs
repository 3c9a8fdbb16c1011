//! Addresses and the ways through the book.

use fieldbook_site::state::{
    contents::{BOOK, chapters, find, home, neighbours, route},
    route::Route,
};

#[test]
fn a_path_is_read_below_any_base() {
    let chapter = Route::chapter("basics", "insert-rows");
    for (path, base, expected) in [
        ("/", "/", Route::Home),
        ("/docs/", "/docs/", Route::Home),
        ("/docs", "/docs/", Route::Home),
        ("/index.html", "/", Route::Home),
        ("/play/", "/", Route::Play),
        ("/play", "/", Route::Play),
        ("/docs/play/index.html", "/docs/", Route::Play),
        ("/book/basics/insert-rows/", "/", chapter.clone()),
        ("/a/b/book/basics/insert-rows", "/a/b/", chapter),
        ("/elsewhere/", "/docs/", Route::Missing),
        ("/book/basics/", "/", Route::Missing),
    ] {
        assert_eq!(Route::parse(path, base), expected, "{path} below {base}");
    }
}

#[test]
fn a_route_reads_back_from_its_path() {
    for route in [Route::Home, Route::Play, Route::chapter("a", "b")] {
        assert_eq!(Route::parse(&format!("/x/{}", route.path()), "/x/"), route);
    }
}

#[test]
fn every_chapter_is_found_and_knows_its_neighbours() {
    let all: Vec<_> = chapters(BOOK).collect();
    assert!(!all.is_empty());
    for (index, place) in all.iter().enumerate() {
        assert_eq!(find(BOOK, &route(*place)), Some(*place));
        let (before, after) = neighbours(BOOK, &route(*place));
        assert_eq!(before, index.checked_sub(1).map(|index| all[index]));
        assert_eq!(after, all.get(index + 1).copied());
    }
}

#[test]
fn home_is_the_last_page_if_it_still_exists_else_the_first_chapter() {
    let all: Vec<_> = chapters(BOOK).collect();
    let (first, last) = (route(all[0]), route(all[all.len() - 1]));
    assert_eq!(home(BOOK, None), first);
    assert_eq!(home(BOOK, Some(&last.path())), last);
    assert_eq!(home(BOOK, Some("play/")), Route::Play);
    assert_eq!(home(BOOK, Some("book/gone/chapter/")), first);
}
