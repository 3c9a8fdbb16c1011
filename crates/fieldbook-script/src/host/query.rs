//! Columns and expressions.

use fieldbook::dynamic::{BinaryOp, ColumnType, Expr as Ast, Nulls, OrderBy, UnaryOp, Value as Core};

use super::convert;
use super::table::Column;
use crate::native::Table;
use crate::ty::Ty;
use crate::vm::Vm;
use crate::vm::op::NativeInfo;
use crate::vm::trap::{Run, panic};
use crate::vm::value::Value;

/// An expression with the type that its values are read as.
#[derive(Clone)]
pub(super) struct Expr {
    pub ast: Ast,
    pub column_type: ColumnType,
}

/// Only the distinct values of an expression, within a function.
pub(super) struct Distinct(pub Expr);

impl Expr {
    pub fn condition(ast: Ast) -> Value {
        Value::host(Expr { ast, column_type: ColumnType::Bool })
    }
}

/// A column or an expression as an expression.
pub(super) fn expr(vm: &Vm<'_>, value: &Value) -> Run<Expr> {
    if let Some(expr) = value.as_host::<Expr>() {
        return Ok(expr.clone());
    }
    let Some(column) = value.as_host::<Column>() else {
        return panic("this value is no column");
    };
    let column = vm.column_ref(*column)?;
    let column_type = column.schema.fields()[column.field].column_type.clone();
    Ok(Expr { ast: Ast::Column(column), column_type })
}

/// What a column is compared with.
pub(super) fn operand(vm: &Vm<'_>, value: &Value, ty: &Ty) -> Run<Ast> {
    let all = &vm.program.host;
    let ty = ty.peel_refs();
    match all.library_type(ty) {
        ("Column" | "Expr", _) => expr(vm, value).map(|expr| expr.ast),
        ("Option", args) => match value {
            Value::Nil(0) => Ok(Ast::Value(Core::Null)),
            value => operand(vm, &value.clone().payload(), &args[0]),
        },
        _ => convert::to_field(all, value, ty).map(Ast::Value),
    }
}

/// The conditions of a condition, a boolean column, or a tuple of them.
pub(super) fn conditions(vm: &Vm<'_>, value: &Value) -> Run<Vec<Ast>> {
    match value {
        Value::Adt(tuple) => {
            let parts: Run<Vec<Vec<Ast>>> = tuple.fields.iter().map(|part| conditions(vm, part)).collect();
            Ok(parts?.into_iter().flatten().collect())
        }
        Value::Unit => Ok(Vec::new()),
        value => Ok(vec![expr(vm, value)?.ast]),
    }
}

pub(super) fn order(vm: &Vm<'_>, value: &Value) -> Run<Vec<OrderBy>> {
    if let Some(order) = value.as_host::<OrderBy>() {
        return Ok(vec![order.clone()]);
    }
    if let Value::Adt(tuple) = value {
        let parts: Run<Vec<Vec<OrderBy>>> = tuple.fields.iter().map(|part| order(vm, part)).collect();
        return Ok(parts?.into_iter().flatten().collect());
    }
    Ok(vec![OrderBy { expr: expr(vm, value)?.ast, descending: None, nulls: None }])
}

/// The type of the last generic argument: the operand's.
pub(super) fn last(info: &NativeInfo) -> &Ty {
    info.tys.last().unwrap_or(&Ty::Error)
}

fn compare(vm: &mut Vm<'_>, args: &mut [Value], info: &NativeInfo, op: BinaryOp) -> Run<Value> {
    let left = expr(vm, &args[0])?.ast;
    Ok(Expr::condition(left.binary(op, operand(vm, &args[1], last(info))?)))
}

fn arithmetic(vm: &mut Vm<'_>, args: &mut [Value], info: &NativeInfo, op: BinaryOp) -> Run<Value> {
    let left = expr(vm, &args[0])?;
    // Texts are joined, and what has a fraction keeps it when it is divided.
    let op = match (op, &left.column_type) {
        (BinaryOp::Add, ColumnType::Text { .. }) => BinaryOp::Concat,
        (BinaryOp::Div, ColumnType::Float | ColumnType::Decimal { .. }) => BinaryOp::TrueDiv,
        (op, _) => op,
    };
    let ast = left.ast.binary(op, operand(vm, &args[1], last(info))?);
    Ok(Value::host(Expr { ast, column_type: left.column_type }))
}

/// The same expression, read as another type.
fn coerced(vm: &mut Vm<'_>, args: &mut [Value], info: &NativeInfo, cast: bool) -> Run<Value> {
    let ast = expr(vm, &args[0])?.ast;
    let column_type = column_type(vm, last(info))?;
    let ast = if cast { Ast::Cast(Box::new(ast), column_type.clone()) } else { ast };
    Ok(Value::host(Expr { ast, column_type }))
}

