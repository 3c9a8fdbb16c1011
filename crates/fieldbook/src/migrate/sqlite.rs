//! The statements that change an SQLite database, which can alter little of a table: the rest is made anew beside it.

use super::change::{Change, table_changes};
use super::convert::conversion;
use super::lexer::{Kind, tokens};
use super::snapshot::{Check, Column, Index, Snapshot, Table, list, named, quote};
use super::statement::{MigrationStatement, Refusal};

/// The statements that lead from one database to the other, apart from renames, which were done before.
pub(super) fn statements(from: &Snapshot, to: &Snapshot) -> Vec<MigrationStatement> {
    let mut all = Vec::new();
    for table in from.tables.iter().rev().filter(|table| to.table(&table.name).is_none()) {
        all.push(MigrationStatement::new(format!("DROP TABLE {}", quote(&table.name))));
    }
    for table in to.tables.iter().filter(|table| from.table(&table.name).is_none()) {
        all.push(MigrationStatement::new(&table.sql));
        all.extend(table.indexes.iter().map(|index| MigrationStatement::new(index.sql(&table.name))));
    }
    for table in &from.tables {
        if let Some(wanted) = to.table(&table.name) {
            alter(table, wanted, from, &mut all);
        }
    }
    all
}

/// The statements that change one table.
fn alter(from: &Table, to: &Table, database: &Snapshot, all: &mut Vec<MigrationStatement>) {
    let changes = table_changes(from, to);
    if changes.is_empty() {
        return;
    }
    if changes.iter().any(|change| !can_alter(change, from, to)) {
        return rebuild(from, to, database, all);
    }
    for index in from.indexes.iter().filter(|index| !to.indexes.contains(index)) {
        all.push(MigrationStatement::new(format!("DROP INDEX {}", quote(&index.name))));
    }
    let table = quote(&to.name);
    for change in &changes {
        match change {
            Change::AddColumn { column, .. } => {
                let column = to.column(column).map(|column| definition(column, to)).unwrap_or_default();
                all.push(MigrationStatement::new(format!("ALTER TABLE {table} ADD COLUMN {column}")));
            }
            Change::DropColumn { column, .. } => {
                all.push(MigrationStatement::new(format!("ALTER TABLE {table} DROP COLUMN {}", quote(column))));
            }
            _ => {}
        }
    }
    let new = to.indexes.iter().filter(|index| !from.indexes.contains(index));
    all.extend(new.map(|new| index(new, to)));
}

/// The statement that makes an index, with the rows that it would not be unique for.
fn index(index: &Index, table: &Table) -> MigrationStatement {
    let mut statement = MigrationStatement::new(index.sql(&table.name));
    let columns = table.columns.iter().map(|column| &column.name).filter(|name| index.body.contains(&quote(name)));
    let names: Vec<String> = columns.cloned().collect();
    // Of an index over expressions, or over some rows only, SQLite itself says what is wrong.
    if index.unique && index.body == format!("({})", list(&names)) {
        statement.refusals.push(repeated(table, &names));
    }
    statement
}

/// Whether SQLite can do it to the table as it stands.
fn can_alter(change: &Change, from: &Table, to: &Table) -> bool {
    match change {
        Change::CreateIndex { .. } | Change::DropIndex { .. } => true,
        Change::AddColumn { column, .. } => to.column(column).is_some_and(|column| can_add(column, to)),
        Change::DropColumn { column, .. } => can_drop(column, from, to),
        // A foreign key of a column that is added comes with it.
        Change::AddConstraint { sql, .. } => to.foreign_keys.iter().any(|key| {
            key.sql() == *sql && key.columns.len() == 1 && key.columns.iter().all(|name| from.column(name).is_none())
        }),
        _ => false,
    }
}

