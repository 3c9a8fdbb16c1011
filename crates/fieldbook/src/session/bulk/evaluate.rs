//! Expressions evaluated in memory, with the values that an object holds and SQL's third truth value.

use std::cmp::Ordering;

use crate::ast::{BinaryOp, Expr, UnaryOp};
use crate::instance::Instance;
use crate::schema::Schema;
use crate::value::Value;

/// The object does not hold what is asked for, or its value is of another kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unknown;

/// Whether an expression can be evaluated in memory: columns of the object's own table, values, comparisons and
/// arithmetic. What SQLite does in its own way (text patterns, functions, subqueries) cannot.
pub(super) fn supported(expr: &Expr, schema: &Schema) -> bool {
    let all = |terms: &[Expr]| terms.iter().all(|term| supported(term, schema));
    match expr {
        Expr::Value(_) => true,
        Expr::Column(column) => *column.schema == *schema && column.alias == 0,
        Expr::Label(inner, _) | Expr::Unary(_, inner) => supported(inner, schema),
        Expr::Binary(BinaryOp::Like | BinaryOp::NotLike | BinaryOp::ILike | BinaryOp::NotILike, ..)
        | Expr::Binary(BinaryOp::Matches | BinaryOp::NotMatches, ..) => false,
        Expr::Binary(_, left, right) => supported(left, schema) && supported(right, schema),
        Expr::And(terms) | Expr::Or(terms) => all(terms),
        Expr::In { operand, list, .. } => supported(operand, schema) && all(list),
        _ => false,
    }
}

/// Whether a condition holds; NULL does not.
pub(super) fn holds(condition: &Expr, object: &Instance) -> Result<bool, Unknown> {
    Ok(truth(&evaluate(condition, object)?)? == Some(true))
}

/// The expression's value for this object.
pub(super) fn evaluate(expr: &Expr, object: &Instance) -> Result<Value, Unknown> {
    match expr {
        Expr::Value(value) => Ok(value.clone()),
        Expr::Column(column) => {
            let data = object.data();
            if data.expired.contains(column.field) {
                return Err(Unknown);
            }
            Ok(data.values[column.field].clone())
        }
        Expr::Label(inner, _) => evaluate(inner, object),
        Expr::Unary(op, inner) => unary(*op, evaluate(inner, object)?),
        Expr::Binary(op, left, right) => binary(*op, evaluate(left, object)?, evaluate(right, object)?),
        Expr::And(terms) => all(terms, object, false),
        Expr::Or(terms) => all(terms, object, true),
        Expr::In { operand, list, negated } => {
            let wanted = evaluate(operand, object)?;
            let mut found = Some(false);
            for item in list {
                found = match (found, truth(&compare(BinaryOp::Eq, &wanted, &evaluate(item, object)?)?)?) {
                    (Some(true), _) | (_, Some(true)) => Some(true),
                    (None, _) | (_, None) => None,
                    _ => Some(false),
                };
            }
            Ok(boolean(found.map(|found| found != *negated)))
        }
        _ => Err(Unknown),
    }
}

/// AND, or with `decides` true OR: one value decides, otherwise NULL makes it NULL.
fn all(terms: &[Expr], object: &Instance, decides: bool) -> Result<Value, Unknown> {
    let mut result = Some(!decides);
    for term in terms {
        match truth(&evaluate(term, object)?)? {
            Some(value) if value == decides => return Ok(Value::Bool(decides)),
            Some(_) => {}
            None => result = None,
        }
    }
    Ok(boolean(result))
}

fn boolean(value: Option<bool>) -> Value {
    value.map_or(Value::Null, Value::Bool)
}

fn truth(value: &Value) -> Result<Option<bool>, Unknown> {
    match value {
        Value::Null => Ok(None),
        Value::Bool(value) => Ok(Some(*value)),
        Value::Int(value) => Ok(Some(*value != 0)),
        _ => Err(Unknown),
    }
}

fn unary(op: UnaryOp, value: Value) -> Result<Value, Unknown> {
    Ok(match (op, value) {
        (UnaryOp::IsNull, value) => Value::Bool(value.is_null()),
        (UnaryOp::IsNotNull, value) => Value::Bool(!value.is_null()),
        (UnaryOp::Not, value) => boolean(truth(&value)?.map(|value| !value)),
        (UnaryOp::Neg, Value::Null) => Value::Null,
        (UnaryOp::Neg, Value::Int(value)) => Value::Int(value.checked_neg().ok_or(Unknown)?),
        (UnaryOp::Neg, Value::Float(value)) => Value::Float(-value),
        _ => return Err(Unknown),
    })
}

