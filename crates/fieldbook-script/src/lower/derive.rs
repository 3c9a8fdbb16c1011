//! Traits that follow from a type's structure: derived ones, and the library's own for primitives, tuples and slices.

use crate::hir::{BinOp, Trait};
use crate::items::CtorKind;
use crate::ty::{IntTy, Ty};
use crate::vm::op::{Func, Kind, Op, Proj, Slot};
use crate::vm::value::Value;

use super::Lowering;
use super::func::FnLower;
use super::place::PlaceTy;
use super::traits::Derived;

impl Lowering<'_> {
    pub(super) fn lower_derived(&mut self, derived: Derived, ty: &Ty) -> Func {
        let ty = &self.transparent(ty);
        let mut lower = FnLower::new(self, [].into(), Default::default(), String::new(), true);
        let count = match derived {
            Derived::Default => 0,
            Derived::Clone => 1,
            _ => 2,
        };
        lower.take_params(count);
        let d = lower.slot();
        match derived {
            Derived::Clone => lower.derive_clone(ty, d),
            Derived::Eq => lower.derive_eq(ty, d),
            Derived::Cmp => lower.derive_cmp(ty, d, false),
            Derived::PartialCmp => lower.derive_cmp(ty, d, true),
            Derived::Default => lower.derive_default(ty, d),
            Derived::Hash => lower.derive_hash(ty),
            Derived::Fmt(kind) => lower.derive_fmt(ty, super::traits::format_trait(kind), d),
        }
        lower.emit(Op::Return { s: d });
        lower.finish()
    }

    /// The type whose values look the same: a box is what it holds, a vector a slice.
    pub(super) fn transparent(&self, ty: &Ty) -> Ty {
        match ty {
            Ty::Adt(id, args) => match self.cx_adt_name(*id) {
                "Box" => self.transparent(&args[0]),
                "Vec" => Ty::Slice(crate::infer::rc(args[0].clone())),
                "String" => Ty::Str,
                _ => ty.clone(),
            },
            _ => ty.clone(),
        }
    }

    /// Whether values of the two types look the same when they are equal: a deque is no vector.
    pub(super) fn looks_like(&self, left: &Ty, right: &Ty) -> bool {
        let (left, right) = (self.transparent(left), self.transparent(right));
        match (&left, &right) {
            (Ty::Adt(a, _), Ty::Adt(b, _)) => a == b,
            (Ty::Adt(..), _) | (_, Ty::Adt(..)) => false,
            _ => true,
        }
    }

    /// The variants of a type with their fields' types; a tuple has one.
    fn shape(&mut self, ty: &Ty) -> Vec<Vec<Ty>> {
        match ty {
            Ty::Tuple(parts) => vec![parts.to_vec()],
            Ty::Adt(id, _) => {
                let counts: Vec<usize> =
                    self.items().adt(*id).variants.iter().map(|variant| variant.fields.len()).collect();
                counts
                    .iter()
                    .enumerate()
                    .map(|(variant, count)| (0..*count).map(|i| self.field_ty(ty, variant as u32, i as u32)).collect())
                    .collect()
            }
            _ => Vec::new(),
        }
    }
}

impl FnLower<'_, '_> {
    fn jump_not_variant(&mut self, ty: &Ty, s: Slot, variant: usize) -> Option<usize> {
        let Ty::Adt(id, _) = ty else { return None };
        if !self.lo.is_enum(*id) {
            return None;
        }
        Some(match self.lo.is_option(*id) {
            true if (variant == 0) == self.lo.none_first(*id) => self.emit(Op::JumpSome { s, to: 0 }),
            true => self.emit(Op::JumpNone { s, to: 0 }),
            false => self.emit(Op::JumpNotVariant { s, variant: variant as u16, to: 0 }),
        })
    }

    fn field_proj(&self, ty: &Ty, index: usize) -> Proj {
        match ty {
            Ty::Adt(id, _) if self.lo.is_option(*id) => Proj::Payload,
            _ => Proj::Field(index as u32),
        }
    }

