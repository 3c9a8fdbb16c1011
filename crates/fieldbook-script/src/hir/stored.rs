//! How what instructions take over from checked bodies is stored.

use super::{Align, BinOp, Count, Spec, Trait};
use crate::stored::{stored_enum, stored_in_place, stored_struct};

stored_enum! {
    BinOp {
        0 Add,
        1 Sub,
        2 Mul,
        3 Div,
        4 Rem,
        5 BitAnd,
        6 BitOr,
        7 BitXor,
        8 Shl,
        9 Shr,
        10 Eq,
        11 Ne,
        12 Lt,
        13 Le,
        14 Gt,
        15 Ge,
    }
    Trait {
        0 Display,
        1 Debug,
        2 LowerHex,
        3 UpperHex,
        4 Octal,
        5 Binary,
        6 LowerExp,
        7 UpperExp,
        8 Pointer,
    }
    Count { 0 None, 1 Is(number), 2 Arg(index) }
    Align { 0 Left, 1 Center, 2 Right }
}

stored_struct! {
    Spec { kind, fill, align, plus, alternate, zero, debug_hex, width, precision }
}

stored_in_place!(BinOp, Trait, Count, Align, Spec);
