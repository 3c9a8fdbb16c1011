//! Values at the edges of their types: what is stored comes back equal, or is refused before anything is sent.

use fieldbook::jiff::civil::{Date, DateTime, Time};
use fieldbook::prelude::*;
use fieldbook::serde_json::Value as Json;
use proptest::prelude::*;

use crate::log::Log;

#[model(table)]
struct Kept {
    #[field(primary_key)]
    id: Option<i64>,
    float: Option<f64>,
    single: Option<f32>,
    decimal: Option<Decimal>,
    #[field(max_digits = 12, decimal_places = 2)]
    price: Option<Decimal>,
    long: Option<i64>,
    unsigned: Option<u64>,
    text: Option<String>,
    bytes: Option<Vec<u8>>,
    day: Option<Date>,
    time: Option<Time>,
    at: Option<DateTime>,
    instant: Option<Timestamp>,
    length: Option<SignedDuration>,
    json: Option<Json>,
    uuid: Option<Uuid>,
}

fn session() -> (Session, Log) {
    let engine = create_engine("sqlite://").unwrap();
    engine.create_all(Kept).unwrap();
    let log = Log::of(&engine);
    (Session::new(&engine), log)
}

/// Stores an object; it is loaded equal, or refused by name with nothing sent.
#[track_caller]
fn check(kept: &Kept) -> Result<(), String> {
    let (session, log) = session();
    let before = kept.model_dump().to_json();
    let fields = format!("{kept:?}");
    session.add(kept);
    match session.commit() {
        Ok(()) => {
            session.expire(kept).unwrap();
            kept.set_id(kept.id());
            let shown = fields.replace("{ id: None", "{ id: Some(1)");
            // SQLite keeps no sign of a zero, which is equal without it.
            let unsigned = |text: &str| text.replace("(-0.0)", "(0.0)");
            assert_eq!(unsigned(&format!("{kept:?}")), unsigned(&shown), "{before}");
            Ok(())
        }
        Err(error) => {
            assert!(error.is_validation(), "{error}");
            let sent = log.take();
            assert!(!sent.iter().any(|line| line.starts_with("INSERT")), "{sent:?}");
            Err(error.problems()[0].kind.to_owned())
        }
    }
}

fn decimal(text: &str) -> Kept {
    Kept::builder().decimal(text.parse::<Decimal>().unwrap()).build()
}

#[test]
fn decimals_are_kept_exactly_or_refused() {
    for (text, verdict) in [
        ("1234567890123456.7891", Err("decimal_not_exact")),
        ("123456789012345.67", Ok(())),
        ("9007199254740993", Ok(())),
        ("9223372036854775807", Ok(())),
        ("9223372036854775808", Err("decimal_not_exact")),
        ("9223372036854775809", Err("decimal_not_exact")),
        ("79228162514264337593543950335", Err("decimal_not_exact")),
        ("0.1", Ok(())),
        ("0.0000000001", Ok(())),
        ("0.00000000001", Err("decimal_max_places")),
        ("-99.99", Ok(())),
    ] {
        let found = decimal_comes_back(text);
        assert_eq!(found.as_ref().map_err(String::as_str).copied(), verdict, "{text}");
    }
}

/// Places are filled up when a decimal is read, so the numbers are compared.
fn decimal_comes_back(text: &str) -> Result<(), String> {
    let (session, log) = session();
    let kept = decimal(text);
    session.add(&kept);
    match session.commit() {
        Ok(()) => {
            assert_eq!(kept.decimal(), Some(text.parse().unwrap()));
            Ok(())
        }
        Err(error) => {
            assert!(!log.take().iter().any(|line| line.starts_with("INSERT")));
            Err(error.problems()[0].kind.to_owned())
        }
    }
}

