//! Lints that deny a program: arithmetic that is known to panic, literals that their types cannot hold.
//!
//! As rustc does, only what a body itself makes known counts: literals, constants of number types, and locals that are
//! given such a value once and never borrowed. Code that such values make unreachable is passed over.

use super::Checked;
use super::moves::root;
use crate::collect::Cx;
use crate::diagnostic::Problem;
use crate::hir::walk::{Part, parts};
use crate::hir::{self, BinOp, Binding, Kind, LocalId, PatKind, Stmt, UnOp};
use crate::items::ConstValue;
use crate::source::Loc;
use crate::ty::{FloatTy, IntTy, Ty};

/// Looks over every body of the program, which has no other mistakes.
pub(crate) fn check(cx: &mut Cx, checked: &Checked) {
    let mut problems = Vec::new();
    let mut look = |body: &hir::Body, in_constant: bool| {
        let mut known =
            Known { cx, values: vec![None; body.locals.len()], borrowed: borrowed(body), problems: Vec::new() };
        known.value(&body.value);
        let found = known.problems.into_iter();
        // A constant is computed by the compiler itself, so there it is no lint.
        problems.extend(found.map(|problem| match in_constant && problem.code != Some("overflowing_literals") {
            true => Problem { code: Some("E0080"), ..problem },
            false => problem,
        }));
    };
    for (_, body) in checked.fns.iter().filter(|(id, _)| id.0 >= cx.items.library.fns) {
        look(body, false);
    }
    for (_, body) in checked.consts.iter().filter(|(id, _)| id.0 >= cx.items.library.consts) {
        look(body, true);
    }
    problems.into_iter().for_each(|problem| cx.report(problem));
}

/// A value that is known before the program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Value {
    Int(i128),
    Bool(bool),
}

struct Known<'a> {
    cx: &'a Cx,
    /// Of each local, what it is for certain.
    values: Vec<Option<Value>>,
    borrowed: Vec<bool>,
    problems: Vec<Problem>,
}

