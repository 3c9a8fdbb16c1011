//! The statements that change a PostgreSQL database, which can alter everything in place.
//!
//! Foreign keys go first and come last, so that tables may refer to each other in any way meanwhile.

use super::change::{Change, table_changes};
use super::postgres_convert::conversion;
use super::snapshot::{Check, Column, ForeignKey, Given, Snapshot, Table, Unique, list, quote};
use super::sqlite::{broken_checks, refusal, repeated};
use super::statement::{MigrationStatement, Refusal};

/// The statements that lead from one database to the other, apart from renames, which were done before.
pub(super) fn statements(from: &Snapshot, to: &Snapshot) -> Vec<MigrationStatement> {
    let mut all = Vec::new();
    let mut from = from.clone();
    for old in &mut from.tables {
        if let Some(new) = to.table(&old.name) {
            rename_constraints(old, new, &mut all);
        }
    }
    let pairs: Vec<(&Table, &Table)> =
        from.tables.iter().filter_map(|table| Some((table, to.table(&table.name)?))).collect();
    for (old, new) in &pairs {
        for key in old.foreign_keys.iter().filter(|key| !new.foreign_keys.contains(key)) {
            all.push(drop_constraint(old, &key.given.0));
        }
    }
    let gone: Vec<String> =
        from.tables.iter().filter(|table| to.table(&table.name).is_none()).map(|table| table.name.clone()).collect();
    if !gone.is_empty() {
        all.push(MigrationStatement::new(format!("DROP TABLE {}", list(&gone))));
    }
    for (old, new) in &pairs {
        drop_rules(old, new, &mut all);
    }
    for (old, new) in &pairs {
        alter_columns(old, new, &mut all);
    }
    let created: Vec<&Table> = to.tables.iter().filter(|table| from.table(&table.name).is_none()).collect();
    all.extend(created.iter().map(|table| MigrationStatement::new(&table.sql)));
    for (old, new) in &pairs {
        add_rules(old, new, &mut all);
    }
    for table in &created {
        all.extend(table.indexes.iter().map(|index| MigrationStatement::new(index.sql(&table.name))));
        all.extend(table.foreign_keys.iter().map(|key| add_foreign_key(table, key, &[])));
    }
    for (old, new) in &pairs {
        let added = new.foreign_keys.iter().filter(|key| !old.foreign_keys.contains(key));
        all.extend(added.map(|key| add_foreign_key(new, key, &new_columns(old, new))));
    }
    all
}

/// The columns that only the new table has.
fn new_columns(old: &Table, new: &Table) -> Vec<String> {
    new.columns.iter().filter(|column| old.column(&column.name).is_none()).map(|column| column.name.clone()).collect()
}

fn alter(table: &Table, what: &str) -> MigrationStatement {
    MigrationStatement::new(format!("ALTER TABLE {} {what}", quote(&table.name)))
}

/// Constraints that are the same but for their names get the new ones, and nothing that relies on them notices.
fn rename_constraints(old: &mut Table, new: &Table, all: &mut Vec<MigrationStatement>) {
    let table = quote(&old.name);
    let mut rename = |from: &Given, to: &Given| {
        let (from, to) = (quote(&from.0), quote(&to.0));
        all.push(MigrationStatement::new(format!("ALTER TABLE {table} RENAME CONSTRAINT {from} TO {to}")));
    };
    if old.primary_key == new.primary_key && old.primary_key_name != new.primary_key_name {
        rename(&old.primary_key_given, &new.primary_key_given);
        old.primary_key_name.clone_from(&new.primary_key_name);
        old.primary_key_given = new.primary_key_given.clone();
    }
    let nameless = |key: &ForeignKey| ForeignKey { name: None, ..key.clone() };
    take_names(&mut old.foreign_keys, &new.foreign_keys, nameless, |key| &key.given, &mut rename);
    let nameless = |unique: &Unique| Unique { name: None, ..unique.clone() };
    take_names(&mut old.uniques, &new.uniques, nameless, |unique| &unique.given, &mut rename);
    let nameless = |check: &Check| Check { name: None, ..check.clone() };
    take_names(&mut old.checks, &new.checks, nameless, |check| &check.given, &mut rename);
}

