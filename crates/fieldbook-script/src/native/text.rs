//! Characters and strings.

use std::rc::Rc;

use crate::vm::Vm;
use crate::vm::op::NativeInfo;
use crate::vm::trap::{Run, panic};
use crate::vm::value::{Text, Value, host_size};

use super::{Table, arg};

pub(super) const TABLE: Table = &[
    ("char::is_alphabetic", |_, args, _| Ok(Value::bool(args[0].as_char().is_alphabetic()))),
    ("char::is_numeric", |_, args, _| Ok(Value::bool(args[0].as_char().is_numeric()))),
    ("char::is_alphanumeric", |_, args, _| Ok(Value::bool(args[0].as_char().is_alphanumeric()))),
    ("char::is_whitespace", |_, args, _| Ok(Value::bool(args[0].as_char().is_whitespace()))),
    ("char::is_uppercase", |_, args, _| Ok(Value::bool(args[0].as_char().is_uppercase()))),
    ("char::is_lowercase", |_, args, _| Ok(Value::bool(args[0].as_char().is_lowercase()))),
    ("char::is_control", |_, args, _| Ok(Value::bool(args[0].as_char().is_control()))),
    ("char::to_digit", to_digit),
    ("char::len_utf8", |_, args, _| Ok(Value::usize(args[0].as_char().len_utf8()))),
    ("char_of", |_, args, _| {
        let found = u32::try_from(args[0].as_int()).ok().and_then(char::from_u32);
        Ok(Value::option(found.map(Value::char)))
    }),
    ("char_of_digit", from_digit),
    ("char::escape_default", |_, args, _| Ok(Value::str(args[0].as_char().escape_default().to_string()))),
    ("char::escape_unicode", |_, args, _| Ok(Value::str(args[0].as_char().escape_unicode().to_string()))),
    ("str::escape_default", |_, args, _| Ok(Value::str(args[0].as_str().escape_default().to_string()))),
    ("str::escape_unicode", |_, args, _| Ok(Value::str(args[0].as_str().escape_unicode().to_string()))),
    ("char::escape_debug", |_, args, _| Ok(Value::str(args[0].as_char().escape_debug().to_string()))),
    ("char_upper", |_, args, _| Ok(Value::str(args[0].as_char().to_uppercase().to_string()))),
    ("char_lower", |_, args, _| Ok(Value::str(args[0].as_char().to_lowercase().to_string()))),
    ("str::len", |_, args, _| Ok(Value::usize(args[0].as_str().len()))),
    ("str_char_at", char_at),
    ("str_char_before", char_before),
    ("str::as_bytes", |_, args, _| Ok(Value::vec(args[0].as_str().bytes().map(|b| Value::Int(b.into())).collect()))),
    ("str_lines", |_, args, _| Ok(list(args[0].as_str().lines()))),
    ("str_words", |_, args, _| Ok(list(args[0].as_str().split_whitespace()))),
    ("str::trim", |_, args, _| Ok(Value::str(args[0].as_str().trim()))),
    ("str::trim_start", |_, args, _| Ok(Value::str(args[0].as_str().trim_start()))),
    ("str::trim_end", |_, args, _| Ok(Value::str(args[0].as_str().trim_end()))),
    ("str::to_uppercase", |_, args, _| Ok(Value::str(args[0].as_str().to_uppercase()))),
    ("str::to_lowercase", |_, args, _| Ok(Value::str(args[0].as_str().to_lowercase()))),
    ("str::to_ascii_uppercase", |_, args, _| Ok(Value::str(args[0].as_str().to_ascii_uppercase()))),
    ("str::to_ascii_lowercase", |_, args, _| Ok(Value::str(args[0].as_str().to_ascii_lowercase()))),
    ("str::repeat", repeat),
    ("str::get", get),
    ("str::is_char_boundary", |_, args, _| Ok(Value::bool(args[0].as_str().is_char_boundary(args[1].as_usize())))),
    ("str::escape_debug", |_, args, _| Ok(Value::str(args[0].as_str().escape_debug().to_string()))),
    ("str_hits", hits),
    ("str_suffix", suffix),
    ("str_copy", |_, args, _| Ok(arg(args, 0))),
    ("utf8_decode", utf8),
    ("utf8_lossy", |_, args, _| Ok(Value::str(String::from_utf8_lossy(&bytes(&args[0])).into_owned()))),
    ("String::new", |_, _, _| Ok(Value::str(""))),
    ("String::with_capacity", |_, args, _| Ok(Value::str(String::with_capacity(super::list::room(&args[0]))))),
    ("String::capacity", |_, args, _| match &args[0] {
        Value::Str(text) => Ok(Value::usize(text.text.capacity())),
        other => Ok(Value::usize(other.as_str().len())),
    }),
    ("String::reserve", |vm, args, _| {
        let more = super::list::room(&args[1]);
        with_text(vm, &args[0], &mut |text| {
            text.reserve(more);
            Ok(Value::Unit)
        })
    }),
    ("String::shrink_to_fit", |vm, args, _| {
        with_text(vm, &args[0], &mut |text| {
            text.shrink_to_fit();
            Ok(Value::Unit)
        })
    }),
    ("String::push", push),
    ("String::push_str", push_str),
    ("String::pop", |vm, args, _| with_text(vm, &args[0], &mut |text| Ok(Value::option(text.pop().map(Value::char))))),
    ("String::clear", |vm, args, _| {
        with_text(vm, &args[0], &mut |text| {
            text.clear();
            Ok(Value::Unit)
        })
    }),
    ("String::truncate", truncate),
    ("String::insert", insert),
    ("String::insert_str", insert),
    ("String::remove", remove),
    ("str_drain", drain),
    ("String::split_off", split_off),
    ("str_replace", replace),
    ("str_assign", |vm, args, _| {
        let new = arg(args, 1);
        with_text(vm, &args[0], &mut |text| {
            new.as_str().clone_into(text);
            Ok(Value::Unit)
        })
    }),
];

