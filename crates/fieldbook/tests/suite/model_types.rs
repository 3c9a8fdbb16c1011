//! Every field type × nullable × default: DDL, the way through SQLite and back, JSON out and in, JSON Schema. Runs
//! natively and, in a browser, against SQLite compiled to wasm.

use fieldbook::dynamic::{ColumnType, Value};
use fieldbook::prelude::*;
use fieldbook::{FieldValue, Operand};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::path::PathBuf;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[derive(FieldEnum, Clone, Copy, Debug, PartialEq)]
enum Power {
    #[field(value = "fly")]
    Flight,
    Strength,
}

/// A type of the program's own, stored as the text inside.
#[derive(Clone, Debug, PartialEq)]
struct Email(String);

impl FieldValue for Email {
    type Base = Email;

    fn column_type() -> ColumnType {
        ColumnType::Text { max_length: Some(40) }
    }

    fn into_value(self) -> Value {
        self.0.into_value()
    }

    fn from_value(value: Value) -> std::result::Result<Self, String> {
        String::from_value(value).map(Email)
    }
}

/// A newtype around a number.
#[derive(Clone, Debug, PartialEq)]
struct Cents(i64);

impl FieldValue for Cents {
    type Base = Cents;

    fn column_type() -> ColumnType {
        i64::column_type()
    }

    fn into_value(self) -> Value {
        self.0.into_value()
    }

    fn from_value(value: Value) -> std::result::Result<Self, String> {
        i64::from_value(value).map(Cents)
    }
}

/// A type of several parts, stored as JSON.
#[derive(Clone, Debug, PartialEq)]
struct Point {
    x: i64,
    y: i64,
}

impl FieldValue for Point {
    type Base = Point;

    fn column_type() -> ColumnType {
        serde_json::Value::column_type()
    }

    fn into_value(self) -> Value {
        json!({"x": self.x, "y": self.y}).into_value()
    }

    fn from_value(value: Value) -> std::result::Result<Self, String> {
        let json = serde_json::Value::from_value(value)?;
        let part = |name: &str| json[name].as_i64().ok_or(format!("a point has a number `{name}`"));
        Ok(Point { x: part("x")?, y: part("y")? })
    }
}

macro_rules! operands {
    ($($ty:ty)*) => {
        $(impl Operand<$ty> for $ty {
            fn into_operand(self) -> fieldbook::dynamic::Expr {
                fieldbook::dynamic::Expr::Value(self.into_value())
            }
        })*
    };
}

operands! { Email Cents Point }

