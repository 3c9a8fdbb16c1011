//! Files of requests: what they may hold, and what is refused, with its line.

use fieldbook_book::Request;

fn read(text: &str) -> Vec<Request> {
    Request::read_all(text).expect("the file is one of requests")
}

fn refusal(text: &str) -> String {
    Request::read_all(text).expect_err("the file is refused").to_string()
}

#[test]
fn a_request_has_a_name_a_line_headers_and_a_body() {
    let text = "### Write a hero\nPOST /heroes/ HTTP/1.1\nContent-Type: application/json\nAuthorization: Bearer a:b\n\n{\n  \"name\": \"Deadpond\"\n}\n\n\n";
    let [request] = &read(text)[..] else { panic!("one request") };
    assert_eq!(
        (request.name.as_str(), request.method.as_str(), request.path.as_str()),
        ("Write a hero", "POST", "/heroes/")
    );
    let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    assert_eq!(request.headers, [header("Content-Type", "application/json"), header("Authorization", "Bearer a:b")]);
    assert_eq!(request.body, "{\n  \"name\": \"Deadpond\"\n}");
}

#[test]
fn an_empty_line_within_a_body_is_the_bodys() {
    let requests = read("POST /a\n\none\n\ntwo\n###\nGET /b\n");
    assert_eq!(requests[0].body, "one\n\ntwo");
    assert_eq!(requests[1].body, "");
}

#[test]
fn remarks_and_blank_lines_stand_before_a_request() {
    let requests = read("# what this is\n\n### first\n// why\n\nGET /a\n\n### second ###\nDELETE /b/%20c?x=1&y\n###\n");
    let said: Vec<_> = requests.iter().map(|it| (it.name.as_str(), it.path.as_str())).collect();
    assert_eq!(said, [("first", "/a"), ("second", "/b/%20c?x=1&y")]);
}

#[test]
fn a_request_without_a_name_is_called_by_its_line() {
    assert_eq!(read("GET /heroes/?limit=2")[0].name, "GET /heroes/?limit=2");
}

#[test]
fn the_host_of_an_address_does_not_count() {
    assert_eq!(read("GET http://127.0.0.1:8000/heroes/1?a=b")[0].path, "/heroes/1?a=b");
    assert_eq!(read("GET http://127.0.0.1:8000")[0].path, "/");
}

#[test]
fn windows_line_ends_are_line_ends() {
    let requests = read("### a\r\nPOST /a\r\nx-y: z\r\n\r\n{}\r\n\r\n### b\r\nGET /b\r\n");
    assert_eq!(requests[0].headers, [("x-y".to_owned(), "z".to_owned())]);
    assert_eq!(requests[0].body, "{}");
    assert_eq!(requests[1].path, "/b");
}

#[test]
fn what_is_no_request_is_refused_with_its_line() {
    assert!(refusal("### a\nFETCH /a\n").starts_with("line 2: `FETCH` is no method"));
    assert!(refusal("get /a\n").starts_with("line 1: `get` is no method"));
    assert_eq!(refusal("GET heroes\n"), "line 1: `heroes` is no path: it begins with `/`");
    assert_eq!(refusal("GET ftp://a/b\n"), "line 1: `ftp://a/b` is no path: it begins with `/`");
    assert_eq!(refusal("GET /a b\n"), "line 1: a path has no spaces: write `%20`");
    assert!(refusal("POST /a\n{\"name\" 1}\n").starts_with("line 2: `{\"name\" 1}` is no header"));
    assert_eq!(refusal("### a\n\n### b\nGET /b\n"), "line 1: no request follows `a`");
    assert_eq!(refusal("GET /b\n### last\n"), "line 2: no request follows `last`");
}

#[test]
fn what_is_written_reads_back_and_what_cannot_is_left_out() {
    let text = "### Write: a hero\nPOST /heroes/?a=%20b\ncontent-type: application/json\nx: y: z\n\n{\n\n  \"name\": 1\n}\n\n### All\nGET /heroes/\n";
    let mut requests = read(text);
    assert_eq!(read(&Request::write_all(&requests)), requests);
    let known = requests.clone();
    let odd = |body: &str, path: &str| Request {
        name: "odd".to_owned(),
        method: "POST".to_owned(),
        path: path.to_owned(),
        body: body.to_owned(),
        ..Request::default()
    };
    requests.extend([odd("a\n### b", "/"), odd("", "/a b"), odd("", "a")]);
    assert_eq!(read(&Request::write_all(&requests)), known);
    assert_eq!(Request::write_all(&[]), "");
}
