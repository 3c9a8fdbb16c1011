//! The status of an answer.

use std::fmt;

/// A status of HTTP: `Status::CREATED`, `Status(418)`.
///
/// ```
/// use fieldbook_web::Status;
///
/// assert_eq!(Status::CREATED.0, 201);
/// assert_eq!(Status::NOT_FOUND.reason(), "Not Found");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Status(pub u16);

macro_rules! statuses {
    ($($name:ident $code:literal $reason:literal;)*) => {
        impl Status {
            $(#[doc = concat!($code, " ", $reason)] pub const $name: Status = Status($code);)*

            /// The words that go with the number; empty where it has none here.
            pub fn reason(self) -> &'static str {
                match self.0 { $($code => $reason,)* _ => "" }
            }
        }
    };
}

statuses! {
    OK 200 "OK";
    CREATED 201 "Created";
    ACCEPTED 202 "Accepted";
    NO_CONTENT 204 "No Content";
    SEE_OTHER 303 "See Other";
    NOT_MODIFIED 304 "Not Modified";
    TEMPORARY_REDIRECT 307 "Temporary Redirect";
    BAD_REQUEST 400 "Bad Request";
    UNAUTHORIZED 401 "Unauthorized";
    FORBIDDEN 403 "Forbidden";
    NOT_FOUND 404 "Not Found";
    METHOD_NOT_ALLOWED 405 "Method Not Allowed";
    REQUEST_TIMEOUT 408 "Request Timeout";
    CONFLICT 409 "Conflict";
    CONTENT_TOO_LARGE 413 "Content Too Large";
    IM_A_TEAPOT 418 "I'm a teapot";
    UNPROCESSABLE_CONTENT 422 "Unprocessable Content";
    TOO_MANY_REQUESTS 429 "Too Many Requests";
    INTERNAL_SERVER_ERROR 500 "Internal Server Error";
    SERVICE_UNAVAILABLE 503 "Service Unavailable";
    GATEWAY_TIMEOUT 504 "Gateway Timeout";
}

impl Status {
    /// Whether an answer of this status has no body.
    pub(crate) fn is_bodiless(self) -> bool {
        self.0 == 204 || self.0 == 304 || self.0 < 200
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.0, self.reason())
    }
}

impl PartialEq<u16> for Status {
    fn eq(&self, other: &u16) -> bool {
        self.0 == *other
    }
}
