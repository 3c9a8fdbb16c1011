//! What stands in a column's JSON: `Hero.doc.at(("address", "city")).as_string()`.

use serde_json::Value as Json;

use super::column::Column;
use super::expr::Expr;
use super::model::Model;
use crate::ast::{self, JsonStep};
use crate::value::FieldValue;

/// A place in a JSON document: [`Column::at`]. NULL where the document has no such place.
#[derive(Clone, Debug)]
pub struct JsonPath {
    document: ast::Expr,
    path: Vec<JsonStep>,
}

/// A path into JSON: a name, a place in an array, or a tuple of them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no path into JSON",
    label = "expected a name, a place in an array, or a tuple of them"
)]
pub trait IntoJsonPath {
    /// The steps.
    fn into_steps(self) -> Vec<JsonStep>;
}

impl IntoJsonPath for &str {
    fn into_steps(self) -> Vec<JsonStep> {
        vec![JsonStep::Name(self.to_owned())]
    }
}

impl IntoJsonPath for usize {
    fn into_steps(self) -> Vec<JsonStep> {
        vec![JsonStep::Place(self)]
    }
}

macro_rules! paths {
    ($(($($name:ident)+))*) => {$(
        impl<$($name: IntoJsonPath),+> IntoJsonPath for ($($name,)+) {
            #[allow(non_snake_case)]
            fn into_steps(self) -> Vec<JsonStep> {
                let ($($name,)+) = self;
                let mut all = Vec::new();
                $(all.extend($name.into_steps());)+
                all
            }
        }
    )*};
}

super::select::each_tuple!(paths);

impl<M: Model, T: FieldValue<Base = Json>> Column<M, T> {
    /// A place in the column's JSON.
    ///
    /// ```
    /// use fieldbook::prelude::*;
    /// use fieldbook::serde_json::{Value, json};
    ///
    /// #[model(table)]
    /// struct Hero {
    ///     #[field(primary_key)]
    ///     id: Option<i64>,
    ///     doc: Value,
    /// }
    ///
    /// let engine = create_engine("sqlite://")?;
    /// engine.create_all(Hero)?;
    /// let session = Session::new(&engine);
    /// session.add(&Hero::builder().doc(json!({"level": 3, "powers": ["ice", "fire"]})).build());
    /// let first = Hero.doc.at(("powers", 0)).as_string();
    /// let strong = select(first).filter(Hero.doc.at("level").as_integer().gt(2));
    /// assert_eq!(session.exec(strong)?.all(), [Some("ice".to_owned())]);
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    pub fn at(self, path: impl IntoJsonPath) -> JsonPath {
        self.expr().at(path)
    }
}

impl<T: FieldValue<Base = Json>> Expr<T> {
    /// A place in the JSON.
    pub fn at(self, path: impl IntoJsonPath) -> JsonPath {
        JsonPath { document: self.ast, path: path.into_steps() }
    }
}

impl JsonPath {
    /// What stands there, as JSON. Where nothing does it is JSON's null in SQLite, and `None` in the other databases.
    pub fn as_json(self) -> Expr<Option<Json>> {
        let column_type = Json::column_type();
        let ast = ast::Expr::JsonPath { document: Box::new(self.document), path: self.path, taken_for: None };
        Expr::new(ast, column_type)
    }

    /// What stands there, as a text.
    pub fn as_string(self) -> Expr<Option<String>> {
        self.taken_for()
    }

    /// What stands there, as an integer.
    pub fn as_integer(self) -> Expr<Option<i64>> {
        self.taken_for()
    }

    /// What stands there, as a number.
    pub fn as_float(self) -> Expr<Option<f64>> {
        self.taken_for()
    }

    /// What stands there, as true or false.
    pub fn as_boolean(self) -> Expr<Option<bool>> {
        self.taken_for()
    }

    fn taken_for<T: FieldValue>(self) -> Expr<Option<T>>
    where
        Option<T>: FieldValue,
    {
        let taken_for = Some(T::column_type());
        let ast = ast::Expr::JsonPath { document: Box::new(self.document), path: self.path, taken_for };
        Expr::new(ast, T::column_type())
    }
}