/// One type with two of its values: what DDL calls it, the values in JSON, and its JSON Schema.
macro_rules! types {
    ($($name:ident: $ty:ty = $value:expr, $other:expr; $ddl:literal, $json:tt, $other_json:tt, $schema:tt;)*) => {
        $(mod $name {
            use super::*;

            #[model(table)]
            struct Sample {
                #[field(primary_key)]
                id: Option<i64>,
                plain: $ty,
                nullable: Option<$ty>,
                #[field(default = $value)]
                defaulted: $ty,
                #[field(default = $value)]
                both: Option<$ty>,
            }

            pub fn check() {
                let ddl = format!(
                    "CREATE TABLE sample (\n    id INTEGER NOT NULL,\n    plain {0} NOT NULL,\n    nullable {0},\n    defaulted {0} NOT NULL,\n    both {0},\n    PRIMARY KEY (id)\n)",
                    $ddl
                );
                let engine = create_engine("sqlite://").unwrap();
                assert_eq!(super::created(&engine, Sample), ddl);
                round_trip(&engine);
                json();
                schema();
            }

            fn round_trip(engine: &Engine) {
                let value = || -> $ty { $value };
                let other = || -> $ty { $other };
                let session = Session::new(engine);
                let first = Sample::builder().plain(value()).build();
                let second = Sample::builder()
                    .plain(other())
                    .nullable(value())
                    .defaulted(other())
                    .both(None)
                    .build();
                session.add_all([&first, &second]);
                session.commit().unwrap();
                assert_eq!(first.plain(), value());
                assert_eq!(first.nullable(), None);
                assert_eq!(first.defaulted(), value());
                assert_eq!(first.both(), Some(value()));
                assert_eq!(second.plain(), other());
                assert_eq!(second.nullable(), Some(value()));
                assert_eq!(second.defaulted(), other());
                assert_eq!(second.both(), None);
                let found = session.exec(select(Sample).filter(Sample.plain.eq(other()))).unwrap();
                assert_eq!(found.one().unwrap().id(), Some(2));
                session.refresh(&second).unwrap();
                second.set_plain(other());
                let log = super::statements(engine);
                session.commit().unwrap();
                assert_eq!(log.lock().unwrap().len(), 0, "the same value is no change");
            }

            fn json() {
                let expected = json!({
                    "id": null, "plain": $other_json, "nullable": $json, "defaulted": $json, "both": null
                });
                let row = Sample::builder().plain($other).nullable($value).both(None).build();
                assert_eq!(row.model_dump().to_json(), expected);
                let read = Sample::model_validate(&expected).unwrap();
                assert_eq!(read, row);
                let read: Sample = serde_json::from_str(&serde_json::to_string(&row).unwrap()).unwrap();
                assert_eq!(read, row);
            }

            fn schema() {
                let schema = Sample::model_json_schema();
                assert_eq!(schema["required"], json!(["plain"]));
                let expected = json!($schema);
                let property = |name: &str| {
                    let mut property = schema["properties"][name].as_object().unwrap().clone();
                    property.remove("title");
                    let default = property.remove("default");
                    (serde_json::Value::from(property), default)
                };
                // What may be anything may be null already.
                let nullable = match expected == json!({}) {
                    true => expected.clone(),
                    false => json!({"anyOf": [expected, {"type": "null"}]}),
                };
                assert_eq!(property("plain"), (expected.clone(), None));
                assert_eq!(property("nullable"), (nullable.clone(), Some(json!(null))));
                assert_eq!(property("defaulted"), (expected, Some(json!($json))));
                assert_eq!(property("both"), (nullable, Some(json!($json))));
            }
        })*

        /// Every type in turn.
        pub fn check_every_type() {
            $($name::check();)*
        }
    };
}

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

