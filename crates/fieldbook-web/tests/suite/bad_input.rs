//! What ill-behaved clients send over a real socket: the documented status, never a panic, nothing half stored.

use std::io::Write;
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use fieldbook::prelude::*;
use fieldbook_web::Server;
use fieldbook_web::prelude::*;

use super::http::{self, Answer};
use super::{Hero, HeroCreate, HeroPublic};

fn create(session: Session, Json(hero): Json<HeroCreate>) -> fieldbook_web::Answer<HeroPublic> {
    let hero = Hero::model_validate(&hero)?;
    session.add(&hero);
    session.commit()?;
    Ok(HeroPublic::model_validate(&hero)?)
}

fn count(session: Session) -> fieldbook_web::Answer<i64> {
    Ok(session.exec(select(Hero))?.all().len() as i64)
}

fn slow() -> i64 {
    std::thread::sleep(Duration::from_millis(1500));
    1
}

#[model]
struct Filter {
    tag: Vec<String>,
    limit: Option<i64>,
}

fn api() -> Api {
    Api::new(&super::engine())
        .route("/heroes/", post(create).get(count))
        .route("/heroes/{id}", get(|Path(id): Path<i64>| id))
        .route("/tags", get(|Query(filter): Query<Filter>| filter.tag().len() as i64))
        .route("/slow", get(slow))
}

fn service() -> SocketAddr {
    http::serve(Server::new(api()).workers(2).queue(2).time_limit(Duration::from_secs(1)))
}

const JSON: (&str, &str) = ("content-type", "application/json");
const HOST: (&str, &str) = ("host", "example.org");

fn post_body(address: SocketAddr, headers: &[(&str, &str)], body: &[u8]) -> Answer {
    let mut bytes = http::head("POST", "/heroes/", headers, body);
    bytes.extend(body);
    http::send(address, &bytes)
}

fn stored(address: SocketAddr) -> String {
    let answer = http::send(address, &http::head("GET", "/heroes/", &[HOST], b""));
    String::from_utf8_lossy(&answer.body).into_owned()
}

