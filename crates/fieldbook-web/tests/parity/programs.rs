//! The programs, and which recordings each stands for: some differ in Python's style alone.

pub mod heroes;
mod passwords;
mod tables;
mod teams;

use fieldbook::prelude::Engine;
use fieldbook_web::Api;

/// Creates the tables and makes the application.
pub type Program = fn(&Engine) -> Api;

/// The program that stands for this recording.
pub fn find(recording: &str) -> Option<Program> {
    PROGRAMS.iter().find(|(name, _)| *name == recording).map(|(_, program)| *program)
}

const PROGRAMS: [(&str, Program); 13] = [
    ("simple_hero_api.tutorial001", tables::simple_hero_api),
    ("response_model.tutorial001", tables::response_model),
    ("multiple_models.tutorial001", tables::multiple_models),
    ("multiple_models.tutorial002", heroes::multiple_models),
    ("read_one.tutorial001", heroes::read_one),
    ("limit_and_offset.tutorial001", heroes::limit_and_offset),
    ("update.tutorial001", heroes::update),
    ("update.tutorial002", passwords::update),
    ("delete.tutorial001", heroes::whole),
    ("session_with_dependency.tutorial001", heroes::whole),
    ("app_testing.tutorial001", heroes::whole),
    ("teams.tutorial001", teams::teams),
    ("relationships.tutorial001", teams::relationships),
];
