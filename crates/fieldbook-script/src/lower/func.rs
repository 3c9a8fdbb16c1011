//! One function being lowered: its slots, its instructions, its scopes.
//!
//! Slots are given out like a stack: parameters and captured variables first, then locals and temporaries as they come
//! into scope. A call's arguments are the topmost slots, which become the first of the callee's frame.

use std::collections::HashMap;
use std::rc::Rc;

use crate::hir::{self, LocalId, LoopId};
use crate::items::FnId;
use crate::source::Loc;
use crate::ty::{Args, Ty};
use crate::vm::op::{Func, Op, Place, Slot};

use super::Lowering;

/// Where a variable is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Var {
    pub slot: Slot,
    /// The slot holds a reference to the variable.
    pub by_ref: bool,
}

/// A loop or labelled block around the code being lowered.
pub(super) struct LoopScope {
    pub id: LoopId,
    /// Where the value of `break` goes.
    pub d: Slot,
    pub continue_to: Option<u32>,
    /// How many temporaries were held when it began.
    pub held: usize,
    pub breaks: Vec<usize>,
    /// Slots from here on go out of scope.
    pub mark: Slot,
}

pub(super) struct FnLower<'l, 'a> {
    pub lo: &'l mut Lowering<'a>,
    pub args: Args,
    pub locals: Rc<Vec<hir::Local>>,
    pub func: Func,
    pub vars: HashMap<LocalId, Var>,
    pub top: Slot,
    max: Slot,
    pub loops: Vec<LoopScope>,
    /// Slots of live variables and temporaries that hold counted values.
    pub heavy: Vec<Slot>,
    /// Slots for temporaries that are borrowed mutably.
    pinned: Vec<Slot>,
    /// Those that the statement at hand has taken.
    held: Vec<Slot>,
    pub loc: Loc,
    too_big: bool,
}

impl<'a> Lowering<'a> {
    pub(super) fn lower_fn(&mut self, id: FnId, args: Args) -> Func {
        let decl = self.cx.items.func(id).clone();
        let Some(body) = self.body(id) else {
            self.unsupported(decl.loc, &format!("`{}`", decl.path));
            return Func::default();
        };
        let library = decl.loc.is_prelude();
        let hidden = library || self.blames_caller(&decl);
        let mut lower = FnLower::new(self, args, Rc::new(body.locals.clone()), decl.path.to_string(), library);
        lower.begin(&body.params, &[], &body.value);
        Func { library: hidden, ..lower.finish_body(&body.value) }
    }

    /// `index` of the program's own types: where it panics, the standard library has the place of the call.
    fn blames_caller(&self, decl: &crate::items::FnDecl) -> bool {
        let crate::items::Container::Impl(id) = decl.container else {
            return false;
        };
        let of = self.cx.items.impl_(id).trait_ref.as_ref().map(|trait_ref| trait_ref.id);
        ["Index", "IndexMut"].iter().any(|name| of.is_some() && self.cx.items.lang.traits.get(name).copied() == of)
    }

    pub(super) fn entry(&mut self, main: FnId) -> u32 {
        let args: Args = Rc::new([]);
        let decl = self.cx.items.func(main).clone();
        let index = self.reserve();
        let func = {
            let mut lower = FnLower::new(self, args.clone(), Rc::default(), "main".to_owned(), true);
            lower.entry(main, &decl.ret);
            lower.finish()
        };
        self.program.funcs[index as usize] = Rc::new(func);
        index
    }
}

impl<'l, 'a> FnLower<'l, 'a> {
    pub fn new(lo: &'l mut Lowering<'a>, args: Args, locals: Rc<Vec<hir::Local>>, name: String, library: bool) -> Self {
        Self {
            lo,
            args,
            locals,
            func: Func { name, library, ..Func::default() },
            vars: HashMap::new(),
            top: 0,
            max: 0,
            loops: Vec::new(),
            heavy: Vec::new(),
            pinned: Vec::new(),
            held: Vec::new(),
            loc: Loc::default(),
            too_big: false,
        }
    }

