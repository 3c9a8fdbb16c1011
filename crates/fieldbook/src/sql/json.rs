//! What stands in a JSON document, by the path that leads to it.

use super::Compiler;
use super::dialect::JsonPaths;
use crate::ast::{Expr, JsonStep};
use crate::error::{Result, error};
use crate::schema::ColumnType;
use crate::value::Value;

impl Compiler {
    pub(super) fn json_path(
        &mut self,
        document: &Expr,
        path: &[JsonStep],
        taken_for: Option<&ColumnType>,
    ) -> Result<()> {
        match (self.rules.json_path, taken_for) {
            (JsonPaths::Extract, None) => {
                self.push("JSON_QUOTE(");
                self.extract(document, path)?;
                self.push(")");
            }
            (JsonPaths::Extract, Some(to)) => {
                self.push("CAST(");
                self.extract(document, path)?;
                self.push(&format!(" AS {})", self.rules.cast_to(to)?));
            }
            (JsonPaths::Arrow, None) => self.arrow(document, path, false)?,
            (JsonPaths::Arrow, Some(to)) => {
                self.push("CAST(");
                self.arrow(document, path, true)?;
                self.push(&format!(" AS {})", self.rules.cast_to(to)?));
            }
            (JsonPaths::Unquote, None) => self.extract(document, path)?,
            (JsonPaths::Unquote, Some(to)) => {
                self.push("CASE ");
                self.extract(document, path)?;
                self.push(" WHEN 'null' THEN NULL");
                let (before, after) = match to {
                    ColumnType::Bool => {
                        self.push(" WHEN true THEN true ELSE false END");
                        return Ok(());
                    }
                    ColumnType::Int { .. } => ("CAST(", " AS SIGNED INTEGER)"),
                    ColumnType::Float => ("", "+0.0000000000000000000000"),
                    _ => ("JSON_UNQUOTE(", ")"),
                };
                self.push(&format!(" ELSE {before}"));
                self.extract(document, path)?;
                self.push(&format!("{after} END"));
            }
        }
        Ok(())
    }

    /// `JSON_EXTRACT(doc, '$."a"[0]')`
    fn extract(&mut self, document: &Expr, path: &[JsonStep]) -> Result<()> {
        let mut text = "$".to_owned();
        for step in path {
            match step {
                JsonStep::Name(name) if name.contains('"') => {
                    let database = self.rules.name;
                    return Err(error!(
                        InvalidRequest,
                        "{database}'s paths into JSON have no name with a quote: {name}"
                    ));
                }
                JsonStep::Name(name) => text.push_str(&format!(".\"{name}\"")),
                JsonStep::Place(place) => text.push_str(&format!("[{place}]")),
            }
        }
        self.push("JSON_EXTRACT(");
        self.expr(document)?;
        self.push(", ");
        self.bind(&Value::text(text));
        self.push(")");
        Ok(())
    }

    /// `doc -> 'a'`, and for longer paths `doc #> '{a, 0}'`
    fn arrow(&mut self, document: &Expr, path: &[JsonStep], text: bool) -> Result<()> {
        self.expr(document)?;
        if let [JsonStep::Name(name)] = path {
            self.push(if text { " ->> " } else { " -> " });
            self.bind(&Value::text(name.clone()));
            return Ok(());
        }
        let steps = path.iter().map(|step| match step {
            JsonStep::Name(name) if is_plain(name) => name.clone(),
            JsonStep::Name(name) => format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\"")),
            JsonStep::Place(place) => place.to_string(),
        });
        let steps: Vec<String> = steps.collect();
        self.push(if text { " #>> " } else { " #> " });
        self.bind(&Value::text(format!("{{{}}}", steps.join(", "))));
        self.push("::TEXT[]");
        Ok(())
    }
}

/// Whether an array's text has this as it is; a lone `null` would be none.
fn is_plain(name: &str) -> bool {
    !name.is_empty()
        && !name.eq_ignore_ascii_case("null")
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
}
