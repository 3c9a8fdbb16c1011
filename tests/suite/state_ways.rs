//! The ways through the book: every step is a chapter, nobody comes to a dead end.

use fieldbook_site::state::{
    contents::{self, BOOK},
    route::Route,
    way::{WAYS, Way, following, next, score},
};

/// The chapters that are done, as they are kept.
fn paths(places: &[contents::Place]) -> Vec<String> {
    places.iter().map(|place| contents::route(*place).path()).collect()
}

#[test]
fn every_way_is_made_of_chapters_that_exist() {
    let counts = WAYS.map(|way| way.steps(BOOK).len());
    let lessons =
        BOOK.iter().filter(|part| !contents::is_examples(part)).map(|part| part.chapters.len()).sum::<usize>();
    assert_eq!(counts, [lessons, 18, 18], "a step that is no chapter is lost without a word");
    assert_eq!(Way::FromSqlModel.steps(BOOK)[0].1.slug, "from-sqlmodel");
    for way in WAYS {
        assert_eq!(Way::named(way.name()), Some(way));
    }
    assert_eq!(Way::named("nobody"), None);
}

#[test]
fn whoever_follows_a_way_does_every_step_once_and_comes_to_its_end() {
    for way in WAYS {
        let steps = way.steps(BOOK);
        let (mut here, mut done) = (Route::Home, Vec::new());
        while let Some(place) = next(BOOK, Some(way), &here, &done) {
            assert_eq!(contents::route(place), contents::route(steps[done.len()]), "{way:?}");
            here = contents::route(place);
            done.push(here.path());
        }
        assert_eq!(done, paths(&steps), "{way:?}");
        assert_eq!(score(BOOK, Some(way), &done), (steps.len(), steps.len()));
    }
}

#[test]
fn what_was_passed_over_comes_at_the_end() {
    let steps = Way::Deadline.steps(BOOK);
    let last = contents::route(steps[steps.len() - 1]);
    let done = paths(&steps[1..]);
    assert_eq!(next(BOOK, Some(Way::Deadline), &last, &done), Some(steps[0]));
    assert_eq!(next(BOOK, Some(Way::Deadline), &Route::Play, &done), Some(steps[0]));
    // The page that one is on is never the next.
    assert_eq!(next(BOOK, Some(Way::Deadline), &contents::route(steps[0]), &done), None);
}

#[test]
fn the_next_page_is_the_ways_where_it_passes_and_else_the_books() {
    let create = Route::chapter("basics", "create-a-table");
    let slug = |way| following(BOOK, way, &create).map(|(_, entry)| entry.slug);
    assert_eq!(slug(None), Some("insert-rows"));
    assert_eq!(slug(Some(Way::FromSqlModel)), Some("filter-rows"));
    let aside = Route::chapter("data", "uuids");
    assert_eq!(following(BOOK, Some(Way::Deadline), &aside), contents::neighbours(BOOK, &aside).1);
    let last = Route::chapter("reference", "errors");
    assert!(following(BOOK, Some(Way::Deadline), &last).is_some(), "after the way the book goes on");
}
