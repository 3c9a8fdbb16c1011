//! Identifiers, decimals, dates and times: values of the core that the run only holds.

use std::cmp::Ordering;

use fieldbook::dynamic::Value as CoreValue;
use fieldbook::rust_decimal::Decimal;
use fieldbook::uuid::Uuid;

use crate::native::Table;
use crate::vm::Vm;
use crate::vm::op::NativeInfo;
use crate::vm::trap::{Run, panic};
use crate::vm::value::Value;

/// A value of the core.
pub(super) struct Core(pub CoreValue);

pub(super) const TABLES: [Table; 2] = [SHOWN, MADE];

/// By the order of the type; `None` for types that have none.
pub(super) fn order(a: &CoreValue, b: &CoreValue) -> Option<Ordering> {
    match (a, b) {
        (CoreValue::Uuid(a), CoreValue::Uuid(b)) => Some(a.cmp(b)),
        (CoreValue::Decimal(a), CoreValue::Decimal(b)) => Some(a.cmp(b)),
        (CoreValue::Date(a), CoreValue::Date(b)) => Some(a.cmp(b)),
        (CoreValue::Time(a), CoreValue::Time(b)) => Some(a.cmp(b)),
        (CoreValue::DateTime(a), CoreValue::DateTime(b)) => Some(a.cmp(b)),
        (CoreValue::Timestamp(a), CoreValue::Timestamp(b)) => Some(a.cmp(b)),
        (CoreValue::Duration(a), CoreValue::Duration(b)) => Some(a.cmp(b)),
        _ => None,
    }
}

pub(super) fn display(value: &CoreValue) -> String {
    match value {
        CoreValue::Uuid(value) => value.to_string(),
        CoreValue::Decimal(value) => value.to_string(),
        CoreValue::Date(value) => value.to_string(),
        CoreValue::Time(value) => value.to_string(),
        CoreValue::DateTime(value) => value.to_string(),
        CoreValue::Timestamp(value) => value.to_string(),
        CoreValue::Duration(value) => value.to_string(),
        other => format!("{other:?}"),
    }
}

fn debug(value: &CoreValue) -> String {
    match value {
        CoreValue::Duration(value) => format!("{value:?}"),
        other => display(other),
    }
}

fn shown(vm: &mut Vm<'_>, args: &mut [Value], show: fn(&CoreValue) -> String) -> Run<Value> {
    let text = args[0].as_host::<Core>().map(|core| show(&core.0)).unwrap_or_default();
    // None of these types looks at the width that was asked for.
    crate::native::write(vm, &args[1], &text)
}

/// A decimal is written as numbers are: with as many places as were asked for.
fn written(vm: &mut Vm<'_>, args: &[Value]) -> Run<Value> {
    let number = held(&args[0])?;
    crate::native::number(vm, &args[1], number.is_sign_negative(), &|places| match places {
        Some(places) => format!("{:.places$}", number.abs()),
        None => number.abs().to_string(),
    })
}

macro_rules! shown {
    ($($name:literal)*) => {
        &[$(
            (concat!("Display::fmt@", $name), |vm, args, _| shown(vm, args, display)),
            (concat!("Debug::fmt@", $name), |vm, args, _| shown(vm, args, debug)),
        )*]
    };
}

const SHOWN: Table = shown!("Uuid" "Timestamp" "SignedDuration" "Date" "Time" "DateTime");

/// A decimal as an integer of the named type, which has no places behind the point.
fn to_int(args: &[Value]) -> Run<Value> {
    let (number, name) = (held(&args[0])?, args[1].as_str());
    macro_rules! convert {
        ($($name:ident as $ty:ident)*) => {
            match name {
                $(stringify!($name) => <$ty>::try_from(number).map(|value| value as i128).map_err(|error| error.to_string()),)*
                _ => Err("no such integer".to_owned()),
            }
        };
    }
    let found = convert!(i8 as i8 i16 as i16 i32 as i32 i64 as i64 i128 as i128 isize as i64
        u8 as u8 u16 as u16 u32 as u32 u64 as u64 u128 as u128 usize as u64);
    Ok(match (found, crate::ty::IntTy::from_name(name)) {
        (Ok(value), Some(ty)) => Value::ok(crate::vm::arith::wrap(ty, value)),
        (Err(message), _) => Value::err(Value::adt(0, vec![Value::str(message)])),
        (Ok(_), None) => Value::NONE,
    })
}