impl Known<'_> {
    /// Walks an expression in the order of evaluation; its value, if that is known.
    fn value(&mut self, expr: &hir::Expr) -> Option<Value> {
        match &expr.kind {
            Kind::Int(value) => self.int_literal(*value, false, &expr.ty, expr.loc),
            Kind::Float(value) => {
                self.float_literal(*value, &expr.ty, expr.loc);
                None
            }
            Kind::Bool(value) => Some(Value::Bool(*value)),
            Kind::Local(local) => self.values[local.0 as usize],
            Kind::Const(id, _) => self.constant(*id, &expr.ty),
            Kind::Cast(inner) => cast(self.value(inner)?, int(&expr.ty)?),
            Kind::Unary(op, inner) => self.unary(*op, inner, expr),
            Kind::Binary(op, a, b) => self.binary(*op, a, b, expr.loc),
            Kind::AssignOp(op, place, value) => {
                let value = self.value(value);
                self.value(place);
                self.operation(*op, &place.ty, None, value, expr.loc);
                None
            }
            Kind::And(a, b) => self.logic(a, b, true),
            Kind::Or(a, b) => self.logic(a, b, false),
            Kind::Index(base, index) => {
                self.value(base);
                let index = self.value(index);
                self.index(base, index, expr.loc);
                None
            }
            _ => {
                self.control(expr);
                None
            }
        }
    }

    fn control(&mut self, expr: &hir::Expr) {
        match &expr.kind {
            Kind::If(cond, then, otherwise) => {
                let cond = self.value(cond);
                if cond != Some(Value::Bool(false)) {
                    self.value(then);
                }
                if let (Some(otherwise), true) = (otherwise, cond != Some(Value::Bool(true))) {
                    self.value(otherwise);
                }
            }
            Kind::Match(value, arms) => {
                // Which arm a known value takes is not followed, so none is looked at.
                if self.value(value).is_none() {
                    for arm in arms {
                        let reached =
                            arm.guard.as_ref().is_none_or(|guard| self.value(guard) != Some(Value::Bool(false)));
                        if reached {
                            self.value(&arm.body);
                        }
                    }
                }
            }
            Kind::While(_, cond, body) => {
                if self.value(cond) != Some(Value::Bool(false)) {
                    self.block(body);
                }
            }
            Kind::For { iter, body, .. } => {
                self.value(iter);
                self.block(body);
            }
            Kind::Block(block) | Kind::Loop(_, block) => self.block(block),
            Kind::Closure(closure) => {
                // A closure's captures are values of another function.
                let outer = self.values.clone();
                self.values.fill(None);
                self.value(&closure.body);
                self.values = outer;
            }
            _ => parts(expr, &mut |part| {
                if let Part::Expr(part) = part {
                    self.value(part);
                }
            }),
        }
    }

    /// What follows something that never ends is not reached.
    fn block(&mut self, block: &hir::Block) {
        for stmt in &block.stmts {
            let never = match stmt {
                Stmt::Let { pat, init, diverge, .. } => {
                    let value = init.as_ref().and_then(|init| self.value(init));
                    if let Some(diverge) = diverge {
                        self.value(diverge);
                    }
                    self.bind(pat, value);
                    init.as_ref().is_some_and(|init| matches!(init.ty, Ty::Never))
                }
                Stmt::Expr(expr) => {
                    self.value(expr);
                    matches!(expr.ty, Ty::Never)
                }
            };
            if never {
                return;
            }
        }
        if let Some(tail) = &block.tail {
            self.value(tail);
        }
    }

    fn bind(&mut self, pat: &hir::Pat, value: Option<Value>) {
        if let PatKind::Bind { local: LocalId(local), mode: Binding::Value, sub: None } = pat.kind
            && !self.borrowed[local as usize]
        {
            self.values[local as usize] = value;
        }
    }

    fn logic(&mut self, a: &hir::Expr, b: &hir::Expr, and: bool) -> Option<Value> {
        match self.value(a) {
            Some(Value::Bool(value)) if value != and => Some(Value::Bool(value)),
            Some(_) => self.value(b),
            None => {
                self.value(b);
                None
            }
        }
    }

    fn int_literal(&mut self, value: u128, negative: bool, ty: &Ty, at: Loc) -> Option<Value> {
        let ty = int(ty)?;
        let (low, high) = bounds(ty);
        let limit = if negative { low.unsigned_abs() } else { high };
        if value > limit {
            let message = format!("literal out of range for `{}`", ty.name());
            let least = if ty.signed() { low.to_string() } else { "0".to_owned() };
            let help = format!("`{}` holds {least} to {high}", ty.name());
            self.problems.push(Problem::error("overflowing_literals", at, message).help(help));
            return None;
        }
        let value = i128::try_from(value).ok();
        value.map(|value| Value::Int(if negative { -value } else { value }))
    }

    fn float_literal(&mut self, value: f64, ty: &Ty, at: Loc) {
        let infinite = match ty {
            Ty::Float(FloatTy::F32) => (value as f32).is_infinite(),
            _ => value.is_infinite(),
        };
        if infinite {
            let message = format!("literal out of range for `{}`", crate::ty::show(&self.cx.items, ty));
            self.problems.push(Problem::error("overflowing_literals", at, message));
        }
    }

    /// `i32::MAX`, or a constant of the program whose value is written in it.
    fn constant(&mut self, id: crate::items::ConstId, ty: &Ty) -> Option<Value> {
        let decl = self.cx.items.constant(id);
        let (low, high) = bounds(int(ty)?);
        match (&decl.value, decl.name.text()) {
            (ConstValue::Native, "MAX") => Some(Value::Int(i128::try_from(high).ok()?)),
            (ConstValue::Native, "MIN") => Some(Value::Int(low)),
            (value, _) if !decl.mutable && !decl.is_static => match &*value.source()? {
                syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(value), .. }) => {
                    Some(Value::Int(value.base10_parse().ok()?))
                }
                _ => None,
            },
            _ => None,
        }
    }

    fn unary(&mut self, op: UnOp, inner: &hir::Expr, whole: &hir::Expr) -> Option<Value> {
        if let (UnOp::Neg, Kind::Int(value)) = (op, &inner.kind) {
            return self.int_literal(*value, true, &inner.ty, inner.loc);
        }
        match (op, self.value(inner)?) {
            (UnOp::Not, Value::Bool(value)) => Some(Value::Bool(!value)),
            (UnOp::Not, Value::Int(value)) => cast(Value::Int(!value), int(&inner.ty)?),
            (UnOp::Neg, Value::Int(value)) => {
                let ty = int(&inner.ty)?;
                if value == bounds(ty).0 {
                    let label = format!("attempt to negate {}, which would overflow", shown(value, ty));
                    self.overflows(whole.loc, label);
                    return None;
                }
                Some(Value::Int(-value))
            }
            (UnOp::Neg, Value::Bool(_)) => None,
        }
    }

    fn binary(&mut self, op: BinOp, a: &hir::Expr, b: &hir::Expr, at: Loc) -> Option<Value> {
        let (left, right) = (self.value(a), self.value(b));
        if a.ty != b.ty && !matches!(op, BinOp::Shl | BinOp::Shr) {
            return None;
        }
        self.operation(op, &a.ty, left, right, at)
    }

    fn operation(&mut self, op: BinOp, ty: &Ty, a: Option<Value>, b: Option<Value>, at: Loc) -> Option<Value> {
        if let (Some(Value::Bool(a)), Some(Value::Bool(b))) = (a, b) {
            return match op {
                BinOp::Eq => Some(Value::Bool(a == b)),
                BinOp::Ne => Some(Value::Bool(a != b)),
                _ => None,
            };
        }
        let ty = int(ty)?;
        let Some(Value::Int(b)) = b else { return None };
        let a = match a {
            Some(Value::Int(a)) => Some(a),
            _ => None,
        };
        match op {
            BinOp::Div | BinOp::Rem if b == 0 => {
                let left = a.map_or_else(|| "the number".to_owned(), |a| format!("`{a}_{}`", ty.name()));
                let label = match op {
                    BinOp::Div => format!("attempt to divide {left} by zero"),
                    _ => format!("attempt to calculate the remainder of {left} with a divisor of zero"),
                };
                self.panics(at, label);
                None
            }
            BinOp::Shl | BinOp::Shr if !(0..i128::from(ty.bits())).contains(&b) => {
                let way = if op == BinOp::Shl { "left" } else { "right" };
                self.overflows(at, format!("attempt to shift {way} by `{b}`, which would overflow"));
                None
            }
            _ => self.computed(op, ty, a?, b, at),
        }
    }

    fn computed(&mut self, op: BinOp, ty: IntTy, a: i128, b: i128, at: Loc) -> Option<Value> {
        let (exact, sign) = match op {
            BinOp::Add => (a.checked_add(b), "+"),
            BinOp::Sub => (a.checked_sub(b), "-"),
            BinOp::Mul => (a.checked_mul(b), "*"),
            BinOp::Div => return a.checked_div(b).map(Value::Int),
            BinOp::Rem => return a.checked_rem(b).map(Value::Int),
            BinOp::BitAnd => return Some(Value::Int(a & b)),
            BinOp::BitOr => return Some(Value::Int(a | b)),
            BinOp::BitXor => return Some(Value::Int(a ^ b)),
            BinOp::Shl | BinOp::Shr => return None,
            BinOp::Eq => return Some(Value::Bool(a == b)),
            BinOp::Ne => return Some(Value::Bool(a != b)),
            BinOp::Lt => return Some(Value::Bool(a < b)),
            BinOp::Le => return Some(Value::Bool(a <= b)),
            BinOp::Gt => return Some(Value::Bool(a > b)),
            BinOp::Ge => return Some(Value::Bool(a >= b)),
        };
        // What this cannot count itself may still fit.
        let exact = exact?;
        let (low, high) = bounds(ty);
        let fits = exact >= low && (exact < 0 || exact.unsigned_abs() <= high);
        if !fits {
            let label = format!("attempt to compute `{a}_{0} {sign} {b}_{0}`, which would overflow", ty.name());
            self.overflows(at, label);
            return None;
        }
        Some(Value::Int(exact))
    }

    fn index(&mut self, base: &hir::Expr, index: Option<Value>, at: Loc) {
        if let (Ty::Array(_, len), Some(Value::Int(index))) = (&base.ty, index)
            && let Ty::Const(len) = **len
            && index >= i128::from(len)
        {
            self.panics(at, format!("index out of bounds: the length is {len} but the index is {index}"));
        }
    }

    fn overflows(&mut self, at: Loc, label: String) {
        let message = "this arithmetic operation will overflow";
        self.problems.push(Problem::error("arithmetic_overflow", at, message).label(label));
    }

    fn panics(&mut self, at: Loc, label: String) {
        let message = "this operation will panic at runtime";
        self.problems.push(Problem::error("unconditional_panic", at, message).label(label));
    }
}

