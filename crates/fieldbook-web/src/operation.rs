//! What a handler is to the core: what it reads, what it answers, and how it is run.

use std::sync::Arc;

use fieldbook::dynamic::{ColumnType, Declaration, Field, ItemType, Schema};

use crate::error::HttpError;
use crate::request::Request;
use crate::response::Response;
use crate::status::Status;

/// What an argument reads from a request.
#[derive(Clone)]
pub enum Input {
    /// The values of a path's names, in order.
    Path(Vec<ItemType>),
    /// A model of what the query holds.
    Query(Arc<Schema>),
    /// A model of headers.
    Header(Arc<Schema>),
    /// A body in JSON.
    Json(ItemType),
    /// A model of what a form's body holds.
    Form(Arc<Schema>),
}

/// What a handler answers.
#[derive(Clone)]
pub enum Answers {
    /// JSON of any form, or no JSON at all.
    Anything,
    /// Data of this type.
    Data(ItemType),
}

type Run = Arc<dyn Fn(&Request) -> Result<Response, HttpError> + Send + Sync>;

/// A handler without its types.
#[derive(Clone)]
pub struct Operation {
    pub(crate) name: String,
    pub(crate) inputs: Vec<Input>,
    pub(crate) answers: Answers,
    pub(crate) about: About,
    pub(crate) run: Run,
    /// Its place among the functions of whoever runs them, where that is not the core.
    pub(crate) number: usize,
}

/// What is said about an operation by hand.
#[derive(Clone, Default)]
pub(crate) struct About {
    pub(crate) status: Option<Status>,
    pub(crate) summary: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) tags: Vec<String>,
    pub(crate) deprecated: bool,
    pub(crate) hidden: bool,
    pub(crate) example: Option<serde_json::Value>,
    pub(crate) responses: Vec<(Status, String, Option<ItemType>)>,
}

impl Operation {
    /// A handler of this name, which reads this, answers this and is run so.
    pub fn new(
        name: impl Into<String>,
        inputs: Vec<Input>,
        answers: Answers,
        run: impl Fn(&Request) -> Result<Response, HttpError> + Send + Sync + 'static,
    ) -> Self {
        Operation { name: name.into(), inputs, answers, about: About::default(), run: Arc::new(run), number: 0 }
    }

    /// A handler that is run by whoever calls [`Api::begin`](crate::Api::begin), who knows it by this number.
    pub fn numbered(name: impl Into<String>, inputs: Vec<Input>, answers: Answers, number: usize) -> Self {
        let not_here = |_: &Request| Err(HttpError::new(Status::INTERNAL_SERVER_ERROR, serde_json::Value::Null));
        Operation { number, ..Operation::new(name, inputs, answers, not_here) }
    }

    /// The same handler with documentation: its first line is the summary where none is given.
    pub fn documented(mut self, text: &str) -> Self {
        self.about.description = Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        self
    }

    /// The types that the path's names have.
    pub(crate) fn path_types(&self) -> impl Iterator<Item = &ItemType> {
        self.inputs.iter().filter_map(|input| if let Input::Path(types) = input { Some(types) } else { None }).flatten()
    }

    pub(crate) fn status(&self) -> Status {
        self.about.status.unwrap_or(Status::OK)
    }
}

/// What is made once for a route's handler, so that no request has to.
#[derive(Default)]
pub(crate) struct Prepared {
    /// The path's names as a model's fields.
    pub(crate) path: Option<Arc<Schema>>,
    /// The body as the one field of a model, where it is no model itself.
    pub(crate) body: Option<Arc<Schema>>,
    /// The answer, likewise.
    pub(crate) answer: Option<Arc<Schema>>,
    pub(crate) reads_body: bool,
    pub(crate) status: Option<Status>,
}

impl Prepared {
    /// For a handler of a route with these names.
    ///
    /// # Errors
    ///
    /// When the handler's arguments and the names do not fit each other.
    pub(crate) fn new(operation: &Operation, names: &[String]) -> Result<Self, String> {
        let types: Vec<&ItemType> = operation.path_types().collect();
        check_names(&operation.name, types.len(), names)?;
        let mut prepared = Prepared { status: operation.about.status, ..Prepared::default() };
        if !types.is_empty() {
            let fields = names.iter().zip(types).map(|(name, item)| field(name, item));
            prepared.path = Some(data("Path", fields));
        }
        for input in &operation.inputs {
            match input {
                Input::Json(item) => {
                    prepared.reads_body = true;
                    prepared.body = wrapped(BODY, item);
                }
                Input::Form(_) => prepared.reads_body = true,
                _ => {}
            }
        }
        if let Answers::Data(item) = &operation.answers {
            prepared.answer = Some(data("Answer", [field(ANSWER, item)]));
        }
        Ok(prepared)
    }
}

/// The one field of a body that is no model.
pub(crate) const BODY: &str = "body";
/// The one field of an answer.
pub(crate) const ANSWER: &str = "answer";

fn check_names(handler: &str, types: usize, names: &[String]) -> Result<(), String> {
    let plural = |count: usize| if count == 1 { "" } else { "s" };
    match (names.len(), types) {
        (names, types) if names == types => Ok(()),
        (_, 0) => Err(format!("no argument of `{handler}` takes `{{{}}}`; add a `Path` for it", names.join("}`, `{"))),
        (names, types) => Err(format!(
            "`{handler}` takes {types} value{} from the path, which has {names} name{}",
            plural(types),
            plural(names)
        )),
    }
}

/// A required field of this type.
pub(crate) fn field(name: &str, item: &ItemType) -> Field {
    let mut field = Field::new(name, item.column_type.clone());
    field.optional = item.optional;
    field.required = true;
    field
}

fn wrapped(name: &str, item: &ItemType) -> Option<Arc<Schema>> {
    let is_model = matches!(item.column_type, ColumnType::Model(_)) && !item.optional;
    (!is_model).then(|| data("Body", [field(name, item)]))
}

/// A data model of these fields.
pub(crate) fn data(name: &str, fields: impl IntoIterator<Item = Field>) -> Arc<Schema> {
    let declaration = fields.into_iter().fold(Declaration::data(name), Declaration::field);
    declaration.build().expect("names of a path differ, which the router has checked")
}
