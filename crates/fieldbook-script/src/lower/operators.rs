//! Operators: instructions on primitives, calls of the traits' methods on anything else.

use crate::hir::{BinOp, Expr, Kind as HirKind, UnOp};
use crate::ty::{IntTy, Ty};
use crate::vm::arith::is_wide;
use crate::vm::op::{Kind, Op, Slot};
use crate::vm::value::Value;

use super::func::FnLower;
use super::types::{Fact, peel};

impl FnLower<'_, '_> {
    pub fn unary(&mut self, op: UnOp, inner: &Expr, ret: &Ty, d: Slot) {
        let ty = self.ty(&inner.ty);
        let mark = self.top;
        match (op, peel(&ty)) {
            (UnOp::Neg, Ty::Int(int)) => {
                // A literal is negative from the start: -128i8 does not overflow.
                if let HirKind::Int(value) = inner.kind {
                    let value = crate::vm::arith::wrap(*int, (value as i128).wrapping_neg());
                    return self.constant(value, d);
                }
                let s = self.operand(inner);
                self.emit(Op::Neg { ty: *int, d, s });
            }
            (UnOp::Neg, Ty::Float(_)) => {
                let s = self.operand(inner);
                self.emit(Op::FloatNeg { d, s });
            }
            (UnOp::Not, Ty::Bool) => {
                let s = self.operand(inner);
                self.emit(Op::Not { ty: None, d, s });
            }
            (UnOp::Not, Ty::Int(int)) => {
                let s = self.operand(inner);
                self.emit(Op::Not { ty: Some(*int), d, s });
            }
            _ => {
                let (name, method) = if op == UnOp::Neg { ("Neg", "neg") } else { ("Not", "not") };
                let _ = ret;
                let first = self.slot();
                self.eval(inner, first);
                self.settle(first + 1);
                if let Some(id) = self.lo.trait_method(name, method) {
                    self.call_method(id, vec![ty], first, 1, d);
                }
            }
        }
        self.settle(mark);
    }

    pub fn binary(&mut self, op: BinOp, a: &Expr, b: &Expr, ret: &Ty, d: Slot) {
        if is_comparison(op) {
            return self.compare(op, a, b, d);
        }
        let (left, right) = (self.ty(&a.ty), self.ty(&b.ty));
        let mark = self.top;
        match (&left, &right) {
            (Ty::Int(ty), Ty::Int(by)) => {
                let x = self.stable_operand(a, b);
                let y = self.operand(b);
                self.int_op(op, *ty, *by, d, x, y);
            }
            (Ty::Float(ty), Ty::Float(_)) => {
                let x = self.stable_operand(a, b);
                let y = self.operand(b);
                self.emit(Op::FloatArith { op, ty: *ty, d, a: x, b: y });
            }
            (Ty::Bool, Ty::Bool) => {
                let x = self.stable_operand(a, b);
                let y = self.operand(b);
                self.emit(Op::Arith { op, ty: IntTy::I64, d, a: x, b: y });
            }
            _ => {
                let _ = ret;
                let (name, method) = trait_of(op);
                let first = self.values([a, b].into_iter());
                if let Some(id) = self.lo.trait_method(name, method) {
                    self.call_method(id, vec![left, right], first, 2, d);
                }
            }
        }
        self.settle(mark);
    }

    /// The left operand, in a slot that evaluating the right one does not change.
    fn stable_operand(&mut self, a: &Expr, b: &Expr) -> Slot {
        let s = self.operand(a);
        if !matches!(a.kind, HirKind::Local(_)) || is_simple(b) {
            return s;
        }
        let ty = self.ty(&a.ty);
        let copy = self.slot_for(&ty);
        self.emit(Op::Copy { d: copy, s });
        copy
    }

