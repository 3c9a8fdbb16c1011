//! SQLAlchemy's expressions that `oracle/postgresql/shapes.json` holds compiled for two databases, in Rust.
//!
//! Shared by the suite, which compares texts, and by the tests that need a server, which send them. What the library says
//! otherwise, or cannot say, stands here with its reason.

mod queries;
mod statements;
mod tables;

use fieldbook::prelude::*;
use fieldbook::{Rendered, Statement};

/// What stands for one of SQLAlchemy's expressions.
// Each of the two who share it looks at another part.
#[allow(dead_code)]
pub enum Shape {
    /// A statement that is to have the recorded text; `otherwise` is the PostgreSQL text where it differs, and why.
    Statement { compile: Compile, run: Run, otherwise: Option<(&'static str, &'static str)> },
    /// A table that is to be created so.
    Table { ddl: fn(Dialect) -> String, otherwise: Option<(&'static str, &'static str)> },
    /// Nothing: why.
    Missing(&'static str),
}

/// The text in a dialect.
pub type Compile = Box<dyn Fn(Dialect) -> fieldbook::Result<Rendered>>;
/// Sends it.
pub type Run = Box<dyn Fn(&Session) -> fieldbook::Result<()>>;

/// Every shape by its Python text.
pub fn all() -> Vec<(&'static str, Shape)> {
    [tables::all(), queries::all(), statements::all()].into_iter().flatten().collect()
}

/// A statement that is compiled, and sent.
macro_rules! shape {
    ($statement:expr) => {
        shape!($statement, None)
    };
    ($statement:expr, $otherwise:expr) => {
        $crate::shapes::Shape::Statement {
            compile: Box::new(|dialect| $statement.compile(dialect)),
            run: Box::new(|session| $crate::shapes::sent($statement, session)),
            otherwise: $otherwise,
        }
    };
}
pub(crate) use shape;

/// Sends a statement.
pub fn sent<S: Statement>(statement: S, session: &Session) -> fieldbook::Result<()> {
    session.exec(statement).map(drop)
}

#[derive(FieldEnum, Clone, Copy, Debug, PartialEq)]
pub enum Color {
    #[field(rename = "red")]
    Red,
    #[field(rename = "green")]
    Green,
}

#[model(table)]
pub struct Team {
    #[field(primary_key)]
    id: Option<i32>,
    #[field(index)]
    name: String,
}

#[model(table)]
pub struct Hero {
    #[field(primary_key)]
    id: Option<i32>,
    name: String,
    age: Option<i32>,
    #[field(default = false)]
    flag: bool,
    score: Option<f64>,
    money: Option<Decimal>,
    day: Option<civil::Date>,
    at: Option<Timestamp>,
    doc: Option<fieldbook::serde_json::Value>,
    color: Option<Color>,
    key: Option<Uuid>,
    #[field(foreign_key = Team.id)]
    team_id: Option<i32>,
}

#[allow(dead_code)]
/// The text without white space that means nothing, and without the casts of placeholders.
pub fn plain(sql: &str) -> String {
    let folded = sql.split_whitespace().collect::<Vec<_>>().join(" ").replace("%%", "%");
    let mut parts = folded.split("::");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push_str(after_type(part));
    }
    text.replace("( ", "(").replace(" )", ")")
}

/// What stands behind a cast's type: words in capitals.
fn after_type(text: &str) -> &str {
    const WORDS: [&str; 6] = ["WITH", "WITHOUT", "TIME", "ZONE", "PRECISION", "VARYING"];
    let word = |text: &str| text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len());
    let mut rest = &text[word(text)..];
    while let Some(next) = rest.strip_prefix(' ').filter(|next| WORDS.contains(&&next[..word(next)])) {
        rest = &next[word(next)..];
    }
    rest
}
