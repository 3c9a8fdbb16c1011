//! The crate's integration tests, one module an area.

mod answers;
mod arguments;
mod bad_input;
mod compile_fail;
mod document;
mod failures;
mod http;
mod json_bodies;
mod routes;
mod service;

use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    name: String,
    secret_name: String,
}

#[model]
struct HeroCreate {
    #[field(min_length = 1)]
    name: String,
    secret_name: String,
}

#[model]
struct HeroPublic {
    id: i64,
    name: String,
}

fn engine() -> Engine {
    let engine = create_engine("sqlite://").unwrap();
    engine.create_all(Hero).unwrap();
    engine
}

/// A client of an application with this one route.
fn client(path: &str, route: Route) -> TestClient {
    TestClient::new(Api::new(&engine()).route(path, route))
}
