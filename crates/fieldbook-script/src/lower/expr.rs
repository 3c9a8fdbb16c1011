//! Expressions into slots.

use crate::hir::{Binding, Expr, Kind, Pat, PatKind};
use crate::items::AdtId;
use crate::ty::{IntTy, Ty};
use crate::vm::op::{Num, Op, Proj, Slot};
use crate::vm::value::Value;

use super::func::FnLower;
use super::place::{PlaceTy, is_place};

impl FnLower<'_, '_> {
    /// A slot with the value, for looking at it; a variable's own slot where it is one.
    pub fn operand(&mut self, expr: &Expr) -> Slot {
        if is_place(expr) {
            let place = self.place(expr, false);
            return self.read(&place);
        }
        let ty = self.ty(&expr.ty);
        let d = self.slot_for(&ty);
        self.eval(expr, d);
        d
    }

    /// Evaluates for the effect.
    pub fn discard(&mut self, expr: &Expr) {
        let mark = self.top;
        if is_place(expr) {
            let place = self.place(expr, false);
            self.touch(&place);
        } else {
            let ty = self.ty(&expr.ty);
            let d = self.slot_for(&ty);
            self.eval(expr, d);
        }
        self.end_scope(mark);
    }

    /// Evaluates into a slot that lies below every temporary.
    pub fn eval(&mut self, expr: &Expr, d: Slot) {
        let outer = std::mem::replace(&mut self.loc, expr.loc);
        self.eval_within(expr, d);
        self.loc = outer;
    }

    fn eval_within(&mut self, expr: &Expr, d: Slot) {
        match &expr.kind {
            Kind::Error => self.unsupported(expr.loc, "this expression"),
            Kind::Int(_) | Kind::Float(_) | Kind::Bool(_) | Kind::Char(_) | Kind::Str(_) | Kind::Bytes(_) => {
                self.literal(expr, d);
            }
            Kind::Local(_) | Kind::Field(..) | Kind::Deref(_) | Kind::Index(..) | Kind::IndexBy(..) => {
                let mark = self.top;
                let place = self.place(expr, false);
                self.consume(&place, d);
                self.release(mark);
            }
            Kind::Const(id, args) => self.const_value(*id, args, d),
            Kind::ConstParam(ty) => match self.ty(ty) {
                Ty::Const(value) => self.constant(Value::Int(value as i64), d),
                _ => self.unsupported(expr.loc, "this constant parameter"),
            },
            Kind::Item => self.function_value(&expr.ty, d, expr.loc),
            Kind::Call(id, args, values) => {
                self.loc = self.lo.checked.call_sites.get(&expr.loc).copied().unwrap_or(expr.loc);
                self.call(*id, args, values, d);
            }
            Kind::CallValue(callee, values) => self.call_value(callee, values, d),
            Kind::Adt { id, variant, fields, base } => self.adt(expr, (*id, *variant), fields, base.as_deref(), d),
            Kind::Tuple(parts) if parts.is_empty() => self.unit(d),
            Kind::Tuple(parts) => {
                let from = self.values(parts.iter());
                self.emit(Op::Tuple { d, from, count: parts.len() as u16 });
                self.top = from;
            }
            Kind::Array(parts) => self.array(parts, d),
            Kind::Repeat(value, count) => self.repeat(expr, value, count, d),
            Kind::Borrow(mutable, inner) => self.borrow(*mutable, inner, d),
            Kind::Unary(op, inner) => self.unary(*op, inner, &expr.ty, d),
            Kind::Binary(op, a, b) => self.binary(*op, a, b, &expr.ty, d),
            Kind::And(..) | Kind::Or(..) | Kind::Let(..) => self.condition_value(expr, d),
            Kind::Assign(place, value) => self.assign(place, value),
            Kind::AssignOp(op, place, value) => self.assign_op(*op, place, value),
            Kind::AssignPat(pat, value, assigns) => self.assign_pat(pat, value, assigns),
            Kind::Cast(inner) => self.cast(inner, &expr.ty, d),
            Kind::Unsize(inner) => self.unsize(inner, &expr.ty, d),
            Kind::Closure(closure) => self.closure(closure, d),
            Kind::Format(format) => self.format(format, d),
            Kind::Print { text, stderr } => {
                let mark = self.top;
                let s = self.slot();
                self.eval(text, s);
                self.emit(Op::Print { s, stderr: *stderr });
                self.top = mark;
            }
            Kind::Panic(text) => {
                let s = self.slot();
                self.eval(text, s);
                let literal = match &text.kind {
                    Kind::Str(_) => true,
                    Kind::Format(format) => format.args.is_empty(),
                    _ => false,
                };
                self.emit(Op::Panic { s, literal });
                self.top = s;
            }
            Kind::Assert { op, left, right, message } => self.assert(op, left, right, message.as_deref()),
            Kind::Dbg { value, text } => self.dbg(value, text, d),
            Kind::Json(json) => self.json(json, d),
            _ => self.control(expr, d),
        }
    }

