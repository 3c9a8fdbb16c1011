//! Every type at its edges comes back as it was, or is refused.

use fieldbook::jiff::civil::{Date, DateTime, Time};
use fieldbook::jiff::{SignedDuration, Timestamp};
use fieldbook::prelude::*;
use fieldbook::rust_decimal::Decimal;
use fieldbook::serde_json::{Value as Json, json};
use fieldbook::uuid::Uuid;

use crate::engine;

#[derive(FieldEnum, Clone, Copy, Debug, PartialEq)]
enum Light {
    Red,
    Green,
}

#[model(table)]
struct Everything {
    #[field(primary_key)]
    id: Option<i64>,
    yes: Option<bool>,
    small: Option<i16>,
    middle: Option<i32>,
    large: Option<i64>,
    float: Option<f64>,
    words: Option<String>,
    bytes: Option<Vec<u8>>,
    money: Option<Decimal>,
    uuid: Option<Uuid>,
    day: Option<Date>,
    clock: Option<Time>,
    wall: Option<DateTime>,
    at: Option<Timestamp>,
    length: Option<SignedDuration>,
    data: Option<Json>,
    light: Option<Light>,
}

/// A set of values that PostgreSQL can hold to the microsecond.
fn edges(high: bool) -> Everything {
    let pick = |low: &str, top: &str| if high { top.to_owned() } else { low.to_owned() };
    Everything::builder()
        .yes(high)
        .small(if high { i16::MAX } else { i16::MIN })
        .middle(if high { i32::MAX } else { i32::MIN })
        .large(if high { i64::MAX } else { i64::MIN })
        .float(if high { f64::MAX } else { -f64::MIN_POSITIVE })
        .words(pick("", "üñ\u{1F600}'\"\\\n"))
        .bytes(if high { vec![0, 255, 39] } else { Vec::new() })
        .money(pick("-0.0000000001", "1234567890123.25").parse::<Decimal>().unwrap())
        .uuid(if high { Uuid::max() } else { Uuid::nil() })
        .day(pick("0001-01-01", "9999-12-31").parse::<Date>().unwrap())
        .clock(pick("00:00:00", "23:59:59.999999").parse::<Time>().unwrap())
        .wall(pick("0001-01-01T00:00:00", "9999-12-31T23:59:59.999999").parse::<DateTime>().unwrap())
        .at(pick("0001-01-02T00:00:00Z", "9999-12-30T21:59:59.999999Z").parse::<Timestamp>().unwrap())
        .length(SignedDuration::new(
            if high { 86_400 * 10_000 + 1 } else { -1 },
            if high { 1_000 } else { -999_999_000 },
        ))
        .data(if high { json!({"a": [1, null, "x"], "b": 1.5}) } else { json!(0) })
        .light(if high { Light::Green } else { Light::Red })
        .build()
}

#[test]
fn every_type_comes_back_from_its_edges() -> Result<()> {
    let engine = engine("types_edges");
    engine.create_all(Everything)?;
    for high in [false, true] {
        let session = Session::new(&engine);
        let sent = edges(high);
        session.add(&sent);
        session.commit()?;
        let id = sent.id().unwrap();
        drop(session);
        let session = Session::new(&engine);
        let found = session.get(Everything, id)?.unwrap();
        let expected = edges(high);
        expected.set_id(id);
        assert_eq!(found, expected);
    }
    Ok(())
}

#[test]
fn null_comes_back_for_every_type() -> Result<()> {
    let engine = engine("types_null");
    engine.create_all(Everything)?;
    let session = Session::new(&engine);
    session.add(&Everything::builder().build());
    session.commit()?;
    drop(session);
    let session = Session::new(&engine);
    let expected = Everything::builder().id(1).build();
    assert_eq!(session.get(Everything, 1)?.unwrap(), expected);
    Ok(())
}

#[test]
fn a_number_that_the_server_reckons_is_an_integer_only_where_it_is_whole() -> Result<()> {
    let session = Session::new(&engine("types_reckoned"));
    let reckoned = |sql: &str| session.exec(text(format!("SELECT {sql}")))?.one()?.get::<i64>(0);
    assert_eq!(reckoned("sum(n) FROM (VALUES (4::int8), (3)) AS t (n)")?, 7);
    let error = reckoned("avg(n) FROM (VALUES (4::int8), (3)) AS t (n)").unwrap_err();
    assert!(error.to_string().contains("3.5") && error.to_string().contains("does not fit into i64"), "{error}");
    assert!(reckoned("9223372036854775808").unwrap_err().to_string().contains("does not fit into i64"));
    Ok(())
}

