//! Queries in the place of a table: `(SELECT …) AS anon_1`, and `WITH name AS (SELECT …)` before the statement.

use super::labels::Labels;
use super::{Compiled, Compiler, Cte, DerivedName};
use crate::ast::{Derived, DerivedColumn, DerivedKind, Expr, Select, SelectItem};
use crate::error::{Result, error};

impl Compiler {
    /// Names a query: a subquery by number, a common table expression as the program does.
    pub(super) fn name_derived(&mut self, derived: &Derived) -> DerivedName {
        let name = match &derived.kind {
            DerivedKind::Subquery => self.labels.of_expression("anon"),
            DerivedKind::Cte { name, .. } => self.rules.quote(name).into_owned(),
        };
        DerivedName { name, columns: self.column_names(derived.query.first()).into() }
    }

    /// The names of a query's columns, where each must have one.
    pub(super) fn column_names(&mut self, select: &Select) -> Vec<String> {
        let mut taken = Labels::default();
        let mut names = Vec::new();
        for item in &select.items {
            match item {
                SelectItem::Entity(entity) | SelectItem::Keyed { entity, .. } => {
                    let fields = entity.schema.fields();
                    names.extend(fields.iter().map(|field| taken.unique(field.column_name())));
                }
                SelectItem::Expr(expr, _) => {
                    let name = match plain_name(expr) {
                        Some(name) => taken.unique(name),
                        None => match expr {
                            Expr::Derived(column) => {
                                let name = self.derived_column_name(column).unwrap_or_default();
                                taken.unique(&name)
                            }
                            expr => self.labels.of_expression(anonymous(expr)),
                        },
                    };
                    names.push(name);
                }
            }
        }
        names
    }

    /// A column of a subquery: `anon_1.n`.
    pub(super) fn derived_column(&mut self, column: &DerivedColumn) -> Result<()> {
        let name = self.derived_column_name(column)?;
        let table = self.derived_name(&column.source).name;
        let name = self.rules.quote(&name);
        self.push(&format!("{table}.{name}"));
        Ok(())
    }

    /// A column's name within its subquery.
    pub(super) fn derived_column_name(&mut self, column: &DerivedColumn) -> Result<String> {
        let DerivedName { columns, .. } = self.derived_name(&column.source);
        let place = column.column.as_ref().map_err(|wanted| {
            let known = columns.join(", ");
            error!(InvalidRequest, "a subquery has no column `{wanted}`; select it there first, it has {known}")
        })?;
        columns.get(*place).cloned().ok_or_else(|| error!(InvalidRequest, "a subquery has no column {place}"))
    }

    /// The query where it stands in FROM: a subquery whole, a common table expression by its name.
    pub(super) fn derived_table(&mut self, derived: &Derived) -> Result<()> {
        let name = self.derived_name(derived);
        match &derived.kind {
            DerivedKind::Subquery => {
                self.apart(derived, &name)?;
                self.push(&format!(" AS {}", name.name));
            }
            DerivedKind::Cte { recursive, .. } => {
                self.cte(derived, &name, *recursive)?;
                self.push(&name.name);
            }
        }
        Ok(())
    }

    /// The query in parentheses, seeing nothing of what is around it, each column under its name.
    fn apart(&mut self, derived: &Derived, name: &DerivedName) -> Result<()> {
        let scopes = std::mem::take(&mut self.scopes);
        let output = std::mem::take(&mut self.compiled.output);
        let forced = self.forced.replace(Vec::from_iter(name.columns.iter().cloned()).into_iter());
        self.push("(");
        self.query(&derived.query)?;
        self.push(")");
        self.scopes = scopes;
        self.compiled.output = output;
        self.forced = forced;
        Ok(())
    }

    /// Compiles a common table expression the first time that it is named; its own parts name it too.
    fn cte(&mut self, derived: &Derived, name: &DerivedName, recursive: bool) -> Result<()> {
        if self.ctes.iter().any(|cte| cte.id == derived.id) {
            return Ok(());
        }
        self.ctes.push(Cte { id: derived.id, recursive, compiled: None });
        let outer = std::mem::take(&mut self.compiled);
        let columns = match recursive {
            true => {
                let columns = name.columns.iter().map(|column| self.rules.quote(column));
                format!("({})", columns.collect::<Vec<_>>().join(", "))
            }
            false => String::new(),
        };
        self.push(&format!("{}{columns} AS \n", name.name));
        self.apart(derived, name)?;
        let inner = std::mem::replace(&mut self.compiled, outer);
        // What it needs itself was compiled meanwhile and stands before it.
        if let Some(at) = self.ctes.iter().position(|cte| cte.id == derived.id) {
            let cte = self.ctes.remove(at);
            self.ctes.push(Cte { compiled: Some(inner), ..cte });
        }
        Ok(())
    }

    /// Puts the common table expressions before the statement, their values before its values.
    pub(super) fn put_ctes(&mut self) {
        if self.ctes.is_empty() {
            return;
        }
        let recursive = self.ctes.iter().any(|cte| cte.recursive);
        let mut whole = Compiled { output: std::mem::take(&mut self.compiled.output), ..Compiled::default() };
        whole.sql.push_str(if recursive { "WITH RECURSIVE " } else { "WITH " });
        let texts: Vec<Compiled> = std::mem::take(&mut self.ctes).into_iter().filter_map(|cte| cte.compiled).collect();
        for (index, cte) in texts.into_iter().enumerate() {
            whole.sql.push_str(if index > 0 { ", \n" } else { "" });
            whole.sql.push_str(&cte.sql);
            whole.params.extend(cte.params);
        }
        whole.sql.push_str("\n ");
        whole.sql.push_str(&self.compiled.sql);
        whole.params.append(&mut self.compiled.params);
        self.compiled = whole;
    }
}

/// The name that an expression has by itself.
fn plain_name(expr: &Expr) -> Option<&str> {
    match expr {
        Expr::Label(_, name) => Some(name),
        Expr::Column(column) => Some(column.schema.fields()[column.field].column_name()),
        Expr::Cast(inner, _) => plain_name(inner),
        _ => None,
    }
}

/// What an expression without a name is named after.
pub(super) fn anonymous(expr: &Expr) -> &str {
    match expr {
        Expr::Function { name, .. } => name,
        _ => "anon",
    }
}
