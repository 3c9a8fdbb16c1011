//! `Session::stream`: rows one after the other, in memory that does not grow.

use fieldbook::dynamic::Instance;
use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::teams::plain;

#[model(table)]
struct Reading {
    #[field(primary_key)]
    id: Option<i64>,
    value: i64,
}

#[test]
fn a_stream_hands_over_each_row_after_what_is_pending() {
    let engine = create_engine("sqlite://").unwrap();
    engine.create_all(Reading).unwrap();
    let session = Session::new(&engine);
    let readings: Vec<Reading> = (0..100).map(|value| Reading::builder().value(value).build()).collect();
    session.add_all(&readings);
    let mut seen = Vec::new();
    let query = select((Reading, Reading.value)).filter(Reading.value.ge(10)).order_by(Reading.id.desc());
    let count = session.stream(query, |(reading, value)| {
        // The session's own object, not another of the same row.
        assert!(Instance::ptr_eq(reading.instance(), readings[value as usize].instance()));
        seen.push(value);
        Ok(())
    });
    assert_eq!(count.unwrap(), 90);
    assert!(seen.iter().copied().eq((10..100).rev()));
}

#[test]
fn a_stream_ends_with_the_first_error_and_the_session_goes_on() {
    let (_, _, session) = plain::filled();
    let mut rows = 0;
    let stopped = session.stream(select(plain::Hero), |hero| {
        rows += 1;
        // The session is at work.
        assert!(session.exec(select(plain::Team)).unwrap_err().is_invalid_request());
        assert!(hero.try_team().is_err() || hero.team_id().is_none());
        session.try_add(&hero)
    });
    assert!(stopped.unwrap_err().is_invalid_request());
    assert_eq!(rows, 1);
    assert!(!session.exec(select(plain::Hero)).unwrap().all().is_empty());
    let beside = select(plain::Team).options(selectin_load(plain::Team.heroes));
    assert!(session.stream(beside, |_| Ok(())).unwrap_err().is_invalid_request());
}

/// The process's memory at its highest, in KiB.
#[cfg(target_os = "linux")]
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// Rows that the database makes as it goes, so that only the stream could keep them.
#[cfg(target_os = "linux")]
#[test]
fn memory_is_flat_over_a_million_rows() {
    let engine = create_engine("sqlite://").unwrap();
    engine.create_all(Reading).unwrap();
    let session = Session::new(&engine);
    session
        .exec(text(
            "CREATE VIEW many AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < 1000000)
             SELECT id, 2 * id AS value FROM n",
        ))
        .unwrap();
    session.exec(text("DROP TABLE reading")).unwrap();
    session.exec(text("CREATE VIEW reading AS SELECT * FROM many")).unwrap();
    let (mut count, mut sum, mut early, mut most) = (0_u64, 0, 0, 0);
    session
        .stream(select(Reading), |reading| {
            count += 1;
            sum += reading.value();
            if count == 10_000 {
                early = peak();
            }
            if count.is_multiple_of(50_000) {
                most = most.max(peak());
            }
            Ok(())
        })
        .unwrap();
    assert_eq!((count, sum), (1_000_000, 1_000_001_000_000));
    // All of the objects at once would be 200 MB and more; other tests run beside this one.
    assert!(most < early + 64 * 1024, "{early} KiB after 10,000 rows, then {most} KiB");
}
