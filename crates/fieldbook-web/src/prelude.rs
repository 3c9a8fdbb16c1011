//! Everything that a web API needs beside `fieldbook::prelude`: `use fieldbook_web::prelude::*;`
//!
//! `delete` is not here, for the library's statement has that name already: say `get(…).delete(…)`, or call
//! [`fieldbook_web::delete`](crate::delete) by its path.

pub use crate::{
    Answer, Api, Form, FromRequest, Header, HttpError, Json, Path, Query, Request, Response, Route, State, Status,
    TestClient, bad_request, conflict, forbidden, get, not_found, patch, post, put, too_many_requests, unauthorized,
    unprocessable,
};
