//! Ownership: use after move, use before a value is given, assignment to what is not `mut`.
//!
//! A walk in the order of evaluation with a set of what is gone; branches are walked apart and joined, a loop's body
//! is walked again if its first round moved something. What is borrowed is followed elsewhere ([`super::borrow`]).

mod calls;
mod closures;
mod gone;
mod mutability;
mod place;
mod state;

use rustc_hash::FxHashMap;

use crate::collect::Cx;
use crate::diagnostic::Problem;
use crate::hir::{self, Binding, Kind, LocalId, LoopId, PatKind, Stmt};
use crate::infer::{Answer, Infer};
use crate::items::AdtKind;
use crate::source::Loc;
use crate::ty::{ClosureId, TraitRef, Ty};
pub(super) use closures::root;
use state::{Gone, State};

/// What comes back is to be told behind the loans: of one place rustc says first that it is lent.
pub(super) fn check(cx: &mut Cx, infer: &mut Infer, body: &hir::Body) -> Vec<Problem> {
    let mut moves = Moves {
        cx,
        infer,
        body,
        state: State::default(),
        loops: Vec::new(),
        copies: FxHashMap::default(),
        closures: FxHashMap::default(),
        closure_depth: Vec::new(),
        immutable: Vec::new(),
        later: Vec::new(),
        missed: Vec::new(),
        guard: None,
        order: gone::Order::default(),
    };
    for pat in &body.params {
        moves.declare(pat, true);
    }
    moves.value(&body.value);
    moves.report_missed();
    moves.report_immutable();
    moves.later
}

struct LoopState {
    id: LoopId,
    breaks: Vec<State>,
    continues: Vec<State>,
}

/// The guard of an arm, while it is walked.
struct Guard {
    /// What the `match` looks at.
    matched: Option<state::Path>,
    /// What the arm's pattern binds.
    names: Vec<LocalId>,
}

struct Moves<'a> {
    cx: &'a mut Cx,
    infer: &'a mut Infer,
    body: &'a hir::Body,
    state: State,
    loops: Vec<LoopState>,
    copies: FxHashMap<Ty, bool>,
    closures: FxHashMap<ClosureId, closures::Traits>,
    /// Closures around the code being walked: their own locals, by number, and their places.
    closure_depth: Vec<(u32, u32, Loc)>,
    /// Mutable borrows of locals that are not `mut`: several of one local are one mistake.
    immutable: Vec<(LocalId, Problem)>,
    /// Uses of what is gone, and mutable borrows that may not be, as they are told.
    later: Vec<Problem>,
    /// Uses of what is gone.
    missed: Vec<gone::Missed>,
    guard: Option<Guard>,
    order: gone::Order,
}