    /// Reads a part of the value in a slot.
    fn part_into(&mut self, ty: &Ty, s: Slot, index: usize, field: &Ty, d: Slot) {
        let proj = self.field_proj(ty, index);
        let place = PlaceTy::of(s, ty.clone()).then(Some(proj), field.clone());
        self.load(&place, d);
    }

    fn call_trait(&mut self, trait_name: &str, method: &str, args: Vec<Ty>, first: Slot, count: u16, d: Slot) {
        if let Some(id) = self.lo.trait_method(trait_name, method) {
            self.call_method(id, args, first, count, d);
        }
    }

    /// Through references in the slot, so that what stands there is a value.
    fn look_through(&mut self, ty: &Ty, slots: &[Slot]) -> Option<Ty> {
        let Ty::Ref(inner, mutable) = ty else {
            return None;
        };
        if *mutable {
            for s in slots {
                let place = PlaceTy::of(*s, (**inner).clone()).then(Some(Proj::Deref), (**inner).clone());
                self.load(&place, *s);
            }
        }
        Some((**inner).clone())
    }

    fn derive_clone(&mut self, ty: &Ty, d: Slot) {
        let mut ends = Vec::new();
        match ty {
            Ty::Array(elem, _) | Ty::Slice(elem) => {
                if let Some(id) = self.lo.library_fn("clone_each") {
                    self.call_fn(id, vec![(**elem).clone()], 0, 1, d);
                }
            }
            Ty::Tuple(_) | Ty::Adt(..) => {
                for (variant, fields) in self.lo.shape(ty).into_iter().enumerate() {
                    let next = self.jump_not_variant(ty, 0, variant);
                    let from = self.top;
                    for (index, field) in fields.iter().enumerate() {
                        let slot = self.slot();
                        self.part_into(ty, 0, index, field, slot);
                        self.call_trait("Clone", "clone", vec![field.clone()], slot, 1, slot);
                    }
                    self.build(ty, variant, from, fields.len() as u16, d);
                    self.top = from;
                    ends.push(self.emit(Op::Jump { to: 0 }));
                    next.into_iter().for_each(|jump| self.land(jump));
                }
            }
            _ => {
                self.emit(Op::Copy { d, s: 0 });
            }
        }
        self.land_all(&ends);
    }

    fn build(&mut self, ty: &Ty, variant: usize, from: Slot, count: u16, d: Slot) {
        if let Ty::Adt(id, _) = ty {
            if self.lo.is_option(*id) {
                match count {
                    0 => self.constant(Value::NONE, d),
                    _ => {
                        self.emit(Op::Some { d, s: from });
                    }
                }
                return;
            }
            if count == 0 && self.lo.is_enum(*id) {
                return self.constant(Value::Int(variant as i64), d);
            }
        }
        self.emit(Op::Variant { d, from, count, variant: variant as u16 });
        self.on_drop(ty, d);
    }

    fn derive_eq(&mut self, ty: &Ty, d: Slot) {
        if let Some(inner) = self.look_through(ty, &[0, 1]) {
            return self.compare_slots(BinOp::Eq, (0, &inner), (1, &inner), d);
        }
        if let Ty::Array(elem, _) | Ty::Slice(elem) = ty {
            if let Some(id) = self.lo.library_fn("eq_each") {
                self.call_fn(id, vec![(**elem).clone()], 0, 2, d);
            }
            return;
        }
        let mut fails = Vec::new();
        let mut ends = Vec::new();
        let shape = self.lo.shape(ty);
        if shape.is_empty() {
            self.emit(Op::Compare { op: BinOp::Eq, kind: Kind::Value, d, a: 0, b: 1 });
            return;
        }
        for (variant, fields) in shape.into_iter().enumerate() {
            let next = self.jump_not_variant(ty, 0, variant);
            fails.extend(self.jump_not_variant(ty, 1, variant));
            for (index, field) in fields.iter().enumerate() {
                let mark = self.top;
                let (a, b, holds) = (self.slot(), self.slot(), self.slot());
                self.part_into(ty, 0, index, field, a);
                self.part_into(ty, 1, index, field, b);
                let field = self.look_through_all(field, &[a, b]);
                self.compare_slots(BinOp::Eq, (a, &field), (b, &field), holds);
                fails.push(self.emit(Op::JumpIfNot { s: holds, to: 0 }));
                self.top = mark;
            }
            self.constant(Value::bool(true), d);
            ends.push(self.emit(Op::Jump { to: 0 }));
            next.into_iter().for_each(|jump| self.land(jump));
        }
        self.land_all(&fails);
        self.constant(Value::bool(false), d);
        self.land_all(&ends);
    }