fn list<'t>(parts: impl Iterator<Item = &'t str>) -> Value {
    Value::vec(parts.map(Value::str).collect())
}

fn bytes(value: &Value) -> Vec<u8> {
    value.as_slice().iter().map(|byte| byte.as_int() as u8).collect()
}

fn to_digit(_: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let radix = args[1].as_int() as u32;
    if !(2..=36).contains(&radix) {
        return panic("to_digit: invalid radix -- radix must be in the range 2 to 36 inclusive");
    }
    Ok(Value::option(args[0].as_char().to_digit(radix).map(|digit| Value::Int(digit.into()))))
}

fn from_digit(_: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let radix = args[1].as_int() as u32;
    if radix > 36 {
        return panic("from_digit: radix is too high (maximum 36)");
    }
    Ok(Value::option(char::from_digit(args[0].as_int() as u32, radix).map(Value::char)))
}

/// The character that begins at a byte.
fn char_at(_: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let rest = args[0].as_str().get(args[1].as_usize()..).unwrap_or("");
    Ok(Value::char(rest.chars().next().unwrap_or('\0')))
}

/// The character that ends at a byte.
fn char_before(_: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let rest = args[0].as_str().get(..args[1].as_usize()).unwrap_or("");
    Ok(Value::char(rest.chars().next_back().unwrap_or('\0')))
}

fn repeat(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let (text, count) = (args[0].as_str(), args[1].as_usize());
    vm.budget.memory(text.len().saturating_mul(count))?;
    Ok(Value::str(text.repeat(count)))
}

fn get(_: &mut Vm<'_>, args: &mut [Value], info: &NativeInfo) -> Run<Value> {
    let (start, end) = super::list::range_ends(&args[1], info);
    let text = args[0].as_str();
    let end = if end == -1 { text.len() } else { host_size(end) };
    Ok(Value::option(text.get(host_size(start)..end).map(Value::str)))
}

/// Where a pattern of characters or text is found: starts and ends, one after another.
fn hits(_: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let text = args[0].as_str();
    let mut out = Vec::new();
    let mut add = |start: usize, len: usize| {
        out.push(Value::usize(start));
        out.push(Value::usize(start + len));
    };
    match &args[1] {
        Value::Str(pattern) => text.match_indices(&*pattern.text).for_each(|(at, found)| add(at, found.len())),
        Value::Int(_) => {
            let c = args[1].as_char();
            text.match_indices(c).for_each(|(at, found)| add(at, found.len()));
        }
        list => {
            let chars: Vec<char> = list.as_slice().iter().map(Value::as_char).collect();
            text.match_indices(&chars[..]).for_each(|(at, found)| add(at, found.len()));
        }
    }
    Ok(Value::vec(out))
}