    pub fn int_op(&mut self, op: BinOp, ty: IntTy, by: IntTy, d: Slot, a: Slot, b: Slot) {
        let op = match op {
            BinOp::Shl | BinOp::Shr => Op::Shift { left: op == BinOp::Shl, ty, by, d, a, b },
            _ if is_wide(ty) => Op::Arith { op, ty, d, a, b },
            BinOp::Add => Op::Add { ty, d, a, b },
            BinOp::Sub => Op::Sub { ty, d, a, b },
            BinOp::Mul => Op::Mul { ty, d, a, b },
            _ => Op::Arith { op, ty, d, a, b },
        };
        self.emit(op);
    }

    fn compare(&mut self, op: BinOp, a: &Expr, b: &Expr, d: Slot) {
        let mark = self.top;
        let (left, right) = (self.ty(&a.ty), self.ty(&b.ty));
        let (x, left) = self.compared(a, &left, Some(b));
        let (y, right) = self.compared(b, &right, None);
        self.compare_slots(op, (x, &left), (y, &right), d);
        self.settle(mark);
    }

    /// A side of a comparison, with `&mut` looked through.
    fn compared(&mut self, expr: &Expr, ty: &Ty, then: Option<&Expr>) -> (Slot, Ty) {
        let mut s = match then {
            Some(then) => self.stable_operand(expr, then),
            None => self.operand(expr),
        };
        let mut at = ty.clone();
        while let Ty::Ref(inner, mutable) = at {
            if mutable {
                let place = super::place::PlaceTy::of(s, (*inner).clone());
                let place = place.then(Some(crate::vm::op::Proj::Deref), (*inner).clone());
                s = self.read(&place);
            }
            at = (*inner).clone();
        }
        (s, at)
    }

    /// Compares what stands in two slots; references are looked through already.
    pub fn compare_slots(&mut self, op: BinOp, (a, left): (Slot, &Ty), (b, right): (Slot, &Ty), d: Slot) {
        // A number compared with something else is compared by that one's trait.
        let alike = !matches!(left, Ty::Int(_) | Ty::Bool | Ty::Char | Ty::Float(_)) || left == right;
        let kind = match (left, right) {
            _ if !alike => None,
            (Ty::Int(IntTy::I128), _) => Some(Kind::WideSigned),
            (Ty::Int(IntTy::U128), _) => Some(Kind::WideUnsigned),
            (Ty::Int(IntTy::U64 | IntTy::Usize), _) => Some(Kind::Unsigned),
            (Ty::Int(_) | Ty::Bool | Ty::Char, _) => Some(Kind::Signed),
            (Ty::Float(_), _) => Some(Kind::Float),
            _ => {
                let fact = if matches!(op, BinOp::Eq | BinOp::Ne) { Fact::PlainEq } else { Fact::PlainOrd };
                let alike = self.lo.looks_like(left, right);
                let plain = alike && self.lo.fact(fact, left) && self.lo.fact(fact, right);
                plain.then_some(Kind::Value)
            }
        };
        match kind {
            Some(kind) => {
                self.emit(Op::Compare { op, kind, d, a, b });
            }
            None if matches!(op, BinOp::Eq | BinOp::Ne) => self.equal_by_trait(op, (a, left), (b, right), d),
            None => self.order_by_trait(op, (a, left), (b, right), d),
        }
    }

    fn two(&mut self, a: Slot, b: Slot) -> Slot {
        let first = self.slot();
        let second = self.slot();
        self.emit(Op::Copy { d: first, s: a });
        self.emit(Op::Copy { d: second, s: b });
        first
    }

    fn equal_by_trait(&mut self, op: BinOp, (a, left): (Slot, &Ty), (b, right): (Slot, &Ty), d: Slot) {
        let first = self.two(a, b);
        if let Some(id) = self.lo.trait_method("PartialEq", "eq") {
            self.call_method(id, vec![left.clone(), right.clone()], first, 2, d);
        }
        if op == BinOp::Ne {
            self.emit(Op::Not { ty: None, d, s: d });
        }
        self.top = first;
    }

