//! The interpreter against rustc: golden programs run alike, rejected programs are rejected alike.

mod book_programs;
#[cfg(feature = "steps")]
mod book_steps;
mod comparison;
mod compiled_programs;
mod complaint;
mod error_table;
#[cfg(feature = "exercises")]
mod exercises;
mod expected_failures;
mod golden_programs;
mod interpreted;
mod native;
#[cfg(all(unix, feature = "steps"))]
mod own_machine;
mod parity_programs;
mod playground_page;
#[cfg(all(unix, feature = "steps"))]
mod projects;
mod readme_program;
mod rejected_programs;
mod rustc;
mod table;
mod workers;