const MADE: Table = &[
    ("decimal_of_float", |_, args, _| Ok(parsed(Decimal::try_from(args[0].as_float()).map(CoreValue::Decimal)))),
    ("decimal_to_float", |_, args, _| {
        Ok(match f64::try_from(held(&args[0])?) {
            Ok(value) => Value::ok(Value::Float(value)),
            Err(error) => Value::err(Value::adt(0, vec![Value::str(error.to_string())])),
        })
    }),
    ("decimal_to_int", |_, args, _| to_int(args)),
    ("Display::fmt@Decimal", |vm, args, _| written(vm, args)),
    ("Debug::fmt@Decimal", |vm, args, _| written(vm, args)),
    ("Uuid::new_v4", |_, _, _| Ok(uuid(Uuid::new_v4()))),
    ("Uuid::nil", |_, _, _| Ok(uuid(Uuid::nil()))),
    ("Uuid::from_u128", |_, args, _| Ok(uuid(Uuid::from_u128(args[0].as_wide() as u128)))),
    ("Uuid::parse_str", |_, args, _| Ok(parsed(Uuid::parse_str(args[0].as_str()).map(CoreValue::Uuid)))),
    ("FromStr::from_str@Decimal", |_, args, _| Ok(parsed(args[0].as_str().parse::<Decimal>().map(CoreValue::Decimal)))),
    ("From::from@Decimal", |_, args, _| Ok(decimal(Decimal::from(args[0].as_int())))),
    ("Decimal::new", |_, args, _| Ok(decimal(Decimal::new(args[0].as_int(), args[1].as_int() as u32)))),
    ("Decimal::round_dp", |_, args, _| Ok(decimal(held(&args[0])?.round_dp(args[1].as_int() as u32)))),
    ("Decimal::floor", |_, args, _| Ok(decimal(held(&args[0])?.floor()))),
    ("Decimal::ceil", |_, args, _| Ok(decimal(held(&args[0])?.ceil()))),
    ("Decimal::trunc", |_, args, _| Ok(decimal(held(&args[0])?.trunc()))),
    ("Decimal::trunc_with_scale", |_, args, _| Ok(decimal(held(&args[0])?.trunc_with_scale(args[1].as_int() as u32)))),
    ("Decimal::mantissa", |_, args, _| Ok(Value::Wide(held(&args[0])?.mantissa().into()))),
    ("Decimal::is_sign_negative", |_, args, _| Ok(Value::bool(held(&args[0])?.is_sign_negative()))),
    ("Decimal::checked_add", |_, args, _| checked(args, Decimal::checked_add)),
    ("Decimal::checked_sub", |_, args, _| checked(args, Decimal::checked_sub)),
    ("Decimal::checked_mul", |_, args, _| checked(args, Decimal::checked_mul)),
    ("Decimal::checked_div", |_, args, _| checked(args, Decimal::checked_div)),
    ("Decimal::checked_rem", |_, args, _| checked(args, Decimal::checked_rem)),
    ("Decimal::scale", |_, args, _| Ok(Value::Int(i64::from(held(&args[0])?.scale())))),
    ("Decimal::normalize", |_, args, _| Ok(decimal(held(&args[0])?.normalize()))),
    ("Decimal::abs", |_, args, _| Ok(decimal(held(&args[0])?.abs()))),
    ("Add::add@Decimal", |_, args, info| arithmetic(args, info, Decimal::checked_add, "Addition overflowed")),
    ("Sub::sub@Decimal", |_, args, info| arithmetic(args, info, Decimal::checked_sub, "Subtraction overflowed")),
    ("Mul::mul@Decimal", |_, args, info| arithmetic(args, info, Decimal::checked_mul, "Multiplication overflowed")),
    ("Div::div@Decimal", |_, args, info| {
        let reason = if held(&args[1])?.is_zero() { "Division by zero" } else { "Division overflowed" };
        arithmetic(args, info, Decimal::checked_div, reason)
    }),
    ("FromStr::from_str@Date", |_, args, _| Ok(parsed(args[0].as_str().parse().map(CoreValue::Date)))),
    ("FromStr::from_str@Time", |_, args, _| Ok(parsed(args[0].as_str().parse().map(CoreValue::Time)))),
    ("FromStr::from_str@DateTime", |_, args, _| Ok(parsed(args[0].as_str().parse().map(CoreValue::DateTime)))),
    ("FromStr::from_str@Timestamp", |_, args, _| Ok(parsed(args[0].as_str().parse().map(CoreValue::Timestamp)))),
    ("Date::new", |_, args, _| {
        let [year, month, day] = [0, 1, 2].map(|index: usize| args[index].as_int());
        Ok(parsed(fieldbook::jiff::civil::Date::new(year as i16, month as i8, day as i8).map(CoreValue::Date)))
    }),
    ("Time::new", |_, args, _| {
        let [hour, minute, second, nano] = [0, 1, 2, 3].map(|index: usize| args[index].as_int());
        let time = fieldbook::jiff::civil::Time::new(hour as i8, minute as i8, second as i8, nano as i32);
        Ok(parsed(time.map(CoreValue::Time)))
    }),
    ("Date::at", |_, args, _| {
        let [hour, minute, second, nano] = [1, 2, 3, 4].map(|index: usize| args[index].as_int());
        match args[0].as_host::<Core>() {
            Some(Core(CoreValue::Date(date))) => {
                let at = date.at(hour as i8, minute as i8, second as i8, nano as i32);
                Ok(Value::host(Core(CoreValue::DateTime(at))))
            }
            _ => panic("this value is no date"),
        }
    }),
    ("Date::year", |_, args, _| part(args, 0)),
    ("Date::month", |_, args, _| part(args, 1)),
    ("Date::day", |_, args, _| part(args, 2)),
    ("DateTime::year", |_, args, _| part(args, 0)),
    ("DateTime::month", |_, args, _| part(args, 1)),
    ("DateTime::day", |_, args, _| part(args, 2)),
    ("DateTime::hour", |_, args, _| part(args, 3)),
    ("DateTime::minute", |_, args, _| part(args, 4)),
    ("DateTime::second", |_, args, _| part(args, 5)),
    ("Time::hour", |_, args, _| part(args, 3)),
    ("Time::minute", |_, args, _| part(args, 4)),
    ("Time::second", |_, args, _| part(args, 5)),
    ("SignedDuration::from_secs", |_, args, _| {
        Ok(duration(fieldbook::jiff::SignedDuration::from_secs(args[0].as_int())))
    }),
    ("SignedDuration::from_millis", |_, args, _| {
        Ok(duration(fieldbook::jiff::SignedDuration::from_millis(args[0].as_int())))
    }),
    ("SignedDuration::from_mins", |_, args, _| {
        Ok(duration(fieldbook::jiff::SignedDuration::from_mins(args[0].as_int())))
    }),
    ("SignedDuration::from_hours", |_, args, _| {
        Ok(duration(fieldbook::jiff::SignedDuration::from_hours(args[0].as_int())))
    }),
];

