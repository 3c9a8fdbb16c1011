//! `OVER (…)`.

use super::Compiler;
use crate::ast::{Expr, Frame, FrameUnit, Window};
use crate::error::Result;
use crate::value::Value;

impl Compiler {
    /// A function over a window.
    pub(super) fn over(&mut self, function: &Expr, window: &Window) -> Result<()> {
        self.expr(function)?;
        self.push(" OVER (");
        let mut space = "";
        if !window.partition_by.is_empty() {
            self.push("PARTITION BY ");
            self.separated(", ", &window.partition_by, Self::expr)?;
            space = " ";
        }
        if !window.order_by.is_empty() {
            self.push(space);
            self.push("ORDER BY ");
            self.separated(", ", &window.order_by, |compiler, key| {
                compiler.expr(&key.expr)?;
                compiler.direction(key)
            })?;
            space = " ";
        }
        if let Some(frame) = window.frame {
            self.push(space);
            self.frame(frame);
        }
        self.push(")");
        Ok(())
    }

    fn frame(&mut self, frame: Frame) {
        self.push(match frame.unit {
            FrameUnit::Rows => "ROWS BETWEEN ",
            FrameUnit::Range => "RANGE BETWEEN ",
            FrameUnit::Groups => "GROUPS BETWEEN ",
        });
        self.bound(frame.from, "UNBOUNDED PRECEDING");
        self.push(" AND ");
        self.bound(frame.to, "UNBOUNDED FOLLOWING");
    }

    fn bound(&mut self, rows: Option<i64>, unbounded: &str) {
        match rows {
            None => self.push(unbounded),
            Some(0) => self.push("CURRENT ROW"),
            Some(rows) => {
                self.bind(&Value::Int(rows.saturating_abs()));
                self.push(if rows < 0 { " PRECEDING" } else { " FOLLOWING" });
            }
        }
    }
}
