//! The book's contents, compiled in, and the ways through them.

use super::route::Route;

/// The table of contents, in reading order.
pub type Contents = [Part];

/// One part of the book.
#[derive(Debug, PartialEq, Eq)]
pub struct Part {
    /// Its name in addresses.
    pub slug: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// Its chapters in order.
    pub chapters: &'static [Entry],
}

/// One chapter in the table of contents.
#[derive(Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name in addresses.
    pub slug: &'static str,
    /// Its title.
    pub title: &'static str,
    /// Changes whenever the chapter's data does.
    pub version: &'static str,
}

// `BOOK`, written by build.rs from the tree under book/.
include!(concat!(env!("OUT_DIR"), "/contents.rs"));

/// A chapter and the part it belongs to.
pub type Place = (&'static Part, &'static Entry);

/// All chapters in reading order.
pub fn chapters(contents: &'static Contents) -> impl Iterator<Item = Place> {
    contents.iter().flat_map(|part| part.chapters.iter().map(move |entry| (part, entry)))
}

/// The chapter at `route`.
pub fn find(contents: &'static Contents, route: &Route) -> Option<Place> {
    let Route::Chapter { part, chapter } = route else {
        return None;
    };
    chapters(contents).find(|(in_part, entry)| in_part.slug == part && entry.slug == chapter)
}

/// The chapters before and after the one at `route`.
pub fn neighbours(contents: &'static Contents, route: &Route) -> (Option<Place>, Option<Place>) {
    let all: Vec<_> = chapters(contents).collect();
    let Some(here) = all.iter().position(|place| self::route(*place) == *route) else {
        return (None, None);
    };
    let before = here.checked_sub(1).map(|index| all[index]);
    (before, all.get(here + 1).copied())
}

/// The page of a chapter.
pub fn route((part, entry): Place) -> Route {
    Route::chapter(part.slug, entry.slug)
}

/// Where `/` leads: to the page in `last` if there still is one, else to the first chapter.
pub fn home(contents: &'static Contents, last: Option<&str>) -> Route {
    let last = last.map(|path| Route::parse(&format!("/{path}"), "/"));
    let known = last.filter(|route| *route == Route::Play || find(contents, route).is_some());
    let first = || chapters(contents).next().map(self::route);
    known.or_else(first).unwrap_or(Route::Play)
}