    /// By `partial_cmp`, whose result is `None` or the number of a variant of `Ordering`.
    fn order_by_trait(&mut self, op: BinOp, (a, left): (Slot, &Ty), (b, right): (Slot, &Ty), d: Slot) {
        let first = self.two(a, b);
        if let Some(id) = self.lo.trait_method("PartialOrd", "partial_cmp") {
            self.call_method(id, vec![left.clone(), right.clone()], first, 2, first);
        }
        let one = self.slot();
        let done = self.slot();
        self.emit(Op::Int { d: done, value: 0 });
        let none = self.emit(Op::JumpNone { s: first, to: 0 });
        self.emit(Op::Int { d: one, value: 1 });
        self.emit(Op::Compare { op, kind: Kind::Signed, d: done, a: first, b: one });
        self.land(none);
        self.emit(Op::Copy { d, s: done });
        self.top = first;
    }

    pub fn assign_op(&mut self, op: BinOp, place: &Expr, value: &Expr) {
        let mark = self.top;
        let (left, right) = (self.ty(&place.ty), self.ty(&value.ty));
        match (&left, &right) {
            (Ty::Int(_) | Ty::Float(_) | Ty::Bool, Ty::Int(_) | Ty::Float(_) | Ty::Bool) => {
                self.assign_number(op, place, value, (&left, &right));
            }
            _ => {
                let (name, method) = assign_trait_of(op);
                let first = self.slot();
                let second = self.slot();
                self.eval(value, second);
                self.settle(second + 1);
                let target = self.place(place, true);
                self.refer(&target, first);
                self.settle(second + 1);
                let d = self.slot();
                if let Some(id) = self.lo.trait_method(name, method) {
                    self.call_method(id, vec![left, right], first, 2, d);
                }
            }
        }
        self.settle(mark);
    }

    fn assign_number(&mut self, op: BinOp, place: &Expr, value: &Expr, (left, right): (&Ty, &Ty)) {
        if let (HirKind::Local(local), Ty::Int(ty), HirKind::Int(amount), BinOp::Add) =
            (&place.kind, left, &value.kind, op)
            && let Some(var) = self.vars.get(local).copied()
            && !var.by_ref
            && !is_wide(*ty)
            && let Ok(amount) = i16::try_from(*amount)
        {
            self.emit(Op::AddTo { ty: *ty, d: var.slot, value: amount });
            return;
        }
        let b = self.operand(value);
        let target = self.place(place, true);
        let in_place = target.place.projs.is_empty();
        let a = if in_place {
            target.place.root
        } else {
            let a = self.slot();
            self.load(&target, a);
            a
        };
        match (left, right) {
            (Ty::Int(ty), Ty::Int(by)) => self.int_op(op, *ty, *by, a, a, b),
            (Ty::Float(ty), _) => {
                self.emit(Op::FloatArith { op, ty: *ty, d: a, a, b });
            }
            _ => {
                self.emit(Op::Arith { op, ty: IntTy::I64, d: a, a, b });
            }
        }
        if !in_place {
            self.store(&target, a);
        }
    }

    /// A condition that jumps when it does not hold.
    pub fn jump_unless(&mut self, cond: &Expr, out: &mut Vec<usize>) {
        let outer = std::mem::replace(&mut self.loc, cond.loc);
        match &cond.kind {
            HirKind::And(a, b) => {
                self.jump_unless(a, out);
                self.jump_unless(b, out);
            }
            HirKind::Let(pat, value) => self.jump_unless_let(pat, value, out),
            HirKind::Unary(UnOp::Not, inner) if matches!(inner.ty, Ty::Bool) => {
                let mark = self.top;
                let s = self.operand(inner);
                self.settle(mark);
                out.push(self.emit(Op::JumpIf { s, to: 0 }));
            }
            HirKind::Binary(op, a, b) if is_comparison(*op) && self.is_signed(&a.ty) && self.is_signed(&b.ty) => {
                let mark = self.top;
                let x = self.stable_operand(a, b);
                let y = self.operand(b);
                self.settle(mark);
                out.push(self.emit(Op::JumpUnless { op: *op, a: x, b: y, to: 0 }));
            }
            HirKind::Bool(true) => {}
            _ => {
                let mark = self.top;
                let s = self.operand(cond);
                self.settle(mark);
                out.push(self.emit(Op::JumpIfNot { s, to: 0 }));
            }
        }
        self.loc = outer;
    }

