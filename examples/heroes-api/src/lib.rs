//! A service of heroes and teams, as one would deploy it: a database in a file, two tables, passwords that are only kept
//! hashed, and everything around it that a service needs.

mod heroes;
mod models;
mod passwords;
mod teams;

use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

use models::{Hero, Problem, Team};

/// Creates the tables, and has SQLite keep its log beside the file, so that readers do not wait for writers.
///
/// # Errors
///
/// Those of the database.
pub fn prepare(engine: &Engine) -> Result<()> {
    engine.create_all((Team, Hero))?;
    Session::new(engine).exec(text("PRAGMA journal_mode = WAL"))?;
    Ok(())
}

/// The application.
pub fn api(engine: &Engine) -> Api {
    let missing = "It is not there";
    let unreadable = "The body is no text";
    let taken = "Another one has this name";
    Api::new(engine)
        .title("Heroes")
        .version(env!("CARGO_PKG_VERSION"))
        .description("Heroes, their teams, and passwords that nobody gets to see.")
        .route("/health", get(health).tag("service").summary("Says whether the database answers"))
        .route(
            "/heroes/",
            get(heroes::read_all)
                .tag("heroes")
                .post(heroes::create)
                .tag("heroes")
                .status(Status::CREATED)
                .example(json!({"name": "Deadpond", "secret_name": "Dive Wilson", "password": "chimichanga"}))
                .response(Status::BAD_REQUEST, unreadable)
                .response_of::<Problem>(Status::CONFLICT, taken),
        )
        .route(
            "/heroes/{hero_id}",
            get(heroes::read_one)
                .tag("heroes")
                .response_of::<Problem>(Status::NOT_FOUND, missing)
                .patch(heroes::update)
                .tag("heroes")
                .response(Status::BAD_REQUEST, unreadable)
                .response_of::<Problem>(Status::NOT_FOUND, missing)
                .response_of::<Problem>(Status::CONFLICT, taken)
                .delete(heroes::delete)
                .tag("heroes")
                .status(Status::NO_CONTENT)
                .response_of::<Problem>(Status::NOT_FOUND, missing),
        )
        .route(
            "/login",
            post(heroes::log_in)
                .tag("heroes")
                .summary("Says who has this name and password")
                .response_of::<Problem>(Status::UNAUTHORIZED, "Nobody has"),
        )
        .route(
            "/teams/",
            get(teams::read_all)
                .tag("teams")
                .post(teams::create)
                .tag("teams")
                .status(Status::CREATED)
                .response(Status::BAD_REQUEST, unreadable)
                .response_of::<Problem>(Status::CONFLICT, taken),
        )
        .route("/teams/{team_id}", get(teams::read_one).tag("teams").response_of::<Problem>(Status::NOT_FOUND, missing))
}

fn health(session: Session) -> Answer<serde_json::Value> {
    session.exec(text("SELECT 1"))?;
    Ok(json!({"status": "ok"}))
}

use fieldbook::serde_json;
