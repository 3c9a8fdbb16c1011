//! A program that serves, made to answer its requests and end: where nobody is there to send them, a test or the recorded
//! run of a page, it sends them to itself, by the library's own `TestClient`.

use std::fmt::Write as _;

use crate::{Program, Request};

/// Begins the line that names a request.
pub(crate) const ASKED: &str = "### ";

/// Begins the line with its answer.
pub(crate) const ANSWERED: &str = "=> ";

/// What a program that serves ends in, up to the address.
const SERVES: &str = ".serve(\"";

impl Program {
    /// The program with `serve` replaced by answering its requests, one after the other; itself if it does not serve.
    ///
    /// Every line stays where it is: what is added stands behind the last.
    pub fn answering(&self) -> Program {
        let mut program = self.clone();
        if let Some(file) = program.files.iter_mut().find(|file| file.text.contains(SERVES)) {
            file.text = file.text.replace(SERVES, ".answer_requests(\"");
            file.text.push_str(&sender(&self.requests));
        }
        program
    }
}

/// What sends the requests, as Rust.
fn sender(requests: &[Request]) -> String {
    let mut code = String::from(
        "\ntrait AnswerRequests {\n    fn answer_requests(&self, address: &str) -> Result<()>;\n}\n\
         impl AnswerRequests for Api {\n    fn answer_requests(&self, _address: &str) -> Result<()> {\n        \
         let client = TestClient::new(self.clone());\n",
    );
    for Request { name, method, path, headers, body } in requests {
        let headers: String = headers.iter().map(|(name, value)| format!(".header({name:?}, {value:?})")).collect();
        let _ = write!(
            code,
            "        println!(\"{{}}\", {:?});\n        \
             let answer = client.request({method:?}, {path:?}){headers}.body({body:?}).send();\n        \
             println!(\"{ANSWERED}{{}} {{}}\", answer.status(), answer.text());\n",
            format!("{ASKED}{name}"),
        );
    }
    code + "        Ok(())\n    }\n}\n"
}

/// Requests as a file has them.
pub(crate) fn text(requests: &[Request]) -> String {
    let one = |Request { name, method, path, headers, body }: &Request| {
        let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\n")).collect();
        format!("### {name}\n{method} {path}\n{headers}\n{body}\n\n")
    };
    requests.iter().map(one).collect()
}
