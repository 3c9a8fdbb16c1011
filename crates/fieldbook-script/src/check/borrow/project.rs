//! Associated types with their regions: what an impl says they are.

use syn::{GenericArgument, PathArguments, Type};

use super::Borrows;
use super::region::{R, RTy};
use super::types::{Env, LeftOut, Written};
use crate::infer::Pick;
use crate::sym::Symbol;
use crate::ty::{Projection, TraitRef, Ty};

impl Borrows<'_> {
    /// `<args[0] as Trait<…>>::Name`, where an impl says it.
    pub(super) fn project(&mut self, id: crate::items::TraitId, args: &[RTy], name: Symbol) -> Option<RTy> {
        self.depth += 1;
        let found = (self.depth < 12).then(|| self.project_within(id, args, name)).flatten();
        self.depth -= 1;
        found
    }

    fn project_within(&mut self, id: crate::items::TraitId, args: &[RTy], name: Symbol) -> Option<RTy> {
        let goal = TraitRef::new(id, args.iter().map(|arg| arg.ty().clone()).collect());
        match args[0].ty() {
            Ty::Param(..) | Ty::Proj(_) | Ty::Error | Ty::Infer(_) => return None,
            Ty::Dyn(_) | Ty::Opaque(..) => {
                // What is behind a hidden type holds what that one holds.
                let projection = Projection { trait_ref: goal, name };
                let ty = self.erased(&Ty::Proj(std::rc::Rc::new(projection)));
                let mut env = Env::new(&[]);
                env.left_out = LeftOut::One(args[0].own()[0]);
                return Some(self.read(&ty, Written::Not, &mut env, Some(args[0].own()[0])));
            }
            _ => {}
        }
        let items = &self.cx.items;
        let imp = self.infer.probe(|infer| infer.candidate(items, &goal, Pick::Fitting, 0)).ok()??;
        let decl = items.impl_(imp).clone();
        let written = items.written.impls.get(&imp).cloned();
        let assoc = decl.assocs.iter().find(|(known, _)| *known == name).map(|(_, ty)| ty.clone())?;
        let mut bound = Bound { params: vec![None; decl.generics.params.len()], names: Vec::new(), refs: Vec::new() };
        let header = decl.trait_ref.as_ref()?;
        for (index, (pattern, arg)) in header.args.iter().zip(args).enumerate() {
            let syntax = written.as_ref().filter(|_| index == 0).map(|written| &*written.self_ty);
            bound.bind(pattern, syntax, arg);
        }
        let params: Vec<RTy> =
            bound.params.into_iter().map(|param| param.unwrap_or_else(|| RTy::plain(&Ty::Error))).collect();
        let mut env = Env::new(&params);
        env.names = bound.names;
        env.owner = Some(imp);
        env.self_ty = Some(args[0].clone());
        if let Some(region) = bound.refs.first() {
            env.left_out = LeftOut::One(*region);
        }
        let syntax = written.as_ref().and_then(|written| written.assocs.iter().find(|(known, _)| *known == name));
        let syntax = syntax.map_or(Written::Not, |(_, ty)| Written::As(ty));
        Some(self.read(&assoc, syntax, &mut env, None))
    }

    /// The header of the impl of a trait for a type, and its parameters as far as the type tells them.
    pub(super) fn header(&mut self, id: crate::items::TraitId, args: &[RTy]) -> Option<(TraitRef, Vec<RTy>)> {
        let goal = TraitRef::new(id, args.iter().map(|arg| arg.ty().clone()).collect());
        let items = &self.cx.items;
        let imp = self.infer.probe(|infer| infer.candidate(items, &goal, Pick::Fitting, 0)).ok()??;
        let decl = items.impl_(imp).clone();
        let mut bound = Bound { params: vec![None; decl.generics.params.len()], names: Vec::new(), refs: Vec::new() };
        let header = decl.trait_ref.clone()?;
        bound.bind(header.args.first()?, None, args.first()?);
        let plain = |param: Option<RTy>| param.unwrap_or_else(|| RTy::plain(&Ty::Error));
        Some((header, bound.params.into_iter().map(plain).collect()))
    }
}

/// What the parameters of an impl are, found by its header.
struct Bound {
    params: Vec<Option<RTy>>,
    names: Vec<(Symbol, R)>,
    /// The regions of references in the header.
    refs: Vec<R>,
}

impl Bound {
    fn bind(&mut self, pattern: &Ty, syntax: Option<&Type>, found: &RTy) {
        match pattern {
            Ty::Param(index, _) => {
                if let Some(slot) = self.params.get_mut(*index as usize) {
                    slot.get_or_insert_with(|| found.clone());
                }
            }
            Ty::Ref(inner, _) if matches!(found.ty(), Ty::Ref(..)) => {
                self.refs.extend(found.own().first());
                let inside = match syntax {
                    Some(Type::Reference(node)) => {
                        self.name(node.lifetime.as_ref(), found.own().first());
                        Some(&*node.elem)
                    }
                    _ => None,
                };
                if let Some(part) = found.parts().first() {
                    self.bind(inner, inside, part);
                }
            }
            Ty::Adt(_, args) => {
                let list = match syntax {
                    Some(Type::Path(node)) => node.path.segments.last().map(|segment| &segment.arguments),
                    _ => None,
                };
                let list = match list {
                    Some(PathArguments::AngleBracketed(list)) => Some(&list.args),
                    _ => None,
                };
                let (mut own, mut types) = (found.own().iter(), Vec::new());
                for arg in list.into_iter().flatten() {
                    match arg {
                        GenericArgument::Lifetime(lifetime) => self.name(Some(lifetime), own.next()),
                        GenericArgument::Type(ty) => types.push(ty),
                        _ => {}
                    }
                }
                for (index, (arg, part)) in args.iter().zip(found.parts()).enumerate() {
                    self.bind(arg, types.get(index).copied(), part);
                }
            }
            Ty::Tuple(args) => args.iter().zip(found.parts()).for_each(|(arg, part)| self.bind(arg, None, part)),
            Ty::Array(inner, _) | Ty::Slice(inner) => {
                if let Some(part) = found.parts().first() {
                    self.bind(inner, None, part);
                }
            }
            _ => {}
        }
    }

    fn name(&mut self, lifetime: Option<&syn::Lifetime>, region: Option<&R>) {
        if let (Some(lifetime), Some(region)) = (lifetime, region) {
            self.names.push((Symbol::from(&lifetime.ident), *region));
        }
    }
}