    fn look_through_all(&mut self, ty: &Ty, slots: &[Slot]) -> Ty {
        let mut ty = ty.clone();
        while let Some(inner) = self.look_through(&ty, slots) {
            ty = inner;
        }
        self.lo.transparent(&ty)
    }

    /// `cmp` and `partial_cmp`: less is 0, equal 1, greater 2; `None` only for `partial_cmp`.
    fn derive_cmp(&mut self, ty: &Ty, d: Slot, partial: bool) {
        let behind = matches!(ty, Ty::Ref(..));
        let ty = &self.look_through_all(ty, &[0, 1]);
        if behind && matches!(ty, Ty::Adt(..)) {
            return self.order_through(ty, d, partial);
        }
        if self.is_primitive(ty) || self.lo.fact(super::types::Fact::PlainOrd, ty) {
            return self.order_primitive(ty, d);
        }
        if let Ty::Array(elem, _) | Ty::Slice(elem) = ty {
            let name = if partial { "partial_cmp_each" } else { "cmp_each" };
            if let Some(id) = self.lo.library_fn(name) {
                self.call_fn(id, vec![(**elem).clone()], 0, 2, d);
            }
            return;
        }
        let (trait_name, method) = if partial { ("PartialOrd", "partial_cmp") } else { ("Ord", "cmp") };
        let mut ends = Vec::new();
        for (variant, fields) in self.lo.shape(ty).into_iter().enumerate() {
            let next = self.jump_not_variant(ty, 0, variant);
            let other = self.jump_not_variant(ty, 1, variant);
            for (index, field) in fields.iter().enumerate() {
                let mark = self.top;
                let (a, b) = (self.slot(), self.slot());
                self.part_into(ty, 0, index, field, a);
                self.part_into(ty, 1, index, field, b);
                let mut args = vec![field.clone()];
                if partial {
                    args.push(field.clone());
                }
                self.call_trait(trait_name, method, args, a, 2, d);
                let (one, equal) = (self.slot(), self.slot());
                self.emit(Op::Int { d: one, value: 1 });
                // `None` is no integer, and so not equal either.
                self.emit(Op::Compare { op: BinOp::Eq, kind: Kind::Value, d: equal, a: d, b: one });
                ends.push(self.emit(Op::JumpIfNot { s: equal, to: 0 }));
                self.top = mark;
            }
            self.emit(Op::Int { d, value: 1 });
            ends.push(self.emit(Op::Jump { to: 0 }));
            if let Some(other) = other {
                self.land(other);
                self.order_variants(ty, variant, d);
                ends.push(self.emit(Op::Jump { to: 0 }));
            }
            next.into_iter().for_each(|jump| self.land(jump));
        }
        self.land_all(&ends);
    }

    /// The order of a value of this variant and one of another.
    fn order_variants(&mut self, ty: &Ty, variant: usize, d: Slot) {
        let mut ends = Vec::new();
        for other in 0..variant {
            let next = self.jump_not_variant(ty, 1, other);
            self.emit(Op::Int { d, value: 2 });
            ends.push(self.emit(Op::Jump { to: 0 }));
            next.into_iter().for_each(|jump| self.land(jump));
        }
        self.emit(Op::Int { d, value: 0 });
        self.land_all(&ends);
    }

    fn is_primitive(&self, ty: &Ty) -> bool {
        matches!(ty, Ty::Int(_) | Ty::Float(_) | Ty::Bool | Ty::Char | Ty::Str)
    }

