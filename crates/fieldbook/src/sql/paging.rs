//! `LIMIT` and `OFFSET`.

use super::Compiler;
use super::dialect::Paging;
use crate::error::Result;
use crate::value::Value;

/// More rows than MySQL can have: an offset there needs a limit.
const EVERY_ROW: &str = "18446744073709551615";

impl Compiler {
    /// As SQLAlchemy: in SQLite an offset alone needs `LIMIT -1`, and a limit alone has `OFFSET 0`.
    pub(super) fn limit(&mut self, limit: Option<i64>, offset: Option<i64>) -> Result<()> {
        let rows = |rows: i64| Value::Int(rows);
        match (self.rules.paging, limit, offset) {
            (_, None, None) => {}
            (Paging::Both, limit, offset) => {
                self.push("\nLIMIT ");
                self.bind(&rows(limit.unwrap_or(-1)));
                self.push(" OFFSET ");
                self.bind(&rows(offset.unwrap_or(0)));
            }
            (Paging::Each, limit, offset) => {
                self.push(if limit.is_some() { "\nLIMIT " } else { "\nLIMIT ALL" });
                limit.iter().for_each(|&limit| self.bind(&rows(limit)));
                if let Some(offset) = offset {
                    self.push(" OFFSET ");
                    self.bind(&rows(offset));
                }
            }
            (Paging::Pair, limit, offset) => {
                self.push("\nLIMIT ");
                if let Some(offset) = offset {
                    self.bind(&rows(offset));
                    self.push(", ");
                }
                match limit {
                    Some(limit) => self.bind(&rows(limit)),
                    None => self.push(EVERY_ROW),
                }
            }
        }
        Ok(())
    }
}