types! {
    int8: i8 = -1, i8::MIN; "INTEGER", (-1), (-128), {"type": "integer"};
    int16: i16 = 1, i16::MAX; "INTEGER", 1, 32767, {"type": "integer"};
    int32: i32 = 1, i32::MIN; "INTEGER", 1, (-2147483648_i64), {"type": "integer"};
    int64: i64 = 1, i64::MAX; "INTEGER", 1, 9223372036854775807_i64, {"type": "integer"};
    int_size: isize = 1, -2; "INTEGER", 1, (-2), {"type": "integer"};
    uint8: u8 = 1, u8::MAX; "INTEGER", 1, 255, {"type": "integer"};
    uint16: u16 = 1, u16::MAX; "INTEGER", 1, 65535, {"type": "integer"};
    uint32: u32 = 1, u32::MAX; "INTEGER", 1, 4294967295_u32, {"type": "integer"};
    uint64: u64 = 1_u64, i64::MAX as u64; "INTEGER", 1, 9223372036854775807_i64, {"type": "integer"};
    uint_size: usize = 1_usize, 2_usize; "INTEGER", 1, 2, {"type": "integer"};
    float64: f64 = 0.1, -1e300; "FLOAT", 0.1, (-1e300), {"type": "number"};
    float32: f32 = 0.5, -2.25; "FLOAT", 0.5, (-2.25), {"type": "number"};
    boolean: bool = true, false; "BOOLEAN", true, false, {"type": "boolean"};
    string: String = "é🦸".to_owned(), String::new(); "VARCHAR", "é🦸", "", {"type": "string"};
    bytes: Vec<u8> = b"ab".to_vec(), vec![0, 255]; "BLOB", "ab", [0, 255], {"format": "binary", "type": "string"};
    decimal: Decimal = dec("1.1000000000"), dec("-12345.6789000000"); "NUMERIC", "1.1000000000", "-12345.6789000000",
        {"anyOf": [{"type": "number"}, {"pattern": "^(?!^[-+.]*$)[+-]?0*\\d*\\.?\\d*$", "type": "string"}]};
    uuid: Uuid = Uuid::from_u128(1), Uuid::max(); "CHAR(32)", "00000000-0000-0000-0000-000000000001",
        "ffffffff-ffff-ffff-ffff-ffffffffffff", {"format": "uuid", "type": "string"};
    date: civil::Date = civil::date(2024, 2, 29), civil::date(1, 1, 1); "DATE", "2024-02-29", "0001-01-01",
        {"format": "date", "type": "string"};
    time: civil::Time = civil::time(1, 2, 3, 0), civil::time(23, 59, 59, 999_999_000); "TIME", "01:02:03", "23:59:59.999999",
        {"format": "time", "type": "string"};
    date_time: civil::DateTime = civil::date(2024, 2, 29).at(1, 2, 3, 4_000), civil::date(1, 1, 1).at(0, 0, 0, 0); "DATETIME",
        "2024-02-29T01:02:03.000004", "0001-01-01T00:00:00", {"format": "date-time", "type": "string"};
    timestamp: Timestamp = Timestamp::from_microsecond(1_700_000_000_500_000).unwrap(), Timestamp::UNIX_EPOCH; "DATETIME",
        "2023-11-14T22:13:20.500000Z", "1970-01-01T00:00:00Z", {"format": "date-time", "type": "string"};
    duration: SignedDuration = SignedDuration::from_micros(93_600_000_001), SignedDuration::from_secs(-1); "DATETIME",
        "P1DT2H0.000001S", "-PT1S", {"format": "duration", "type": "string"};
    any: serde_json::Value = json!({"a": [1, null]}), json!("text"); "JSON", {"a": [1, null]}, "text", {};
    address: IpAddr = IpAddr::from([127, 0, 0, 1]), IpAddr::V6(Ipv6Addr::LOCALHOST); "VARCHAR", "127.0.0.1", "::1",
        {"format": "ipvanyaddress", "type": "string"};
    address4: Ipv4Addr = Ipv4Addr::LOCALHOST, Ipv4Addr::BROADCAST; "VARCHAR", "127.0.0.1", "255.255.255.255",
        {"format": "ipv4", "type": "string"};
    address6: Ipv6Addr = Ipv6Addr::LOCALHOST, Ipv6Addr::UNSPECIFIED; "VARCHAR", "::1", "::", {"format": "ipv6", "type": "string"};
    path: PathBuf = PathBuf::from("/tmp/a b"), PathBuf::from("é"); "VARCHAR", "/tmp/a b", "é", {"format": "path", "type": "string"};
    variant: Power = Power::Flight, Power::Strength; "VARCHAR(8)", "fly", "Strength", {"$ref": "#/$defs/Power"};
    newtype: Cents = Cents(150), Cents(-1); "INTEGER", 150, (-1), {"type": "integer"};
    structure: Point = Point { x: 1, y: 2 }, Point { x: 0, y: -1 }; "JSON", {"x": 1, "y": 2}, {"x": 0, "y": -1}, {};
    text_of_its_own: Email = Email("a@b".into()), Email("c@d".into()); "VARCHAR(40)", "a@b", "c@d", {"type": "string"};
}

/// What `create_all` sends for the table.
fn created(engine: &Engine, table: impl fieldbook::ModelSet) -> String {
    let log = statements(engine);
    engine.create_all(table).unwrap();
    let log = log.lock().unwrap();
    log.iter().find(|sql| sql.starts_with("CREATE TABLE")).unwrap().clone()
}

fn statements(engine: &Engine) -> std::sync::Arc<std::sync::Mutex<Vec<String>>> {
    let log: std::sync::Arc<std::sync::Mutex<Vec<String>>> = std::sync::Arc::default();
    let sink = log.clone();
    engine.observe(move |event| {
        if let Event::Statement(statement) = event
            && !statement.sql.starts_with("SELECT")
        {
            sink.lock().unwrap().push(statement.sql.to_string());
        }
    });
    log
}

#[test]
fn every_type_keeps_its_values_and_says_what_it_is() {
    check_every_type();
}
