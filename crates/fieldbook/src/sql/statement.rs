//! SQL written by hand in the place of a query, whose columns are found by their names.

use super::{Compiler, Output};
use crate::ast::{Expr, Select, SelectItem, Text};
use crate::error::{Result, error};

impl Compiler {
    /// The text as it is, with what the query makes of its rows.
    pub(super) fn written_by_hand(&mut self, select: &Select, text: &Text) -> Result<()> {
        let conditions = select.filters.len() + select.having.len() + select.group_by.len() + select.order_by.len();
        let sources = select.from.len() + select.joins.len();
        let bounds = select.distinct || select.limit.is_some() || select.offset.is_some() || select.lock.is_some();
        if conditions + sources > 0 || bounds {
            return Err(error!(
                InvalidRequest,
                "from_statement sends its statement as it is; say the conditions, joins, order and limits there"
            ));
        }
        self.text(text)?;
        let mut names = Vec::new();
        for item in &select.items {
            match item {
                SelectItem::Entity(entity) => {
                    self.compiled.output.push(Output::Entity(entity.clone()));
                    names.push(String::new());
                }
                SelectItem::Expr(expr, column_type) => {
                    self.compiled.output.push(Output::Value(column_type.clone()));
                    names.push(name_of(expr)?);
                }
                SelectItem::Keyed { entity, .. } => {
                    let name = entity.schema.name();
                    return Err(error!(InvalidRequest, "the key of {name} cannot be read beside it from a statement"));
                }
            }
        }
        let entities = names.iter().filter(|name| name.is_empty()).count();
        if entities > 1 {
            return Err(error!(
                InvalidRequest,
                "columns of a statement are found by their names, and those of {entities} models may be the same; select one model, and columns beside it"
            ));
        }
        self.compiled.names = Some(names);
        Ok(())
    }
}

/// The name under which the statement has an expression.
fn name_of(expr: &Expr) -> Result<String> {
    match expr {
        Expr::Column(column) => Ok(column.schema.fields()[column.field].column_name().to_owned()),
        Expr::Label(_, name) => Ok(name.clone()),
        _ => Err(error!(
            InvalidRequest,
            "an expression has no name by which it could be found in a statement; give it one with .label(…)"
        )),
    }
}