    fn is_signed(&mut self, ty: &Ty) -> bool {
        match self.ty(ty) {
            Ty::Int(int) => !is_wide(int) && !matches!(int, IntTy::U64 | IntTy::Usize),
            Ty::Bool | Ty::Char => true,
            _ => false,
        }
    }

    /// A condition as a value.
    pub fn condition_value(&mut self, cond: &Expr, d: Slot) {
        if let HirKind::Or(a, b) = &cond.kind {
            self.eval(a, d);
            let done = self.emit(Op::JumpIf { s: d, to: 0 });
            self.eval(b, d);
            return self.land(done);
        }
        let mark = self.top;
        let mut no = Vec::new();
        self.jump_unless(cond, &mut no);
        self.constant(Value::bool(true), d);
        let done = self.emit(Op::Jump { to: 0 });
        self.land_all(&no);
        self.constant(Value::bool(false), d);
        self.land(done);
        self.settle(mark);
    }
}

pub(super) fn is_comparison(op: BinOp) -> bool {
    matches!(op, BinOp::Eq | BinOp::Ne | BinOp::Lt | BinOp::Le | BinOp::Gt | BinOp::Ge)
}

/// Whether evaluating an expression changes no variable.
fn is_simple(expr: &Expr) -> bool {
    match &expr.kind {
        HirKind::Int(_)
        | HirKind::Float(_)
        | HirKind::Bool(_)
        | HirKind::Char(_)
        | HirKind::Str(_)
        | HirKind::Local(_)
        | HirKind::Const(..) => true,
        HirKind::Field(a, _)
        | HirKind::Deref(a)
        | HirKind::Cast(a)
        | HirKind::Unary(_, a)
        | HirKind::Borrow(false, a) => is_simple(a),
        HirKind::Index(a, b) | HirKind::Binary(_, a, b) => is_simple(a) && is_simple(b),
        HirKind::Call(_, _, args) => args.iter().all(is_simple),
        _ => false,
    }
}

fn trait_of(op: BinOp) -> (&'static str, &'static str) {
    match op {
        BinOp::Add => ("Add", "add"),
        BinOp::Sub => ("Sub", "sub"),
        BinOp::Mul => ("Mul", "mul"),
        BinOp::Div => ("Div", "div"),
        BinOp::Rem => ("Rem", "rem"),
        BinOp::BitAnd => ("BitAnd", "bitand"),
        BinOp::BitOr => ("BitOr", "bitor"),
        BinOp::BitXor => ("BitXor", "bitxor"),
        BinOp::Shl => ("Shl", "shl"),
        _ => ("Shr", "shr"),
    }
}

fn assign_trait_of(op: BinOp) -> (&'static str, &'static str) {
    match op {
        BinOp::Add => ("AddAssign", "add_assign"),
        BinOp::Sub => ("SubAssign", "sub_assign"),
        BinOp::Mul => ("MulAssign", "mul_assign"),
        BinOp::Div => ("DivAssign", "div_assign"),
        BinOp::Rem => ("RemAssign", "rem_assign"),
        BinOp::BitAnd => ("BitAndAssign", "bitand_assign"),
        BinOp::BitOr => ("BitOrAssign", "bitor_assign"),
        BinOp::BitXor => ("BitXorAssign", "bitxor_assign"),
        BinOp::Shl => ("ShlAssign", "shl_assign"),
        _ => ("ShrAssign", "shr_assign"),
    }
}
