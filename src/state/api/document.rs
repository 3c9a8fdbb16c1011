//! What a document of OpenAPI says can be asked, in what a form needs to know of it.

use fieldbook_book::Request;

use super::{draft, example::example};
use crate::state::json::Json;

/// One method of one path.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Operation {
    /// The method, in capitals.
    pub method: String,
    /// The path, with its names in braces.
    pub path: String,
    /// One line on what it does.
    pub summary: String,
    /// More on it.
    pub description: String,
    /// Whether it should not be used any more.
    pub deprecated: bool,
    /// What it reads beside its body; a form's fields too.
    pub parameters: Vec<Parameter>,
    /// The body that it reads.
    pub body: Option<Body>,
}

/// Where a parameter stands in a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are OpenAPI's own")]
pub enum Place {
    Path,
    Query,
    Header,
    /// In the body, as a form's field.
    Form,
}

impl Place {
    /// The word that refusals begin a problem's place with.
    pub fn word(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Form => "body",
        }
    }
}

/// The kinds of values that fields are made for.
#[derive(Clone, Debug, Default, PartialEq)]
#[expect(missing_docs, reason = "each is what its name says")]
pub enum Kind {
    #[default]
    Text,
    Integer,
    Number,
    Boolean,
    /// One of these.
    Choice(Vec<String>),
    /// Several, with commas between them.
    Several,
}

/// One value that a request may bring.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// Where it stands.
    pub place: Place,
    /// Its name.
    pub name: String,
    /// Whether there is no request without it.
    pub required: bool,
    /// What it is.
    pub kind: Kind,
    /// The limits that the document gives, by the names that HTML has for them: `min`, `maxlength`.
    pub limits: Vec<(&'static str, String)>,
    /// What it is when it is left out.
    pub default: String,
    /// What the document says about it.
    pub description: String,
}

/// A body that is written as text.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// Its media type.
    pub content_type: String,
    /// Whether there is no request without it.
    pub required: bool,
    /// A body that fits.
    pub example: String,
}

/// HTML's names for the limits of OpenAPI.
const LIMITS: [(&str, &str); 5] = [
    ("minimum", "min"),
    ("maximum", "max"),
    ("minLength", "minlength"),
    ("maxLength", "maxlength"),
    ("pattern", "pattern"),
];

const METHODS: [&str; 7] = ["get", "post", "put", "patch", "delete", "head", "options"];

/// The operations of a document, in its order.
pub fn operations(document: &Json) -> Vec<Operation> {
    let paths = document.get("paths").members().iter();
    let all = paths.flat_map(|(path, methods)| {
        let known = methods.members().iter().filter(|(method, _)| METHODS.contains(&method.as_str()));
        known.map(move |(method, operation)| read(document, path, method, operation))
    });
    all.collect()
}

fn read(document: &Json, path: &str, method: &str, operation: &Json) -> Operation {
    let mut parameters: Vec<_> =
        operation.get("parameters").items().iter().filter_map(|it| parameter(document, it)).collect();
    let mut body = None;
    if let Some((content_type, media)) = operation.get("requestBody").get("content").members().first() {
        let schema = resolved(document, media.get("schema"));
        if content_type == "application/x-www-form-urlencoded" {
            let required = schema.get("required").items();
            parameters.extend(schema.get("properties").members().iter().map(|(name, property)| {
                let is_required = required.iter().any(|required| required.text() == Some(name));
                field(document, Place::Form, name, is_required, property)
            }));
        } else {
            let given = media.get("example");
            body = Some(Body {
                content_type: content_type.clone(),
                required: operation.get("requestBody").get("required").is_true(),
                example: if given.is_null() { example(document, schema) } else { given.clone() }.pretty(),
            });
        }
    }
    Operation {
        method: method.to_uppercase(),
        path: path.to_owned(),
        summary: operation.get("summary").plain(),
        description: operation.get("description").plain(),
        deprecated: operation.get("deprecated").is_true(),
        parameters,
        body,
    }
}

fn parameter(document: &Json, parameter: &Json) -> Option<Parameter> {
    let place = match parameter.get("in").text()? {
        "path" => Place::Path,
        "query" => Place::Query,
        "header" => Place::Header,
        _ => return None,
    };
    let name = parameter.get("name").text()?;
    let mut field = field(document, place, name, parameter.get("required").is_true(), parameter.get("schema"));
    if let Some(description) = parameter.get("description").text() {
        description.clone_into(&mut field.description);
    }
    Some(field)
}

fn field(document: &Json, place: Place, name: &str, required: bool, schema: &Json) -> Parameter {
    let own = resolved(document, schema);
    let choices = own.get("enum").items();
    let kind = match own.get("type").text().unwrap_or_default() {
        _ if !choices.is_empty() => Kind::Choice(choices.iter().map(Json::plain).collect()),
        "integer" => Kind::Integer,
        "number" => Kind::Number,
        "boolean" => Kind::Boolean,
        "array" => Kind::Several,
        _ => Kind::Text,
    };
    let limit = |(name, html): (&str, &'static str)| {
        let limit = own.get(name);
        (!limit.is_null()).then(|| (html, limit.plain()))
    };
    Parameter {
        place,
        name: name.to_owned(),
        required,
        kind,
        limits: LIMITS.into_iter().filter_map(limit).collect(),
        default: schema.get("default").plain(),
        description: schema.get("description").plain(),
    }
}

/// The schema that stands behind a reference, or beside null.
pub(super) fn resolved<'a>(document: &'a Json, schema: &'a Json) -> &'a Json {
    let mut schema = schema;
    // A reference that leads to itself leads nowhere.
    for _ in 0..8 {
        if let Some(reference) = schema.get("$ref").text() {
            let steps = reference.trim_start_matches("#/").split('/');
            schema = steps.fold(document, |place, step| place.get(step));
            continue;
        }
        let any = schema.get("anyOf").items();
        match any.iter().find(|one| one.get("type").text() != Some("null")) {
            Some(one) => schema = one,
            None => break,
        }
    }
    schema
}

impl Operation {
    /// The path's values in a request for this operation; nothing where it is for another.
    pub fn takes(&self, request: &Request) -> Option<Vec<(String, String)>> {
        let path = request.path.split('?').next().unwrap_or_default();
        let (own, theirs): (Vec<_>, Vec<_>) = (self.path.split('/').collect(), path.split('/').collect());
        if self.method != request.method || own.len() != theirs.len() {
            return None;
        }
        let mut values = Vec::new();
        for (own, theirs) in own.into_iter().zip(theirs) {
            match own.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
                Some(name) if !theirs.is_empty() => values.push((name.to_owned(), draft::decode(theirs))),
                _ if own == theirs => {}
                _ => return None,
            }
        }
        Some(values)
    }
}