/// Constraints of one kind: an old one that is a new one but for its name becomes that one.
fn take_names<T: Clone + PartialEq>(
    old: &mut [T],
    new: &[T],
    nameless: impl Fn(&T) -> T,
    given: impl Fn(&T) -> &Given,
    rename: &mut impl FnMut(&Given, &Given),
) {
    let wanted: Vec<&T> = new.iter().filter(|wanted| !old.contains(wanted)).collect();
    for wanted in wanted {
        let same = |own: &&mut T| nameless(own) == nameless(wanted) && !new.contains(own);
        if let Some(own) = old.iter_mut().find(same) {
            rename(given(own), given(wanted));
            *own = wanted.clone();
        }
    }
}

fn drop_constraint(table: &Table, name: &str) -> MigrationStatement {
    alter(table, &format!("DROP CONSTRAINT {}", quote(name)))
}

/// Indexes and constraints that go.
fn drop_rules(old: &Table, new: &Table, all: &mut Vec<MigrationStatement>) {
    for index in old.indexes.iter().filter(|index| !new.indexes.contains(index)) {
        all.push(MigrationStatement::new(format!("DROP INDEX {}", quote(&index.name))));
    }
    for unique in old.uniques.iter().filter(|unique| !new.uniques.contains(unique)) {
        all.push(drop_constraint(old, &unique.given.0));
    }
    for check in old.checks.iter().filter(|check| !new.checks.contains(check)) {
        all.push(drop_constraint(old, &check.given.0));
    }
    if old.primary_key != new.primary_key {
        all.push(drop_constraint(old, &old.primary_key_given.0));
    }
}

/// Columns that come, go and change.
fn alter_columns(old: &Table, new: &Table, all: &mut Vec<MigrationStatement>) {
    for change in table_changes(old, new) {
        if let Change::DropColumn { column, .. } = change {
            all.push(alter(old, &format!("DROP COLUMN {}", quote(&column))));
        }
    }
    for column in &new.columns {
        match old.column(&column.name) {
            None => all.push(add_column(column, old, new)),
            Some(source) if source.generated != column.generated => {
                all.push(alter(new, &format!("DROP COLUMN {}", quote(&column.name))));
                all.push(add_column(column, old, new));
            }
            Some(source) => alter_column(source, column, old, new, all),
        }
    }
}

fn add_column(column: &Column, old: &Table, new: &Table) -> MigrationStatement {
    let mut statement = alter(new, &format!("ADD COLUMN {}", column.definition()));
    let filled = column.default.is_some() || column.generated.is_some() || column.declared.ends_with("serial");
    if column.not_null && !filled {
        let what = format!("no value is known for the new {}.{}", new.name, column.name);
        statement.refusals.push(refusal(old, what, "1 = 1"));
    }
    statement
}

/// What PostgreSQL keeps of an integer with a sequence of its own: the integer.
fn stored(declared: &str) -> &str {
    match declared {
        "bigserial" => "bigint",
        "serial" => "integer",
        "smallserial" => "smallint",
        other => other,
    }
}

