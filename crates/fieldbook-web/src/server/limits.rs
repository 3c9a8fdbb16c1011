//! What a server allows, and how it says no.

use std::time::Duration;

use serde_json::json;

use crate::response::Response;
use crate::status::Status;

/// What a server allows.
#[derive(Clone, Copy)]
pub(super) struct Limits {
    pub(super) workers: usize,
    pub(super) queue: usize,
    pub(super) body: usize,
    pub(super) time: Duration,
    pub(super) grace: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            workers: 16,
            queue: 256,
            body: 2 * 1024 * 1024,
            time: Duration::from_secs(30),
            grace: Duration::from_secs(10),
        }
    }
}

/// The answer that says what a status means, and no more.
pub(super) fn told(status: Status) -> Response {
    Response::json(status, &json!({"detail": status.reason()}))
}
