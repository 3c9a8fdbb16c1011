//! Statements as text in a dialect.

use fieldbook::{Dialect, Error, ErrorKind};

use super::error::result;
use super::statement::statement;
use crate::native::Table;
use crate::vm::Vm;
use crate::vm::op::NativeInfo;
use crate::vm::trap::Run;
use crate::vm::value::Value;

pub(super) const TABLE: Table = &[
    ("Select::compile", compile),
    ("Compound::compile", compile),
    ("InsertInto::compile", compile),
    ("Upsert::compile", compile),
    ("UpdateOf::compile", compile),
    ("DeleteFrom::compile", compile),
    ("Returning::compile", compile),
    ("TextSql::compile", compile),
];

fn compile(_: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let Some(dialect) = Dialect::ALL.get(args[1].variant() as usize) else {
        let error = Error::new(ErrorKind::InvalidRequest, "not supported yet: this dialect");
        return Ok(result(Err(error)));
    };
    let rendered = statement(&args[0])?.compile(*dialect);
    Ok(result(rendered.map(|rendered| Value::adt(0, vec![Value::str(rendered.sql)]))))
}