    /// Gives parameters and captured variables their slots and takes parameters apart.
    pub fn begin(&mut self, params: &[hir::Pat], captures: &[(LocalId, bool)], value: &hir::Expr) {
        let slots: Vec<Slot> = params.iter().map(|_| self.slot()).collect();
        self.func.params = params.len() as u16;
        for (local, by_ref) in captures {
            let slot = self.slot();
            self.vars.insert(*local, Var { slot, by_ref: *by_ref });
        }
        let count = self.count_pinned(value);
        self.pinned = (0..count).map(|_| self.slot()).collect();
        self.pinned.reverse();
        for (pat, slot) in params.iter().zip(slots) {
            self.param(pat, slot);
        }
    }

    fn param(&mut self, pat: &hir::Pat, slot: Slot) {
        if let hir::PatKind::Bind { local, mode: hir::Binding::Value, sub: None } = &pat.kind {
            self.vars.insert(*local, Var { slot, by_ref: false });
            return;
        }
        let ty = self.ty(&pat.ty);
        let place = super::place::PlaceTy { place: Place { root: slot, projs: Vec::new() }, ty };
        self.declare(pat);
        self.bind(pat, &place, true);
    }

    /// The value of the body, returned.
    pub fn finish_body(mut self, value: &hir::Expr) -> Func {
        let d = self.slot();
        self.eval(value, d);
        self.emit(Op::Return { s: d });
        self.finish()
    }

    pub fn finish(mut self) -> Func {
        if self.too_big {
            self.lo.unsupported(self.loc, "a function with more than 60,000 values at once");
        }
        self.func.slots = self.max + 1;
        self.func
    }

    pub fn ty(&mut self, ty: &Ty) -> Ty {
        match ty {
            Ty::Int(_) | Ty::Bool | Ty::Str | Ty::Char | Ty::Float(_) | Ty::Never => ty.clone(),
            _ => self.lo.mono(ty, &self.args.clone()),
        }
    }

    pub fn local_ty(&mut self, local: LocalId) -> Ty {
        match self.locals.clone().get(local.0 as usize) {
            Some(local) => self.ty(&local.ty),
            None => Ty::Error,
        }
    }

    /// A fresh slot on top.
    pub fn slot(&mut self) -> Slot {
        let slot = self.top;
        if slot >= 60_000 {
            self.too_big = true;
            return slot;
        }
        self.top += 1;
        self.max = self.max.max(self.top);
        slot
    }

    /// A fresh slot for a value of a type, emptied when the scope ends.
    pub fn slot_for(&mut self, ty: &Ty) -> Slot {
        let slot = self.slot();
        if self.lo.is_heap(ty) {
            self.heavy.push(slot);
        }
        slot
    }

    pub fn pinned_slot(&mut self) -> Slot {
        let Some(slot) = self.pinned.pop() else {
            return self.slot();
        };
        self.held.push(slot);
        slot
    }

    /// How many temporaries are held that a reference leads to.
    pub fn held(&self) -> usize {
        self.held.len()
    }

    /// Ends a statement, or another scope of temporaries, that began with so many held: they go, the last first.
    pub fn end_statement(&mut self, before: usize) {
        self.clear_held(before);
        self.held.truncate(before);
    }

    /// Empties the temporaries taken since so many were held, without ending their scope.
    pub fn clear_held(&mut self, before: usize) {
        for index in (before..self.held.len()).rev() {
            let slot = self.held[index];
            self.emit(Op::Clear { from: slot, count: 1 });
        }
    }

    /// Ends a `let` that began with so many held and whose variable goes on borrowing the first `kept` of them: those
    /// live as long as the block.
    pub fn end_let(&mut self, before: usize, kept: usize) {
        let kept = before.saturating_add(kept).min(self.held.len());
        self.end_statement(kept);
    }

    /// Ends a scope that began when `mark` was the top: counted values go.
    pub fn end_scope(&mut self, mark: Slot) {
        self.clear_from(mark);
        self.heavy.retain(|slot| *slot < mark);
        self.top = mark;
    }

