//! Programs of `fixtures/features` beside recorded runs of their twins in SQLModel: the same lines, the SQL among them.
//! The interpreter's tests run the same programs.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[path = "../fixtures/features/columns.rs"]
mod columns;
#[path = "../fixtures/features/composite.rs"]
mod composite;
#[path = "../fixtures/features/containers.rs"]
mod containers;
#[path = "../fixtures/features/criteria.rs"]
mod criteria;
#[path = "../fixtures/features/events.rs"]
mod events;
#[path = "../fixtures/features/expressions.rs"]
mod expressions;
#[path = "../fixtures/features/loading.rs"]
mod loading;
#[path = "../fixtures/features/naming.rs"]
mod naming;
#[path = "../fixtures/features/plain.rs"]
mod plain;
#[path = "../fixtures/features/primaryjoin.rs"]
mod primaryjoin;
#[path = "../fixtures/features/relations.rs"]
mod relations;
#[path = "../fixtures/features/serializers.rs"]
mod serializers;
#[path = "../fixtures/features/validation.rs"]
mod validation;

/// The first line that differs, with what stands before it.
pub(crate) fn compare(name: &str, lines: &[String], recorded: &str) {
    let recorded: Vec<&str> = recorded.lines().collect();
    let ends = lines.len().max(recorded.len());
    if let Some(at) = (0..ends).find(|&at| lines.get(at).map(String::as_str) != recorded.get(at).copied()) {
        let before = recorded[at.saturating_sub(5)..at.min(recorded.len())].join("\n  ");
        panic!(
            "{name}:{}\n  {before}\nhere     {:?}\noriginal {:?}\n{}",
            at + 1,
            lines.get(at),
            recorded.get(at),
            lines.join("\n")
        );
    }
}

macro_rules! recorded {
    ($($test:ident $name:ident $log:literal)*) => {$(
        #[test]
        fn $test() {
            let lines = $name::run().expect("the program runs");
            compare(stringify!($name), &lines, include_str!($log));
        }
    )*};
}

recorded! {
    lists_sets_maps_and_tuples containers "../fixtures/features/containers.log"
    serializers_of_fields serializers "../fixtures/features/serializers.log"
    names_of_constraints naming "../fixtures/features/naming.log"
    plain_rows_and_statements plain "../fixtures/features/plain.log"
    join_conditions_of_relationships primaryjoin "../fixtures/features/primaryjoin.log"
    relationships_with_conditions criteria "../fixtures/features/criteria.log"
    keys_of_two_columns composite "../fixtures/features/composite.log"
    columns_that_a_query_leaves_out columns "../fixtures/features/columns.log"
    events_and_changes events "../fixtures/features/events.log"
    patterns_tuples_and_paths expressions "../fixtures/features/expressions.log"
    order_view_and_contained relations "../fixtures/features/relations.log"
    before_and_beside_validation validation "../fixtures/features/validation.log"
    loaded_for_peers loading "../fixtures/features/loading.log"
}

/// As Pydantic 2.14.3's `to_camel`, `to_pascal` and `to_snake` have them.
#[test]
fn aliases_are_made_by_pydantics_rules() {
    use fieldbook::dynamic::AliasGenerator::{ToCamel, ToPascal, ToSnake};
    let recorded = [
        ("secret_name", "secretName", "SecretName", "secret_name"),
        ("line_2", "line2", "Line2", "line_2"),
        ("a1b", "a1B", "A1B", "a_1b"),
        ("x__y", "x__Y", "X__Y", "x__y"),
        ("_private", "_private", "_Private", "_private"),
        ("already", "already", "Already", "already"),
        ("http2_server", "http2Server", "Http2Server", "http_2_server"),
    ];
    for (name, camel, pascal, snake) in recorded {
        assert_eq!((ToCamel.alias(name).as_str(), ToPascal.alias(name).as_str()), (camel, pascal));
        assert_eq!(ToSnake.alias(name), snake);
    }
    let others = ["secretName", "HTTPServer", "line2Up", "kebab-case"].map(|name| ToSnake.alias(name));
    assert_eq!(others, ["secret_name", "http_server", "line_2_up", "kebab_case"]);
}

/// What the original raises with `lazy="raise"`.
#[test]
fn a_session_may_refuse_to_load() {
    use fieldbook::prelude::*;

    let (engine, _) = crate::teams::plain::engine();
    let team = crate::teams::plain::Team::builder().name("A").build();
    let session = Session::builder(&engine).loading(fieldbook::Loading::Raise).open();
    session.add(&team);
    session.commit().unwrap();
    let error = team.try_heroes().unwrap_err();
    assert!(error.is_invalid_request());
    assert!(error.to_string().contains("'Team.heroes' is not loaded"), "{error}");
}
