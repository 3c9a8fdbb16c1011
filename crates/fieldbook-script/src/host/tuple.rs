//! Several columns taken together, and places in JSON documents.

use fieldbook::dynamic::{BinaryOp, ColumnType, Expr as Ast, JsonStep};

use super::query::{Expr, expr, last, operand};
use crate::native::Table;
use crate::ty::Ty;
use crate::vm::Vm;
use crate::vm::op::NativeInfo;
use crate::vm::trap::{Run, panic};
use crate::vm::value::{Value, host_size};

/// Columns or expressions that are compared as one.
#[derive(Clone)]
struct Together(Vec<Ast>);

/// A place in a JSON document.
#[derive(Clone)]
struct JsonPath {
    document: Ast,
    path: Vec<JsonStep>,
}

pub(super) const TABLE: Table = &[
    ("tuple", |vm, args, _| {
        let parts = parts(&args[0])?;
        let items: Run<Vec<Ast>> = parts.iter().map(|part| expr(vm, part).map(|expr| expr.ast)).collect();
        Ok(Value::host(Together(items?)))
    }),
    ("Tuple::eq", |vm, args, info| compare(vm, args, info, BinaryOp::Eq)),
    ("Tuple::ne", |vm, args, info| compare(vm, args, info, BinaryOp::Ne)),
    ("Tuple::lt", |vm, args, info| compare(vm, args, info, BinaryOp::Lt)),
    ("Tuple::le", |vm, args, info| compare(vm, args, info, BinaryOp::Le)),
    ("Tuple::gt", |vm, args, info| compare(vm, args, info, BinaryOp::Gt)),
    ("Tuple::ge", |vm, args, info| compare(vm, args, info, BinaryOp::Ge)),
    ("tuple_is_in", |vm, args, info| {
        let item = match last(info) {
            Ty::Adt(_, args) => args[0].clone(),
            _ => Ty::Error,
        };
        let list: Run<Vec<Ast>> = args[1].as_slice().iter().map(|value| row(vm, value, &item)).collect();
        let operand = Box::new(Ast::Row(together(&args[0])?));
        Ok(Expr::condition(Ast::In { operand, list: list?, negated: args[2].as_bool() }))
    }),
    ("Column::at", |vm, args, _| at(vm, args)),
    ("Expr::at", |vm, args, _| at(vm, args)),
    ("JsonPath::as_json", |_, args, _| taken_for(args, None)),
    ("JsonPath::as_string", |_, args, _| taken_for(args, Some(ColumnType::Text { max_length: None }))),
    ("JsonPath::as_integer", |_, args, _| taken_for(args, Some(ColumnType::INT))),
    ("JsonPath::as_float", |_, args, _| taken_for(args, Some(ColumnType::Float))),
    ("JsonPath::as_boolean", |_, args, _| taken_for(args, Some(ColumnType::Bool))),
];

fn parts(value: &Value) -> Run<&[Value]> {
    match value {
        Value::Adt(tuple) => Ok(&tuple.fields),
        _ => panic("this value is no tuple"),
    }
}

fn together(value: &Value) -> Run<Vec<Ast>> {
    match value.as_host::<Together>() {
        Some(Together(items)) => Ok(items.clone()),
        None => panic("this value is no tuple of columns"),
    }
}

/// What columns taken together are compared with.
fn row(vm: &Vm<'_>, value: &Value, ty: &Ty) -> Run<Ast> {
    if let Some(Together(items)) = value.as_host::<Together>() {
        return Ok(Ast::Row(items.clone()));
    }
    let types: &[Ty] = match ty {
        Ty::Tuple(types) => types,
        _ => &[],
    };
    let items: Run<Vec<Ast>> = parts(value)?.iter().zip(types).map(|(part, ty)| operand(vm, part, ty)).collect();
    Ok(Ast::Row(items?))
}

fn compare(vm: &mut Vm<'_>, args: &mut [Value], info: &NativeInfo, op: BinaryOp) -> Run<Value> {
    let left = Ast::Row(together(&args[0])?);
    Ok(Expr::condition(left.binary(op, row(vm, &args[1], last(info))?)))
}

fn at(vm: &mut Vm<'_>, args: &mut [Value]) -> Run<Value> {
    let document = expr(vm, &args[0])?.ast;
    let mut path = Vec::new();
    steps(&args[1], &mut path);
    Ok(Value::host(JsonPath { document, path }))
}

fn steps(value: &Value, path: &mut Vec<JsonStep>) {
    match value {
        Value::Adt(tuple) => tuple.fields.iter().for_each(|part| steps(part, path)),
        Value::Int(_) => path.push(JsonStep::Place(host_size(value.as_int()))),
        name => path.push(JsonStep::Name(name.as_str().to_owned())),
    }
}

fn taken_for(args: &mut [Value], taken_for: Option<ColumnType>) -> Run<Value> {
    let Some(JsonPath { document, path }) = args[0].as_host::<JsonPath>().cloned() else {
        return panic("this value is no place in a document");
    };
    let column_type = taken_for.clone().unwrap_or(ColumnType::Json);
    Ok(Value::host(Expr { ast: Ast::JsonPath { document: Box::new(document), path, taken_for }, column_type }))
}