#[test]
fn decimals_that_are_not_exact_are_refused_in_every_statement() {
    let (session, _) = session();
    let long: Decimal = "1234567890123456.7891".parse().unwrap();
    let filtered = session.exec(select(Kept).filter(Kept.decimal.gt(long))).unwrap_err();
    assert!(filtered.to_string().contains("has more digits"), "{filtered}");
    let updated = session.exec(update(Kept).set(Kept.decimal, long)).unwrap_err();
    assert_eq!(updated.problems()[0].loc, [json!("decimal")]);
    let inserted = session.exec(insert(Kept).value(Kept.decimal, long)).unwrap_err();
    assert_eq!(inserted.problems()[0].kind, "decimal_not_exact");
}

#[test]
fn nan_is_refused_by_name() {
    assert_eq!(check(&Kept::builder().float(f64::NAN).build()), Err("finite_number".into()));
    let (session, _) = session();
    let error = session.exec(update(Kept).set(Kept.float, f64::NAN)).unwrap_err();
    assert_eq!(error.problems()[0].loc, [json!("float")]);
    assert_eq!(check(&Kept::builder().float(f64::INFINITY).build()), Ok(()));
}

#[test]
fn a_number_alone_in_json_is_kept_or_refused() {
    assert_eq!(check(&Kept::builder().json(json!(1.0)).build()), Err("json_number".into()));
    assert_eq!(check(&Kept::builder().json(json!(u64::MAX)).build()), Err("json_number".into()));
    assert_eq!(check(&Kept::builder().json(json!(1.5)).build()), Ok(()));
    assert_eq!(check(&Kept::builder().json(json!([1.0, u64::MAX])).build()), Ok(()));
}

#[test]
fn fractions_beyond_microseconds_are_dropped_when_they_are_set() {
    let at = Timestamp::from_nanosecond(1_700_000_000_123_456_789).unwrap();
    let kept = Kept::builder().instant(at).build();
    assert_eq!(kept.instant().unwrap().subsec_nanosecond(), 123_456_000);
    let length = SignedDuration::new(-1, -1);
    kept.set_length(length);
    assert_eq!(kept.length(), Some(SignedDuration::new(-1, -1000)));
    assert_eq!(check(&kept), Ok(()));
}

#[test]
fn null_for_a_required_column_is_found_before_anything_is_sent() {
    #[model(table)]
    struct Strict {
        #[field(primary_key)]
        id: Option<i64>,
        #[field(nullable = false)]
        name: Option<String>,
    }

    let engine = create_engine("sqlite://").unwrap();
    engine.create_all(Strict).unwrap();
    let log = Log::of(&engine);
    let session = Session::new(&engine);
    let good = Strict::builder().name("a").build();
    let bad = Strict::builder().build();
    session.add_all([&good, &bad]);
    let error = session.commit().unwrap_err();
    assert_eq!((error.problems()[0].kind, error.problems()[0].loc.as_slice()), ("missing", &[json!("name")][..]));
    log.check("");
    bad.set_name("b");
    session.commit().unwrap();
}

#[test]
fn an_object_that_cannot_be_loaded_is_not_serialized() {
    let (session, _) = session();
    let kept = Kept::builder().text("kept").build();
    session.add(&kept);
    session.commit().unwrap();
    assert!(fieldbook::serde_json::to_string(&kept).unwrap().contains("kept"));
    session.expire(&kept).unwrap();
    drop(session);
    assert!(fieldbook::serde_json::to_string(&kept).unwrap_err().to_string().contains("not bound to a Session"));
}

#[test]
fn long_lists_are_searched_and_many_rows_inserted() {
    let (session, log) = session();
    let rows: Vec<Kept> = (0..5000).map(|n| Kept::builder().long(n).text(format!("t{n}")).build()).collect();
    let sent = session.exec(insert(Kept).values(&rows)).unwrap();
    assert_eq!(sent.rowcount(), 5000);
    let log = log.take();
    assert_eq!(log.iter().filter(|line| line.starts_with("INSERT")).count(), 3, "5000 rows of 15 values");
    let count = |condition| session.exec(select(func::count_all()).select_from(Kept).filter(condition)).unwrap().one();
    assert_eq!(count(Kept.long.is_in(4000..44_000)).unwrap(), 1000);
    assert_eq!(count(Kept.long.not_in(4000..44_000)).unwrap(), 4000);
    let texts = (0..40_000).map(|n| format!("t{n}"));
    assert_eq!(count(Kept.text.is_in(texts)).unwrap(), 5000);
}