    fn release(&mut self, mark: Slot) {
        // What was read stays referenced until the statement ends; its slots may be used again.
        if self.heavy.iter().any(|slot| *slot >= mark) {
            return;
        }
        self.top = mark;
    }

    /// Values in consecutive slots on top.
    pub fn values<'e>(&mut self, exprs: impl Iterator<Item = &'e Expr>) -> Slot {
        let from = self.top;
        for expr in exprs {
            let d = self.slot();
            self.eval(expr, d);
            self.settle(d + 1);
        }
        from
    }

    /// Gives temporaries above `mark` up, emptying those that count.
    pub fn settle(&mut self, mark: Slot) {
        self.end_scope(mark);
    }

    fn literal(&mut self, expr: &Expr, d: Slot) {
        let value = match &expr.kind {
            Kind::Int(value) => match self.ty(&expr.ty) {
                Ty::Int(ty) => crate::vm::arith::wrap(ty, *value as i128),
                Ty::Float(_) => Value::Float(*value as f64),
                _ => Value::Int(*value as i64),
            },
            Kind::Float(value) => match self.ty(&expr.ty) {
                Ty::Float(ty) => Value::Float(crate::vm::arith::round(ty, *value)),
                _ => Value::Float(*value),
            },
            Kind::Bool(value) => Value::bool(*value),
            Kind::Char(value) => Value::char(*value),
            Kind::Str(text) => {
                let index = self.lo.text(text);
                self.emit(Op::Const { d, index });
                return;
            }
            Kind::Bytes(bytes) => Value::vec(bytes.iter().map(|byte| Value::Int((*byte).into())).collect()),
            _ => Value::Unit,
        };
        self.constant(value, d);
    }

    pub fn constant(&mut self, value: Value, d: Slot) {
        if let Value::Int(value) = value
            && let Ok(value) = i32::try_from(value)
        {
            self.emit(Op::Int { d, value });
            return;
        }
        let index = self.lo.constant(value);
        self.emit(Op::Const { d, index });
    }

    fn adt(&mut self, expr: &Expr, (id, variant): (AdtId, u32), fields: &[(u32, Expr)], base: Option<&Expr>, d: Slot) {
        let count = self.lo.field_count(id, variant);
        if self.lo.is_option(id) {
            return match fields.first() {
                Some((_, value)) => {
                    let s = self.slot();
                    self.eval(value, s);
                    self.emit(Op::Some { d, s });
                    self.settle(s);
                }
                None => self.constant(Value::NONE, d),
            };
        }
        if count == 0 && self.lo.is_enum(id) {
            self.emit(Op::Int { d, value: variant as i32 });
            return;
        }
        let from = self.top;
        for _ in 0..count {
            self.slot();
        }
        let mark = self.top;
        for (index, value) in fields {
            self.eval(value, from + *index as u16);
            self.settle(mark);
        }
        if base.is_none() && fields.len() < count as usize {
            // Fields that the check does not know of, as of the library's ranges.
            for index in (0..count).filter(|index| !fields.iter().any(|(known, _)| known == index)) {
                self.emit(Op::Int { d: from + index as u16, value: 0 });
            }
        }
        if let Some(base) = base {
            let ty = self.ty(&expr.ty);
            let place = self.place(base, false);
            for index in (0..count).filter(|index| !fields.iter().any(|(known, _)| known == index)) {
                let field = self.lo.field_ty(&ty, 0, index);
                let part = place.then(Some(Proj::Field(index)), field);
                self.consume(&part, from + index as u16);
            }
            self.settle(mark);
        }
        match variant {
            0 => self.emit(Op::Tuple { d, from, count: count as u16 }),
            _ => self.emit(Op::Variant { d, from, count: count as u16, variant: variant as u16 }),
        };
        let ty = self.ty(&expr.ty);
        self.on_drop(&ty, d);
        self.top = from;
    }

    /// Gives a fresh value the `drop` of its type, if that has one.
    pub fn on_drop(&mut self, ty: &Ty, d: Slot) {
        if let Some(func) = self.lo.drop_of(ty) {
            self.emit(Op::OnDrop { d, func });
        }
    }

    fn array(&mut self, parts: &[Expr], d: Slot) {
        if parts.len() > 20_000 {
            return self.unsupported(self.loc, "an array of more than 20,000 written elements");
        }
        let from = self.values(parts.iter());
        self.emit(Op::Array { d, from, count: parts.len() as u16 });
        self.top = from;
    }

    fn repeat(&mut self, expr: &Expr, value: &Expr, count: &Expr, d: Slot) {
        let first = self.slot();
        self.eval(value, first);
        let second = self.slot();
        self.eval(count, second);
        let ty = self.ty(&value.ty);
        let whole = self.ty(&expr.ty);
        if self.lo.fact(super::types::Fact::PlainClone, &ty) || matches!(whole, Ty::Array(..)) {
            self.emit(Op::Repeat { d, value: first, count: second });
            self.fork(&whole, d);
        } else if let Some(id) = self.lo.library_fn("vec_from_elem") {
            self.call_fn(id, vec![ty], first, 2, d);
        }
        self.settle(first);
    }

    fn borrow(&mut self, mutable: bool, inner: &Expr, d: Slot) {
        let mark = self.top;
        if mutable {
            let place = self.place(inner, true);
            self.refer(&place, d);
        } else if is_place(inner) {
            let place = self.place(inner, false);
            self.load(&place, d);
        } else if self.is_noticed_value(inner) {
            // A temporary lives as long as the statement.
            let s = self.pinned_slot();
            self.eval(inner, s);
            self.emit(Op::Copy { d, s });
        } else {
            self.eval(inner, d);
        }
        self.release(mark);
    }

    fn cast(&mut self, inner: &Expr, to: &Ty, d: Slot) {
        let (from, to) = (self.ty(&inner.ty), self.ty(to));
        let mark = self.top;
        match (num(&from), num(&to)) {
            (Some(from), Some(into)) => {
                let s = self.operand(inner);
                self.emit(Op::Cast { from, into, d, s });
                self.settle(mark);
            }
            (None, Some(Num::Int(into))) => {
                let s = self.operand(inner);
                self.discriminant(&from, s, into, d);
                self.settle(mark);
            }
            _ => self.eval(inner, d),
        }
    }

    /// An enum's variant as the number that it was given.
    fn discriminant(&mut self, ty: &Ty, s: Slot, into: IntTy, d: Slot) {
        let Ty::Adt(id, _) = ty else {
            return self.unsupported(self.loc, "this cast");
        };
        let numbers = self.lo.discriminants(*id);
        if numbers.iter().enumerate().all(|(index, number)| *number == index as i128) {
            self.emit(Op::Cast { from: Num::Int(IntTy::I64), into: Num::Int(into), d, s });
            return;
        }
        let mut ends = Vec::new();
        for (index, number) in numbers.into_iter().enumerate() {
            let next = self.emit(Op::JumpNotVariant { s, variant: index as u16, to: 0 });
            self.constant(crate::vm::arith::wrap(into, number), d);
            ends.push(self.emit(Op::Jump { to: 0 }));
            self.land(next);
        }
        self.land_all(&ends);
    }

    /// To a trait object; slices and function pointers are what they are.
    fn unsize(&mut self, inner: &Expr, to: &Ty, d: Slot) {
        let (from, to) = (self.ty(&inner.ty), self.ty(to));
        let behind = |ty: &Ty| match ty {
            Ty::Ref(inner, _) => (**inner).clone(),
            Ty::Adt(_, args) => args.first().cloned().unwrap_or(Ty::Error),
            _ => Ty::Error,
        };
        if matches!(to, Ty::FnPtr(_)) && matches!(from, Ty::FnDef(..) | Ty::Ctor(..)) {
            return self.function_value(&from, d, inner.loc);
        }
        let object = behind(&to);
        if !matches!(object, Ty::Dyn(_)) {
            return self.eval(inner, d);
        }
        let concrete = behind(&from);
        // An object's table has the methods of its supertraits too.
        if matches!(concrete, Ty::Dyn(_)) {
            return self.eval(inner, d);
        }
        let s = self.slot();
        match matches!(concrete, Ty::FnDef(..) | Ty::Ctor(..)) {
            true => self.function_value(&concrete, s, inner.loc),
            false => self.eval(inner, s),
        }
        let vtable = self.lo.vtable(&concrete, &object, inner.loc);
        self.emit(Op::MakeDyn { d, s, vtable });
        self.settle(s);
    }

    fn assign(&mut self, place: &Expr, value: &Expr) {
        let mark = self.top;
        if let Kind::Local(local) = &place.kind
            && let Some(var) = self.vars.get(local).copied()
            && !var.by_ref
        {
            // Into a temporary first: the old value may be part of the new one.
            if is_scalar_op(value) {
                self.eval(value, var.slot);
            } else {
                let s = self.slot();
                self.eval(value, s);
                if self.lo.program.drops {
                    // The old value's `drop` runs before anything else does.
                    self.emit(Op::Clear { from: var.slot, count: 1 });
                }
                self.shift(var.slot, s);
            }
            return self.settle(mark);
        }
        let s = self.slot();
        self.eval(value, s);
        let place = self.place(place, true);
        self.store(&place, s);
        self.settle(mark);
    }

    fn assign_pat(&mut self, pat: &Pat, value: &Expr, assigns: &[Expr]) {
        let mark = self.top;
        let ty = self.ty(&value.ty);
        self.declare(pat);
        let s = self.slot_for(&ty);
        self.eval(value, s);
        let place = PlaceTy::of(s, ty);
        self.bind(pat, &place, true);
        for assign in assigns {
            self.discard(assign);
        }
        self.settle(mark);
    }
}

/// A number as a cast sees it.
fn num(ty: &Ty) -> Option<Num> {
    match ty {
        Ty::Int(int) => Some(Num::Int(*int)),
        Ty::Float(float) => Some(Num::Float(*float)),
        Ty::Bool => Some(Num::Bool),
        Ty::Char => Some(Num::Char),
        _ => None,
    }
}

/// Whether the result is written only after the operands were read.
fn is_scalar_op(expr: &Expr) -> bool {
    matches!(expr.ty, Ty::Int(_) | Ty::Bool)
        && matches!(expr.kind, Kind::Binary(..) | Kind::Int(_) | Kind::Bool(_) | Kind::Local(_))
}

/// Whether a pattern only names the whole value.
pub(super) fn plain_binding(pat: &Pat) -> Option<crate::hir::LocalId> {
    match &pat.kind {
        PatKind::Bind { local, mode: Binding::Value, sub: None } => Some(*local),
        _ => None,
    }
}
