//! The library's public methods beside those that the interpreter knows: whatever is missing is on a list, with its reason.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Types that programs meet, whose methods are compared.
const TYPES: &[&str] = &[
    "Affected",
    "Case",
    "Column",
    "ColumnOption",
    "Compound",
    "Cte",
    "DeleteFrom",
    "Engine",
    "Error",
    "Expr",
    "FromStatement",
    "InsertInto",
    "Inspection",
    "List",
    "LoadOption",
    "NamingConvention",
    "Order",
    "Results",
    "Savepoint",
    "Select",
    "Session",
    "SessionBuilder",
    "StatementEvent",
    "Subquery",
    "TextRow",
    "TextSql",
    "UpdateOf",
    "Upsert",
    "Window",
];

/// Of the dynamic core: programs have models for it.
const CORE: &str = "the dynamic core's, where programs have models";
/// Made by what the interpreter does itself.
const INNER: &str = "builds statements by hand, which the interpreter does itself";
/// The playground's side of the library.
const HOST: &str = "for hosts such as the playground";
/// To be done.
const TODO: &str = "not there yet";

const MISSING: &[(&str, &str)] = &[
    ("Column::definition", INNER),
    ("Column::index", INNER),
    ("Compound::is_plain", INNER),
    ("Engine::create_tables", CORE),
    ("Engine::ddl_for", CORE),
    ("Engine::dialect", HOST),
    ("Engine::drop_tables", CORE),
    ("Engine::guard", HOST),
    ("Engine::inject_faults", TODO),
    ("Engine::inspect", HOST),
    ("Engine::mark_changes", HOST),
    ("Engine::observe_connections", HOST),
    ("Engine::on_connect", TODO),
    ("Engine::serialize", HOST),
    ("Engine::shell", HOST),
    ("Engine::statement_timeout", TODO),
    ("Engine::tell_objects", HOST),
    ("Engine::track_changes", HOST),
    ("Engine::track_changes_up_to", HOST),
    ("Engine::without_waiting", HOST),
    ("Error::copied", HOST),
    ("Error::sqlstate", "PostgreSQL's, which a browser does not reach"),
    ("Error::with_source", HOST),
    ("Error::with_statement", HOST),
    ("Expr::all_of", INNER),
    ("Expr::and", INNER),
    ("Expr::binary", INNER),
    ("Expr::each_column", INNER),
    ("Expr::into_ast", INNER),
    ("Expr::into_terms", INNER),
    ("Expr::like_text", INNER),
    ("Expr::negate", INNER),
    ("Expr::new", INNER),
    ("Expr::of_alias", INNER),
    ("Expr::or", INNER),
    ("Select::position", INNER),
    ("Session::add_instance", CORE),
    ("Session::contains_instance", CORE),
    ("Session::delete_instance", CORE),
    ("Session::deleted_instances", CORE),
    ("Session::dirty_instances", CORE),
    ("Session::execute", CORE),
    ("Session::expire_instance", CORE),
    ("Session::expire_instance_fields", CORE),
    ("Session::expire_instance_relationship", CORE),
    ("Session::expire_instance_relationships", CORE),
    ("Session::expunge_instance", CORE),
    ("Session::get_instance", CORE),
    ("Session::get_one_instance", CORE),
    ("Session::merge_instance", CORE),
    ("Session::new_instances", CORE),
    ("Session::refresh_instance", CORE),
    ("Session::refresh_instance_fields", CORE),
    ("Session::refresh_instance_relationships", CORE),
    ("Session::set_autoflush", HOST),
    ("Session::share", HOST),
    ("Session::stream", TODO),
    ("Session::stream_rows", CORE),
    ("Session::with_connection", "rusqlite's connection, which no program in a browser has"),
    ("TextSql::into_ast", INNER),
];

/// The public methods of each type that these files define, apart from what is hidden from the documentation.
pub(crate) fn methods(folder: &Path, found: &mut BTreeMap<String, BTreeSet<String>>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true if path.ends_with("private") => {}
            true => methods(&path, found),
            false => methods_of(&std::fs::read_to_string(&path).unwrap(), found),
        }
    }
}

pub(crate) fn methods_of(source: &str, found: &mut BTreeMap<String, BTreeSet<String>>) {
    let (mut owner, mut hidden) = (None, false);
    for line in source.lines() {
        if line.starts_with("pub fn ") {
            owner = None;
        }
        let line = line.trim_start();
        hidden |= line.starts_with("#[doc(hidden)]");
        if let Some(rest) = line.strip_prefix("impl") {
            owner = (!rest.contains(" for ")).then(|| implemented(rest)).flatten();
        }
        // The prelude writes some implementations on one line.
        for place in line.match_indices("pub fn ").map(|(at, _)| at) {
            let name: String = line[place + 7..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            // A macro's methods have their names elsewhere.
            if let (Some(owner), false, false) = (&owner, std::mem::take(&mut hidden), name.is_empty()) {
                found.entry(String::clone(owner)).or_default().insert(name);
            }
        }
    }
}

/// The type of `impl<T> Type<T> {`.
fn implemented(rest: &str) -> Option<String> {
    let mut depth = 0_usize;
    let after = rest.find(|c| {
        match c {
            '<' => depth += 1,
            '>' => depth = depth.saturating_sub(1),
            c => return depth == 0 && !c.is_whitespace(),
        }
        false
    })?;
    let name: String = rest[after..].chars().take_while(|c| c.is_alphanumeric()).collect();
    (!name.is_empty()).then_some(name)
}

#[test]
fn what_the_interpreter_does_not_know_is_on_a_list() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut library, mut known) = (BTreeMap::new(), BTreeMap::new());
    methods(&root.join("../fieldbook/src"), &mut library);
    methods(&root.join("prelude"), &mut known);
    let mut missing = BTreeSet::new();
    for name in TYPES {
        let of_library = library.get(*name).cloned().unwrap_or_default();
        let none = BTreeSet::new();
        let of_interpreter = known.get(*name).unwrap_or(&none);
        missing.extend(of_library.difference(of_interpreter).map(|method| format!("{name}::{method}")));
    }
    let listed: BTreeSet<String> = MISSING.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert!(library["Session"].len() > 30 && known["Session"].len() > 15, "the sources were not found");
    let unlisted: Vec<&String> = missing.difference(&listed).collect();
    let outdated: Vec<&String> = listed.difference(&missing).collect();
    assert!(unlisted.is_empty(), "the interpreter lacks these, and no list says why: {unlisted:#?}");
    assert!(outdated.is_empty(), "these are listed as missing and are not: {outdated:#?}");
}