/// How the core stores a type.
pub(super) fn column_type(vm: &Vm<'_>, ty: &Ty) -> Run<ColumnType> {
    let model = |_| fieldbook::dynamic::SchemaRef::new("", || None);
    match super::schema::column_type(&vm.program.host, ty, &model) {
        Some(column_type) => Ok(column_type),
        None => panic("not supported yet: an expression of this type"),
    }
}

/// A key of an order that is neither ascending nor descending by name.
fn nulls_of(vm: &mut Vm<'_>, args: &mut [Value], nulls: Nulls) -> Run<Value> {
    let expr = expr(vm, &args[0])?.ast;
    Ok(Value::host(OrderBy { expr, descending: None, nulls: Some(nulls) }))
}

fn is_null(vm: &mut Vm<'_>, args: &mut [Value], op: UnaryOp) -> Run<Value> {
    Ok(Expr::condition(Ast::Unary(op, Box::new(expr(vm, &args[0])?.ast))))
}

fn between(vm: &mut Vm<'_>, args: &mut [Value], info: &NativeInfo) -> Run<Value> {
    let count = info.tys.len();
    let [low, high] = [&info.tys[count - 2], &info.tys[count - 1]];
    let (low, high) = (operand(vm, &args[1], low)?, operand(vm, &args[2], high)?);
    let operand = Box::new(expr(vm, &args[0])?.ast);
    Ok(Expr::condition(Ast::Between { operand, low: Box::new(low), high: Box::new(high), negated: false }))
}

fn is_in(vm: &mut Vm<'_>, args: &mut [Value], info: &NativeInfo) -> Run<Value> {
    let item = match &info.tys[1] {
        Ty::Adt(_, args) => args[0].clone(),
        _ => Ty::Error,
    };
    let list: Run<Vec<Ast>> = args[1].as_slice().iter().map(|value| operand(vm, value, &item)).collect();
    let operand = Box::new(expr(vm, &args[0])?.ast);
    Ok(Expr::condition(Ast::In { operand, list: list?, negated: args[2].as_bool() }))
}

/// `LIKE` with a pattern.
fn like(vm: &mut Vm<'_>, args: &mut [Value], op: BinaryOp) -> Run<Value> {
    let pattern = Ast::Value(Core::text(args[1].as_str()));
    Ok(Expr::condition(expr(vm, &args[0])?.ast.binary(op, pattern)))
}

/// `LIKE` with a text, and any text before, after, or around it.
fn like_text(vm: &mut Vm<'_>, args: &mut [Value], before: bool, after: bool) -> Run<Value> {
    Ok(Expr::condition(expr(vm, &args[0])?.ast.like_text(args[1].as_str(), before, after)))
}

fn ordered(vm: &mut Vm<'_>, args: &mut [Value], descending: bool) -> Run<Value> {
    let expr = expr(vm, &args[0])?.ast;
    Ok(Value::host(OrderBy { expr, descending: Some(descending), nulls: None }))
}

fn negative(vm: &mut Vm<'_>, args: &mut [Value]) -> Run<Value> {
    let Expr { ast, column_type } = expr(vm, &args[0])?;
    Ok(Value::host(Expr { ast: Ast::Unary(UnaryOp::Neg, Box::new(ast)), column_type }))
}

fn in_select(vm: &mut Vm<'_>, args: &mut [Value], negated: bool) -> Run<Value> {
    let operand = Box::new(expr(vm, &args[0])?.ast);
    let select = Box::new(super::derived::query(&args[1])?);
    Ok(Expr::condition(Ast::InSelect { operand, select, negated }))
}

fn nulls(args: &[Value], nulls: Nulls) -> Run<Value> {
    match args[0].as_host::<OrderBy>() {
        Some(order) => Ok(Value::host(OrderBy { nulls: Some(nulls), ..order.clone() })),
        None => panic("this value is no order"),
    }
}

fn label(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let Expr { ast, column_type } = expr(vm, &args[0])?;
    Ok(Value::host(Expr { ast: Ast::Label(Box::new(ast), args[1].as_str().to_owned()), column_type }))
}

fn combine(vm: &mut Vm<'_>, args: &mut [Value], with: fn(Ast, Ast) -> Ast) -> Run<Value> {
    Ok(Expr::condition(with(expr(vm, &args[0])?.ast, expr(vm, &args[1])?.ast)))
}

