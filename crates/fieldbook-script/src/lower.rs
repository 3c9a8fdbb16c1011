//! From checked bodies to instructions: one function for every combination of types that is used.
//!
//! What is generic is lowered for concrete types only, so that every operator and method is decided here and nothing
//! is looked up by name while the program runs.

mod call;
mod capture;
mod closure;
mod consts;
mod control;
mod derive;
mod expr;
mod format;
mod func;
mod layout;
mod loops;
mod models;
mod operators;
mod pattern;
mod place;
mod resolve;
mod traits;
mod types;
mod values;

#[cfg(test)]
pub(crate) use call::is_special;

use std::collections::HashMap;
use std::rc::Rc;

use crate::check::Checked;
use crate::collect::Cx;
use crate::diagnostic::Problem;
use crate::hir;
use crate::infer::Infer;
use crate::items::FnId;
use crate::source::Loc;
use crate::ty::{Args, ClosureId, Ty};
use crate::vm::op::{Callee, Func, NativeInfo, Program};
use crate::vm::value::Value;
use traits::Derived;

/// The constant `()`, which comes first.
const UNIT: u32 = 0;

/// A function that is still to be lowered.
enum Work {
    Fn(u32, FnId, Args),
    Closure(u32, Rc<closure::Pending>),
    Derived(u32, Derived, Ty),
    Thunk(u32, Ty),
    Const(u32, crate::items::ConstId, Args),
}

/// Lowers a program, function by function.
pub(crate) struct Lowering<'a> {
    cx: &'a mut Cx,
    checked: &'a mut Checked,
    infer: Infer,
    program: Program,
    fns: HashMap<(FnId, Args), Callee>,
    closures: HashMap<(ClosureId, Args), u32>,
    type_numbers: HashMap<Ty, u32>,
    /// Closures that took along what is no copy: they are moved, others are copied.
    owning_closures: std::collections::HashSet<ClosureId>,
    derived: HashMap<(Derived, Ty), u32>,
    thunks: HashMap<Ty, u32>,
    consts: HashMap<(crate::items::ConstId, Args), u32>,
    statics: HashMap<crate::items::ConstId, u32>,
    vtables: HashMap<(Ty, Ty), u32>,
    texts: HashMap<Rc<str>, u32>,
    facts: HashMap<(types::Fact, Ty), bool>,
    queue: Vec<Work>,
    problems: Vec<Problem>,
}

/// The program, ready to run, or what it uses that cannot run yet.
pub(crate) fn lower(cx: &mut Cx, checked: &mut Checked, main: FnId) -> Result<Program, Vec<Problem>> {
    let mut infer = Infer::default();
    infer.closures = checked.closures.clone();
    let mut lowering = Lowering {
        cx,
        checked,
        infer,
        program: Program::default(),
        fns: HashMap::new(),
        closures: HashMap::new(),
        type_numbers: HashMap::new(),
        owning_closures: Default::default(),
        derived: HashMap::new(),
        thunks: HashMap::new(),
        consts: HashMap::new(),
        statics: HashMap::new(),
        vtables: HashMap::new(),
        texts: HashMap::new(),
        facts: HashMap::new(),
        queue: Vec::new(),
        problems: Vec::new(),
    };
    lowering.program.consts.push(Value::Unit);
    lowering.program.drops = lowering.implements_drop();
    let entry = lowering.entry(main);
    lowering.program.main = entry;
    lowering.program.host = lowering.plan_models();
    lowering.work();
    if lowering.problems.is_empty() { Ok(lowering.program) } else { Err(lowering.problems) }
}

impl Lowering<'_> {
    fn work(&mut self) {
        while let Some(work) = self.queue.pop() {
            if self.program.funcs.len() > 20_000 {
                let problem = "a program whose generic functions need more than 20,000 combinations of types";
                self.problems.push(Problem::unsupported(Loc::default(), problem));
                return;
            }
            let (index, func) = match work {
                Work::Fn(index, id, args) => (index, self.lower_fn(id, args)),
                Work::Closure(index, pending) => (index, self.lower_closure(&pending)),
                Work::Derived(index, derived, ty) => (index, self.lower_derived(derived, &ty)),
                Work::Thunk(index, ty) => (index, self.lower_thunk(&ty)),
                Work::Const(index, id, args) => (index, self.lower_const(id, args)),
            };
            self.program.funcs[index as usize] = Rc::new(func);
        }
    }

    /// A place among the functions, to be filled later.
    fn reserve(&mut self) -> u32 {
        self.program.funcs.push(Rc::new(Func::default()));
        self.program.funcs.len() as u32 - 1
    }

    fn constant(&mut self, value: Value) -> u32 {
        self.program.consts.push(value);
        self.program.consts.len() as u32 - 1
    }

    fn text(&mut self, text: &str) -> u32 {
        if let Some(index) = self.texts.get(text) {
            return *index;
        }
        let index = self.constant(Value::str(text));
        self.texts.insert(text.into(), index);
        index
    }

    fn unsupported(&mut self, at: Loc, what: &str) {
        if !self.problems.iter().any(|problem| problem.at == at) {
            self.problems.push(Problem::unsupported(at, what));
        }
    }

    /// The checked body of a function; the library's are checked when they are first needed.
    fn body(&mut self, id: FnId) -> Option<Rc<hir::Body>> {
        let source = self.cx.items.func(id).body.is_source();
        if source && !self.checked.fns.contains_key(&id) {
            crate::check::check_bodies(self.cx, vec![crate::collect::Body::Fn(id)], self.checked);
            self.infer.closures = self.checked.closures.clone();
        }
        self.checked.fns.get(&id).cloned()
    }

    fn native(&mut self, info: NativeInfo) -> u32 {
        self.program.natives.push(Rc::new(info));
        self.program.natives.len() as u32 - 1
    }
}
