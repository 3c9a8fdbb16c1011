//! Functions and natives by identity and types: each combination is lowered once.

use crate::items::{FnBody, FnId};
use crate::source::Loc;
use crate::ty::{Args, Pred, Ty};
use crate::vm::op::{Callee, Native, NativeInfo, VTable};

use super::traits::{Derived, Target};
use super::{Lowering, Work};

impl Lowering<'_> {
    /// The code of a function with concrete arguments.
    pub(super) fn instance(&mut self, id: FnId, args: &Args, at: Loc) -> Option<Callee> {
        if let Some(callee) = self.fns.get(&(id, args.clone())) {
            return Some(callee.clone());
        }
        let decl = self.cx.items.func(id).clone();
        let callee = match &decl.body {
            FnBody::Source { .. } | FnBody::Library(..) => {
                let index = self.reserve();
                self.queue.push(Work::Fn(index, id, args.clone()));
                Callee::Func(index)
            }
            FnBody::Native => match crate::native::find(&decl.path) {
                Some(code) => {
                    self.program.calls_back |= crate::host::takes_function(&decl.path);
                    let ret = self.mono(&decl.ret, args);
                    Callee::Native(self.native_for(code, args, ret))
                }
                None => {
                    self.unsupported(at, &format!("`{}`", shown(&decl.path)));
                    return None;
                }
            },
            FnBody::Host(host) => {
                let ret = self.mono(&decl.ret, args);
                let (code, host) = (crate::host::METHOD, Some(*host));
                Callee::Native(self.native(NativeInfo { code, tys: args.to_vec(), names: Vec::new(), ret, host }))
            }
            FnBody::None => {
                self.unsupported(at, &format!("a call of `{}` on this type", decl.path));
                return None;
            }
        };
        self.fns.insert((id, args.clone()), callee.clone());
        Some(callee)
    }

    pub(super) fn native_for(&mut self, code: Native, tys: &[Ty], ret: Ty) -> u32 {
        let names = tys.iter().map(|ty| match ty {
            Ty::Adt(id, _) => self.cx_adt_name(*id),
            _ => "",
        });
        let names = names.collect();
        self.native(NativeInfo { code, tys: tys.to_vec(), names, ret, host: None })
    }

    pub(super) fn derived_fn(&mut self, derived: Derived, ty: &Ty) -> u32 {
        if let Some(index) = self.derived.get(&(derived, ty.clone())) {
            return *index;
        }
        let index = self.reserve();
        self.derived.insert((derived, ty.clone()), index);
        self.queue.push(Work::Derived(index, derived, ty.clone()));
        index
    }

    /// What a function by name comes down to, trait methods included.
    pub(super) fn callee(&mut self, id: FnId, args: &Args, at: Loc) -> Option<Callee> {
        match self.resolve(id, args) {
            Target::Fn(id, args) => self.instance(id, &args, at),
            Target::Derived(derived, ty) => Some(Callee::Func(self.derived_fn(derived, &ty))),
            Target::Native(code, args) => Some(Callee::Native(self.native_for(code, &args, Ty::Error))),
            Target::Dyn(_) | Target::Missing => {
                let path = self.cx.items.func(id).path.clone();
                self.unsupported(at, &format!("a call of `{}` on this type", shown(&path)));
                None
            }
        }
    }

    /// A number that no other type has.
    pub(super) fn type_number(&mut self, ty: &Ty) -> u32 {
        let next = self.type_numbers.len() as u32;
        *self.type_numbers.entry(ty.clone()).or_insert(next)
    }

    /// The methods of a type as a trait object.
    pub(super) fn vtable(&mut self, ty: &Ty, object: &Ty, at: Loc) -> u32 {
        let key = (ty.clone(), object.clone());
        if let Some(index) = self.vtables.get(&key) {
            return *index;
        }
        let index = self.program.vtables.len() as u32;
        let number = self.type_number(ty);
        self.program.vtables.push(VTable { ty: number, methods: Vec::new() });
        self.vtables.insert(key, index);
        let Ty::Dyn(bounds) = object else {
            return index;
        };
        let mut methods = Vec::new();
        for pred in &bounds.preds {
            let Pred::Trait(trait_ref) = pred else {
                continue;
            };
            for id in self.cx.items.supertraits(trait_ref.id) {
                let mut args = vec![ty.clone()];
                if id == trait_ref.id {
                    args.extend(trait_ref.args.iter().skip(1).cloned());
                }
                self.object_methods(id, &args.into(), at, &mut methods);
            }
        }
        self.program.vtables[index as usize].methods = methods;
        index
    }

    fn object_methods(&mut self, id: crate::items::TraitId, args: &Args, at: Loc, methods: &mut Vec<(u32, Callee)>) {
        let decl = self.cx.items.trait_(id).clone();
        if ["Fn", "FnMut", "FnOnce"].contains(&decl.name.text()) {
            return;
        }
        for method in &decl.fns {
            let own = self.cx.items.func(*method).clone();
            let generic = own.generics.params.len() > args.len();
            let by_value = own.self_kind == Some(crate::items::SelfKind::Value);
            if own.self_kind.is_none() || by_value || generic {
                continue;
            }
            if let Some(callee) = self.callee(*method, args, at) {
                methods.push((method.0, callee));
            }
        }
    }
}

/// A native's name as a reader knows it.
fn shown(path: &str) -> &str {
    path.split('@').next().unwrap_or(path)
}
