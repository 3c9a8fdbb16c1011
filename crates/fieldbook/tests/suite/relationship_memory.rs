//! Relationships in memory, before any session: both sides stay in step. Driven through the dynamic core.

use std::sync::{Arc, OnceLock, Weak};

use fieldbook::dynamic::{ColumnType, Field, ForeignKey, Instance, Relationship, Schema, SchemaRef, Value};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Teams with heroes, declared by hand as the playground does.
struct Models {
    team: Arc<Schema>,
    hero: Arc<Schema>,
}

const HEROES: usize = 0;
const TEAM: usize = 0;

fn models() -> Models {
    let slot: Arc<OnceLock<Weak<Schema>>> = Arc::default();
    let later = slot.clone();
    let mut heroes =
        Relationship::to_many("heroes", SchemaRef::new("Hero", move || later.get().and_then(Weak::upgrade)));
    heroes.back_populates = Some("team".into());
    let id = || Field::new("id", ColumnType::INT).optional().primary_key();
    let team = Schema::table("Team", "team", vec![id()], vec![heroes]).unwrap();
    let target = team.clone();
    let to_team = SchemaRef::new("Team", move || Some(target.clone()));
    let mut key = Field::new("team_id", ColumnType::INT).optional();
    key.foreign_key = Some(ForeignKey { target: to_team.clone(), field: "id".into(), on_delete: None });
    let mut back = Relationship::to_one("team", to_team);
    back.back_populates = Some("heroes".into());
    let hero = Schema::table("Hero", "hero", vec![id(), key], vec![back]).unwrap();
    slot.set(Arc::downgrade(&hero)).unwrap();
    Models { team, hero }
}

fn new(schema: &Arc<Schema>) -> Instance {
    Instance::new(schema, [(0, Value::Null)])
}

fn same(a: &[Instance], b: &[&Instance]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| Instance::ptr_eq(a, b))
}

#[test]
fn setting_one_side_fills_the_list_on_the_other() {
    let models = models();
    let (team, hero) = (new(&models.team), new(&models.hero));
    hero.set_related(TEAM, Some(&team)).unwrap();
    assert!(same(&team.list(HEROES).unwrap(), &[&hero]));
    let other = new(&models.team);
    hero.set_related(TEAM, Some(&other)).unwrap();
    assert!(team.list(HEROES).unwrap().is_empty());
    assert!(same(&other.list(HEROES).unwrap(), &[&hero]));
    hero.set_related(TEAM, None).unwrap();
    assert!(other.list(HEROES).unwrap().is_empty());
}

#[test]
fn list_operations_set_the_other_side() {
    let models = models();
    let team = new(&models.team);
    let [a, b, c] = [(); 3].map(|()| new(&models.hero));
    team.list_push(HEROES, &a).unwrap();
    team.list_insert(HEROES, 0, &b).unwrap();
    assert!(same(&team.list(HEROES).unwrap(), &[&b, &a]));
    assert!(Instance::ptr_eq(&a.related(TEAM).unwrap().unwrap(), &team));
    assert!(team.list_remove(HEROES, &a).unwrap());
    assert!(!team.list_remove(HEROES, &a).unwrap());
    assert!(a.related(TEAM).unwrap().is_none());
    team.list_assign(HEROES, vec![c.clone(), b.clone()]).unwrap();
    assert!(Instance::ptr_eq(&c.related(TEAM).unwrap().unwrap(), &team));
    let other = new(&models.team);
    other.list_push(HEROES, &c).unwrap();
    assert!(same(&team.list(HEROES).unwrap(), &[&b]));
    team.list_clear(HEROES).unwrap();
    assert!(b.related(TEAM).unwrap().is_none());
    assert!(team.list_insert(HEROES, 1, &b).unwrap_err().is_invalid_request());
    assert!(team.list_push(HEROES, &other).unwrap_err().is_invalid_request());
}
