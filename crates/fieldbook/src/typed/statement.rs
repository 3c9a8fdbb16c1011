//! What a session executes, and SQL written by hand.

use std::borrow::Cow;

use super::case::Literal;
use super::results::{Results, Row};
use super::select::Select;
use crate::ast;
use crate::error::{Error, ErrorKind, Result};
use crate::session::{Item, Session};
use crate::value::{FieldValue, Value};

/// What [`Session::exec`] takes.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a statement",
    label = "expected a `select`, `insert`, `update`, `delete` or `text`"
)]
pub trait Statement {
    /// What it returns.
    type Output;

    /// Executes it in this session.
    fn execute(self, session: &Session) -> Result<Self::Output>;
}

impl<R: Row> Statement for Select<R> {
    type Output = Results<R::Output>;

    fn execute(self, session: &Session) -> Result<Self::Output> {
        Results::new::<R>(session.execute(&ast::Statement::Select(self.ast))?)
    }
}

/// A query that sends SQL written by hand in its own place: [`Select::from_statement`].
pub struct FromStatement<R>(Select<R>);

impl<R> Select<R> {
    /// Sends this SQL as it is, and makes of its rows what the query selects, one model at most and columns beside it. Its
    /// columns are found by their names; a model's key must be among them, and what is not is loaded when it is read.
    ///
    /// ```
    /// use fieldbook::prelude::*;
    ///
    /// #[model(table)]
    /// struct Hero {
    ///     #[field(primary_key)]
    ///     id: Option<i64>,
    ///     name: String,
    /// }
    ///
    /// let engine = create_engine("sqlite://")?;
    /// engine.create_all(Hero)?;
    /// let session = Session::new(&engine);
    /// session.add_all([&Hero::builder().name("Deadpond").build(), &Hero::builder().name("Tarantula").build()]);
    /// let sql = text("SELECT * FROM hero WHERE name LIKE :start || '%'").bind("start", "Dead");
    /// let hero = session.exec(select(Hero).from_statement(sql))?.one()?;
    /// assert_eq!(hero.name(), "Deadpond");
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    pub fn from_statement(mut self, statement: TextSql) -> FromStatement<R> {
        self.ast.statement = Some(Box::new(statement.into_ast()));
        FromStatement(self)
    }
}

impl<R: Row> Statement for FromStatement<R> {
    type Output = Results<R::Output>;

    fn execute(self, session: &Session) -> Result<Self::Output> {
        self.0.execute(session)
    }
}

impl<R> Clone for FromStatement<R> {
    fn clone(&self) -> Self {
        FromStatement(self.0.clone())
    }
}

impl<R> std::fmt::Debug for FromStatement<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// SQL written by hand: [`text`].
#[derive(Clone, Debug)]
pub struct TextSql(ast::Text);

/// SQL written by hand, with `:name` for each parameter: `text("SELECT :n").bind("n", 1)`.
pub fn text(sql: impl Into<Cow<'static, str>>) -> TextSql {
    TextSql(ast::Text { sql: sql.into(), params: Vec::new() })
}

impl TextSql {
    /// Gives a parameter its value.
    pub fn bind(mut self, name: &str, value: impl Literal) -> Self {
        self.0.params.push((name.to_owned(), value.into_literal().into_value()));
        self
    }

    /// The text of the dynamic core.
    pub fn into_ast(self) -> ast::Text {
        self.0
    }
}

impl Statement for TextSql {
    type Output = Results<TextRow>;

    fn execute(self, session: &Session) -> Result<Self::Output> {
        let rows = session.execute(&ast::Statement::Text(self.0))?;
        Results::of_text(rows)
    }
}

/// A row of SQL written by hand: values by place.
#[derive(Clone, Debug, PartialEq)]
pub struct TextRow(Vec<Value>);

impl TextRow {
    /// The value at this place, as this type.
    ///
    /// # Errors
    ///
    /// `is_value` when there is no such place, or its value is not of the type.
    pub fn get<T: FieldValue>(&self, place: usize) -> Result<T> {
        let value = self.0.get(place).cloned().ok_or_else(|| {
            Error::new(ErrorKind::Value, format!("a row of {} values has no place {place}", self.0.len()))
        })?;
        T::from_value(value).map_err(|message| Error::new(ErrorKind::Value, message))
    }

    pub(super) fn read(items: &mut dyn Iterator<Item = Item>, width: usize) -> Self {
        let value = |item| match item {
            Item::Value(value) => value,
            Item::Instance(_) => Value::Null,
        };
        TextRow(items.take(width).map(value).collect())
    }
}
