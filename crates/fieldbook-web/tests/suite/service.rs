//! The server as a service: what it lets finish, what an application's own layers and nesting make of it.

use std::net::TcpListener;
use std::time::{Duration, Instant};

use fieldbook_web::Server;
use fieldbook_web::prelude::*;

use super::http;

fn slow() -> &'static str {
    std::thread::sleep(Duration::from_millis(300));
    "done"
}

#[test]
fn what_runs_is_finished_when_the_server_stops() {
    let api = Api::new(&super::engine()).route("/", get(slow));
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let stop = async { tokio::time::sleep(Duration::from_millis(150)).await };
    let server = std::thread::spawn(move || Server::new(api).serve_on(listener, stop));
    let answer = http::send(address, &http::head("GET", "/", &[("host", "a")], b""));
    assert_eq!(answer.body, br#""done""#);
    server.join().unwrap().unwrap();
    assert!(std::net::TcpStream::connect(address).is_err());
}

#[test]
fn grace_ends() {
    let api = Api::new(&super::engine()).route("/", get(|| std::thread::sleep(Duration::from_secs(3))));
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let stop = async { tokio::time::sleep(Duration::from_millis(100)).await };
    let started = Instant::now();
    let server = Server::new(api).grace(Duration::from_millis(200));
    let server = std::thread::spawn(move || server.serve_on(listener, stop));
    http::send(address, &http::head("GET", "/", &[("host", "a")], b""));
    server.join().unwrap().unwrap();
    assert!(started.elapsed() < Duration::from_secs(2), "{:?}", started.elapsed());
}

#[test]
fn an_application_stands_below_a_path_beside_others() {
    let api = Api::new(&super::engine()).route("/heroes/", get(|| "heroes"));
    let server = Server::new(api)
        .layered(|router| axum::Router::new().route("/", axum::routing::get(async || "home")).nest("/api", router));
    let address = http::serve(server);
    let get = |target: &str| http::send(address, &http::head("GET", target, &[("host", "a")], b""));
    assert_eq!(get("/").body, b"home");
    assert_eq!(get("/api/heroes/").body, br#""heroes""#);
    assert_eq!(get("/api/heroes").header("location"), Some("http://a/api/heroes/"));
}

#[test]
fn documentation_needs_no_other_host() {
    let address = http::serve(Server::new(Api::new(&super::engine()).title("Heroes & <co>")));
    let get = |target: &str| http::send(address, &http::head("GET", target, &[("host", "a")], b""));
    let page = get("/docs");
    let text = String::from_utf8_lossy(&page.body).into_owned();
    assert!(text.contains("<title>Heroes &amp; &lt;co></title>"), "{text}");
    assert!(!text.contains("http://") && !text.contains("https://"), "{text}");
    for (part, kind) in
        [("swagger-ui-bundle.js", "text/javascript"), ("swagger-ui.css", "text/css"), ("start.js", "text/javascript")]
    {
        let answer = get(&format!("/docs/{part}"));
        assert_eq!(answer.status, 200, "{part}");
        assert!(answer.header("content-type").unwrap().starts_with(kind));
        assert!(answer.body.len() > 100, "{part}");
    }
    assert_eq!(get("/docs/nope.js").status, 404);
}

#[test]
fn an_address_that_is_taken_is_an_error() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let error = Api::new(&super::engine()).serve(&address).unwrap_err();
    assert!(error.to_string().starts_with(&format!("{address} cannot be served: ")), "{error}");
}