/// Whether `ADD COLUMN` can make it: not stored, not NOT NULL without a value, and its default is the same for ever.
fn can_add(column: &Column, table: &Table) -> bool {
    let constant = column.default.as_ref().is_none_or(|sql| {
        let current = sql.to_ascii_uppercase().starts_with("CURRENT_");
        !current && !sql.starts_with('(')
    });
    let refers = table.foreign_keys.iter().any(|key| key.columns.contains(&column.name));
    let filled = !column.not_null || column.default.is_some();
    match &column.generated {
        Some(generated) => !generated.stored && !column.not_null,
        None => constant && filled && !(refers && column.default.is_some()),
    }
}

/// Whether nothing that stays names the column.
fn can_drop(name: &str, from: &Table, to: &Table) -> bool {
    let names =
        |sql: &str| tokens(sql).iter().any(|it| matches!(it.kind, Kind::Word | Kind::Quoted) && it.name() == name);
    let computed = from.columns.iter().filter_map(|column| column.generated.as_ref());
    let held = from.primary_key.iter().any(|key| key == name)
        || from.uniques.iter().any(|unique| unique.columns.iter().any(|it| it == name))
        || from.foreign_keys.iter().any(|key| key.columns.iter().any(|it| it == name))
        || from.checks.iter().any(|check| names(&check.sql))
        || from.indexes.iter().any(|index| to.indexes.contains(index) && names(&index.body));
    !held && computed.map(|generated| &generated.sql).all(|sql| !names(sql))
}

/// A column as `ADD COLUMN` says it.
fn definition(column: &Column, table: &Table) -> String {
    let mut sql = format!("{} {}", quote(&column.name), column.declared);
    if let Some(default) = &column.default {
        sql.push_str(&format!(" DEFAULT {default}"));
    }
    if column.not_null {
        sql.push_str(" NOT NULL");
    }
    if let Some(generated) = &column.generated {
        sql.push_str(&format!(" GENERATED ALWAYS AS ({})", generated.sql));
    }
    for key in table.foreign_keys.iter().filter(|key| key.columns == [column.name.as_str()]) {
        let refers = format!("REFERENCES {} ({}){}", quote(&key.table), list(&key.targets), key.actions);
        sql.push_str(&format!(" {}", named(key.name.as_ref(), refers)));
    }
    sql
}

/// Makes the table anew beside the old one, moves the rows over, and takes the old one's name: SQLite's own advice.
fn rebuild(from: &Table, to: &Table, database: &Snapshot, all: &mut Vec<MigrationStatement>) {
    let (old, new) = (quote(&from.name), quote(&format!("_new_{}", to.name)));
    all.push(MigrationStatement::new(renamed(&to.sql, &new)));
    all.push(moved(from, to, &old, &new));
    all.push(MigrationStatement::new(format!("DROP TABLE {old}")));
    // Otherwise SQLite looks into views and triggers for the name that is not there at this moment.
    let legacy = database.has_views || !database.triggers.is_empty();
    let pragma = |on: &str| MigrationStatement::new(format!("PRAGMA legacy_alter_table={on}"));
    all.extend(legacy.then(|| pragma("ON")));
    all.push(MigrationStatement::new(format!("ALTER TABLE {new} RENAME TO {old}")));
    all.extend(legacy.then(|| pragma("OFF")));
    all.extend(to.indexes.iter().map(|wanted| index(wanted, to)));
    let triggers = database.triggers.iter().filter(|trigger| trigger.table == from.name);
    all.extend(triggers.map(|trigger| MigrationStatement::new(&trigger.sql)));
}

/// The statement that makes a table, under another name.
fn renamed(sql: &str, name: &str) -> String {
    let all = tokens(sql);
    let open = all.iter().position(|token| token.is_symbol("(")).unwrap_or(all.len());
    let rest: String = all[open..].iter().map(|token| token.text).collect();
    format!("CREATE TABLE {name} {rest}")
}