/// A constant's path, and what makes it.
type Constant = (&'static str, fn() -> Value);

/// Constants without an expression.
pub(super) const CONSTANTS: [Constant; 11] = [
    ("Decimal::ZERO", || decimal(Decimal::ZERO)),
    ("Decimal::ONE", || decimal(Decimal::ONE)),
    ("Decimal::NEGATIVE_ONE", || decimal(Decimal::NEGATIVE_ONE)),
    ("Decimal::TWO", || decimal(Decimal::TWO)),
    ("Decimal::TEN", || decimal(Decimal::TEN)),
    ("Decimal::ONE_HUNDRED", || decimal(Decimal::ONE_HUNDRED)),
    ("Decimal::ONE_THOUSAND", || decimal(Decimal::ONE_THOUSAND)),
    ("Decimal::MAX", || decimal(Decimal::MAX)),
    ("Decimal::MIN", || decimal(Decimal::MIN)),
    ("SignedDuration::ZERO", || duration(fieldbook::jiff::SignedDuration::ZERO)),
    ("Timestamp::UNIX_EPOCH", || Value::host(Core(CoreValue::Timestamp(fieldbook::jiff::Timestamp::UNIX_EPOCH)))),
];

pub(super) fn constant(path: &str) -> Option<Value> {
    CONSTANTS.iter().find(|(name, _)| *name == path).map(|(_, make)| make())
}

fn uuid(value: Uuid) -> Value {
    Value::host(Core(CoreValue::Uuid(value)))
}

fn decimal(value: Decimal) -> Value {
    Value::host(Core(CoreValue::Decimal(value)))
}

pub(super) fn duration(value: fieldbook::jiff::SignedDuration) -> Value {
    Value::host(Core(CoreValue::Duration(value)))
}

pub(super) fn parsed<E: ToString>(value: Result<CoreValue, E>) -> Value {
    match value {
        Ok(value) => Value::ok(Value::host(Core(value))),
        Err(error) => Value::err(Value::adt(0, vec![Value::str(error.to_string())])),
    }
}

fn held(value: &Value) -> Run<Decimal> {
    match value.as_host::<Core>() {
        Some(Core(CoreValue::Decimal(value))) => Ok(*value),
        _ => panic("this value is no decimal"),
    }
}

fn checked(args: &[Value], compute: fn(Decimal, Decimal) -> Option<Decimal>) -> Run<Value> {
    Ok(Value::option(compute(held(&args[0])?, held(&args[1])?).map(decimal)))
}

fn arithmetic(
    args: &[Value],
    _: &NativeInfo,
    compute: fn(Decimal, Decimal) -> Option<Decimal>,
    reason: &str,
) -> Run<Value> {
    match compute(held(&args[0])?, held(&args[1])?) {
        Some(value) => Ok(decimal(value)),
        None => panic(reason),
    }
}

/// Year, month, day, hour, minute, second.
fn part(args: &[Value], index: usize) -> Run<Value> {
    let Some(Core(value)) = args[0].as_host::<Core>() else {
        return panic("this value is no date or time");
    };
    let midnight = fieldbook::jiff::civil::Time::midnight();
    let at = match value {
        CoreValue::Date(date) => date.to_datetime(midnight),
        CoreValue::Time(time) => fieldbook::jiff::civil::Date::ZERO.to_datetime(*time),
        CoreValue::DateTime(at) => *at,
        _ => return panic("this value is no date or time"),
    };
    let parts = [at.month(), at.day(), at.hour(), at.minute(), at.second()];
    let value = match index {
        0 => i64::from(at.year()),
        index => i64::from(parts[index - 1]),
    };
    Ok(Value::Int(value))
}
