//! Data models: validation, dumps, updates, aliases, computed fields, nested models, serde.

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[model]
struct TeamPublic {
    id: i64,
    name: String,
}

#[model]
struct HeroBase {
    #[field(min_length = 2, max_length = 10)]
    name: String,
    #[field(ge = 0)]
    age: Option<i32>,
}

#[model(extends = HeroBase)]
struct HeroCreate {
    secret: String,
}

#[model(extends = HeroBase)]
struct HeroPublic {
    id: i64,
}

#[model(extends = HeroPublic)]
struct HeroPublicWithTeam {
    team: Option<TeamPublic>,
}

#[model(extends = HeroBase, all_optional)]
struct HeroUpdate {
    secret: Option<String>,
}

#[model(table)]
struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[relationship(back_populates = team)]
    heroes: Vec<Hero>,
}

#[model(table, extends = HeroBase)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(default = "none", exclude)]
    hash: String,
    #[field(foreign_key = Team.id)]
    team_id: Option<i64>,
    #[relationship(back_populates = heroes)]
    team: Option<Team>,
}

#[model]
struct TeamPublicWithHeroes {
    name: String,
    heroes: Vec<HeroPublic>,
}

fn problems(error: &Error) -> Vec<(String, String, String)> {
    let problem = |it: &fieldbook::Problem| {
        let loc = it.loc.iter().map(|step| step.to_string()).collect::<Vec<_>>();
        (it.kind.to_owned(), loc.join("."), it.msg.clone())
    };
    error.problems().iter().map(problem).collect()
}

#[test]
fn every_problem_is_reported_in_field_order() {
    let error = HeroCreate::model_validate(json!({"age": -1, "name": "D"})).unwrap_err();
    let expected = [
        ("string_too_short", "\"name\"", "String should have at least 2 characters"),
        ("greater_than_equal", "\"age\"", "Input should be greater than or equal to 0"),
        ("missing", "\"secret\"", "Field required"),
    ];
    let expected = expected.map(|(kind, loc, msg)| (kind.into(), loc.into(), msg.into()));
    assert_eq!(problems(&error), expected);
    assert_eq!(
        error.to_string(),
        "3 validation errors for HeroCreate\nname\n  String should have at least 2 characters [type=string_too_short]\nage\n  Input should be greater than or equal to 0 [type=greater_than_equal]\nsecret\n  Field required [type=missing]"
    );
    assert_eq!(
        serde_json::to_value(&error.problems()[1]).unwrap(),
        json!({"type": "greater_than_equal", "loc": ["age"], "msg": "Input should be greater than or equal to 0", "input": -1, "ctx": {"ge": 0}})
    );
    assert_eq!(error.problems()[2].input, json!({"age": -1, "name": "D"}));
}

#[test]
fn a_model_is_validated_from_another_with_extra_values() {
    let create = HeroCreate::model_validate(json!({"name": "Deadpond", "secret": "s", "zzz": 1})).unwrap();
    assert_eq!(create.model_fields_set(), ["name", "secret"]);
    let hero = Hero::model_validate_with(&create, json!({"hash": "hashed"})).unwrap();
    assert_eq!((hero.name().as_str(), hero.hash().as_str(), hero.id()), ("Deadpond", "hashed", None));
    let error = HeroPublic::model_validate(&hero).unwrap_err();
    assert_eq!(problems(&error)[0].0, "int_type");
}

#[test]
fn nested_models_take_their_data_from_relationships() {
    let team = Team::builder().id(1).name("Z-Force").build();
    let hero = Hero::builder().id(2).name("Deadpond").team(&team).build();
    let public = HeroPublicWithTeam::model_validate(&hero).unwrap();
    assert_eq!(
        public.model_dump().to_json(),
        json!({"name": "Deadpond", "age": null, "id": 2, "team": {"id": 1, "name": "Z-Force"}})
    );
    let listed = TeamPublicWithHeroes::model_validate(&team).unwrap();
    assert_eq!(listed.heroes()[0].name(), "Deadpond");
    let dump = listed.model_dump().exclude(["heroes.age"]);
    assert_eq!(dump.to_json(), json!({"name": "Z-Force", "heroes": [{"name": "Deadpond", "id": 2}]}));
    let error = TeamPublicWithHeroes::model_validate(
        json!({"name": "T", "heroes": [{"name": "Deadpond", "id": 1}, {"id": "x"}, 3]}),
    )
    .unwrap_err();
    let places: Vec<_> = problems(&error).into_iter().map(|(kind, loc, _)| (kind, loc)).collect();
    let expected =
        [("missing", "\"heroes\".1.\"name\""), ("int_parsing", "\"heroes\".1.\"id\""), ("model_type", "\"heroes\".2")];
    assert_eq!(places, expected.map(|(kind, loc)| (kind.to_owned(), loc.to_owned())));
}

