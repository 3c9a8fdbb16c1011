use std::borrow::Cow;

#[derive(Debug, Clone, Default, PartialEq)]
struct Request {
    url: String,
    headers: Vec<(String, String)>,
    retries: Option<u8>,
    body: Body,
}

#[derive(Debug, Clone, Default, PartialEq)]
enum Body {
    #[default]
    Empty,
    Text(String),
}

struct RequestBuilder<'a> {
    base: &'a str,
    request: Request,
}

impl<'a> RequestBuilder<'a> {
    fn new(base: &'a str) -> Self {
        Self { base, request: Request::default() }
    }

    fn path(mut self, path: impl AsRef<str>) -> Self {
        self.request.url = format!("{}/{}", self.base.trim_end_matches('/'), path.as_ref());
        self
    }

    fn header(mut self, name: &str, value: impl Into<String>) -> Self {
        self.request.headers.push((name.to_owned(), value.into()));
        self
    }

    fn body<T: ToString>(self, text: T) -> Self {
        Self { request: Request { body: Body::Text(text.to_string()), ..self.request }, ..self }
    }

    fn build(self) -> Result<Request, String> {
        match self.request.url.as_str() {
            "" => Err(String::from("no path")),
            _ => Ok(self.request),
        }
    }
}

fn shown(text: &str) -> Cow<'_, str> {
    if text.contains(' ') { Cow::Owned(text.replace(' ', "_")) } else { Cow::Borrowed(text) }
}

fn main() {
    let base = String::from("http://example.org/");
    let request =
        RequestBuilder::new(&base).path("a b").header("Accept", "text").header("N", 5.to_string()).body(42).build();
    println!("{request:#?}");
    println!("{:?}", RequestBuilder::new(&base).build());
    let Ok(Request { url, headers, .. }) = request else { return };
    println!("{} {}", shown(&url), headers.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join("+"));
    println!("{}", shown("plain"));
}
