//! How a program's models are stored.

use super::{Constraint, EnumName, Field, HostFn, HostOp, Key, Model, Options, Relationship, Side, Value};
use crate::stored::{stored_enum, stored_in_place, stored_struct};

stored_struct! {
    Model { name, table, base, all_optional, fields, relationships, computed, options, docs, table_ty, builder }
    Field { name, ty, options, optional, required, inherited, foreign, docs, loc }
    Relationship { name, ty, target, side, options, loc }
    Options { given }
    Key { column, descending, nulls_first }
    Constraint { columns, sql, name, condition, unique }
    EnumName { name, stored, value }
    HostFn { model, op }
}

stored_enum! {
    Side { 0 Optional, 1 One, 2 Many }
    Value {
        0 Flag(on),
        1 Text(text),
        2 Const(id),
        3 Model(id),
        4 Column(id, name),
        5 Word(word),
        6 Names(names),
        7 Order(keys),
        8 Constraint(constraint),
    }
    HostOp {
        0 Get(index),
        1 TryGet(index),
        2 Set(index),
        3 TrySet(index),
        4 Update(index),
        5 Computed(index),
        6 Related(index),
        7 TryRelated(index),
        8 SetRelated(index),
        9 TrySetRelated(index),
        10 List(index),
        11 TryList(index),
        12 SetList(index),
        13 TrySetList(index),
        14 PtrEq,
        15 Builder,
        16 With(index),
        17 WithRelated(index),
        18 WithList(index),
        19 Build,
    }
}

stored_in_place!(Model, Field, Relationship, Options, Key, Constraint, EnumName, HostFn, Side, Value, HostOp);
