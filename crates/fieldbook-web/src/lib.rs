//! Web APIs from Fieldbook's models: the same structs say what a table holds, what a client may send and what it gets.
//!
//! Handlers are plain functions. What their arguments are says what is read from a request ([`Session`], [`Path`],
//! [`Query`], [`Json`], [`Form`], [`Header`], [`State`], or a type of yours that implements [`FromRequest`]); what they
//! return is the answer. Data that does not fit is refused before the function is called, every problem at once, in the
//! form that FastAPI gives it.
//!
//! ```
//! use fieldbook::prelude::*;
//! use fieldbook_web::prelude::*;
//!
//! #[model(table)]
//! struct Hero {
//!     #[field(primary_key)]
//!     id: Option<i64>,
//!     name: String,
//! }
//!
//! #[model]
//! struct HeroCreate {
//!     #[field(min_length = 1)]
//!     name: String,
//! }
//!
//! fn create_hero(session: Session, Json(hero): Json<HeroCreate>) -> Answer<Hero> {
//!     let hero = Hero::model_validate(&hero)?;
//!     session.add(&hero);
//!     session.commit()?;
//!     session.refresh(&hero)?;
//!     Ok(hero)
//! }
//!
//! fn read_hero(session: Session, Path(hero_id): Path<i64>) -> Answer<Hero> {
//!     session.get(Hero, hero_id)?.ok_or_else(|| not_found("Hero not found"))
//! }
//!
//! let engine = create_engine("sqlite://")?;
//! engine.create_all(Hero)?;
//! let api = Api::new(&engine).route("/heroes/", post(create_hero)).route("/heroes/{hero_id}", get(read_hero));
//!
//! let client = TestClient::new(api);
//! let created = client.post("/heroes/").json(json!({"name": "Deadpond"})).send();
//! assert_eq!(created.json(), json!({"id": 1, "name": "Deadpond"}));
//! assert_eq!(client.get("/heroes/2").send().status(), 404);
//! let refused = client.post("/heroes/").json(json!({"name": ""})).send();
//! assert_eq!(refused.json()["detail"][0]["loc"], json!(["body", "name"]));
//! # Ok::<(), fieldbook::Error>(())
//! ```
//!
//! The core knows no server: [`Api::handle`] takes a request and gives the answer. [`TestClient`] calls it, and so does
//! the playground, which has no sockets at all. With the feature `axum` there is one: `Api::serve`, or `Api::into_router`
//! for an axum router to nest, layer and serve as one likes.

mod answer;
mod api;
mod client;
mod decode;
mod docs;
mod error;
mod extract;
mod handler;
mod json;
mod openapi;
mod operation;
mod percent;
mod refusal;
mod request;
mod response;
mod route;
mod router;
#[cfg(feature = "axum")]
mod server;
mod status;
mod text;

pub mod prelude;

pub use answer::{Answer, IntoAnswer};
pub use api::Api;
pub use client::{RequestBuilder, TestClient, TestResponse};
pub use error::{
    HttpError, bad_request, conflict, forbidden, not_found, too_many_requests, unauthorized, unprocessable,
};
pub use extract::{Form, FromRequest, Header, Json, Path, Query, State};
pub use fieldbook::Session;
pub use handler::Handler;
pub use request::{Context, Request};
pub use response::Response;
pub use route::{Route, delete, get, patch, post, put};
#[cfg(feature = "axum")]
pub use server::Server;
pub use status::Status;

/// The core without types: what handlers become, and what the playground's interpreter makes of a program's functions.
pub mod dynamic {
    pub use crate::answer::{nothing, respond};
    pub use crate::api::{Begun, Call};
    pub use crate::decode::{form, header, json, path, path_items, query};
    pub use crate::handler::Gather;
    pub use crate::operation::{Answers, Input, Operation};
    pub use crate::percent::encode;
}