fn alter_column(from: &Column, to: &Column, old: &Table, new: &Table, all: &mut Vec<MigrationStatement>) {
    let name = quote(&to.name);
    let label = format!("{}.{}", old.name, to.name);
    let column = |what: &str| alter(new, &format!("ALTER COLUMN {name} {what}"));
    let (counted, counts) = (from.declared.ends_with("serial"), to.declared.ends_with("serial"));
    let retyped = stored(&from.declared) != stored(&to.declared);
    if counted && !counts || from.default.is_some() && (from.default != to.default || retyped) {
        all.push(column("DROP DEFAULT"));
    }
    if retyped {
        let conversion = conversion(&name, stored(&from.declared), stored(&to.declared));
        let mut statement = column(&format!("TYPE {} USING {}", stored(&to.declared), conversion.expression));
        if let Some(misfit) = conversion.misfit {
            let what = format!("{label} cannot be {} and stay what it is", to.declared);
            statement.refusals.push(refusal(old, what, &misfit));
        }
        all.push(statement);
    }
    if counts && !counted {
        let sequence = quote(&format!("{}_{}_seq", new.name, to.name));
        let table = quote(&new.name);
        all.push(MigrationStatement::new(format!("CREATE SEQUENCE {sequence} OWNED BY {table}.{name}")));
        let literal = sequence.replace('\'', "''");
        let next = format!("SELECT setval('{literal}', (SELECT coalesce(max({name}), 0) + 1 FROM {table}), false)");
        all.push(MigrationStatement::new(next));
        all.push(column(&format!("SET DEFAULT nextval('{literal}')")));
    }
    if let Some(default) = to.default.as_ref().filter(|_| from.default != to.default || retyped) {
        all.push(column(&format!("SET DEFAULT {default}")));
    }
    match (from.not_null, to.not_null) {
        (false, true) => {
            let mut statement = column("SET NOT NULL");
            statement.refusals.push(refusal(old, format!("{label} is NULL"), &format!("{name} IS NULL")));
            all.push(statement);
        }
        (true, false) => all.push(column("DROP NOT NULL")),
        _ => {}
    }
}

/// Constraints and indexes that come, with the rows that they would not hold for.
fn add_rules(old: &Table, new: &Table, all: &mut Vec<MigrationStatement>) {
    let fresh = new_columns(old, new);
    if old.primary_key != new.primary_key && !new.primary_key.is_empty() {
        let statement = alter(new, &format!("ADD {}", new.given_key_sql()));
        all.push(distinct(statement, &new.primary_key, &fresh, new));
    }
    for unique in new.uniques.iter().filter(|unique| !old.uniques.contains(unique)) {
        let statement = alter(new, &format!("ADD {}", unique.sql()));
        all.push(distinct(statement, &unique.columns, &fresh, new));
    }
    for check in new.checks.iter().filter(|check| !old.checks.contains(check)) {
        let mut statement = alter(new, &format!("ADD {}", check.sql()));
        statement.refusals = broken_checks(old, new, check);
        all.push(statement);
    }
    for index in new.indexes.iter().filter(|index| !old.indexes.contains(index)) {
        let mut statement = MigrationStatement::new(index.sql(&new.name));
        let columns = new.columns.iter().map(|column| &column.name);
        let names: Vec<String> = columns.filter(|name| index.body.contains(&quote(name))).cloned().collect();
        if index.unique && index.body == format!("({})", list(&names)) {
            statement = distinct(statement, &names, &fresh, new);
        }
        all.push(statement);
    }
}

/// The statement with the rows that repeat another's values; looked for in the table as it is at that moment.
fn distinct(
    mut statement: MigrationStatement,
    columns: &[String],
    fresh: &[String],
    table: &Table,
) -> MigrationStatement {
    let key: Vec<String> = match table.primary_key.iter().any(|name| fresh.contains(name)) {
        true => columns.to_vec(),
        false => table.primary_key.clone(),
    };
    let table = Table { primary_key: key, ..table.clone() };
    statement.refusals.push(repeated(&table, columns));
    statement
}

fn add_foreign_key(table: &Table, key: &ForeignKey, fresh: &[String]) -> MigrationStatement {
    let mut statement = alter(table, &format!("ADD {}", key.given_sql(&table.name)));
    // A column that has just come has no value yet, or the same default in every row: the database says what is wrong.
    if !key.columns.iter().any(|name| fresh.contains(name)) {
        let own = quote(&table.name);
        let mut conditions: Vec<String> =
            key.columns.iter().map(|name| format!("{own}.{} IS NOT NULL", quote(name))).collect();
        let same = key.columns.iter().zip(&key.targets);
        let same: Vec<String> =
            same.map(|(name, target)| format!("_there.{} = {own}.{}", quote(target), quote(name))).collect();
        let there = quote(&key.table);
        conditions.push(format!("NOT EXISTS (SELECT 1 FROM {there} AS _there WHERE {})", same.join(" AND ")));
        let what = format!("{}.{} refers to no row of {}", table.name, key.columns.join(", "), key.table);
        let refused: Refusal = refusal(table, what, &conditions.join(" AND "));
        statement.refusals.push(refused);
    }
    statement
}