#[test]
fn many_rows_are_inserted_together_or_not_at_all() {
    let (session, _) = session();
    let mut rows: Vec<Kept> = (1..5000).map(|n| Kept::builder().id(n).build()).collect();
    rows.push(Kept::builder().id(1).build());
    assert!(session.exec(insert(Kept).values(&rows)).unwrap_err().is_integrity());
    assert_eq!(session.exec(select(func::count_all()).select_from(Kept)).unwrap().one().unwrap(), 0);
}

#[test]
fn foreign_keys_of_a_composite_key_are_one_constraint() {
    #[model(table)]
    struct Seat {
        #[field(primary_key)]
        row: String,
        #[field(primary_key)]
        number: i64,
    }

    #[model(table, foreign_key(old_number, old_row, name = "fk_old"))]
    struct Ticket {
        #[field(primary_key)]
        id: Option<i64>,
        #[field(foreign_key = Seat.row)]
        row: String,
        #[field(foreign_key = Seat.number, column = "Seat Number")]
        number: i64,
        #[field(foreign_key = Seat.row)]
        old_row: Option<String>,
        #[field(foreign_key = Seat.number)]
        old_number: Option<i64>,
    }

    let engine = create_engine("sqlite://").unwrap();
    let log = Log::of(&engine);
    engine.create_all((Seat, Ticket)).unwrap();
    let sent = log.take().join("\n");
    assert!(
        sent.contains(
            r#"FOREIGN KEY("row", "Seat Number") REFERENCES seat ("row", number), CONSTRAINT fk_old FOREIGN KEY(old_number, old_row) REFERENCES seat (number, "row")"#
        ),
        "{sent}"
    );
    let session = Session::new(&engine);
    session.exec(text("-- on\nPRAGMA foreign_keys = ON")).unwrap();
    session.add(&Seat::builder().row("a").number(1).build());
    session.add(&Ticket::builder().row("a").number(1).build());
    session.commit().unwrap();
    let found = session.exec(select((Ticket.number, Ticket.old_row))).unwrap().all();
    assert_eq!(found, [(1, None)]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn values_come_back_equal_or_are_refused(
        float in proptest::num::f64::ANY,
        single in proptest::num::f32::ANY,
        (mantissa, scale) in (any::<i64>(), 0u32..20),
        cents in -1_000_000_000_000i64..1_000_000_000_000,
        long in any::<i64>(),
        unsigned in any::<u64>(),
        text in ".*",
        bytes in any::<Vec<u8>>(),
        nanos in any::<i64>(),
        seconds in any::<i32>(),
        id in any::<u128>(),
    ) {
        let _ = check(&Kept::builder().float(float).build());
        let _ = check(&Kept::builder().single(single).build());
        let _ = decimal_comes_back(&Decimal::new(mantissa, scale).to_string());
        let _ = check(&Kept::builder().price(Decimal::new(cents, 2)).build());
        let _ = check(&Kept::builder().unsigned(unsigned).build());
        let instant = Timestamp::from_nanosecond(nanos.into()).unwrap();
        let at = fieldbook::jiff::tz::Offset::UTC.to_datetime(instant);
        let whole = Kept::builder()
            .long(long)
            .text(text)
            .bytes(bytes)
            .day(at.date())
            .time(at.time())
            .at(at)
            .instant(instant)
            .length(SignedDuration::new(seconds.into(), 0))
            .json(json!({"f": if float.is_finite() { float } else { 0.5 }, "u": unsigned}))
            .uuid(Uuid::from_u128(id))
            .build();
        prop_assert_eq!(check(&whole), Ok(()));
    }
}
