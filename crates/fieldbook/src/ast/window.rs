//! Windows: the rows that a function sees beside its own; and the parts of dates.

use super::{Expr, OrderBy};

/// The rows that a window function sees.
#[derive(Clone, Debug, Default)]
pub struct Window {
    /// Rows that agree in these belong together.
    pub partition_by: Vec<Expr>,
    /// The order within a partition.
    pub order_by: Vec<OrderBy>,
    /// Which rows of the partition count, as seen from the row itself.
    pub frame: Option<Frame>,
}

/// Rows around a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// What is counted.
    pub unit: FrameUnit,
    /// Where it begins: so many before the row (negative) or behind it; none for the partition's first.
    pub from: Option<i64>,
    /// Where it ends; none for the partition's last.
    pub to: Option<i64>,
}

/// What a frame counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FrameUnit {
    /// Rows.
    Rows,
    /// Distance in the value that the window is ordered by.
    Range,
    /// Groups of rows that the order puts in the same place.
    Groups,
}

/// A part of a date or time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatePart {
    /// The year.
    Year,
    /// The month, from 1.
    Month,
    /// The day of the month, from 1.
    Day,
    /// The hour.
    Hour,
    /// The minute.
    Minute,
    /// The second.
    Second,
    /// The day of the week, from 0 on Sunday.
    Dow,
    /// The day of the year, from 1.
    Doy,
    /// Seconds since 1970.
    Epoch,
}

impl DatePart {
    /// Every part.
    pub const ALL: [DatePart; 9] = [
        DatePart::Year,
        DatePart::Month,
        DatePart::Day,
        DatePart::Hour,
        DatePart::Minute,
        DatePart::Second,
        DatePart::Dow,
        DatePart::Doy,
        DatePart::Epoch,
    ];

    /// The part's name in SQL: `year`.
    pub fn name(self) -> &'static str {
        self.names().0
    }

    /// What SQLite's `strftime` calls it.
    pub(crate) fn strftime(self) -> &'static str {
        self.names().1
    }

    fn names(self) -> (&'static str, &'static str) {
        match self {
            DatePart::Year => ("year", "%Y"),
            DatePart::Month => ("month", "%m"),
            DatePart::Day => ("day", "%d"),
            DatePart::Hour => ("hour", "%H"),
            DatePart::Minute => ("minute", "%M"),
            DatePart::Second => ("second", "%S"),
            DatePart::Dow => ("dow", "%w"),
            DatePart::Doy => ("doy", "%j"),
            DatePart::Epoch => ("epoch", "%s"),
        }
    }
}