fn binary(op: BinaryOp, left: Value, right: Value) -> Result<Value, Unknown> {
    use BinaryOp::{Add, Concat, DistinctFrom, Div, Eq, Ge, Gt, Le, Lt, Mul, Ne, NotDistinctFrom, Rem, Sub, TrueDiv};
    match (op, &left, &right) {
        // As it is sent: `IS NULL`, `IS NOT NULL`.
        (Eq, left, Value::Null) => Ok(Value::Bool(left.is_null())),
        (Ne, left, Value::Null) => Ok(Value::Bool(!left.is_null())),
        (Eq | Ne | Lt | Le | Gt | Ge, ..) => compare(op, &left, &right),
        (DistinctFrom | NotDistinctFrom, left, right) => {
            let same = match left.is_null() || right.is_null() {
                true => left.is_null() && right.is_null(),
                false => truth(&compare(Eq, left, right)?)? == Some(true),
            };
            Ok(Value::Bool(same == (op == NotDistinctFrom)))
        }
        (_, Value::Null, _) | (_, _, Value::Null) => Ok(Value::Null),
        (Concat, Value::Text(left), Value::Text(right)) => Ok(Value::text(format!("{left}{right}"))),
        (Div | Rem, Value::Int(_), Value::Int(0)) => Ok(Value::Null),
        (Add, Value::Int(a), Value::Int(b)) => a.checked_add(*b).map(Value::Int).ok_or(Unknown),
        (Sub, Value::Int(a), Value::Int(b)) => a.checked_sub(*b).map(Value::Int).ok_or(Unknown),
        (Mul, Value::Int(a), Value::Int(b)) => a.checked_mul(*b).map(Value::Int).ok_or(Unknown),
        (Div, Value::Int(a), Value::Int(b)) => a.checked_div(*b).map(Value::Int).ok_or(Unknown),
        (Rem, Value::Int(a), Value::Int(b)) => a.checked_rem(*b).map(Value::Int).ok_or(Unknown),
        (Add, Value::Float(a), Value::Float(b)) => Ok(Value::Float(a + b)),
        (Sub, Value::Float(a), Value::Float(b)) => Ok(Value::Float(a - b)),
        (Mul, Value::Float(a), Value::Float(b)) => Ok(Value::Float(a * b)),
        (TrueDiv, Value::Float(a), Value::Float(b)) if *b != 0.0 => Ok(Value::Float(a / b)),
        _ => Err(Unknown),
    }
}

fn compare(op: BinaryOp, left: &Value, right: &Value) -> Result<Value, Unknown> {
    if left.is_null() || right.is_null() {
        return Ok(Value::Null);
    }
    let order = match (left, right) {
        (Value::Bool(a), Value::Bool(b)) => a.cmp(b),
        (Value::Int(a), Value::Int(b)) => a.cmp(b),
        (Value::Float(a), Value::Float(b)) => a.partial_cmp(b).ok_or(Unknown)?,
        (Value::Text(a), Value::Text(b)) => a.as_bytes().cmp(b.as_bytes()),
        (Value::Bytes(a), Value::Bytes(b)) => a.cmp(b),
        (Value::Uuid(a), Value::Uuid(b)) => a.cmp(b),
        (Value::Date(a), Value::Date(b)) => a.cmp(b),
        (Value::Time(a), Value::Time(b)) => a.cmp(b),
        (Value::DateTime(a), Value::DateTime(b)) => a.cmp(b),
        (Value::Timestamp(a), Value::Timestamp(b)) => a.cmp(b),
        _ => return Err(Unknown),
    };
    Ok(Value::Bool(match op {
        BinaryOp::Eq => order == Ordering::Equal,
        BinaryOp::Ne => order != Ordering::Equal,
        BinaryOp::Lt => order == Ordering::Less,
        BinaryOp::Le => order != Ordering::Greater,
        BinaryOp::Gt => order == Ordering::Greater,
        BinaryOp::Ge => order != Ordering::Less,
        _ => return Err(Unknown),
    }))
}