    fn order_primitive(&mut self, ty: &Ty, d: Slot) {
        let Some(run) = crate::native::find("order") else {
            return;
        };
        let first = self.slot();
        let second = self.slot();
        self.emit(Op::Copy { d: first, s: 0 });
        self.emit(Op::Copy { d: second, s: 1 });
        self.native_call(run, vec![ty.clone()].into(), first, 2, d);
        self.top = first;
    }

    fn derive_default(&mut self, ty: &Ty, d: Slot) {
        match ty {
            Ty::Int(int) => self.constant(crate::vm::arith::wrap(*int, 0), d),
            Ty::Float(_) => self.constant(Value::Float(0.0), d),
            Ty::Bool | Ty::Char => self.constant(Value::Int(0), d),
            Ty::Ref(..) | Ty::Str => {
                let index = self.lo.text("");
                self.emit(Op::Const { d, index });
            }
            Ty::Slice(_) => {
                self.emit(Op::Array { d, from: 0, count: 0 });
            }
            Ty::Array(elem, len) => {
                let (value, count) = (self.slot(), self.slot());
                self.call_trait("Default", "default", vec![(**elem).clone()], value, 0, value);
                let len = if let Ty::Const(len) = **len { len } else { 0 };
                self.constant(Value::usize(len as usize), count);
                self.emit(Op::Repeat { d, value, count });
            }
            _ => {
                let shape = self.lo.shape(ty);
                let variant = match ty {
                    Ty::Adt(id, _) => self.lo.default_variant(*id),
                    _ => 0,
                };
                let fields = shape.get(variant).cloned().unwrap_or_default();
                let from = self.top;
                for field in &fields {
                    let slot = self.slot();
                    self.call_trait("Default", "default", vec![field.clone()], slot, 0, slot);
                }
                match ty.is_unit() {
                    true => self.unit(d),
                    false => self.build(ty, variant, from, fields.len() as u16, d),
                }
                self.top = from;
            }
        }
    }

    /// Writes a structural hash into the hasher.
    fn derive_hash(&mut self, ty: &Ty) {
        let (Some(run), Some(write)) =
            (crate::native::find("structural_hash"), self.lo.trait_method("Hasher", "write_u64"))
        else {
            return;
        };
        let first = self.slot();
        let second = self.slot();
        self.emit(Op::Copy { d: first, s: 1 });
        self.emit(Op::Copy { d: second, s: 0 });
        self.native_call(run, vec![ty.clone()].into(), second, 1, second);
        let hasher = self.lo.items().lang.adts.get("DefaultHasher").copied();
        if let Some(hasher) = hasher {
            self.call_method(write, vec![Ty::Adt(hasher, [].into())], first, 2, first);
        }
        self.top = first;
    }

    fn derive_fmt(&mut self, ty: &Ty, kind: Trait, d: Slot) {
        let behind = matches!(ty, Ty::Ref(..));
        let ty = &self.look_through_all(ty, &[0]);
        if behind && matches!(ty, Ty::Adt(..)) {
            return self.call_through(ty, kind, d);
        }
        match ty {
            Ty::Int(IntTy::I8) => self.format_primitive(ty, kind, d),
            _ if self.is_primitive(ty) => self.format_primitive(ty, kind, d),
            Ty::Array(elem, _) | Ty::Slice(elem) => {
                if let Some(id) = self.lo.library_fn("fmt_each") {
                    self.call_fn(id, vec![(**elem).clone()], 0, 2, d);
                }
            }
            Ty::Tuple(parts) if parts.is_empty() => self.format_primitive(ty, kind, d),
            Ty::Tuple(_) => self.debug_variant(ty, 0, "", CtorKind::Tuple, d),
            Ty::Adt(id, _) if self.lo.items().adt(*id).model.is_some() => {
                self.native_call(crate::host::SHOW, [].into(), 0, 2, d);
            }
            Ty::Adt(id, _) => {
                let variants: Vec<(String, CtorKind)> = self
                    .lo
                    .items()
                    .adt(*id)
                    .variants
                    .iter()
                    .map(|variant| (variant.name.to_string(), variant.ctor))
                    .collect();
                let mut ends = Vec::new();
                for (index, (name, ctor)) in variants.iter().enumerate() {
                    let next = self.jump_not_variant(ty, 0, index);
                    self.debug_variant(ty, index, name, *ctor, d);
                    ends.push(self.emit(Op::Jump { to: 0 }));
                    next.into_iter().for_each(|jump| self.land(jump));
                }
                self.land_all(&ends);
            }
            // What can be called or owns nothing that could be shown.
            _ => self.call_through(ty, kind, d),
        }
    }

