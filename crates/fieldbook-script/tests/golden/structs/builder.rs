#[derive(Debug)]
struct Request {
    url: String,
    method: String,
    headers: Vec<(String, String)>,
    retries: u32,
}

#[derive(Default)]
struct RequestBuilder {
    url: Option<String>,
    method: Option<String>,
    headers: Vec<(String, String)>,
    retries: u32,
}

impl RequestBuilder {
    fn new() -> Self {
        Self::default()
    }

    fn url(mut self, url: &str) -> Self {
        self.url = Some(url.to_string());
        self
    }

    fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    fn retries(self, retries: u32) -> Self {
        RequestBuilder { retries, ..self }
    }

    fn build(self) -> Result<Request, String> {
        Ok(Request {
            url: self.url.ok_or("a request needs a url")?,
            method: self.method.unwrap_or_else(|| "GET".to_string()),
            headers: self.headers,
            retries: self.retries,
        })
    }
}

fn main() {
    let request = RequestBuilder::new()
        .url("/heroes")
        .header("accept", "json")
        .retries(3)
        .build();
    println!("{request:?}");
    match RequestBuilder::new().retries(1).build() {
        Ok(request) => println!("{}", request.url),
        Err(message) => println!("error: {message}"),
    }
}
