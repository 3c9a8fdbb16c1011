//! How a program that is ready to run is stored.

use std::rc::Rc;

use super::op::{Callee, Func, Kind, Native, NativeInfo, Num, Op, Place, Program, Proj, VTable};
use super::value::Value;
#[cfg(feature = "prelude")]
use crate::stored::Writer;
use crate::stored::{Reader, Stored, stored_enum, stored_in_place, stored_struct};
use crate::sym::Symbol;

stored_struct! {
    Program { funcs, consts, natives, vtables, drops, calls_back, specs, host, main }
    Func in 112 { name, code, locs, places, params, slots, library, captures }
    Place { root, projs }
    VTable { ty, methods }
    NativeInfo { code, tys, names, ret, host }
}

stored_enum! {
    Op {
        0 Int { d, value },
        1 Const { d, index },
        2 Static { d, index, to },
        3 KeepStatic { s, index },
        4 Copy { d, s },
        5 Move { d, s },
        6 Clear { from, count },
        7 Add { ty, d, a, b },
        8 Sub { ty, d, a, b },
        9 Mul { ty, d, a, b },
        10 AddTo { ty, d, value },
        11 Arith { op, ty, d, a, b },
        12 Shift { left, ty, by, d, a, b },
        13 FloatArith { op, ty, d, a, b },
        14 Neg { ty, d, s },
        15 Not { ty, d, s },
        16 FloatNeg { d, s },
        17 Compare { op, kind, d, a, b },
        18 Jump { to },
        19 Loop { to },
        20 JumpIf { s, to },
        21 JumpIfNot { s, to },
        22 JumpUnless { op, a, b, to },
        23 JumpNotVariant { s, variant, to },
        24 JumpNone { s, to },
        25 JumpSome { s, to },
        26 JumpNotConst { s, index, to },
        27 JumpNotLen { s, len, at_least, to },
        28 RangeNext { ty, d, range, to },
        29 Cast { from, into, d, s },
        30 Tuple { d, from, count },
        31 Variant { d, from, count, variant },
        32 Array { d, from, count },
        33 Repeat { d, value, count },
        34 Some { d, s },
        35 Fork { d },
        36 OnDrop { d, func },
        37 Field { d, s, index },
        38 Index { d, s, index },
        39 Load { d, place },
        40 Take { d, place },
        41 Store { s, place },
        42 RefMut { d, place },
        43 Push { s, place },
        44 Len { d, s },
        45 LenOf { d, place },
        46 SubSlice { d, s, from },
        47 Call { func, base, d },
        48 CallValue { base, count, d },
        49 CallDyn { method, base, count, d },
        50 Native { native, base, count, d },
        51 Closure { func, from, count, d },
        52 MakeDyn { d, s, vtable },
        53 Return { s },
        54 FormatNew { d },
        55 FormatText { f, index },
        56 FormatSpec { f, spec, from },
        57 FormatDone { d, f },
        58 Print { s, stderr },
        59 Panic { s, literal },
        60 Fail { index },
        61 TryOk { d, s, option, to },
    }
    Kind { 0 Signed, 1 Unsigned, 2 WideSigned, 3 WideUnsigned, 4 Float, 5 Value }
    Num { 0 Int(ty), 1 Float(ty), 2 Bool, 3 Char }
    Proj {
        0 Deref,
        1 Shared,
        2 Guard,
        3 Field(index),
        4 Index(slot),
        5 At(index),
        6 Range(slot),
        7 Within(front, back),
        8 Payload,
    }
    Callee { 0 Func(func), 1 Native(native) }
}

stored_in_place!(Program, Func, Place, VTable, NativeInfo, Op, Kind, Num, Proj, Callee);

/// By its name.
impl Stored for Native {
    #[cfg(feature = "prelude")]
    fn write(&self, out: &mut Writer) {
        out.name(Symbol::of_static(self.name));
    }

    fn read(from: &mut Reader) -> Self {
        let name = Symbol::read(from);
        crate::native::find(&name).unwrap_or_else(|| panic!("there is no native code named `{name}`"))
    }
}

/// What programs hold before they run; everything else is made by running.
impl Stored for Value {
    #[cfg(feature = "prelude")]
    fn write(&self, out: &mut Writer) {
        match self {
            Value::Unit => out.byte(0),
            Value::Nil(depth) => tagged(1, depth, out),
            Value::Int(number) => tagged(2, number, out),
            Value::Float(number) => tagged(3, number, out),
            Value::Wide(number) => tagged(4, &**number, out),
            Value::Str(text) => tagged(5, &text.text, out),
            Value::Adt(adt) => {
                tagged(6, &adt.variant, out);
                adt.fields.to_vec().write(out);
            }
            Value::Vec(items) => tagged(7, &items.to_vec(), out),
            Value::Func(func) => tagged(8, func, out),
            Value::Host(value) => {
                out.byte(9);
                crate::host::write_value(value, out);
            }
            _ => out.refused = Some("a value that only a run makes"),
        }
    }

    fn read(from: &mut Reader) -> Self {
        match from.byte() {
            0 => Value::Unit,
            1 => Value::Nil(Stored::read(from)),
            2 => Value::Int(Stored::read(from)),
            3 => Value::Float(Stored::read(from)),
            4 => Value::Wide(Rc::new(Stored::read(from))),
            5 => Value::str(String::read(from)),
            6 => {
                let variant = u32::read(from);
                Value::adt(variant, Stored::read(from))
            }
            7 => Value::vec(Stored::read(from)),
            8 => Value::Func(Stored::read(from)),
            _ => crate::host::read_value(from),
        }
    }
}

#[cfg(feature = "prelude")]
fn tagged(tag: u8, value: &impl Stored, out: &mut Writer) {
    out.byte(tag);
    value.write(out);
}