    /// The order of what references lead to, by its own impl.
    fn order_through(&mut self, ty: &Ty, d: Slot, partial: bool) {
        let (name, method) = match partial {
            true => ("PartialOrd", "partial_cmp"),
            false => ("Ord", "cmp"),
        };
        let first = self.slot();
        let second = self.slot();
        self.emit(Op::Copy { d: first, s: 0 });
        self.emit(Op::Copy { d: second, s: 1 });
        let args = vec![ty.clone(); if partial { 2 } else { 1 }];
        self.call_trait(name, method, args, first, 2, d);
        self.top = first;
    }

    /// A type that has the trait by an impl of its own, met through references.
    fn call_through(&mut self, ty: &Ty, kind: Trait, d: Slot) {
        let first = self.slot();
        let second = self.slot();
        self.emit(Op::Copy { d: first, s: 0 });
        self.emit(Op::Copy { d: second, s: 1 });
        self.call_trait(super::format::trait_name(kind), "fmt", vec![ty.clone()], first, 2, d);
        self.top = first;
    }

    fn format_primitive(&mut self, ty: &Ty, kind: Trait, d: Slot) {
        let Some(run) = crate::native::find(&format!("fmt_{}", super::format::trait_name(kind))) else {
            return;
        };
        self.native_call(run, vec![ty.clone()].into(), 0, 2, d);
    }

    /// `Name { a: 1 }`, `Name(1)`, `Name`, by natives that know about `{:#?}`.
    fn debug_variant(&mut self, ty: &Ty, variant: usize, name: &str, ctor: CtorKind, d: Slot) {
        let fields = self.lo.shape(ty).get(variant).cloned().unwrap_or_default();
        let names = self.lo.field_names(ty, variant as u32);
        let style = if ctor == CtorKind::Named { "{" } else { "(" };
        self.debug_step("debug_open", if ctor == CtorKind::Unit { "" } else { style }, name);
        for (index, field) in fields.iter().enumerate() {
            let label = if ctor == CtorKind::Named { names[index].as_str() } else { "" };
            self.debug_step(if index == 0 { "debug_first" } else { "debug_next" }, style, label);
            let (first, second) = (self.slot(), self.slot());
            self.part_into(ty, 0, index, field, first);
            self.emit(Op::Copy { d: second, s: 1 });
            self.call_trait("Debug", "fmt", vec![field.clone()], first, 2, first);
            self.top = first;
        }
        if ctor != CtorKind::Unit {
            let alone = name.is_empty() && fields.len() == 1;
            let end = if fields.is_empty() { "" } else { style };
            self.debug_step("debug_close", end, if alone { "," } else { "" });
        }
        self.constant_ok(d);
    }

    /// `Ok(())`.
    pub fn constant_ok(&mut self, d: Slot) {
        let index = self.lo.constant(Value::ok(Value::Unit));
        self.emit(Op::Const { d, index });
    }

    fn debug_step(&mut self, step: &str, style: &str, text: &str) {
        let Some(run) = crate::native::find(step) else {
            return;
        };
        let first = self.slot();
        let (second, third) = (self.slot(), self.slot());
        self.emit(Op::Copy { d: first, s: 1 });
        let style = self.lo.text(style);
        self.emit(Op::Const { d: second, index: style });
        let text = self.lo.text(text);
        self.emit(Op::Const { d: third, index: text });
        self.native_call(run, [].into(), first, 3, first);
        self.top = first;
    }
}
