//! Addresses and the ways through the book.

use fieldbook_site::state::{
    contents::{self, BOOK, chapters, find, neighbours, resumed, route},
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
        ("/examples/", "/", Route::Examples),
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
    for route in [Route::Home, Route::Play, Route::Examples, Route::chapter("a", "b")] {
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
fn a_reader_who_comes_back_goes_on_where_that_page_still_exists() {
    let all: Vec<_> = chapters(BOOK).collect();
    let last = route(all[all.len() - 1]);
    assert_eq!(contents::first(BOOK), route(all[0]));
    assert_eq!(resumed(BOOK, Some(&last.path())), Some(last));
    assert_eq!(resumed(BOOK, Some("play/")), Some(Route::Play));
    assert_eq!((resumed(BOOK, None), resumed(BOOK, Some("book/gone/chapter/"))), (None, None));
}

#[test]
fn the_home_page_shows_a_program_that_exists() {
    assert!(find(BOOK, &contents::data_of(&Route::Home)).is_some());
    assert!(contents::examples(BOOK).is_some_and(|part| part.chapters.iter().all(|entry| !entry.summary.is_empty())));
}

#[test]
fn every_page_has_a_title_of_its_own() {
    let mut titles: Vec<_> = chapters(BOOK).map(route).chain([Route::Home, Route::Play, Route::Examples]).collect();
    let count = titles.len();
    titles.dedup_by_key(|route| contents::title(BOOK, route));
    assert_eq!(titles.len(), count);
}
