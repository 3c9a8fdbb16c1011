//! A program that serves, made to answer its requests and end: compiled by rustc it would listen on a socket, so there it
//! sends them to itself, by the library's own `TestClient`. Interpreted, it is handed them.

use std::fmt::Write as _;

use crate::{Program, Request};

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
             println!(\"{{}} {{}}\", answer.status(), answer.text());\n",
            format!("### {name}"),
        );
    }
    code + "        Ok(())\n    }\n}\n"
}
