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
