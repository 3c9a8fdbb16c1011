//! Constants are computed where they are used, statics where they are used first.

use std::rc::Rc;

use crate::items::{ConstId, ConstValue, Container};
use crate::ty::{Args, TraitRef};
use crate::vm::op::{Func, Op, Slot};

use super::func::FnLower;
use super::{Lowering, Work};

impl FnLower<'_, '_> {
    pub fn const_value(&mut self, id: ConstId, args: &Args, d: Slot) {
        let own = self.args.clone();
        let args = self.lo.mono_args(args, &own);
        let (id, args) = self.lo.resolve_const(id, args);
        let decl = self.lo.const_decl(id);
        match &decl.value {
            ConstValue::Native => {
                let path = decl.path.clone();
                let owner = args.first().cloned().unwrap_or(crate::ty::Ty::Error);
                match crate::native::constant(&path, &owner) {
                    Some(value) => self.constant(value, d),
                    None => self.unsupported(self.loc, &format!("`{path}`")),
                }
            }
            ConstValue::Model(adt) => match crate::host::model_const(self.lo.items(), *adt) {
                Some(value) => self.constant(value, d),
                None => self.unsupported(self.loc, "this model's constant"),
            },
            ConstValue::Source(_) | ConstValue::Library(_) => {
                let func = self.lo.const_fn(id, args);
                let base = self.top;
                if !decl.is_static {
                    self.emit(Op::Call { func, base, d });
                    return;
                }
                let index = self.lo.static_place(id);
                let known = self.emit(Op::Static { d, index, to: 0 });
                self.emit(Op::Call { func, base, d });
                self.emit(Op::KeepStatic { s: d, index });
                self.land(known);
            }
            ConstValue::None => self.unsupported(self.loc, "a trait's constant without a value"),
        }
    }
}

impl Lowering<'_> {
    pub(super) fn items(&self) -> &crate::items::Items {
        &self.cx.items
    }

    fn const_decl(&self, id: ConstId) -> Rc<crate::items::ConstDecl> {
        self.cx.items.constant(id).clone()
    }

    /// A trait's constant as the impl for the concrete type has it.
    fn resolve_const(&mut self, id: ConstId, args: Args) -> (ConstId, Args) {
        let decl = self.const_decl(id);
        let Container::Trait(trait_id) = decl.container else {
            return (id, args);
        };
        let goal = TraitRef { id: trait_id, args: args.clone() };
        let Some((impl_id, impl_args)) = self.find_impl(&goal) else {
            return (id, args);
        };
        let consts = self.cx.items.impl_(impl_id).consts.clone();
        match consts.into_iter().find(|known| self.cx.items.constant(*known).name == decl.name) {
            Some(found) => (found, impl_args),
            None => (id, args),
        }
    }

    /// Where the run keeps a static.
    fn static_place(&mut self, id: ConstId) -> u32 {
        let next = self.statics.len() as u32;
        *self.statics.entry(id).or_insert(next)
    }

    pub(super) fn const_fn(&mut self, id: ConstId, args: Args) -> u32 {
        if let Some(index) = self.consts.get(&(id, args.clone())) {
            return *index;
        }
        let index = self.reserve();
        self.consts.insert((id, args.clone()), index);
        self.queue.push(Work::Const(index, id, args));
        index
    }

    pub(super) fn lower_const(&mut self, id: ConstId, args: Args) -> Func {
        let decl = self.const_decl(id);
        if !self.checked.consts.contains_key(&id) {
            crate::check::check_bodies(self.cx, vec![crate::collect::Body::Const(id)], self.checked);
            self.infer.closures = self.checked.closures.clone();
        }
        let Some(body) = self.checked.consts.get(&id).cloned() else {
            self.unsupported(decl.loc, &format!("`{}`", decl.path));
            return Func::default();
        };
        // Not shown in call stacks: rustc computes constants before the program runs.
        let mut lower = FnLower::new(self, args, Rc::new(body.locals.clone()), decl.path.to_string(), true);
        lower.begin(&[], &[], &body.value);
        lower.finish_body(&body.value)
    }
}
