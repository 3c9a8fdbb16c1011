//! Lists, sets, maps and tuples in tables: the column, what is refused on its way, what comes back. That they do as Pydantic's
//! is recorded in `fixtures/features/containers`.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[derive(FieldEnum, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Power {
    #[field(rename = "fly", value = "Flying")]
    Flight,
    Strength,
}

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(default_factory = Vec::new, max_length = 2)]
    weights: Vec<f64>,
    #[field(default_factory = BTreeSet::new)]
    powers: BTreeSet<Power>,
    #[field(default_factory = HashMap::new, max_length = 2)]
    counts: HashMap<u8, u64>,
    best: Option<(Power, Option<i32>)>,
    #[field(default_factory = BTreeMap::new)]
    days: BTreeMap<civil::Date, Vec<(i8, String)>>,
    #[field(default_factory = HashSet::new)]
    prices: HashSet<Decimal>,
}

fn session() -> Session {
    let engine = create_engine("sqlite://").unwrap();
    engine.create_all(Hero).unwrap();
    Session::new(&engine)
}

/// What a flush says of an object, and how many rows there are then.
fn refused(hero: Hero) -> (String, String) {
    let session = session();
    session.add(&hero);
    let error = session.flush().unwrap_err();
    session.expunge(&hero).unwrap();
    assert!(session.exec(select(Hero)).unwrap().all().is_empty());
    (error.problems()[0].kind.to_string(), error.problems()[0].loc[0].to_string())
}

fn filled() -> Hero {
    Hero::builder()
        .weights([1.5, 2.0])
        .powers(BTreeSet::from([Power::Strength, Power::Flight]))
        .counts(HashMap::from([(10, 1), (9, 9_223_372_036_854_775_807)]))
        .best((Power::Flight, None))
        .days(BTreeMap::from([(civil::date(2025, 1, 2), vec![(-1, "x".to_string())])]))
        .prices(HashSet::from(["1.50".parse().unwrap()]))
        .build()
}

#[test]
fn a_collection_is_a_column_of_json_and_comes_back_as_it_was() {
    let session = session();
    session.add(&filled());
    session.commit().unwrap();
    let sql = "SELECT (SELECT sql FROM sqlite_master WHERE name = 'hero'), weights, powers, counts, best, days, prices FROM hero";
    let row = session.exec(text(sql)).unwrap().one().unwrap();
    let row: Vec<String> = (0..7).map(|at| row.get::<String>(at).unwrap()).collect();
    assert!(row[0].contains("weights JSON NOT NULL") && row[0].contains("best JSON"), "{}", row[0]);
    let stored = [
        "[1.5,2.0]",
        r#"["Strength","fly"]"#,
        r#"{"9":9223372036854775807,"10":1}"#,
        r#"["fly",null]"#,
        r#"{"2025-01-02":[[-1,"x"]]}"#,
        r#"["1.50"]"#,
    ];
    assert_eq!(row[1..], stored);
    let (hero, wanted) = (session.get(Hero, 1).unwrap().unwrap(), filled());
    assert_eq!((hero.weights(), hero.powers(), hero.counts()), (wanted.weights(), wanted.powers(), wanted.counts()));
    assert_eq!((hero.best(), hero.days(), hero.prices()), (wanted.best(), wanted.days(), wanted.prices()));
    assert_eq!(hero.prices().into_iter().next().unwrap().to_string(), "1.50");
}

#[test]
fn a_collection_is_printed_as_rust_prints_it() {
    assert_eq!(
        format!("{:?}", filled()),
        "Hero { id: None, weights: [1.5, 2.0], powers: {Strength, Flight}, counts: {9: 9223372036854775807, 10: 1}, \
         best: Some((Flight, None)), days: {2025-01-02: [(-1, \"x\")]}, prices: {1.50} }"
    );
    let dumped = filled().model_dump().include(["powers", "best"]).to_json();
    assert_eq!(dumped, json!({"powers": ["Strength", "Flying"], "best": ["Flying", null]}));
}

#[test]
fn what_json_would_change_is_not_sent() {
    let (kind, field) = refused(Hero::builder().weights([f64::NAN]).build());
    assert_eq!((kind.as_str(), field.as_str()), ("finite_number", "\"weights\""));
    let (kind, _) = refused(Hero::builder().weights([f64::INFINITY]).build());
    assert_eq!(kind, "finite_number");
    let (kind, field) = refused(Hero::builder().counts(HashMap::from([(1, u64::MAX)])).build());
    assert_eq!((kind.as_str(), field.as_str()), ("less_than_equal", "\"counts\""));
}

#[test]
fn what_a_collection_holds_is_counted_before_it_is_sent() {
    assert_eq!(refused(Hero::builder().weights([1.0, 2.0, 3.0]).build()).0, "too_long");
    assert_eq!(
        refused(Hero::builder().counts((1..4).map(|at| (at, 1)).collect::<HashMap<u8, u64>>()).build()).0,
        "too_long"
    );
}

#[test]
fn what_does_not_fit_the_type_is_an_error_when_it_is_read() {
    let session = session();
    session.add(&filled());
    session.commit().unwrap();
    for (column, json, said) in [
        ("weights", r#"{"a":1}"#, "list[float]"),
        ("powers", r#"["swim"]"#, "swim"),
        ("counts", r#"{"x":1}"#, "stored where int is declared"),
        ("best", r#"["fly"]"#, "tuple[Power, nullable[int]]"),
        ("weights", "no json", "expected ident"),
    ] {
        session.exec(text("UPDATE hero SET weights = '[]', powers = '[]', counts = '{}', best = NULL")).unwrap();
        session.exec(text(format!("UPDATE hero SET {column} = '{json}'"))).unwrap();
        session.expire_all();
        let error = session.exec(select(Hero)).map(|rows| rows.all()).unwrap_err().to_string();
        assert!(error.contains(said), "{column}: {error}");
    }
}

#[test]
fn a_value_that_is_set_anew_is_no_change() {
    let session = session();
    let hero = filled();
    session.add(&hero);
    session.commit().unwrap();
    session.refresh(&hero).unwrap();
    hero.set_counts(HashMap::from([(9, 9_223_372_036_854_775_807), (10, 1)]));
    hero.set_prices(HashSet::from(["1.50".parse().unwrap()]));
    assert!(!session.is_modified(&hero));
    hero.update_counts(|counts| {
        counts.remove(&9);
    });
    assert!(session.is_modified(&hero));
}