/// The statement that moves the rows, with those that would not fit.
fn moved(from: &Table, to: &Table, old: &str, new: &str) -> MigrationStatement {
    let (mut names, mut expressions, mut refusals) = (Vec::new(), Vec::new(), Vec::new());
    for column in to.columns.iter().filter(|column| column.generated.is_none()) {
        match from.column(&column.name) {
            Some(source) => {
                let conversion = conversion(source, column);
                names.push(column.name.clone());
                expressions.push(conversion.expression);
                let label = format!("{}.{}", from.name, column.name);
                if let Some(misfit) = conversion.misfit {
                    let what = format!("{label} cannot be {} and stay what it is", column.declared);
                    refusals.push(refusal(from, what, &misfit));
                }
                if column.not_null && !source.not_null {
                    refusals.push(refusal(
                        from,
                        format!("{label} is NULL"),
                        &format!("{} IS NULL", quote(&source.name)),
                    ));
                }
            }
            None if column.not_null && column.default.is_none() => {
                let what = format!("no value is known for the new {}.{}", to.name, column.name);
                refusals.push(refusal(from, what, "1 = 1"));
            }
            None => {}
        }
    }
    refusals.extend(broken_rules(from, to));
    let sql = format!("INSERT INTO {new} ({}) SELECT {} FROM {old}", list(&names), expressions.join(", "));
    MigrationStatement { sql, refusals }
}

/// The rows that new constraints of the table would not hold for.
fn broken_rules(from: &Table, to: &Table) -> Vec<Refusal> {
    let mut all = Vec::new();
    let mut keys: Vec<&Vec<String>> = to.uniques.iter().map(|unique| &unique.columns).collect();
    keys.retain(|names| !from.uniques.iter().any(|unique| unique.columns == **names));
    keys.extend((from.primary_key != to.primary_key).then_some(&to.primary_key));
    for names in keys {
        let new = |name: &&String| from.column(name).is_none();
        let filled = |name: &String| to.column(name).is_some_and(|column| column.default.is_some());
        match names.iter().filter(new).count() {
            0 => all.push(repeated(from, names)),
            // Every row gets the same default; one NULL among them makes rows differ.
            _ if names.iter().all(|name| from.column(name).is_some() || filled(name)) && names.len() == 1 => {
                let what = format!("the new {}.{} would be the same in every row", to.name, names[0]);
                let key = list(&from.primary_key);
                let query = format!("SELECT {key} FROM {} ORDER BY {key} LIMIT -1 OFFSET 1", quote(&from.name));
                all.push(Refusal { what, query });
            }
            _ => {}
        }
    }
    let same = |check: &&Check| from.checks.iter().any(|old| old.sql == check.sql);
    all.extend(to.checks.iter().filter(|check| !same(check)).flat_map(|check| broken_checks(from, to, check)));
    all
}

/// The rows that a new check does not hold for, where it is about columns that are there already.
pub(super) fn broken_checks(from: &Table, to: &Table, Check { sql, .. }: &Check) -> Vec<Refusal> {
    let names = tokens(sql).into_iter().filter(|it| matches!(it.kind, Kind::Word | Kind::Quoted));
    let on_new = names.map(|it| it.name()).any(|name| to.column(&name).is_some() && from.column(&name).is_none());
    match on_new {
        true => Vec::new(),
        false => vec![refusal(from, format!("CHECK ({sql}) does not hold"), &format!("NOT ({sql})"))],
    }
}

/// The rows of the table that a condition holds for.
pub(super) fn refusal(table: &Table, what: String, condition: &str) -> Refusal {
    let query = format!("SELECT {} FROM {} WHERE {condition}", list(&table.primary_key), quote(&table.name));
    Refusal { what, query }
}

/// The rows that are not the first with their values.
pub(super) fn repeated(table: &Table, names: &[String]) -> Refusal {
    let (key, names) = (list(&table.primary_key), list(names));
    let filled: Vec<String> = names.split(", ").map(|name| format!("{name} IS NOT NULL")).collect();
    let query = format!(
        "SELECT {key} FROM (SELECT {key}, row_number() OVER (PARTITION BY {names} ORDER BY {key}) AS _place, {} AS _filled \
         FROM {}) AS _rows WHERE _place > 1 AND _filled",
        filled.join(" AND "),
        quote(&table.name)
    );
    Refusal { what: format!("{} repeats ({names}) of another row", table.name), query }
}
