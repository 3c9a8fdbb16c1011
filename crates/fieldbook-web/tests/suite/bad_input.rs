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

fn service() -> SocketAddr {
    let engine = super::engine();
    let api = Api::new(&engine)
        .route("/heroes/", post(create).get(count))
        .route("/heroes/{id}", get(|Path(id): Path<i64>| id))
        .route("/slow", get(slow));
    http::serve(Server::new(api).workers(2).queue(2).time_limit(Duration::from_secs(1)))
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

#[test]
fn bodies_that_do_not_fit_are_refused_and_store_nothing() {
    let address = service();
    let nested = format!("{}{}", "[".repeat(1_000), "]".repeat(1_000));
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let large = format!(r#"{{"name": "{}", "secret_name": "b"}}"#, "a".repeat(10 * 1024 * 1024));
    let digits = format!(r#"{{"name": {}, "secret_name": "b"}}"#, "9".repeat(100_000));
    for (body, headers, status) in [
        (r#"{"name": "a", "#, [HOST, JSON], 422),
        (nested.as_str(), [HOST, JSON], 400),
        (deep.as_str(), [HOST, JSON], 400),
        (large.as_str(), [HOST, JSON], 413),
        (digits.as_str(), [HOST, JSON], 400),
        (r#"{"name": 1e999, "secret_name": "b"}"#, [HOST, JSON], 422),
        (r#"{"name": "a", "secret_name": "b"}"#, [HOST, ("content-type", "text/plain")], 422),
        (r#"{"name": "a", "secret_name": "b"}"#, [HOST, ("content-type", "application/json\tx")], 422),
        ("null", [HOST, JSON], 422),
        ("", [HOST, JSON], 422),
    ] {
        assert_eq!(post_body(address, &headers, body.as_bytes()).status, status, "{}", &body[..body.len().min(60)]);
    }
    let latin = post_body(address, &[HOST, JSON], b"{\"name\": \"\xFF\", \"secret_name\": \"b\"}");
    assert_eq!(
        (latin.status, latin.body.as_slice()),
        (400, &br#"{"detail":"There was an error parsing the body"}"#[..])
    );
    assert_eq!(stored(address), "0");
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
fn addresses_and_headers_are_data() {
    let address = service();
    let get = |target: &str, headers: &[(&str, &str)]| http::send(address, &http::head("GET", target, headers, b""));
    assert_eq!(get("/heroes/1%0d%0aset-cookie:%20a=b", &[HOST]).status, 422);
    let moved = get("/heroes?x=%0d%0aset-cookie:%20a=b", &[HOST]);
    assert_eq!(moved.header("location"), Some("http://example.org/heroes/?x=%0d%0aset-cookie:%20a=b"));
    assert_eq!(moved.header("set-cookie"), None);
    assert_eq!(get("/heroes/%00", &[HOST]).status, 422);
    assert_eq!(get("/heroes/..%2f..%2fetc%2fpasswd", &[HOST]).status, 404);
    assert_eq!(get("/../../etc/passwd", &[HOST]).status, 404);
    assert_eq!(get("/heroes/'; DROP TABLE hero; --".replace(' ', "%20").as_str(), &[HOST]).status, 422);
    assert_eq!(get("/heroes", &[("host", "a b")]).header("location"), Some("http://a%20b/heroes/"));
    assert_eq!(get("/heroes/1", &[HOST, ("x-odd", "\u{e9}")]).status, 200);
    assert_eq!(stored(address), "0");
}

#[test]
fn a_hundred_thousand_parameters_are_read_or_refused() {
    let address = service();
    let query: String = (0..100_000).map(|number| format!("{number}&")).collect();
    let answer = http::send(address, &http::head("GET", &format!("/heroes/1?{query}"), &[HOST], b""));
    assert!([200, 414, 431].contains(&answer.status), "{}", answer.status);
    let client = TestClient::new(Api::new(&super::engine()).route("/{id}", get(|Path(id): Path<i64>| id)));
    assert_eq!(client.get(&format!("/1?{query}")).send().json(), 1);
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
