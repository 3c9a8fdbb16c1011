//! `SELECT … UNION SELECT …` and its kind.

use super::Compiler;
use crate::ast::{Compound, Expr, OrderBy, Query, SetOp};
use crate::error::Result;

impl Compiler {
    pub(super) fn compound(&mut self, compound: &Compound) -> Result<()> {
        let names = self.forced.as_ref().map(|names| names.as_slice().to_vec());
        let outer = std::mem::take(&mut self.compiled.output);
        let mut output = Vec::new();
        let mut labels = Vec::new();
        for (index, member) in compound.members.iter().enumerate() {
            if index > 0 {
                self.push(match compound.op {
                    SetOp::Union => " UNION ",
                    SetOp::UnionAll => " UNION ALL ",
                    SetOp::Intersect => " INTERSECT ",
                    SetOp::Except => " EXCEPT ",
                });
            }
            // Only the first says what the columns are; the others are named by what they select themselves.
            self.forced = match (&names, index) {
                (Some(names), 0) => Some(names.clone().into_iter()),
                (Some(_), _) => Some(self.own_names(member).into_iter()),
                (None, _) => None,
            };
            self.member(member, index == 0)?;
            let found = std::mem::take(&mut self.compiled.output);
            if index == 0 {
                output = found;
                labels = self.written.clone();
            }
        }
        self.forced = None;
        self.compiled.output = if outer.is_empty() { output } else { outer };
        if !compound.order_by.is_empty() {
            self.push(" ORDER BY ");
            let first = compound.members[0].first();
            self.separated(", ", &compound.order_by, |compiler, key| {
                let name = first.position(&key.expr).and_then(|place| labels.get(place).cloned());
                compiler.key(key, name)
            })?;
        }
        self.limit(compound.limit, compound.offset)?;
        self.written = labels;
        Ok(())
    }

    fn own_names(&mut self, member: &Query) -> Vec<String> {
        self.column_names(member.first())
    }

    /// One of the queries; what is ordered, limited or combined itself stands apart.
    fn member(&mut self, query: &Query, first: bool) -> Result<()> {
        let alone = match query {
            Query::Select(select) => select.order_by.is_empty() && select.limit.is_none() && select.offset.is_none(),
            Query::Compound(compound) => compound.is_plain() && first && self.rules.compounds_from_left,
        };
        if alone {
            return self.query(query);
        }
        let (open, close) = self.rules.member;
        self.push(open);
        self.query(query)?;
        self.push(close);
        Ok(())
    }

    /// A key of an ORDER BY, by the name of the column that it is or as an expression.
    pub(super) fn key(&mut self, key: &OrderBy, name: Option<String>) -> Result<()> {
        let label = match (&key.expr, name) {
            (_, Some(name)) => Some(name),
            (Expr::Label(_, label), None) if self.labels.has(label) => Some(label.clone()),
            _ => None,
        };
        match label {
            Some(label) => {
                let label = self.rules.quote(&label).into_owned();
                self.push(&label);
            }
            None => self.expr(&key.expr)?,
        }
        self.direction(key)
    }
}
