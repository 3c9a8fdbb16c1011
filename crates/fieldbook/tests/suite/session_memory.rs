//! Objects that hold each other are let go once nothing else holds them.

use std::sync::Arc;

use fieldbook::dynamic::{ColumnType, Default, Field, Instance, Relationship, Schema, SchemaRef, Value};
use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::teams::plain;

/// A model of its own whose objects lead to each other; dropping it tells whether its objects are gone.
fn pairs() -> Arc<Schema> {
    let slot: Arc<std::sync::OnceLock<std::sync::Weak<Schema>>> = Arc::default();
    let later = slot.clone();
    let partner =
        Relationship::to_one("partner", SchemaRef::new("Pair", move || later.get().and_then(std::sync::Weak::upgrade)));
    let mut id = Field::new("id", ColumnType::INT).optional().primary_key();
    id.default = Some(Default::Value(Value::Null));
    let mut key = Field::new("partner_id", ColumnType::INT).optional();
    let target = slot.clone();
    key.foreign_key = Some(fieldbook::dynamic::ForeignKey {
        target: SchemaRef::new("Pair", move || target.get().and_then(std::sync::Weak::upgrade)),
        field: "id".into(),
        on_delete: None,
    });
    let schema = Schema::table("Pair", "pair", vec![id, key], vec![partner]).unwrap();
    slot.set(Arc::downgrade(&schema)).unwrap();
    schema
}

#[test]
fn transient_circles_do_not_pile_up() {
    let schema = pairs();
    for _ in 0..50_000 {
        let (a, b) = (Instance::new(&schema, []), Instance::new(&schema, []));
        a.set_related(0, Some(&b)).unwrap();
        b.set_related(0, Some(&a)).unwrap();
    }
    let alive = Arc::strong_count(&schema) - 1;
    assert!(alive < 20_000, "{alive} of 100,000 objects are still there");
}

#[test]
fn a_closed_session_lets_go_of_what_it_loaded_but_not_of_what_is_in_use() {
    let (_, _, session) = plain::filled();
    let team = session.get(plain::Team, 1).unwrap().unwrap();
    let heroes = team.heroes();
    let first = heroes.get(0).unwrap();
    assert_eq!(first.team().unwrap().name(), "A");
    drop((heroes, session));
    assert_eq!(team.heroes().len(), 2);
    drop(team);
    assert_eq!(first.team().unwrap().heroes().len(), 2);

    let schema = pairs();
    let engine = crate::database::engine();
    engine.create_tables(std::slice::from_ref(&schema)).unwrap();
    let session = Session::builder(&engine).expire_on_commit(false).open();
    let (a, b) = (Instance::new(&schema, []), Instance::new(&schema, []));
    session.add_instance(&a).unwrap();
    session.add_instance(&b).unwrap();
    session.flush().unwrap();
    a.set_related(0, Some(&b)).unwrap();
    session.flush().unwrap();
    b.set_related(0, Some(&a)).unwrap();
    session.commit().unwrap();
    drop((a, b));
    assert!(Arc::strong_count(&schema) > 1);
    drop(session);
    assert_eq!(Arc::strong_count(&schema), 1);
}
