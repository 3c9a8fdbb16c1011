//! From paths and methods to handlers, and what is refused when an application is made.

use fieldbook_web::prelude::*;

use super::{client, engine};

fn hello() -> String {
    "hello".to_owned()
}

fn by_id(Path(id): Path<i64>) -> i64 {
    id
}

/// What making an application with these routes panics with.
fn refused(routes: impl FnOnce(Api) -> Api + std::panic::UnwindSafe) -> String {
    let panic = std::panic::catch_unwind(|| drop(routes(Api::new(&engine())))).unwrap_err();
    panic.downcast_ref::<String>().unwrap().clone()
}

#[test]
fn what_is_not_there_is_told_apart() {
    let client = client("/heroes/", get(hello).post(hello));
    assert_eq!(client.get("/nope").send().text(), r#"{"detail":"Not Found"}"#);
    let wrong = client.delete("/heroes/").send();
    assert_eq!((wrong.status(), wrong.header("allow")), (405, Some("GET")));
    let moved = client.get("/heroes?a=%20b").header("host", "example.org").send();
    assert_eq!((moved.status(), moved.header("location")), (307, Some("http://example.org/heroes/?a=%20b")));
}

#[test]
fn a_redirect_stays_on_its_host_and_in_its_header() {
    let client = client("/{name}/", get(|Path(name): Path<String>| name));
    let moved = client.get("/a%0D%0Ab").header("host", "h").send();
    assert_eq!(moved.header("location"), Some("http://h/a%0D%0Ab/"));
    assert_eq!(client.get("//evil.example").header("host", "h").send().status(), 404);
}

#[test]
fn a_fixed_path_goes_before_a_name() {
    let api = Api::new(&engine()).route("/heroes/{id}", get(by_id)).route("/heroes/best", get(hello));
    let client = TestClient::new(api);
    assert_eq!(client.get("/heroes/best").send().json(), "hello");
    assert_eq!(client.get("/heroes/7").send().json(), 7);
}

#[test]
fn routes_that_share_paths_are_told_with_the_one_that_has_them() {
    let rest = |Path(rest): Path<String>| rest;
    let api = Api::new(&engine())
        .route("/heroes/", get(hello))
        .route("/heroes/{id}", get(by_id))
        .route("/heroes/best", get(hello))
        .route("/teams/{team}", get(by_id))
        .route("/files/{*path}", get(rest))
        .route("/files/list", get(hello))
        .route("/{kind}/best", get(rest));
    let shared = |path: &str| {
        let told = api.overlaps(path).into_iter();
        told.map(|told| told.rsplit(' ').next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert!(shared("/heroes/").is_empty());
    assert_eq!(shared("/heroes/{id}"), ["/heroes/best", "/heroes/{id}"]);
    assert_eq!(shared("/files/list"), ["/files/list"]);
    assert_eq!(shared("/{kind}/best"), ["/heroes/{id}", "/heroes/best", "/teams/{team}", "/files/{*path}"]);
    // As it is told, so it is.
    let client = TestClient::new(api);
    assert_eq!(client.get("/files/list").send().json(), "hello");
    assert_eq!(client.get("/files/best").send().json(), "best");
    assert_eq!(client.get("/teams/best").send().status(), 422);
    assert_eq!(client.get("/heroes/best").send().json(), "hello");
    assert_eq!(client.get("/others/best").send().json(), "others");
}

#[test]
fn a_path_may_come_twice_with_other_methods() {
    let api = Api::new(&engine()).route("/", get(hello)).route("/", post(hello));
    assert_eq!(TestClient::new(api).post("/").send().json(), "hello");
}

#[test]
fn routes_that_clash_are_refused_when_the_application_is_made() {
    let twice = refused(|api| api.route("/", get(hello)).route("/", get(by_nobody)));
    assert_eq!(twice, "GET / has two handlers, `hello` and `by_nobody`");
    let names = refused(|api| api.route("/{a}", get(by_id)).route("/{b}", get(by_id)));
    assert_eq!(names, "the routes /{b} and /{a} clash");
    let same = refused(|api| api.route("/", get(hello).get(by_nobody)));
    assert_eq!(same, "GET has two handlers, `hello` and `by_nobody`");
    assert_eq!(refused(|api| api.route("x", get(hello))), "the route x is none: a path begins with a slash");
}

fn by_nobody() {}

#[test]
fn names_that_no_argument_takes_are_refused_when_the_application_is_made() {
    let none = refused(|api| api.route("/{id}", get(hello)));
    assert_eq!(none, "GET /{id}: no argument of `hello` takes `{id}`; add a `Path` for it");
    let more = refused(|api| api.route("/", get(by_id)));
    assert_eq!(more, "GET /: `by_id` takes 1 value from the path, which has 0 names");
    let twice = refused(|api| api.route("/{id}/{id}", get(by_id)));
    assert_eq!(twice, "the route /{id}/{id} has the name `id` twice");
}

#[test]
fn a_handler_is_called_for_its_method_alone() {
    let client = client("/", get(hello));
    let head = client.head("/").send();
    assert_eq!((head.status(), head.text().as_str()), (405, ""));
    assert_eq!(client.request("BREW", "/").send().status(), 405);
    assert_eq!(client.request("get", "/").send().status(), 405);
}

#[test]
fn an_own_page_of_documentation_replaces_the_other() {
    let own = client("/docs", get(hello));
    assert_eq!(own.get("/docs").send().json(), "hello");
    assert_eq!(own.get("/openapi.json").send().json()["openapi"], "3.1.0");
}