fn int(ty: &Ty) -> Option<IntTy> {
    match ty {
        Ty::Int(int) => Some(*int),
        _ => None,
    }
}

/// The least and the greatest value of a type.
fn bounds(ty: IntTy) -> (i128, u128) {
    match (ty.signed(), ty.bits()) {
        (true, bits) => (i128::MIN >> (128 - bits), (1 << (bits - 1)) - 1),
        (false, bits) => (0, u128::MAX >> (128 - bits)),
    }
}

fn shown(value: i128, ty: IntTy) -> String {
    match value == bounds(ty).0 {
        true => format!("`{}::MIN`", ty.name()),
        false => format!("`{value}_{}`", ty.name()),
    }
}

/// The value as `as` makes it; not those of 128 bits.
fn cast(value: Value, ty: IntTy) -> Option<Value> {
    let value = match value {
        Value::Int(value) => value,
        Value::Bool(value) => i128::from(value),
    };
    let bits = ty.bits();
    if bits == 128 {
        return None;
    }
    let low = value & ((1 << bits) - 1);
    let negative = ty.signed() && low >> (bits - 1) == 1;
    Some(Value::Int(if negative { low - (1 << bits) } else { low }))
}

/// Locals whose values others may see or change through a reference, or that can change at all.
fn borrowed(body: &hir::Body) -> Vec<bool> {
    let mut found: Vec<bool> = body.locals.iter().map(|local| local.mutable).collect();
    mark(&body.value, &mut found);
    found
}

