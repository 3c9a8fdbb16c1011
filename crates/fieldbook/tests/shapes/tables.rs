//! `CREATE TABLE x` with a column `v` of each type, and an index.

use fieldbook::Model;
use fieldbook::jiff::civil;
use fieldbook::prelude::*;

use super::{Color, Shape, Team};

/// A table `x` with an integer key and this column.
macro_rules! column {
    ($ty:ty $(, [$($option:tt)*])?) => {
        column!($ty $(, [$($option)*])?; None)
    };
    ($ty:ty $(, [$($option:tt)*])?; $otherwise:expr) => {{
        #[allow(dead_code)]
        #[model(table)]
        struct X {
            #[field(primary_key)]
            id: Option<i32>,
            $(#[field($($option)*)])?
            v: $ty,
        }
        Shape::Table { ddl: |dialect| X::schema().ddl_for(dialect).unwrap().remove(0), otherwise: $otherwise }
    }};
}

pub fn all() -> Vec<(&'static str, Shape)> {
    vec![
        ("table(int)", column!(i32)),
        ("table(int | None)", column!(Option<i32>)),
        ("table(int, sa_type=sa.BigInteger)", column!(i64)),
        ("table(int, sa_type=sa.SmallInteger)", column!(i16)),
        ("table(bool)", column!(bool)),
        ("table(float)", column!(f64)),
        ("table(float, sa_type=sa.Double)", column!(f64, [sql_type = "DOUBLE PRECISION"])),
        ("table(float, sa_type=sa.REAL)", column!(f64, [sql_type = "REAL"])),
        ("table(str)", column!(String)),
        ("table(str, max_length=5)", column!(String, [max_length = 5])),
        ("table(str, sa_type=sa.Text)", column!(String, [sql_type = "TEXT"])),
        ("table(str, sa_type=sa.Unicode(7))", column!(String, [max_length = 7])),
        ("table(bytes)", column!(Vec<u8>)),
        ("table(decimal.Decimal)", column!(Decimal)),
        (
            "table(decimal.Decimal, max_digits=5, decimal_places=3)",
            column!(Decimal, [max_digits = 5, decimal_places = 3]),
        ),
        ("table(uuid.UUID)", column!(Uuid)),
        ("table(dt.date)", column!(civil::Date)),
        ("table(dt.time)", column!(civil::Time)),
        ("table(dt.datetime)", column!(Timestamp)),
        ("table(NaiveDatetime)", column!(civil::DateTime)),
        ("table(dt.datetime, sa_type=sa.DateTime(timezone=True))", column!(Timestamp)),
        ("table(dt.timedelta)", column!(SignedDuration)),
        (
            "table(Color)",
            column!(Color; Some(("v VARCHAR(5) NOT NULL", "an enum is a text of the model, not a type of the database"))),
        ),
        ("table(Color, sa_type=sa.Enum(Color, native_enum=False))", column!(Color)),
        (
            "table(Any, sa_type=sa.JSON)",
            column!(fieldbook::serde_json::Value; Some(("v JSONB NOT NULL", "JSONB can be compared and indexed"))),
        ),
        ("table(int, unique=True)", column!(i32, [unique])),
        (
            "table(int, foreign_key=\"team.id\", ondelete=\"CASCADE\")",
            column!(i32, [foreign_key = Team.id, ondelete = Cascade]),
        ),
        ("table(str, sa_column_kwargs={\"server_default\": \"a'b\"})", column!(String, [server_default = "'a''b'"])),
        ("table(bool, sa_column_kwargs={\"server_default\": sa.true()})", column!(bool, [server_default = "true"])),
        (
            "table(dt.datetime, sa_column_kwargs={\"server_default\": func.now()})",
            column!(Timestamp, [server_default = "CURRENT_TIMESTAMP"];
                Some(("v TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL",
                    "a default is SQL of the model's own, the same for every database"))),
        ),
        ("table(int, sa_column_kwargs={\"comment\": \"text\"})", column!(i32, [comment = "text"])),
        (
            "table(int, sa_column=Column(sa.Integer, Computed(\"id * 2\")))",
            column!(Option<i32>, [generated = "id * 2"];
                Some(("v INTEGER GENERATED ALWAYS AS (id * 2) STORED", "PostgreSQL before 18 refuses the recorded text"))),
        ),
        (
            "CreateIndex(next(iter(Team.__table__.indexes)))",
            Shape::Table { ddl: |dialect| Team::schema().ddl_for(dialect).unwrap().remove(1), otherwise: None },
        ),
    ]
}