    /// Empties what counts from `mark` on, without ending the scope.
    pub fn clear_from(&mut self, mark: Slot) {
        let live = self.heavy.iter().filter(|slot| **slot >= mark);
        let (Some(first), Some(last)) = (live.clone().min().copied(), live.max().copied()) else {
            return;
        };
        self.emit(Op::Clear { from: first, count: last - first + 1 });
    }

    pub fn emit(&mut self, op: Op) -> usize {
        self.func.code.push(op);
        self.func.locs.push(self.loc);
        self.func.code.len() - 1
    }

    pub fn here(&self) -> u32 {
        self.func.code.len() as u32
    }

    /// Lets a jump lead to what comes next.
    pub fn land(&mut self, jump: usize) {
        let here = self.here();
        self.land_at(jump, here);
    }

    pub fn land_all(&mut self, jumps: &[usize]) {
        jumps.iter().for_each(|jump| self.land(*jump));
    }

    pub fn land_at(&mut self, jump: usize, target: u32) {
        match &mut self.func.code[jump] {
            Op::Jump { to }
            | Op::Loop { to }
            | Op::JumpIf { to, .. }
            | Op::JumpIfNot { to, .. }
            | Op::JumpUnless { to, .. }
            | Op::JumpNotVariant { to, .. }
            | Op::JumpNone { to, .. }
            | Op::JumpSome { to, .. }
            | Op::JumpNotConst { to, .. }
            | Op::JumpNotLen { to, .. }
            | Op::RangeNext { to, .. }
            | Op::Static { to, .. }
            | Op::TryOk { to, .. } => *to = target,
            _ => {}
        }
    }

    pub fn place_index(&mut self, place: Place) -> u32 {
        if let Some(index) = self.func.places.iter().position(|known| *known == place) {
            return index as u32;
        }
        self.func.places.push(place);
        self.func.places.len() as u32 - 1
    }

    /// Moves a value, if it is not there already.
    pub fn shift(&mut self, d: Slot, s: Slot) {
        if d != s {
            self.emit(Op::Move { d, s });
        }
    }

    /// `()`. Not [`Op::Clear`], which lets integers stand.
    pub fn unit(&mut self, d: Slot) {
        self.emit(Op::Const { d, index: super::UNIT });
    }

    pub fn unsupported(&mut self, at: Loc, what: &str) {
        self.lo.unsupported(at, what);
    }

    /// Ends the program with the code in a slot, unless it says that all went well.
    fn end_with(&mut self, d: Slot) {
        let Some(id) = self.lo.library_fn("end_with") else { return };
        if let Some(crate::vm::op::Callee::Func(func)) = self.lo.instance(id, &[].into(), self.loc) {
            self.emit(Op::Call { func, base: d, d });
        }
    }

    /// Calls `main` and shows the error that it returns.
    fn entry(&mut self, main: FnId, ret: &Ty) {
        let d = self.slot();
        let empty: Args = Rc::new([]);
        let Some(crate::vm::op::Callee::Func(func)) = self.lo.instance(main, &empty, self.loc) else {
            return;
        };
        self.emit(Op::Call { func, base: d, d });
        let ret = self.lo.mono(ret, &[]);
        if let Some(args) = self.lo.lang_args(&ret, "Result") {
            let error = self.slot();
            let jump = self.emit(Op::JumpNotVariant { s: d, variant: 1, to: 0 });
            self.emit(Op::Field { d: error, s: d, index: 0 });
            let text = self.slot();
            self.format_error(text, error, &args[1]);
            self.emit(Op::Panic { s: text, literal: false });
            self.land(jump);
            if self.lo.lang_args(&args[0], "ExitCode").is_some() {
                self.emit(Op::Field { d, s: d, index: 0 });
                self.end_with(d);
            }
        } else if self.lo.lang_args(&ret, "ExitCode").is_some() {
            self.end_with(d);
        }
        self.unit(d);
        self.emit(Op::Return { s: d });
    }
}