fn mark(expr: &hir::Expr, found: &mut Vec<bool>) {
    let mut borrow = |place: &hir::Expr| {
        if let Some(LocalId(local)) = root(place) {
            found[local as usize] = true;
        }
    };
    match &expr.kind {
        Kind::Borrow(_, place) | Kind::Match(place, _) | Kind::Let(_, place) => borrow(place),
        Kind::Assign(place, _) => borrow(place),
        Kind::Format(format) => format.args.iter().for_each(borrow),
        Kind::Assert { left, right, .. } => {
            borrow(left);
            borrow(right);
        }
        Kind::Json(_) => parts(expr, &mut |part| {
            if let Part::Expr(part) = part {
                borrow(part);
            }
        }),
        Kind::Closure(closure) => mark_all(&closure.body, found),
        _ => {}
    }
    parts(expr, &mut |part| {
        if let Part::Expr(part) = part {
            mark(part, found);
        }
    });
}

/// Whatever a closure names it may borrow.
fn mark_all(expr: &hir::Expr, found: &mut Vec<bool>) {
    if let Kind::Local(LocalId(local)) = expr.kind {
        found[local as usize] = true;
    }
    parts(expr, &mut |part| {
        if let Part::Expr(part) = part {
            mark_all(part, found);
        }
    });
}
