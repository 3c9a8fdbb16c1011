//! Random pairs of schemas: after `up` nothing differs and the data is kept, after `down` all is as before; or it is
//! refused, and nothing has changed.

use std::path::Path;
use std::sync::Arc;

use fieldbook::dynamic::{ColumnType, Declaration, Field, ForeignKey, Schema, SchemaRef, TableConstraint};
use fieldbook::migrate::{Migrations, diff};
use fieldbook::prelude::*;

use crate::database;

/// How many pairs; a server takes seconds over each, and has all of them only in the long form.
fn pairs() -> u64 {
    let is_short = database::is_postgresql() && std::env::var_os("FIELDBOOK_LONG").is_none();
    if is_short { 30 } else { 300 }
}

/// A generator of numbers that are the same everywhere.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }
}

/// A table as data, so that it can be changed.
#[derive(Clone)]
struct Draft {
    table: String,
    columns: Vec<Column>,
    parent: Option<usize>,
    pair: bool,
}

#[derive(Clone)]
struct Column {
    name: String,
    kind: usize,
    optional: bool,
    index: bool,
    unique: bool,
    default: bool,
}

/// A type, its default as SQL, and a value of it by number as SQL.
type KindOf = (fn() -> ColumnType, &'static str, fn(usize) -> String);

const KINDS: [KindOf; 8] = [
    (|| ColumnType::INT, "7", |n| n.to_string()),
    (|| ColumnType::Text { max_length: None }, "'x'", |n| format!("'t{n}'")),
    (|| ColumnType::Text { max_length: Some(3) }, "'y'", |n| format!("'{n}'")),
    (|| ColumnType::Float, "1.5", |n| format!("{n}.25")),
    (|| ColumnType::Bool, "false", |n| (n % 2 == 1).to_string()),
    (|| ColumnType::Date, "'2026-01-01'", |n| format!("'2025-01-{:02}'", 1 + n % 28)),
    (
        || ColumnType::DateTime,
        "'2026-01-01 00:00:00.000000'",
        |n| format!("'2025-01-{:02} 10:00:00.000000'", 1 + n % 28),
    ),
    (|| ColumnType::Decimal { digits: Some(8), places: Some(2) }, "0", |n| format!("{n}.5")),
];

fn column(chance: &mut Chance, number: usize) -> Column {
    Column {
        name: if number.is_multiple_of(5) { format!("order {number}") } else { format!("c{number}") },
        kind: chance.below(KINDS.len()),
        optional: chance.one_in(2),
        index: chance.one_in(3),
        unique: chance.one_in(6),
        default: chance.one_in(3),
    }
}

fn drafts(chance: &mut Chance) -> Vec<Draft> {
    let draft = |chance: &mut Chance, table: usize| Draft {
        table: if table == 1 { "Group".to_owned() } else { format!("t{table}") },
        columns: (0..1 + chance.below(4)).map(|number| column(chance, number)).collect(),
        parent: (table > 0 && chance.one_in(2)).then(|| chance.below(table)),
        pair: chance.one_in(4),
    };
    (0..1 + chance.below(3)).map(|table| draft(chance, table)).collect()
}

/// The tables of the next day.
fn changed(chance: &mut Chance, mut drafts: Vec<Draft>) -> Vec<Draft> {
    for _ in 0..1 + chance.below(4) {
        let place = chance.below(drafts.len());
        let draft = &mut drafts[place];
        let old = chance.below(draft.columns.len());
        match chance.below(10) {
            0 => draft.columns.push(column(chance, 10 + old + draft.columns.len())),
            1 => draft.columns.insert(0, column(chance, 20 + draft.columns.len())),
            2 if draft.columns.len() > 1 => drop(draft.columns.remove(old)),
            3 => draft.columns[old].kind = chance.below(KINDS.len()),
            4 => draft.columns[old].optional ^= true,
            5 => draft.columns[old].index ^= true,
            6 => draft.columns[old].unique ^= true,
            7 => draft.columns[old].default ^= true,
            8 => draft.pair ^= true,
            _ if place > 0 => draft.parent = draft.parent.xor(Some(0)),
            _ => {}
        }
    }
    if chance.one_in(5) {
        let table = 10 + drafts.len();
        let columns = vec![column(chance, 1)];
        drafts.push(Draft { table: format!("t{table}"), columns, parent: Some(0), pair: false });
    }
    drafts
}

fn schemas(drafts: &[Draft]) -> Vec<Arc<Schema>> {
    let mut all: Vec<Arc<Schema>> = Vec::new();
    for draft in drafts {
        let mut declaration = Declaration::table(&draft.table, &draft.table);
        declaration = declaration.field(Field::new("id", ColumnType::INT).optional().primary_key());
        for column in &draft.columns {
            let (kind, default, _) = KINDS[column.kind];
            let mut field = Field::new(&column.name, kind());
            field = if column.optional { field.optional() } else { field };
            field = if column.index { field.index() } else { field };
            field = if column.unique { field.unique() } else { field };
            field = if column.default { field.server_default(default) } else { field };
            declaration = declaration.field(field);
        }
        if let Some(parent) = draft.parent {
            let target = all[parent].clone();
            let mut field = Field::new("parent_id", ColumnType::INT).optional();
            let target = SchemaRef::new(target.name().to_owned(), move || Some(target.clone()));
            field.foreign_key = Some(ForeignKey { target, field: "id".to_owned(), on_delete: None });
            declaration = declaration.field(field);
        }
        if draft.pair {
            let columns = vec!["id".to_owned(), draft.columns[0].name.clone()];
            // PostgreSQL has one such name in a schema.
            let name = Some(format!("pair of {}", draft.table));
            declaration = declaration.constraint(TableConstraint::Unique { columns, name });
        }
        all.push(declaration.build().unwrap());
    }
    all
}

/// Rows for every table, some with NULLs where those are allowed.
fn fill(engine: &Engine, drafts: &[Draft], chance: &mut Chance) {
    let session = Session::new(engine);
    for draft in drafts {
        for id in 1..=chance.below(4) {
            let mut names = vec!["id".to_owned()];
            let mut values = vec![id.to_string()];
            for column in &draft.columns {
                names.push(format!("\"{}\"", column.name));
                let null = column.optional && chance.one_in(3);
                values.push(if null { "NULL".to_owned() } else { KINDS[column.kind].2(id) });
            }
            let (names, values) = (names.join(", "), values.join(", "));
            // What is unique may refuse a row; the others stay.
            let _ = session.begin_nested().and_then(|savepoint| {
                session.exec(text(format!("INSERT INTO \"{}\" ({names}) VALUES ({values})", draft.table)))?;
                savepoint.commit()
            });
        }
    }
    session.commit().unwrap();
}

/// Every row of a table as one text for each column, as SQLite compares them: 5 and 5.0 and '5' are the same.
fn cells(engine: &Engine, table: &str, column: &str) -> Vec<String> {
    if database::is_postgresql() {
        // As PostgreSQL writes them, 1.50 and 1.5 and 1 alike.
        let text = format!("\"{column}\"::text");
        let sql = format!(
            "SELECT id || ': ' || coalesce(CASE {text} WHEN 'true' THEN '1' WHEN 'false' THEN '0' \
             ELSE regexp_replace(regexp_replace({text}, '^(-?[0-9]+[.][0-9]*?)0+$', '\\1'), '[.]$', '') END, 'NULL') \
             FROM \"{table}\" ORDER BY id"
        );
        let rows = Session::new(engine).exec(fieldbook::text(sql)).unwrap();
        return rows.into_iter().map(|row| row.get::<String>(0).unwrap().replace(" 00:00:00", "")).collect();
    }
    let sql = format!(
        "SELECT id || ': ' || coalesce(CASE WHEN typeof(\"{column}\") = 'real' AND \"{column}\" = CAST(\"{column}\" AS INTEGER) \
         THEN CAST(\"{column}\" AS INTEGER) ELSE \"{column}\" END, 'NULL') FROM \"{table}\" ORDER BY id"
    );
    let rows = Session::new(engine).exec(text(sql)).unwrap();
    // A date that became a date-time is the same day.
    rows.into_iter().map(|row| row.get::<String>(0).unwrap().replace(" 00:00:00.000000", "")).collect()
}

/// The cells of every column that both have.
fn common(engine: &Engine, one: &[Draft], other: &[Draft]) -> Vec<Vec<String>> {
    let mut all = Vec::new();
    for draft in one {
        let Some(twin) = other.iter().find(|twin| twin.table == draft.table) else { continue };
        for column in draft.columns.iter().filter(|column| twin.columns.iter().any(|it| it.name == column.name)) {
            all.push(cells(engine, &draft.table, &column.name));
        }
    }
    all
}

/// What came of a pair of schemas.
#[derive(PartialEq)]
enum Outcome {
    Same,
    Refused,
    Done,
}

fn pair(seed: u64, folder: &Path) -> Outcome {
    let mut chance = Chance(seed);
    let before = drafts(&mut chance);
    let after = changed(&mut chance, before.clone());
    let (old, new) = (schemas(&before), schemas(&after));
    let engine = database::engine();
    let first = Migrations::new(&engine, folder, old.clone());
    first.create("first", &[]).unwrap();
    first.up(None).unwrap();
    fill(&engine, &before, &mut chance);
    let start = engine.inspect(100).unwrap();
    let kept = common(&engine, &before, &after);

    let second = Migrations::new(&engine, folder, new.clone());
    if second.create("second", &[]).unwrap().is_none() {
        return Outcome::Same;
    }
    second.check().unwrap();
    let same_tables = |expected: &[fieldbook::TableSnapshot]| {
        let now = engine.inspect(100).unwrap();
        for table in expected {
            assert_eq!(now.iter().find(|it| it.name == table.name), Some(table), "seed {seed}");
        }
    };
    if let Err(error) = second.up(None) {
        // Some text is no date, which only the server finds out.
        let refused = error.is_migration() || database::is_postgresql() && error.is_database();
        assert!(refused, "seed {seed}: {error:?}");
        same_tables(&start);
        return Outcome::Refused;
    }
    let rest = diff(&engine, new.clone(), &[]).unwrap();
    assert!(rest.is_empty(), "seed {seed}: {:?}", rest.changes);
    assert_eq!(common(&engine, &before, &after), kept, "seed {seed}");
    match second.down(1) {
        Ok(_) => {
            assert!(diff(&engine, old, &[]).unwrap().is_empty(), "seed {seed}");
            assert_eq!(common(&engine, &before, &after), kept, "seed {seed}");
        }
        // A column that went and must not be NULL has no values to come back with.
        Err(error) => {
            let refused = error.is_migration() || database::is_postgresql() && error.is_database();
            assert!(refused, "seed {seed}: {error:?}");
            assert!(diff(&engine, new, &[]).unwrap().is_empty(), "seed {seed}");
        }
    }
    Outcome::Done
}

#[test]
fn random_pairs_of_schemas_keep_their_data_or_are_refused() {
    let folder = std::env::temp_dir().join(format!("fieldbook-migrate-random-{}", std::process::id()));
    let (pairs, mut done, mut refused) = (pairs(), 0, 0);
    for seed in 0..pairs {
        let _ = std::fs::remove_dir_all(&folder);
        match pair(seed, &folder) {
            Outcome::Same => {}
            Outcome::Refused => refused += 1,
            Outcome::Done => done += 1,
        }
    }
    let _ = std::fs::remove_dir_all(&folder);
    assert!(done > pairs / 2 && refused >= pairs / 30, "{done} done, {refused} refused");
}