/// The methods that columns and expressions share.
macro_rules! both {
    ($($name:literal => $run:expr;)*) => {
        &[
            $((concat!("Column::", $name), $run), (concat!("Expr::", $name), $run),)*
            ("expr_is_in", is_in),
            ("Column::name", |vm, args, _| {
                let Some(column) = args[0].as_host::<Column>() else { return panic("this value is no column") };
                let column = vm.column_ref(*column)?;
                Ok(Value::str(column.schema.fields()[column.field].name.clone()))
            }),
            ("Column::expr", |vm, args, _| Ok(Value::host(expr(vm, &args[0])?))),
            ("Order::nulls_first", |_, args, _| nulls(args, Nulls::First)),
            ("Order::nulls_last", |_, args, _| nulls(args, Nulls::Last)),
            ("BitAnd::bitand@Expr", |vm, args, _| combine(vm, args, Ast::and)),
            ("BitOr::bitor@Expr", |vm, args, _| combine(vm, args, Ast::or)),
            ("Not::not@Expr", |vm, args, _| Ok(Expr::condition(expr(vm, &args[0])?.ast.negate()))),
            ("Neg::neg@Expr", |vm, args, _| negative(vm, args)),
            ("Neg::neg@Column", |vm, args, _| negative(vm, args)),
            ("Add::add@Expr", |vm, args, info| arithmetic(vm, args, info, BinaryOp::Add)),
            ("Add::add@Column", |vm, args, info| arithmetic(vm, args, info, BinaryOp::Add)),
            ("Sub::sub@Expr", |vm, args, info| arithmetic(vm, args, info, BinaryOp::Sub)),
            ("Sub::sub@Column", |vm, args, info| arithmetic(vm, args, info, BinaryOp::Sub)),
            ("Mul::mul@Expr", |vm, args, info| arithmetic(vm, args, info, BinaryOp::Mul)),
            ("Mul::mul@Column", |vm, args, info| arithmetic(vm, args, info, BinaryOp::Mul)),
            ("Div::div@Expr", |vm, args, info| arithmetic(vm, args, info, BinaryOp::Div)),
            ("Div::div@Column", |vm, args, info| arithmetic(vm, args, info, BinaryOp::Div)),
            ("Rem::rem@Expr", |vm, args, info| arithmetic(vm, args, info, BinaryOp::Rem)),
            ("Rem::rem@Column", |vm, args, info| arithmetic(vm, args, info, BinaryOp::Rem)),
        ]
    };
}

pub(super) const TABLE: Table = both! {
    "eq" => |vm, args, info| compare(vm, args, info, BinaryOp::Eq);
    "ne" => |vm, args, info| compare(vm, args, info, BinaryOp::Ne);
    "lt" => |vm, args, info| compare(vm, args, info, BinaryOp::Lt);
    "le" => |vm, args, info| compare(vm, args, info, BinaryOp::Le);
    "gt" => |vm, args, info| compare(vm, args, info, BinaryOp::Gt);
    "ge" => |vm, args, info| compare(vm, args, info, BinaryOp::Ge);
    "cast" => |vm, args, info| coerced(vm, args, info, true);
    "type_coerce" => |vm, args, info| coerced(vm, args, info, false);
    "nulls_first" => |vm, args, _| nulls_of(vm, args, Nulls::First);
    "nulls_last" => |vm, args, _| nulls_of(vm, args, Nulls::Last);
    "in_select" => |vm, args, _| in_select(vm, args, false);
    "not_in_select" => |vm, args, _| in_select(vm, args, true);
    "distinct" => |vm, args, _| Ok(Value::host(Distinct(expr(vm, &args[0])?)));
    "is_distinct_from" => |vm, args, info| compare(vm, args, info, BinaryOp::DistinctFrom);
    "is_not_distinct_from" => |vm, args, info| compare(vm, args, info, BinaryOp::NotDistinctFrom);
    "is_null" => |vm, args, _| is_null(vm, args, UnaryOp::IsNull);
    "is_not_null" => |vm, args, _| is_null(vm, args, UnaryOp::IsNotNull);
    "between" => between;
    "like" => |vm, args, _| like(vm, args, BinaryOp::Like);
    "not_like" => |vm, args, _| like(vm, args, BinaryOp::NotLike);
    "contains" => |vm, args, _| like_text(vm, args, true, true);
    "starts_with" => |vm, args, _| like_text(vm, args, false, true);
    "ends_with" => |vm, args, _| like_text(vm, args, true, false);
    "ilike" => |vm, args, _| like(vm, args, BinaryOp::ILike);
    "not_ilike" => |vm, args, _| like(vm, args, BinaryOp::NotILike);
    "regexp_match" => |vm, args, _| like(vm, args, BinaryOp::Matches);
    "not_regexp_match" => |vm, args, _| like(vm, args, BinaryOp::NotMatches);
    "collate" => |vm, args, _| {
        let Expr { ast, column_type } = expr(vm, &args[0])?;
        Ok(Value::host(Expr { ast: Ast::Collate(Box::new(ast), args[1].as_str().to_owned()), column_type }))
    };
    "asc" => |vm, args, _| ordered(vm, args, false);
    "desc" => |vm, args, _| ordered(vm, args, true);
    "label" => label;
};
