//! Properties: any valid value of a model survives dump → validate, and save → load, unchanged.

use fieldbook::prelude::*;
use proptest::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[derive(FieldEnum, Clone, Copy, Debug, PartialEq)]
enum Power {
    Flight,
    #[field(value = "super strength")]
    Strength,
    #[field(rename = "X")]
    Vision,
}

#[model]
struct Base {
    whole: i64,
    small: Option<i8>,
    large: u64,
    float: f64,
    single: Option<f32>,
    on: bool,
    #[field(alias = "theText")]
    text: String,
    bytes: Option<Vec<u8>>,
    decimal: Decimal,
    uuid: Uuid,
    date: civil::Date,
    time: Option<civil::Time>,
    at: civil::DateTime,
    instant: Timestamp,
    length: SignedDuration,
    any: Option<serde_json::Value>,
    power: Option<Power>,
}

#[model(extends = Base)]
struct Data {
    numbers: Vec<Option<i32>>,
    inner: Option<Inner>,
    inners: Vec<Inner>,
}

#[model]
struct Inner {
    name: String,
    powers: Vec<Power>,
}

#[model(table, extends = Base)]
struct Stored {
    #[field(primary_key)]
    id: Option<i64>,
}

/// Microseconds from the year 1 to the end of 9999, as JSON and SQLite keep them.
fn micros() -> impl Strategy<Value = i64> {
    -62_135_596_800_000_000_i64..253_402_207_200_000_000
}

fn instant() -> impl Strategy<Value = Timestamp> {
    micros().prop_map(|micros| Timestamp::from_microsecond(micros).unwrap())
}

fn date_time() -> impl Strategy<Value = civil::DateTime> {
    instant().prop_map(|at| at.to_zoned(fieldbook::jiff::tz::TimeZone::UTC).datetime())
}

fn time() -> impl Strategy<Value = civil::Time> {
    date_time().prop_map(|at| at.time())
}

fn length() -> impl Strategy<Value = SignedDuration> {
    micros().prop_map(SignedDuration::from_micros)
}

/// What a float keeps: fifteen digits.
fn decimal() -> impl Strategy<Value = Decimal> {
    (-999_999_999_999_999_i64..=999_999_999_999_999, 0..=10_u32)
        .prop_map(|(digits, places)| Decimal::new(digits, places))
}

/// Any characters at all, those that nobody sees among them.
fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(any::<char>(), 0..32).prop_map(String::from_iter)
}

fn float() -> impl Strategy<Value = f64> {
    any::<f64>().prop_filter("JSON has no such number", |float| float.is_finite())
}

fn power() -> impl Strategy<Value = Power> {
    prop_oneof![Just(Power::Flight), Just(Power::Strength), Just(Power::Vision)]
}

fn document() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(json!(null)),
        any::<bool>().prop_map(|on| json!(on)),
        any::<i64>().prop_map(|int| json!(int)),
        // Never whole: SQLite makes an integer of a column that is `-1.0` alone.
        any::<i32>().prop_map(|int| json!(f64::from(int) / 8.0 + 0.0625)),
        text().prop_map(|text| json!(text)),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(|list| json!(list)),
            prop::collection::btree_map(text(), inner, 0..4).prop_map(|map| json!(map)),
        ]
    })
}

/// `null` is `None` where the field is an option.
fn some_document() -> impl Strategy<Value = Option<serde_json::Value>> {
    prop::option::of(document().prop_filter("null is None", |json| !json.is_null()))
}

prop_compose! {
    fn numbers()(
        whole in any::<i64>(), small in any::<Option<i8>>(), large in 0..=i64::MAX as u64, float in float(),
        single in prop::option::of(any::<f32>().prop_filter("finite", |it| it.is_finite())), on in any::<bool>(),
        decimal in decimal(),
    ) -> (i64, Option<i8>, u64, f64, Option<f32>, bool, Decimal) {
        (whole, small, large, float, single, on, decimal)
    }
}

prop_compose! {
    fn texts()(
        text in text(), bytes in any::<Option<Vec<u8>>>(), uuid in any::<u128>(), any in some_document(),
        power in prop::option::of(power()),
    ) -> (String, Option<Vec<u8>>, Uuid, Option<serde_json::Value>, Option<Power>) {
        (text, bytes, Uuid::from_u128(uuid), any, power)
    }
}

prop_compose! {
    fn times()(
        date in date_time(), time in prop::option::of(time()), at in date_time(), instant in instant(), length in length(),
    ) -> (civil::Date, Option<civil::Time>, civil::DateTime, Timestamp, SignedDuration) {
        (date.date(), time, at, instant, length)
    }
}

/// A builder with every inherited field given.
macro_rules! filled {
    ($builder:expr, $numbers:expr, $texts:expr, $times:expr) => {{
        let (whole, small, large, float, single, on, decimal) = $numbers;
        let (text, bytes, uuid, any, power) = $texts;
        let (date, time, at, instant, length) = $times;
        let builder = $builder.whole(whole).small(small).large(large).float(float).single(single).on(on);
        let builder = builder.decimal(decimal).text(text).bytes(bytes).uuid(uuid).any(any).power(power);
        builder.date(date).time(time).at(at).instant(instant).length(length)
    }};
}

prop_compose! {
    fn inner()(name in text(), powers in prop::collection::vec(power(), 0..3)) -> Inner {
        Inner::builder().name(name).powers(powers).build()
    }
}

prop_compose! {
    fn data()(
        numbers in numbers(), texts in texts(), times in times(), list in any::<Vec<Option<i32>>>(),
        one in prop::option::of(inner()), many in prop::collection::vec(inner(), 0..3),
    ) -> Data {
        filled!(Data::builder(), numbers, texts, times).numbers(list).inner(one).inners(many).build()
    }
}

prop_compose! {
    fn stored()(numbers in numbers(), texts in texts(), times in times()) -> Stored {
        filled!(Stored::builder(), numbers, texts, times).build()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_dump_validates_to_the_same_value(data in data()) {
        let read = Data::model_validate(data.model_dump().by_alias().to_json()).unwrap();
        prop_assert_eq!(&read, &data);
        prop_assert_eq!(&Data::model_validate(&data).unwrap(), &data);
        let sparse = data.model_dump().by_alias().exclude_none().to_json();
        prop_assert_eq!(&Data::model_validate(sparse).unwrap(), &data);
    }

    #[test]
    fn a_saved_value_is_loaded_unchanged(stored in stored()) {
        let engine = create_engine("sqlite://").unwrap();
        engine.create_all(Stored).unwrap();
        let session = Session::new(&engine);
        session.add(&stored);
        session.commit().unwrap();
        session.refresh(&stored).unwrap();
        let session = Session::new(&engine);
        let loaded = session.get(Stored, stored.id().unwrap()).unwrap().unwrap();
        let dump = stored.model_dump().to_json();
        prop_assert_eq!(loaded.model_dump().to_json(), dump);
        prop_assert_eq!(loaded, stored);
    }

    #[test]
    fn bounds_accept_exactly_what_they_say(value in any::<i64>(), low in any::<i32>(), high in any::<i32>()) {
        use fieldbook::dynamic::{ColumnType, Declaration, Field, validate};
        let field = Field::new("x", ColumnType::INT).ge(i64::from(low)).lt(i64::from(high));
        let schema = Declaration::data("M").field(field).build().unwrap();
        let data = fieldbook::Unvalidated::Json(json!({"x": value}));
        let fits = value >= i64::from(low) && value < i64::from(high);
        prop_assert_eq!(validate(&schema, &data, None).is_ok(), fits);
    }
}