impl Moves<'_> {
    fn name(&self, local: LocalId) -> String {
        self.body.locals[local.0 as usize].name.to_string()
    }

    fn is_copy(&mut self, ty: &Ty) -> bool {
        match ty {
            Ty::Ref(_, mutable) => !*mutable,
            Ty::Int(_) | Ty::Float(_) | Ty::Bool | Ty::Char | Ty::Never | Ty::Error | Ty::Infer(_) => true,
            Ty::Closure(id, _) => self.closures.get(id).is_none_or(|traits| traits.copy),
            Ty::FnDef(..) | Ty::FnPtr(_) | Ty::Ctor(..) => true,
            _ => {
                if let Some(known) = self.copies.get(ty) {
                    return *known;
                }
                let goal = TraitRef::new(self.cx.items.lang_trait("Copy"), vec![ty.clone()]);
                let copy = self.infer.holds(&self.cx.items, &goal, 0) != Answer::No;
                self.copies.insert(ty.clone(), copy);
                copy
            }
        }
    }

    /// Walks an expression whose value is taken.
    fn value(&mut self, expr: &hir::Expr) {
        if self.is_place(expr) {
            self.read_place(expr);
            if !self.is_copy(&expr.ty) {
                self.move_out(expr);
            }
            return;
        }
        self.walk(expr);
        if matches!(expr.ty, Ty::Never) {
            self.state.dead = true;
        }
    }

    fn walk(&mut self, expr: &hir::Expr) {
        match &expr.kind {
            Kind::Borrow(mutable, inner) => self.borrow(inner, *mutable),
            Kind::Call(id, given, args) => self.call(*id, given, args),
            Kind::CallValue(callee, args) => {
                self.call_value(callee);
                args.iter().for_each(|arg| self.value(arg));
            }
            Kind::Binary(op, a, b) if is_comparison(*op) => {
                self.borrow(a, false);
                self.borrow(b, false);
            }
            Kind::And(a, b) | Kind::Or(a, b) => {
                self.value(a);
                let before = self.state.clone();
                self.value(b);
                self.state.join(before);
            }
            Kind::Assign(place, value) => {
                self.value(value);
                self.assign(place);
            }
            Kind::AssignOp(_, place, value) => {
                self.value(value);
                self.read_place(place);
                // A type's own `+=` borrows it.
                let plain = matches!(place.ty, Ty::Int(_) | Ty::Float(_) | Ty::Bool | Ty::Error);
                self.require_mutable(place, plain);
            }
            Kind::AssignPat(pat, value, assigns) => {
                self.value(value);
                self.declare(pat, true);
                assigns.iter().for_each(|assign| self.walk(assign));
            }
            Kind::Adt { fields, base, .. } => {
                fields.iter().for_each(|(_, field)| self.value(field));
                if let Some(base) = base {
                    self.struct_base(expr, fields, base);
                }
            }
            Kind::Closure(closure) => self.closure(closure, expr.loc),
            Kind::Format(format) => format.args.iter().for_each(|arg| self.borrow(arg, false)),
            Kind::Assert { left, right, message, .. } => {
                self.borrow(left, false);
                self.borrow(right, false);
                if let Some(message) = message {
                    let before = self.state.clone();
                    self.value(message);
                    self.state = before;
                }
            }
            Kind::Json(json) => self.json(json),
            _ => self.walk_control(expr),
        }
    }

    fn walk_control(&mut self, expr: &hir::Expr) {
        match &expr.kind {
            Kind::Block(block) => match block.label {
                Some(id) => {
                    self.loops.push(LoopState { id, breaks: Vec::new(), continues: Vec::new() });
                    self.block(block);
                    self.leave_loop();
                }
                None => self.block(block),
            },
            Kind::If(cond, then, otherwise) => {
                self.value(cond);
                let before = self.state.clone();
                let first = u32::from(gone::tests_bool(cond));
                let fork = self.order.fork();
                self.branch((fork, first), then);
                let after = std::mem::replace(&mut self.state, before);
                if let Some(otherwise) = otherwise {
                    self.branch((fork, 1 - first), otherwise);
                }
                self.state.join(after);
            }
            Kind::Let(pat, value) => self.destructure(pat, value),
            Kind::Match(value, arms) => self.match_arms(value, arms),
            Kind::Loop(id, body) => self.looped(*id, &mut |moves| moves.block(body), false),
            Kind::While(id, cond, body) => self.looped(
                *id,
                &mut |moves| {
                    moves.value(cond);
                    let exit = moves.state.clone();
                    moves.note_break(*id, exit);
                    moves.order.enter_loop(gone::tests_bool(cond) && !gone::breaks(body, *id));
                    moves.block(body);
                    moves.order.leave();
                },
                false,
            ),
            Kind::For { id, pat, iter, body } => {
                self.value(iter);
                self.looped(
                    *id,
                    &mut |moves| {
                        moves.declare(pat, true);
                        moves.order.enter_loop(!gone::breaks(body, *id));
                        moves.block(body);
                        moves.order.leave();
                    },
                    true,
                );
            }
            Kind::Break(id, value) => {
                if let Some(value) = value {
                    self.value(value);
                }
                let state = self.state.clone();
                self.note_break(*id, state);
                self.state.dead = true;
            }
            Kind::Continue(id) => {
                let state = self.state.clone();
                if let Some(scope) = self.loops.iter_mut().find(|scope| scope.id == *id) {
                    scope.continues.push(state);
                }
                self.state.dead = true;
            }
            Kind::Return(value) => {
                if let Some(value) = value {
                    self.value(value);
                }
                self.state.dead = true;
            }
            _ => hir::walk::parts(expr, &mut |part| {
                if let hir::walk::Part::Expr(expr) = part {
                    self.value(expr);
                }
            }),
        }
    }

    fn note_break(&mut self, id: LoopId, state: State) {
        if let Some(scope) = self.loops.iter_mut().find(|scope| scope.id == id) {
            scope.breaks.push(state);
        }
    }

    fn leave_loop(&mut self) {
        if let Some(scope) = self.loops.pop() {
            scope.breaks.into_iter().for_each(|state| self.state.join(state));
        }
    }

    /// Walks a loop's body; once more if the first round changed what is gone.
    fn looped(&mut self, id: LoopId, body: &mut dyn FnMut(&mut Self), may_skip: bool) {
        let entry = self.state.clone();
        self.loops.push(LoopState { id, breaks: Vec::new(), continues: Vec::new() });
        body(self);
        for state in self.loops.last_mut().map(|scope| std::mem::take(&mut scope.continues)).unwrap_or_default() {
            self.state.join(state);
        }
        if !self.state.dead && self.state.differs(&entry) && self.loops.len() <= 5 {
            self.state.join(entry.clone());
            body(self);
        }
        let last = std::mem::replace(&mut self.state, State { dead: true, ..entry.clone() });
        if may_skip {
            self.state = entry;
            self.state.join(last);
        }
        self.leave_loop();
    }

    fn block(&mut self, block: &hir::Block) {
        for stmt in &block.stmts {
            match stmt {
                Stmt::Let { pat, init: Some(init), diverge, .. } => {
                    if let Some(diverge) = diverge {
                        let (before, fork) = (self.state.clone(), self.order.fork());
                        self.branch((fork, 1), diverge);
                        self.state = before;
                    }
                    self.destructure(pat, init);
                }
                Stmt::Let { pat, init: None, .. } => self.declare(pat, false),
                Stmt::Expr(expr) => self.value(expr),
            }
        }
        if let Some(tail) = &block.tail {
            self.value(tail);
        }
    }

    fn match_arms(&mut self, value: &hir::Expr, arms: &[hir::Arm]) {
        let place = self.is_place(value);
        if place {
            self.read_parts(value);
        } else {
            self.value(value);
        }
        let before = self.state.clone();
        let mut after: Option<State> = None;
        for arm in arms {
            self.state = before.clone();
            if place {
                self.bind_parts(&arm.pat, value);
            }
            self.declare(&arm.pat, true);
            if let Some(guard) = &arm.guard {
                let mut names = Vec::new();
                arm.pat.bindings(&mut names);
                let matched = self.path(value).map(|(path, _)| path);
                let outer = self.guard.replace(Guard { matched, names });
                self.value(guard);
                self.guard = outer;
            }
            self.value(&arm.body);
            let state = self.state.clone();
            match &mut after {
                Some(after) => after.join(state),
                None => after = Some(state),
            }
        }
        if let Some(after) = after {
            self.state = after;
        }
    }

    /// `let pat = value`: a place that the pattern only looks into is not moved.
    fn destructure(&mut self, pat: &hir::Pat, value: &hir::Expr) {
        if self.is_place(value) {
            self.read_parts(value);
            self.bind_parts(pat, value);
        } else {
            self.value(value);
        }
        self.declare(pat, true);
    }

    /// What a pattern takes out of a place.
    fn bind_parts(&mut self, pat: &hir::Pat, place: &hir::Expr) {
        // Of a struct or a tuple that is taken apart, only the parts that the pattern names must still be there.
        match &pat.kind {
            PatKind::Wild | PatKind::Tuple(_) | PatKind::Or(_) | PatKind::Error => {}
            PatKind::Adt { id, .. } if self.cx.items.adt(*id).kind == AdtKind::Struct => {}
            _ => self.present(place),
        }
        match &pat.kind {
            PatKind::Bind { mode: Binding::Value, .. } if !self.is_copy(&place.ty) => {
                self.move_out(place);
            }
            PatKind::Bind { mode: Binding::RefMut, .. } => self.require_mutable(place, false),
            PatKind::Adt { id, variant, fields } => {
                let decl = self.cx.items.adt(*id).variants[*variant as usize].clone();
                let Ty::Adt(_, args) = &pat.ty else { return };
                for (index, sub) in fields {
                    let ty = decl.fields.get(*index as usize).map_or(Ty::Error, |field| field.ty.subst(args));
                    let ty = if ty.any(&mut |part| matches!(part, Ty::Proj(_))) { sub.ty.clone() } else { ty };
                    self.bind_part(sub, place, *index + variant * 64, ty);
                }
            }
            PatKind::Tuple(parts) => {
                for (index, sub) in parts.iter().enumerate() {
                    self.bind_part(sub, place, index as u32, sub.ty.clone());
                }
            }
            PatKind::Deref(inner) => {
                let ty = inner.ty.clone();
                let deref = hir::Expr { kind: Kind::Deref(Box::new(place.clone())), ty, loc: place.loc };
                self.bind_parts(inner, &deref);
            }
            PatKind::Or(cases) => cases.iter().for_each(|case| self.bind_parts(case, place)),
            PatKind::Slice { before, after, .. } => {
                for sub in before.iter().chain(after) {
                    self.bind_part(sub, place, 0, sub.ty.clone());
                }
            }
            _ => {}
        }
    }

    fn bind_part(&mut self, sub: &hir::Pat, place: &hir::Expr, index: u32, ty: Ty) {
        // A part of what is gone is missed where the pattern names it.
        let gone = self.path(place).is_some_and(|(path, _)| self.state.missing(&path).is_some());
        let loc = if gone { sub.loc } else { place.loc };
        let part = hir::Expr { kind: Kind::Field(Box::new(place.clone()), index), ty, loc };
        self.bind_parts(sub, &part);
    }

    /// `ref whole @ Some(part)`: what is lent cannot be taken at the same time.
    fn lent_and_taken(&mut self, pat: &hir::Pat) {
        if let PatKind::Bind { mode: Binding::Ref | Binding::RefMut, sub: Some(sub), .. } = &pat.kind
            && self.takes(sub)
        {
            self.cx.report(Problem::plain(pat.loc, "cannot move out of value because it is borrowed"));
        }
        hir::walk::pat_parts(pat, &mut |part| {
            if let hir::walk::Part::Pat(part) = part {
                self.lent_and_taken(part);
            }
        });
    }

    fn takes(&mut self, pat: &hir::Pat) -> bool {
        let own = matches!(&pat.kind, PatKind::Bind { mode: Binding::Value, .. }) && !self.is_copy(&pat.ty);
        let mut found = own;
        hir::walk::pat_parts(pat, &mut |part| {
            if let hir::walk::Part::Pat(part) = part {
                found |= self.takes(part);
            }
        });
        found
    }

    /// The names of a pattern begin, with values or without.
    fn declare(&mut self, pat: &hir::Pat, given: bool) {
        self.lent_and_taken(pat);
        let mut locals = Vec::new();
        pat.bindings(&mut locals);
        for local in locals {
            self.state.restore(local);
            self.state.given.remove(&local);
            if given {
                self.state.given.insert(local);
            } else {
                self.state.gone.insert((local, Vec::new()), Gone { at: pat.loc, never: true });
            }
        }
    }

    fn struct_base(&mut self, whole: &hir::Expr, fields: &[(u32, hir::Expr)], base: &hir::Expr) {
        let (Ty::Adt(id, args), true) = (&whole.ty, self.is_place(base)) else {
            return self.value(base);
        };
        // Only what is not given must still be there.
        let decl = self.cx.items.adt(*id).variants[0].clone();
        for (index, field) in decl.fields.iter().enumerate() {
            if fields.iter().any(|(given, _)| *given == index as u32) {
                continue;
            }
            let ty = field.ty.subst(args);
            let copy = self.is_copy(&ty);
            let part = hir::Expr { kind: Kind::Field(Box::new(base.clone()), index as u32), ty, loc: base.loc };
            self.read_place(&part);
            if !copy {
                self.move_out(&part);
            }
        }
    }

    fn json(&mut self, json: &hir::Json) {
        match json {
            hir::Json::Null => {}
            hir::Json::Expr(expr) => self.borrow(expr, false),
            hir::Json::Array(items) => items.iter().for_each(|item| self.json(item)),
            hir::Json::Object(fields) => fields.iter().for_each(|(key, value)| {
                self.borrow(key, false);
                self.json(value);
            }),
        }
    }
}

fn is_comparison(op: hir::BinOp) -> bool {
    use hir::BinOp::{Eq, Ge, Gt, Le, Lt, Ne};
    matches!(op, Eq | Ne | Lt | Le | Gt | Ge)
}