#[test]
fn a_relationship_given_as_data_becomes_an_object() {
    let hero = Hero::model_validate(json!({"name": "Deadpond", "team": {"name": "Z-Force"}})).unwrap();
    assert_eq!(hero.team().unwrap().name(), "Z-Force");
    let team = Team::model_validate(json!({"name": "T", "heroes": [{"name": "Aa"}, {"name": "Bb"}]})).unwrap();
    assert_eq!(team.heroes().len(), 2);
    let error = Hero::model_validate(json!({"name": "Deadpond", "team": {}})).unwrap_err();
    assert_eq!(problems(&error), [("missing".into(), "\"team\".\"name\"".into(), "Field required".into())]);
}

#[test]
fn dumps_leave_out_what_they_are_told_to() {
    let hero = Hero::builder().name("Deadpond").build();
    let dump = || hero.model_dump();
    assert_eq!(dump().to_json(), json!({"name": "Deadpond", "age": null, "id": null, "team_id": null}));
    assert_eq!(dump().exclude_unset().to_json(), json!({"name": "Deadpond"}));
    assert_eq!(dump().exclude_none().to_json(), json!({"name": "Deadpond"}));
    assert_eq!(dump().exclude_defaults().to_json(), json!({"name": "Deadpond"}));
    assert_eq!(dump().include(["name", "age"]).exclude(["age"]).to_json(), json!({"name": "Deadpond"}));
}

#[test]
fn an_update_copies_only_what_was_given() {
    let hero = Hero::builder().name("Deadpond").age(48).build();
    let update = HeroUpdate::model_validate(json!({"name": "Dive"})).unwrap();
    hero.sqlmodel_update(&update);
    assert_eq!((hero.name().as_str(), hero.age()), ("Dive", Some(48)));
    hero.sqlmodel_update_with(json!({"age": null, "unknown": 1}), json!({"hash": "h"}));
    assert_eq!((hero.age(), hero.hash().as_str()), (None, "h"));
    let error = hero.try_sqlmodel_update(json!({"name": "X", "age": "old"})).unwrap_err();
    assert!(error.is_validation() && hero.name() == "Dive");
    let error = HeroUpdate::model_validate(json!({"name": "D"})).unwrap_err();
    assert_eq!(problems(&error)[0].0, "string_too_short");
}

#[model(strict, title = "A person")]
struct Strict {
    age: i64,
    at: Timestamp,
}

#[test]
fn a_strict_model_converts_nothing() {
    let error = Strict::model_validate(json!({"age": "1", "at": 0})).unwrap_err();
    let kinds: Vec<_> = error.problems().iter().map(|problem| problem.kind).collect();
    assert_eq!(kinds, ["int_type", "datetime_type"]);
    assert!(Strict::model_validate(json!({"age": 1, "at": "2024-01-01T00:00:00Z"})).is_ok());
}

fn shout(name: String) -> Result<String, String> {
    Ok(name.to_uppercase())
}

fn not_admin(name: &str) -> Result<(), &'static str> {
    match name {
        "ADMIN" => Err("that name is taken"),
        _ => Ok(()),
    }
}

fn in_order(range: &Range) -> Result<(), String> {
    match range.low() <= range.high() {
        true => Ok(()),
        false => Err(format!("{} is above {}", range.low(), range.high())),
    }
}

fn width(range: &Range) -> i64 {
    range.high() - range.low()
}

#[model(validate = in_order)]
struct Range {
    #[field(alias = "from")]
    low: i64,
    #[field(validation_alias = "to", serialization_alias = "until")]
    high: i64,
    #[field(validate = shout, default = "none")]
    name: String,
    #[field(validate = not_admin, default = "none")]
    user: String,
    /// How far it is from low to high.
    #[field(computed = width)]
    width: i64,
}

