//! Rows one after the other: none is kept but by whoever takes it.

use std::sync::Arc;

use super::hydrate::Hydrator;
use super::{Core, Item, Session, Work, unloaded};
use crate::ast::Select;
use crate::error::{Result, error};
use crate::sql;
use crate::value::Value;

/// Takes the items of one row.
pub(crate) type TakeRow<'a> = &'a mut dyn FnMut(&mut Vec<Item>) -> Result<()>;

impl Session {
    /// Hands over the items of each row of a query while the database stands on it. Returns how many rows there were.
    ///
    /// # Errors
    ///
    /// As [`Session::execute`], and what `take` returns; `is_invalid_request` where the query has loading options.
    pub fn stream_rows(&self, select: &Select, take: &mut dyn FnMut(&mut Vec<Item>) -> Result<()>) -> Result<usize> {
        self.core.stream(select, take)
    }
}

impl Core {
    /// Hands over the rows of a query while the database stands on them, after what is pending. Returns how many.
    pub(crate) fn stream(self: &Arc<Self>, select: &Select, take: TakeRow<'_>) -> Result<usize> {
        if !select.options.is_empty() {
            return Err(error!(
                InvalidRequest,
                "a stream loads each row as it comes, and nothing beside it; leave the loading options out, or select in pages"
            ));
        }
        loop {
            let mut work = self.work()?;
            work.autoflush(self)?;
            let compiled = match sql::compile_select(select, self.engine.dialect()) {
                Ok(compiled) => compiled,
                Err(error) => {
                    drop(work);
                    let Some((instance, field)) = unloaded(&error) else { return Err(error) };
                    instance.get(field)?;
                    continue;
                }
            };
            return work.stream(self, select, &compiled, take);
        }
    }
}

impl Work {
    fn stream(
        &mut self,
        core: &Arc<Core>,
        select: &Select,
        compiled: &sql::Compiled,
        take: TakeRow<'_>,
    ) -> Result<usize> {
        self.connection(core)?;
        let Work { connection, identity, .. } = self;
        let connection = connection.as_mut().expect("the transaction has begun");
        let params: Vec<&Value> = compiled.params.iter().collect();
        let mut hydrator = Hydrator::new(core, identity, &compiled.output, select.populate_existing);
        let mut items = Vec::with_capacity(compiled.output.len());
        let result = connection.run(&compiled.sql, Some(select), &params, &mut |row| {
            hydrator.row(row, &mut items)?;
            hydrator.tell();
            take(&mut items)?;
            items.clear();
            Ok(())
        });
        self.noted(result)
    }
}
