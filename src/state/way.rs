//! The ways through the book, by what a reader brings along; and the next step on each.

use super::{
    contents::{self, Contents, Place},
    route::Route,
};

/// Who is reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Somebody who is new to SQL: the whole book, in its order.
    NewToSql,
    /// Somebody who knows SQLModel: what is other in Rust.
    FromSqlModel,
    /// A Rust programmer with a deadline: what a first program needs.
    Deadline,
}

/// Every way.
pub const WAYS: [Way; 3] = [Way::NewToSql, Way::FromSqlModel, Way::Deadline];

/// What is other for those who come from SQLModel, in the order in which they will ask.
const FROM_SQLMODEL: &[&str] = &[
    "reference/from-sqlmodel",
    "before/on-your-own-machine",
    "basics/create-a-table",
    "basics/filter-rows",
    "basics/read-one-row",
    "relationships/relationship-attributes",
    "relationships/load-relationships",
    "data/validation",
    "data/data-models",
    "data/partial-updates",
    "sessions/loaded-and-expired",
    "queries/upsert-and-returning",
    "web/first-endpoint",
    "web/who-is-asking",
    "web/testing-without-a-server",
    "web/serving-for-real",
    "growing/changing-a-model",
    "playground/what-does-not-run",
];

/// The shortest way to a program with a database, for those who know Rust.
const DEADLINE: &[&str] = &[
    "before/from-sql-to-rust",
    "before/on-your-own-machine",
    "basics/create-a-table",
    "basics/insert-rows",
    "basics/read-rows",
    "basics/filter-rows",
    "basics/read-one-row",
    "basics/update-rows",
    "basics/delete-rows",
    "relationships/connect-tables",
    "relationships/relationship-attributes",
    "relationships/load-relationships",
    "sessions/all-or-nothing",
    "data/validation",
    "web/first-endpoint",
    "growing/options-of-an-engine",
    "growing/testing",
    "reference/errors",
];

impl Way {
    /// The way that is kept under this name.
    pub fn named(name: &str) -> Option<Self> {
        WAYS.into_iter().find(|way| way.name() == name)
    }

    /// Its name where it is kept.
    pub fn name(self) -> &'static str {
        match self {
            Self::NewToSql => "new-to-sql",
            Self::FromSqlModel => "from-sqlmodel",
            Self::Deadline => "deadline",
        }
    }

    /// What the reader says of themselves.
    pub fn title(self) -> &'static str {
        match self {
            Self::NewToSql => "I am new to SQL",
            Self::FromSqlModel => "I know SQLModel",
            Self::Deadline => "I know Rust, and have a deadline",
        }
    }

    fn contains(self, (part, entry): Place) -> bool {
        let listed = |list: &[&str]| list.contains(&format!("{}/{}", part.slug, entry.slug).as_str());
        match self {
            Self::NewToSql => !contents::is_examples(part),
            Self::FromSqlModel => listed(FROM_SQLMODEL),
            Self::Deadline => listed(DEADLINE),
        }
    }

    /// Its chapters: in the book's order, but that a reader who knows SQLModel begins with the table of names.
    pub fn steps(self, contents: &'static Contents) -> Vec<Place> {
        let mut steps: Vec<Place> = contents::chapters(contents).filter(|place| self.contains(*place)).collect();
        if self == Self::FromSqlModel {
            steps.sort_by_key(|(part, entry)| {
                let path = format!("{}/{}", part.slug, entry.slug);
                FROM_SQLMODEL.iter().position(|step| *step == path)
            });
        }
        steps
    }
}

/// The chapter after the one at `here`: on the reader's way if they chose one that passes it, else in the book.
pub fn following(contents: &'static Contents, way: Option<Way>, here: &Route) -> Option<Place> {
    let steps = way.map(|way| way.steps(contents)).unwrap_or_default();
    match steps.iter().position(|step| contents::route(*step) == *here) {
        // At its end the way leads back to what was passed over; the book goes on in any case.
        Some(at) if at + 1 < steps.len() => Some(steps[at + 1]),
        _ => contents::neighbours(contents, here).1,
    }
}

/// What to read next, wherever the reader is: the first chapter behind `here` on their way that is not done, or else
/// the first of all that is not. Nothing when all are done.
pub fn next(contents: &'static Contents, way: Option<Way>, here: &Route, done: &[String]) -> Option<Place> {
    let steps = way.unwrap_or(Way::NewToSql).steps(contents);
    let here = steps.iter().position(|step| contents::route(*step) == *here);
    let (before, behind) = steps.split_at(here.map_or(0, |at| at + 1));
    let open = |place: &&Place| !done.contains(&contents::route(**place).path());
    let elsewhere = &before[..before.len().saturating_sub(usize::from(here.is_some()))];
    behind.iter().find(open).or_else(|| elsewhere.iter().find(open)).copied()
}

/// How many of the way's chapters are done, and how many there are.
pub fn score(contents: &'static Contents, way: Option<Way>, done: &[String]) -> (usize, usize) {
    let steps = way.unwrap_or(Way::NewToSql).steps(contents);
    let finished = steps.iter().filter(|step| done.contains(&contents::route(**step).path())).count();
    (finished, steps.len())
}