/// A request of an ill-behaved client, and what it is answered over a socket and through `TestClient`, which has no
/// server's limits.
struct Case {
    what: &'static str,
    target: String,
    headers: Vec<(&'static str, String)>,
    body: Option<Vec<u8>>,
    over_socket: u16,
    through_client: u16,
}

/// A body for the heroes, in JSON where nothing else is said.
fn body(what: &'static str, body: impl Into<Vec<u8>>, kind: &str, over_socket: u16, through_client: u16) -> Case {
    let headers = vec![("content-type", kind.to_owned())];
    Case { what, target: "/heroes/".to_owned(), headers, body: Some(body.into()), over_socket, through_client }
}

fn target(what: &'static str, target: impl Into<String>, status: u16) -> Case {
    let target = target.into();
    Case { what, target, headers: Vec::new(), body: None, over_socket: status, through_client: status }
}

fn header(what: &'static str, name: &'static str, value: impl Into<String>, status: u16) -> Case {
    Case { headers: vec![(name, value.into())], ..target(what, "/heroes/1", status) }
}

fn cases() -> Vec<Case> {
    const JSON: &str = "application/json";
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let within = format!(r#"{{"name": {}, "secret_name": "b"}}"#, nested(1_000));
    let objects = format!("{}1{}", r#"{"name": "#.repeat(1_000), "}".repeat(1_000));
    let large = format!(r#"{{"name": "", "secret_name": "{}"}}"#, "a".repeat(10 * 1024 * 1024));
    let digits = |count: usize| format!(r#"{{"name": {}, "secret_name": "b"}}"#, "9".repeat(count));
    let good = r#"{"name": "a", "secret_name": "b"}"#;
    let parameters = |name: &str| (0..100_000).map(|number| format!("{name}{number}=x&")).collect::<String>();
    vec![
        body("malformed JSON: it ends early", r#"{"name": "a", "#, JSON, 422, 422),
        body("malformed JSON: a comma too many", r#"{"name": "a", "secret_name": "b",}"#, JSON, 422, 422),
        body("malformed JSON: two values", r#"{"name": "a", "secret_name": "b"} 1"#, JSON, 422, 422),
        body("malformed JSON: nothing but a quote", "\"", JSON, 422, 422),
        body("malformed JSON: single quotes", "{'name': 'a', 'secret_name': 'b'}", JSON, 422, 422),
        body("malformed JSON: a control character", "{\"name\": \"a\u{1}\", \"secret_name\": \"b\"}", JSON, 422, 422),
        body("malformed JSON: half a surrogate", r#"{"name": "\ud800", "secret_name": "b"}"#, JSON, 422, 422),
        body("no value at all", "null", JSON, 422, 422),
        body("no body at all", "", JSON, 422, 422),
        body("10 MB", large, JSON, 413, 422),
        body("another content type", good, "text/plain", 422, 422),
        body("a content type that is none", good, "application/json\tx", 422, 422),
        body("a form's content type", good, "application/x-www-form-urlencoded", 422, 422),
        body("no content type", good, "", 422, 422),
        body("nested 1,000 deep", nested(1_000), JSON, 400, 400),
        body("nested 1,000 deep in a field", within, JSON, 400, 400),
        body("objects 1,000 deep", objects, JSON, 400, 400),
        body("nested 100,000 deep", nested(100_000), JSON, 400, 400),
        body("an integer of 22 digits", digits(22), JSON, 422, 422),
        body("an integer of 100,000 digits", digits(100_000), JSON, 400, 400),
        body("a number beyond any float", r#"{"name": 1e999, "secret_name": "b"}"#, JSON, 422, 422),
        body("invalid UTF-8", b"{\"name\": \"\xFF\", \"secret_name\": \"b\"}", JSON, 400, 400),
        body("invalid UTF-8 beside JSON", b"\xC3{\"name\": \"a\", \"secret_name\": \"b\"}", JSON, 400, 400),
        body("invalid UTF-8 of another type", b"\xFF\xFE", "text/plain", 422, 422),
        target("invalid UTF-8 in a path", "/heroes/%ff%fe", 422),
        target("an integer of 22 digits in a path", "/heroes/1234567890123456789012", 422),
        target("an integer of 5,000 digits in a path", format!("/heroes/{}", "9".repeat(5_000)), 422),
        target("a line break in a path", "/heroes/1%0d%0aset-cookie:%20a=b", 422),
        target("a zero byte in a path", "/heroes/%00", 422),
        target("an escape out of the path", "/heroes/..%2f..%2fetc%2fpasswd", 404),
        target("another escape", "/../../etc/passwd", 404),
        target("SQL in a path", "/heroes/1'%20OR%20'1'='1", 422),
        target("more SQL in a path", "/heroes/';%20DROP%20TABLE%20hero;%20--", 422),
        target("a percent sign without digits", "/heroes/%", 422),
        header("SQL in a header", "x-token", "'; DROP TABLE hero; --", 200),
        header("a header of 8,000 characters", "x-token", "a".repeat(8_000), 200),
        target("100,000 query parameters that nobody reads", format!("/heroes/1?{}", parameters("")), 200),
        target("100,000 query parameters of one name", format!("/tags?{}", "tag=x&".repeat(100_000)), 200),
        target("100,000 query parameters beside a wrong one", format!("/tags?{}limit=x", parameters("o")), 422),
    ]
}

/// What two ways to send a request say; a query of that length is refused by no server that reads it at all.
fn statuses(address: SocketAddr, client: &TestClient, case: &Case) -> (u16, u16) {
    let method = if case.body.is_some() { "POST" } else { "GET" };
    let body = case.body.clone().unwrap_or_default();
    let named: Vec<&(&str, String)> = case.headers.iter().filter(|(_, value)| !value.is_empty()).collect();
    let mut headers = vec![HOST];
    headers.extend(named.iter().map(|(name, value)| (*name, value.as_str())));
    let mut bytes = http::head(method, &case.target, &headers, &body);
    bytes.extend(&body);
    let request = client.request(method, &case.target).body(body);
    let request = named.iter().fold(request, |request, (name, value)| request.header(name, value.as_str()));
    (http::send(address, &bytes).status, request.send().status())
}

#[test]
fn what_does_not_fit_is_refused_over_the_socket_and_through_the_client() {
    let (address, client) = (service(), TestClient::new(api()));
    let mut wrong = Vec::new();
    for case in cases() {
        let told = statuses(address, &client, &case);
        // A server may refuse a line of that length before it looks at it.
        let too_long = case.target.len() > 60_000 && [414, 431].contains(&told.0);
        if (told.0 != case.over_socket && !too_long) || told.1 != case.through_client {
            wrong.push(format!("{}: {told:?}, not {:?}", case.what, (case.over_socket, case.through_client)));
        }
        // Nothing was stored, not even a half, and the next request works.
        assert_eq!(
            (stored(address).as_str(), client.get("/heroes/").send().text().as_str()),
            ("0", "0"),
            "{}",
            case.what
        );
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_refusal_of_bytes_that_are_no_text_says_so() {
    let latin = post_body(service(), &[HOST, JSON], b"{\"name\": \"\xFF\", \"secret_name\": \"b\"}");
    assert_eq!(
        (latin.status, latin.body.as_slice()),
        (400, &br#"{"detail":"There was an error parsing the body"}"#[..])
    );
}

#[test]
fn a_body_in_pieces_is_measured_as_it_comes() {
    let address = service();
    let mut bytes = http::head("POST", "/heroes/", &[HOST, JSON, ("transfer-encoding", "chunked")], b"");
    for _ in 0..40 {
        bytes.extend(b"10000\r\n");
        bytes.extend([b' '; 0x10000]);
        bytes.extend(b"\r\n");
    }
    bytes.extend(b"0\r\n\r\n");
    assert_eq!(http::send(address, &bytes).status, 413);
}

#[test]
fn a_body_that_does_not_come_is_not_waited_for() {
    let address = service();
    let mut socket = TcpStream::connect(address).unwrap();
    socket.write_all(&http::head("POST", "/heroes/", &[HOST, JSON], &[b' '; 100])).unwrap();
    socket.write_all(b"{").unwrap();
    assert_eq!(http::read(socket).status, 408);
    assert_eq!(stored(address), "0");
}

#[test]
fn what_leads_elsewhere_keeps_to_its_host_and_its_header() {
    let address = service();
    let get = |target: &str, headers: &[(&str, &str)]| http::send(address, &http::head("GET", target, headers, b""));
    let moved = get("/heroes?x=%0d%0aset-cookie:%20a=b", &[HOST]);
    assert_eq!(moved.header("location"), Some("http://example.org/heroes/?x=%0d%0aset-cookie:%20a=b"));
    assert_eq!(moved.header("set-cookie"), None);
    assert_eq!(get("/heroes", &[("host", "a b")]).header("location"), Some("http://a%20b/heroes/"));
    assert_eq!(get("/heroes/1", &[HOST, ("x-odd", "\u{e9}")]).status, 200);
}

#[test]
fn what_is_no_http_gets_no_further() {
    let address = service();
    assert_eq!(http::send(address, b"GET / HTTP/1.1\r\nhost: a\r\nbad header\r\n\r\n").status, 400);
    assert_eq!(http::send(address, b"\x16\x03\x01\x02\x00\r\n\r\n").status, 400);
    let twice = b"POST /heroes/ HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}";
    assert_eq!(http::send(address, twice).status, 400);
    assert_eq!(stored(address), "0");
}

#[test]
fn more_than_may_wait_are_told_to_come_again() {
    let address = service();
    let clients: Vec<_> = (0..12)
        .map(|_| std::thread::spawn(move || http::send(address, &http::head("GET", "/slow", &[HOST], b""))))
        .collect();
    let answers: Vec<Answer> = clients.into_iter().map(|client| client.join().unwrap()).collect();
    let busy: Vec<&Answer> = answers.iter().filter(|answer| answer.status == 503).collect();
    assert_eq!(busy.len(), 8);
    assert!(busy.iter().all(|answer| answer.header("retry-after") == Some("1")));
    // They sleep longer than a request may take.
    assert_eq!(answers.iter().filter(|answer| answer.status == 504).count(), 4);
    std::thread::sleep(Duration::from_secs(2));
    assert_eq!(stored(address), "0");
}