#[test]
fn values_are_compared_as_what_they_are() -> Result<()> {
    let engine = engine("types_compared");
    engine.create_all(Everything)?;
    let session = Session::new(&engine);
    session.add_all([&edges(false), &edges(true)]);
    session.commit()?;
    let high = edges(true);
    let count = |condition| -> Result<usize> { Ok(session.exec(select(Everything).filter(condition))?.all().len()) };
    assert_eq!(count(Everything.yes.eq(true))?, 1);
    assert_eq!(count(Everything.large.eq(i64::MAX))?, 1);
    assert_eq!(count(Everything.small.is_in([i16::MAX, 0]))?, 1);
    assert_eq!(count(Everything.words.eq(high.words().unwrap()))?, 1);
    assert_eq!(count(Everything.money.gt(Decimal::ONE))?, 1);
    assert_eq!(count(Everything.uuid.eq(Uuid::nil()))?, 1);
    assert_eq!(count(Everything.day.ge(high.day().unwrap()))?, 1);
    assert_eq!(count(Everything.at.lt(high.at().unwrap()))?, 1);
    assert_eq!(count(Everything.light.eq(Light::Green))?, 1);
    Ok(())
}

/// Values of every type, at their edges and in between; PostgreSQL counts in microseconds, and no text has a zero in it.
mod random {
    use fieldbook::jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn decimal() -> impl Strategy<Value = Decimal> {
        let any = (any::<i128>(), 0u32..=28).prop_map(|(digits, scale)| {
            let digits = digits % 79_228_162_514_264_337_593_543_950_335;
            Decimal::from_i128_with_scale(digits, scale)
        });
        prop_oneof![any, Just(Decimal::MAX), Just(Decimal::MIN), Just(Decimal::ZERO), Just(Decimal::new(100, 2))]
    }

    fn micros() -> impl Strategy<Value = i64> {
        -62_135_596_800_000_000_i64..253_402_207_200_000_000
    }

    fn json() -> impl Strategy<Value = Json> {
        let leaf = prop_oneof![
            Just(Json::Null),
            any::<bool>().prop_map(Json::from),
            any::<i64>().prop_map(Json::from),
            "[^\u{0}]{0,8}".prop_map(Json::from)
        ];
        leaf.prop_recursive(3, 12, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Json::from),
                prop::collection::btree_map("[^\u{0}]{0,4}", inner, 0..4)
                    .prop_map(|map| Json::Object(map.into_iter().collect())),
            ]
        })
    }

    prop_compose! {
        fn everything()(
            yes in any::<bool>(), small in any::<i16>(), middle in any::<i32>(), large in any::<i64>(),
            float in any::<f64>().prop_filter("NaN is no value", |float| !float.is_nan()),
            words in "[^\u{0}]{0,20}", bytes in any::<Vec<u8>>(), money in decimal(), uuid in any::<u128>(),
            (day, clock) in (0i64..3_652_058, 0i64..86_400_000_000), wall in micros(), at in micros(),
            length in -1_000_000_000_000_000_i64..1_000_000_000_000_000, data in json(), light in any::<bool>(),
        ) -> Everything {
            let start = date(1970, 1, 1);
            let time = |micros: i64| SignedDuration::from_micros(micros);
            Everything::builder()
                .yes(yes).small(small).middle(middle).large(large).float(float).words(words).bytes(bytes).money(money)
                .uuid(Uuid::from_u128(uuid))
                .day(start.checked_add(SignedDuration::from_hours(24 * (day - 719_162))).unwrap())
                .clock(Time::midnight().checked_add(time(clock)).unwrap())
                .wall(date(1970, 1, 1).at(0, 0, 0, 0).checked_add(time(wall)).unwrap())
                .at(Timestamp::from_microsecond(at).unwrap())
                .length(time(length)).data(data)
                .light(if light { Light::Red } else { Light::Green })
                .build()
        }
    }

    #[test]
    fn values_of_every_type_come_back_as_they_were() {
        let engine = engine("types_random");
        engine.create_all(Everything).unwrap();
        let strategy = prop::collection::vec(everything(), 1..20);
        let mut runner =
            proptest::test_runner::TestRunner::new(ProptestConfig { cases: 64, ..ProptestConfig::default() });
        let result = runner.run(&strategy, |sent| {
            let session = Session::builder(&engine).expire_on_commit(false).open();
            session.add_all(&sent);
            session.commit().unwrap();
            let other = Session::new(&engine);
            for object in &sent {
                let found = other.get(Everything, object.id().unwrap()).unwrap().unwrap();
                prop_assert_eq!(&found, object);
                // Equal decimals may have another number of places; the places stay too.
                prop_assert_eq!(found.money().unwrap().to_string(), object.money().unwrap().to_string());
            }
            Ok(())
        });
        result.unwrap();
    }
}
