//! What `fieldbook-web` offers beside what the interpreter knows of it: all of its prelude; of the rest, and of the types'
//! methods, whatever is missing is on a list, with its reason.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fieldbook_script::{SourceFiles, check};

use super::library_known::{methods, methods_of};

/// Types that programs meet, whose methods are compared.
const TYPES: &[&str] = &[
    "Api",
    "HttpError",
    "Request",
    "RequestBuilder",
    "Response",
    "Route",
    "Server",
    "Status",
    "TestClient",
    "TestResponse",
];

/// The core without types.
const CORE: &str = "the dynamic core's, where programs have functions";
/// A program is handed its requests.
const HANDED: &str = "requests come from outside, or from `TestClient`";
/// There is no socket in a page.
const AXUM: &str = "axum's and tokio's, which need a socket";

const MISSING: &[(&str, &str)] = &[
    ("Context", HANDED),
    ("Api::begin", CORE),
    ("Api::handle", HANDED),
    ("Api::into_router", AXUM),
    ("Request::context", CORE),
    ("Request::new", HANDED),
    ("Request::with_body", HANDED),
    ("Request::with_header", HANDED),
    ("Route::numbered_from", CORE),
    ("Route::on", CORE),
    ("Route::response_with", CORE),
    ("Route::try_on", CORE),
    ("Server::into_router", AXUM),
    ("Server::layered", AXUM),
    ("Server::serve_on", AXUM),
];

fn read(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(root.join(path)).expect("the source is there")
}

/// The names that the `pub use` statements of a source bring.
fn exported(source: &str) -> BTreeSet<String> {
    let code: String = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let uses = code.split("pub use ").skip(1).map(|rest| rest.split(';').next().unwrap_or_default());
    let names = uses.flat_map(|list| match list.split_once('{') {
        Some((_, list)) => list.trim_end_matches('}').split(',').collect::<Vec<_>>(),
        None => vec![list.rsplit("::").next().unwrap_or_default()],
    });
    names.map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// Whether a program may import this.
fn is_known(path: &str) -> bool {
    let problems = check(&SourceFiles::single(format!("use {path};\nfn main() {{}}\n")));
    problems.iter().all(|problem| !problem.is_error())
}

#[test]
fn every_name_of_the_prelude_is_known() {
    let names = exported(&read("../fieldbook-web/src/prelude.rs"));
    assert!(names.len() > 20 && names.contains("TestClient"), "the source was not found: {names:?}");
    let unknown: Vec<&String> =
        names.iter().filter(|name| !is_known(&format!("fieldbook_web::prelude::{name}"))).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
    assert!(!is_known("fieldbook_web::prelude::Nothing"), "whatever is imported is known");
}

#[test]
fn what_else_the_interpreter_does_not_know_is_on_a_list() {
    let library = read("../fieldbook-web/src/lib.rs");
    let (names, _) = library.split_once("pub mod dynamic").expect("what follows is the core's");
    let names = exported(names);
    assert!(names.contains("Server") && names.contains("IntoAnswer"), "the source was not found: {names:?}");
    let mut missing: BTreeSet<String> =
        names.into_iter().filter(|name| !is_known(&format!("fieldbook_web::{name}"))).collect();
    let (mut library, mut known) = (BTreeMap::new(), BTreeMap::new());
    methods(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../fieldbook-web/src"), &mut library);
    methods_of(&read("prelude/web.rs"), &mut known);
    for name in TYPES {
        let of_interpreter = known.get(*name).unwrap_or_else(|| panic!("{name} is not known"));
        let of_library = library.get(*name).unwrap_or_else(|| panic!("{name} was not found"));
        missing.extend(of_library.difference(of_interpreter).map(|method| format!("{name}::{method}")));
    }
    let listed: BTreeSet<String> = MISSING.iter().map(|(name, _)| (*name).to_owned()).collect();
    let unlisted: Vec<&String> = missing.difference(&listed).collect();
    let outdated: Vec<&String> = listed.difference(&missing).collect();
    assert!(unlisted.is_empty(), "the interpreter lacks these, and no list says why: {unlisted:#?}");
    assert!(outdated.is_empty(), "these are listed as missing and are not: {outdated:#?}");
}
