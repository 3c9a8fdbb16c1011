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
    /// What it is about, in a sentence; only the examples' are compiled in.
    pub summary: &'static str,
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

/// The example whose program the home page shows.
const AT_HOME: (&str, &str) = ("examples", "one-struct");

/// The chapter whose data the page at `route` holds: its own, or at home an example's.
pub fn data_of(route: &Route) -> Route {
    match route {
        Route::Home => Route::chapter(AT_HOME.0, AT_HOME.1),
        other => other.clone(),
    }
}

/// The part with the examples, which belong to no lesson.
pub fn examples(contents: &'static Contents) -> Option<&'static Part> {
    contents.iter().find(|part| is_examples(part))
}

/// Whether `part` is the one with the examples.
pub fn is_examples(part: &Part) -> bool {
    part.slug == AT_HOME.0
}

/// The page in `path` that a reader who comes back goes on with, if there still is one.
pub fn resumed(contents: &'static Contents, path: Option<&str>) -> Option<Route> {
    let route = Route::parse(&format!("/{}", path?), "/");
    (route == Route::Play || find(contents, &route).is_some()).then_some(route)
}

/// The first chapter.
pub fn first(contents: &'static Contents) -> Route {
    chapters(contents).next().map_or(Route::Play, self::route)
}

/// The title of the browser's tab.
pub fn title(contents: &'static Contents, route: &Route) -> String {
    let own = match route {
        Route::Home => return "Fieldbook: SQLModel for Rust, and a book that runs".to_owned(),
        Route::Play => "Play",
        Route::Examples => "Examples",
        Route::Embed => "Program",
        Route::Chapter { .. } | Route::Missing => find(contents, route).map_or("Not found", |(_, entry)| entry.title),
    };
    format!("{own} · Fieldbook")
}