#[test]
fn own_checks_come_after_the_fields_and_may_change_a_value() {
    let range = Range::model_validate(json!({"from": 1, "to": 3, "name": "x"})).unwrap();
    assert_eq!((range.name().as_str(), range.width()), ("X", 2));
    let error = Range::model_validate(json!({"from": 4, "to": 3})).unwrap_err();
    assert_eq!(problems(&error), [("value_error".into(), String::new(), "Value error, 4 is above 3".into())]);
    let error = Range::model_validate(json!({"from": 4, "to": 3, "user": "ADMIN"})).unwrap_err();
    assert_eq!(problems(&error), [("value_error".into(), "\"user\"".into(), "Value error, that name is taken".into())]);
}

#[model(extends = Range)]
struct Named {
    title: String,
}

#[model(extends = Named)]
struct Numbered {
    number: i64,
}

#[model(extends = Range, all_optional)]
struct RangeUpdate {}

/// `high` is another type here, so what reads it as an integer stays behind.
#[model(extends = Range)]
struct Texts {
    high: String,
}

#[test]
fn checks_and_computed_fields_are_inherited_where_every_field_is() {
    let named = Named::model_validate(json!({"from": 1, "to": 3, "title": "t"})).unwrap();
    assert_eq!(named.model_dump().include(["title", "width"]).to_json(), json!({"title": "t", "width": 2}));
    assert_eq!(named.width(), 2);
    let error = Named::model_validate(json!({"from": 4, "to": 3, "title": "t"})).unwrap_err();
    assert_eq!(problems(&error), [("value_error".into(), String::new(), "Value error, 4 is above 3".into())]);
    let numbered = Numbered::model_validate(json!({"from": 1, "to": 9, "title": "t", "number": 1})).unwrap();
    assert_eq!((numbered.width(), numbered.model_dump().to_json()["width"].as_i64()), (8, Some(8)));
    let texts = Texts::model_validate(json!({"from": 4, "high": "3"})).unwrap();
    assert_eq!(texts.model_dump().exclude_unset().to_json(), json!({"low": 4, "high": "3"}));
    assert!(!texts.model_dump().to_json().as_object().unwrap().contains_key("width"));
    let update = RangeUpdate::model_validate(json!({"from": 4})).unwrap();
    assert_eq!(update.model_dump().exclude_unset().to_json(), json!({"low": 4}));
}

#[model]
struct Replacement {
    #[field(required)]
    age: Option<i32>,
    note: Option<String>,
}

#[test]
fn an_option_may_be_required_all_the_same() {
    let error = Replacement::model_validate(json!({})).unwrap_err();
    assert_eq!(problems(&error), [("missing".into(), "\"age\"".into(), "Field required".into())]);
    assert_eq!(Replacement::model_validate(json!({"age": null})).unwrap().age(), None);
    assert_eq!(Replacement::builder().age(None).build().model_fields_set(), ["age"]);
    assert_eq!(Replacement::model_json_schema()["required"], json!(["age"]));
}

#[test]
fn aliases_are_read_and_written_and_computed_fields_come_last() {
    let range = Range::model_validate(json!({"from": 1, "to": 3})).unwrap();
    assert_eq!(range.model_dump().to_json(), json!({"low": 1, "high": 3, "name": "none", "user": "none", "width": 2}));
    assert_eq!(range.model_dump().by_alias().to_json()["until"], 3);
    let error = Range::model_validate(json!({"low": 1, "to": 3})).unwrap_err();
    assert_eq!(problems(&error), [("missing".into(), "\"from\"".into(), "Field required".into())]);
}

#[test]
fn serde_writes_and_reads_models() {
    let hero: HeroPublicWithTeam =
        serde_json::from_str(r#"{"name": "Deadpond", "id": 1, "team": {"id": 2, "name": "Z"}}"#).unwrap();
    let text = serde_json::to_string(&hero).unwrap();
    assert_eq!(text, r#"{"name":"Deadpond","age":null,"id":1,"team":{"id":2,"name":"Z"}}"#);
    let error = serde_json::from_str::<HeroPublic>("{}").unwrap_err().to_string();
    assert!(error.starts_with("2 validation errors for HeroPublic"), "{error}");
}
