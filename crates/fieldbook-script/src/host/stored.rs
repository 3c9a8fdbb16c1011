//! How what the host must know of a program is stored.

#[cfg(feature = "prelude")]
use std::{any::Any, rc::Rc};

use super::plan::{CallPlan, ModelPlan, OptionPlan, Plan, Style};
use super::table::{Column, Relation, Table};
use super::values::CONSTANTS;
#[cfg(feature = "prelude")]
use crate::stored::Writer;
use crate::stored::{Reader, Stored, stored_enum, stored_in_place, stored_struct};
use crate::vm::value::Value;

stored_struct! {
    Plan { models, enums, library }
    ModelPlan { id, model, own, values, computed, related }
    OptionPlan { name, value, call }
    CallPlan { style, takes, gives }
    Table { model, alias }
    Column { table, field }
    Relation { table, relationship }
}

stored_enum! {
    Style { 0 Result, 1 Looks(func), 2 Changes(func) }
}

stored_in_place!(Plan, ModelPlan, OptionPlan, CallPlan, Table, Column, Relation, Style);

/// What of the host's values a program holds before it runs: tables with their columns, and constants.
#[cfg(feature = "prelude")]
pub(crate) fn write_value(value: &Rc<dyn Any>, out: &mut Writer) {
    if let Some(table) = value.downcast_ref::<Table>() {
        out.byte(0);
        table.write(out);
    } else if let Some(column) = value.downcast_ref::<Column>() {
        out.byte(1);
        column.write(out);
    } else if let Some(relation) = value.downcast_ref::<Relation>() {
        out.byte(2);
        relation.write(out);
    } else if let Some(index) = CONSTANTS.iter().position(|(_, make)| is(&make(), value)) {
        out.byte(3);
        index.write(out);
    } else {
        out.refused = Some("one of the host's values");
    }
}

#[cfg(feature = "prelude")]
fn is(constant: &Value, value: &Rc<dyn Any>) -> bool {
    matches!(constant, Value::Host(constant) if super::order(constant, value) == Some(std::cmp::Ordering::Equal))
}

pub(crate) fn read_value(from: &mut Reader) -> Value {
    match from.byte() {
        0 => Value::host(Table::read(from)),
        1 => Value::host(Column::read(from)),
        2 => Value::host(Relation::read(from)),
        _ => CONSTANTS[usize::read(from)].1(),
    }
}