/// The length of the pattern where the text ends with it, or -1.
fn suffix(_: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let text = args[0].as_str();
    let len = match &args[1] {
        Value::Str(pattern) => text.ends_with(&*pattern.text).then_some(pattern.text.len()),
        Value::Int(_) => text.ends_with(args[1].as_char()).then_some(args[1].as_char().len_utf8()),
        list => {
            let chars: Vec<char> = list.as_slice().iter().map(Value::as_char).collect();
            text.chars().next_back().filter(|c| chars.contains(c)).map(char::len_utf8)
        }
    };
    Ok(Value::Int(len.map_or(-1, |len| len as i64)))
}

fn utf8(_: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let fail = |error: std::str::Utf8Error| {
        let wrong = error.error_len().map(Value::usize);
        Value::err(Value::tuple(vec![Value::usize(error.valid_up_to()), Value::option(wrong)]))
    };
    let text = String::from_utf8(bytes(&args[0]));
    Ok(text.map_or_else(|error| fail(error.utf8_error()), |text| Value::ok(Value::str(text))))
}

/// Hands the text behind a `&mut String` to `f`.
pub(super) fn with_text(
    vm: &mut Vm<'_>,
    reference: &Value,
    f: &mut dyn FnMut(&mut String) -> Run<Value>,
) -> Run<Value> {
    vm.change_ref(reference, &mut |value, _| match value {
        Value::Str(text) => {
            let text: &mut Text = Rc::make_mut(text);
            let before = text.text.capacity();
            let result = f(&mut text.text);
            if text.text.capacity() != before {
                text.settle();
            }
            result
        }
        _ => panic("this value is no string"),
    })
}

fn push(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let c = args[1].as_char();
    with_text(vm, &args[0], &mut |text| {
        text.push(c);
        Ok(Value::Unit)
    })
}

fn push_str(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let part = arg(args, 1);
    vm.budget.memory(part.as_str().len())?;
    with_text(vm, &args[0], &mut |text| {
        text.push_str(part.as_str());
        Ok(Value::Unit)
    })
}

fn boundary(text: &str, at: usize, what: &str) -> Run<()> {
    if text.is_char_boundary(at) { Ok(()) } else { panic(format!("assertion failed: self.is_char_boundary({what})")) }
}

fn truncate(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let len = args[1].as_usize();
    with_text(vm, &args[0], &mut |text| {
        if len <= text.len() {
            boundary(text, len, "new_len")?;
            text.truncate(len);
        }
        Ok(Value::Unit)
    })
}

fn insert(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let at = args[1].as_usize();
    let part = match &args[2] {
        Value::Str(part) => part.text.clone(),
        other => other.as_char().to_string(),
    };
    with_text(vm, &args[0], &mut |text| {
        boundary(text, at, "idx")?;
        text.insert_str(at, &part);
        Ok(Value::Unit)
    })
}

fn remove(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let at = args[1].as_usize();
    with_text(vm, &args[0], &mut |text| {
        if at >= text.len() {
            return panic("cannot remove a char from the end of a string");
        }
        crate::native::sub_str(text, at as i64, -1)?;
        Ok(Value::char(text.remove(at)))
    })
}

fn drain(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let (start, end) = (args[1].as_usize(), args[2].as_usize());
    with_text(vm, &args[0], &mut |text| {
        boundary(text, start, "start")?;
        boundary(text, end, "end")?;
        Ok(Value::str(text.drain(start..end).collect::<String>()))
    })
}

fn replace(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let (start, end, with) = (args[1].as_usize(), args[2].as_usize(), arg(args, 3));
    vm.budget.memory(with.as_str().len())?;
    with_text(vm, &args[0], &mut |text| {
        for (at, which) in [(start, "start"), (end, "end")] {
            if !text.is_char_boundary(at) {
                return panic(format!("{which} of range should be a character boundary"));
            }
        }
        text.replace_range(start..end, with.as_str());
        Ok(Value::Unit)
    })
}

fn split_off(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let at = args[1].as_usize();
    with_text(vm, &args[0], &mut |text| {
        boundary(text, at, "at")?;
        Ok(Value::str(text.split_off(at)))
    })
}
