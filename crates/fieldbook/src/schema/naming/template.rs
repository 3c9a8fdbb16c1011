//! A template and what its tokens stand for.

use super::Name;
use crate::error::{Error, Result, error};
use crate::schema::Schema;

/// The constraint or the index that gets a name.
pub(super) struct Subject<'a> {
    schema: &'a Schema,
    columns: Vec<&'a str>,
    /// The table and the columns that it refers to.
    referred: Option<(&'a str, Vec<&'a str>)>,
}

/// Which columns a token is about.
enum Which {
    /// One, by its place.
    At(usize),
    /// All, with this between them.
    All(&'static str),
}

impl<'a> Subject<'a> {
    pub fn new(schema: &'a Schema, columns: Vec<&'a str>) -> Self {
        Subject { schema, columns, referred: None }
    }

    /// A foreign key, with what it refers to.
    pub fn referring(self, table: &'a str, columns: Vec<&'a str>) -> Self {
        Subject { referred: Some((table, columns)), ..self }
    }

    /// The name by the template, where it is for constraints with or without a name of their own like this one.
    pub fn name(&self, template: Option<&str>, own: Option<&str>) -> Result<Option<Name>> {
        match (template, own) {
            (Some(template), _) if own.is_none() || template.contains("constraint_name") => {
                let made = self.fill(template, own)?;
                // Nothing is no name.
                Ok((!made.is_empty()).then_some(Name::Made(made)))
            }
            (_, own) => Ok(own.map(|own| Name::Own(own.to_owned()))),
        }
    }

    fn table(&self) -> &'a str {
        self.schema.table_name().unwrap_or(self.schema.name())
    }

    /// The template with its tokens filled in, by the rules of Python's `%`.
    fn fill(&self, template: &str, own: Option<&str>) -> Result<String> {
        let mut text = String::new();
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('%') {
            text.push_str(before);
            if let Some(after) = after.strip_prefix('%') {
                text.push('%');
                rest = after;
                continue;
            }
            let token = after.strip_prefix('(').and_then(|after| after.split_once(")s"));
            let Some((token, after)) = token.filter(|(token, _)| !token.contains(['(', ')', '%'])) else {
                return Err(self.wrong(template, "tokens are written `%(table_name)s`, and a `%` itself `%%`"));
            };
            text.push_str(&self.token(token, own).map_err(|what| self.wrong(template, &what))?);
            rest = after;
        }
        text.push_str(rest);
        Ok(text)
    }

    fn wrong(&self, template: &str, what: &str) -> Error {
        error!(Configuration, "the naming convention `{template}` gives no name for {}: {what}", self.table())
    }

    /// What a token stands for, or why it stands for nothing.
    fn token(&self, token: &str, own: Option<&str>) -> std::result::Result<String, String> {
        let unknown = || format!("there is no token `{token}` here");
        match token {
            "table_name" => return Ok(self.table().to_owned()),
            "referred_table_name" => return self.referred.as_ref().map(|it| it.0.to_owned()).ok_or_else(unknown),
            "constraint_name" => {
                return own.map(str::to_owned).ok_or_else(|| {
                    "a convention with `%(constraint_name)s` requires that the constraint is explicitly named"
                        .to_owned()
                });
            }
            _ => {}
        }
        let (columns, rest, refers) = match (token.strip_prefix("referred_"), &self.referred) {
            (Some(rest), Some((_, columns))) => (columns, rest, true),
            (Some(_), None) => return Err(unknown()),
            (None, _) => (&self.columns, token, false),
        };
        let (which, what) = columns_of(rest).ok_or_else(unknown)?;
        let say = |column: &str| match what {
            "name" => Some(column.to_owned()),
            "key" if !refers => Some(column.to_owned()),
            "label" if !refers => Some(format!("{}_{column}", self.table())),
            _ => None,
        };
        // A word that is none is refused whatever the columns are.
        say("").ok_or_else(unknown)?;
        match which {
            Which::All(between) => {
                Ok(columns.iter().filter_map(|column| say(column)).collect::<Vec<_>>().join(between))
            }
            Which::At(place) => match columns.get(place) {
                Some(column) => say(column).ok_or_else(unknown),
                None if refers => Err(format!("it refers to no column for `{token}`")),
                // As the original: a column that is not there leaves nothing in the name.
                None => Ok(String::new()),
            },
        }
    }
}

/// The columns of a token such as `column_0_name`, `column_0_N_name`, `column_0N_label`, and its last word.
fn columns_of(token: &str) -> Option<(Which, &str)> {
    let rest = token.strip_prefix("column_")?;
    let digits = rest.find(|c: char| !c.is_ascii_digit()).filter(|&length| length > 0)?;
    let place: usize = rest[..digits].parse().ok()?;
    let rest = &rest[digits..];
    for (mark, between) in [("_N_", "_"), ("N_", "")] {
        if let Some(what) = rest.strip_prefix(mark) {
            return (place == 0).then_some((Which::All(between), what));
        }
    }
    Some((Which::At(place), rest.strip_prefix('_')?))
}
