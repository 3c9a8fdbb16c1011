//! Requests without a server, for tests.

use serde_json::Value as Json;

use crate::api::Api;
use crate::percent;
use crate::request::Request;
use crate::response::Response;

/// Calls an application as a client would, without a socket: `client.get("/heroes/1").send()`.
pub struct TestClient {
    api: Api,
}

/// A request that is being put together.
#[must_use = "a request is made by `send()`"]
pub struct RequestBuilder<'a> {
    api: &'a Api,
    method: String,
    target: String,
    headers: Vec<(String, Vec<u8>)>,
    body: Vec<u8>,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct TestResponse(Response);

macro_rules! methods {
    ($($function:ident $name:literal;)*) => {$(
        #[doc = concat!("A ", $name, " of this path; a query may follow it after a question mark.")]
        pub fn $function(&self, target: &str) -> RequestBuilder<'_> {
            self.request($name, target)
        }
    )*};
}

impl TestClient {
    /// A client of this application.
    pub fn new(api: Api) -> Self {
        TestClient { api }
    }

    methods! {
        get "GET";
        post "POST";
        put "PUT";
        patch "PATCH";
        delete "DELETE";
        head "HEAD";
        options "OPTIONS";
    }

    /// A request of any method.
    pub fn request(&self, method: &str, target: &str) -> RequestBuilder<'_> {
        let (method, target) = (method.to_owned(), target.to_owned());
        RequestBuilder { api: &self.api, method, target, headers: Vec::new(), body: Vec::new() }
    }

    /// The application's document.
    pub fn openapi(&self) -> Json {
        self.api.openapi()
    }
}

impl RequestBuilder<'_> {
    /// With this body, in JSON.
    pub fn json(self, body: Json) -> Self {
        self.header("content-type", "application/json").body(body.to_string())
    }

    /// With a form's fields as its body.
    pub fn form<'a>(self, fields: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        self.header("content-type", "application/x-www-form-urlencoded").body(encoded(fields))
    }

    /// With these pairs in its query.
    pub fn query<'a>(mut self, pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let sign = if self.target.contains('?') { '&' } else { '?' };
        self.target = format!("{}{sign}{}", self.target, encoded(pairs));
        self
    }

    /// With one more header.
    pub fn header(mut self, name: &str, value: impl Into<Vec<u8>>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }

    /// With this body as it stands.
    pub fn body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self
    }

    /// Sends it.
    pub fn send(self) -> TestResponse {
        let request = Request::new(&self.method, &self.target).with_body(self.body);
        let headers = self.headers.into_iter();
        TestResponse(self.api.handle(headers.fold(request, |request, (name, value)| request.with_header(&name, value))))
    }
}

fn encoded<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let pair = |(name, value)| format!("{}={}", percent::encode(name, ""), percent::encode(value, ""));
    pairs.into_iter().map(pair).collect::<Vec<_>>().join("&")
}

impl TestResponse {
    /// The status, as a number.
    pub fn status(&self) -> u16 {
        self.0.status().0
    }

    /// The first header of this name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.0.header(name)
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(self.0.body()).into_owned()
    }

    /// The body as JSON.
    ///
    /// # Panics
    ///
    /// When it is none.
    #[track_caller]
    pub fn json(&self) -> Json {
        match serde_json::from_slice(self.0.body()) {
            Ok(json) => json,
            Err(error) => panic!("the answer is no JSON: {error}: {}", self.text()),
        }
    }
}
