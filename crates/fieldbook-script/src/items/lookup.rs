//! Reading and writing the table of definitions.

use std::rc::Rc;

use super::{
    Adt, AdtId, AliasDecl, AliasId, ConstDecl, ConstId, Def, Entry, FnDecl, FnId, ImplDecl, ImplId, Items, Module,
    ModuleId, TraitDecl, TraitId,
};
use crate::sym::Symbol;
use crate::ty::{Args, Projection, TraitRef, Ty};

macro_rules! table {
    ($get:ident, $set:ident, $add:ident, $field:ident, $id:ident, $decl:ident) => {
        pub fn $get(&self, id: $id) -> &Rc<$decl> {
            self.$field.get(id.0)
        }

        pub fn $set(&mut self, id: $id, change: impl FnOnce(&mut $decl)) {
            change(Rc::make_mut(self.$field.get_mut(id.0)));
        }

        pub fn $add(&mut self, decl: $decl) -> $id {
            $id(self.$field.push(Rc::new(decl)))
        }
    };
}

impl Items {
    /// The associated types that an impl knows as its own, `Self::Item`: those that it defines, and those of the traits
    /// that its trait requires.
    pub fn assocs_within(&self, decl: &super::ImplDecl) -> Vec<(Symbol, Ty)> {
        let mut found = decl.assocs.clone();
        let Some(own) = &decl.trait_ref else {
            return found;
        };
        for id in self.supertraits(own.id).into_iter().filter(|id| *id != own.id) {
            for assoc in &self.trait_(id).assocs {
                let trait_ref = TraitRef::new(id, vec![decl.self_ty.clone()]);
                found.push((assoc.name, Ty::Proj(Rc::new(Projection { trait_ref, name: assoc.name }))));
            }
        }
        found
    }

    table!(adt, set_adt, add_adt, adts, AdtId, Adt);
    table!(func, set_func, add_func, fns, FnId, FnDecl);
    table!(trait_, set_trait, add_trait, traits, TraitId, TraitDecl);
    table!(impl_, set_impl, add_impl, impls, ImplId, ImplDecl);
    table!(constant, set_const, add_const, consts, ConstId, ConstDecl);
    table!(alias, set_alias, add_alias, aliases, AliasId, AliasDecl);

    /// Whether values of the type are dropped by an `impl Drop` of its own.
    pub fn has_drop(&self, id: AdtId) -> bool {
        let mut impls = self.impls_of.get(self.lang_trait("Drop"));
        impls.any(|found| matches!(&self.impl_(found).self_ty, Ty::Adt(own, _) if *own == id))
    }

    pub fn counts(&self) -> Counts {
        Counts {
            adts: self.adts.len() as u32,
            fns: self.fns.len() as u32,
            traits: self.traits.len() as u32,
            impls: self.impls.len() as u32,
            consts: self.consts.len() as u32,
        }
    }

    /// Makes everything so far the library's, to be shared.
    pub fn seal(&mut self) {
        self.library = self.counts();
        self.modules.seal();
        self.adts.seal();
        self.fns.seal();
        self.traits.seal();
        self.impls.seal();
        self.consts.seal();
        self.aliases.seal();
        self.methods.seal();
        self.impls_of.seal();
        self.inherent_consts.seal();
    }

    /// Lets the library be added to; [`Items::seal`] ends that.
    pub fn unseal(&mut self) {
        self.modules.unseal();
        self.adts.unseal();
        self.fns.unseal();
        self.traits.unseal();
        self.impls.unseal();
        self.consts.unseal();
        self.aliases.unseal();
        self.methods.unseal();
        self.impls_of.unseal();
        self.inherent_consts.unseal();
    }

    /// Gives a crate its name.
    #[cfg(feature = "prelude")]
    pub fn add_crate(&mut self, name: Symbol, root: ModuleId) {
        Rc::make_mut(&mut self.crates).insert(name, root);
    }

    pub fn module(&self, id: ModuleId) -> &Module {
        self.modules.get(id.0)
    }

    pub fn module_mut(&mut self, id: ModuleId) -> &mut Module {
        self.modules.get_mut(id.0)
    }

    pub fn add_module(&mut self, module: Module) -> ModuleId {
        ModuleId(self.modules.push(module))
    }

    /// The module that `id` is in, past blocks.
    pub fn real_module(&self, mut id: ModuleId) -> ModuleId {
        while self.module(id).is_block {
            let Some(parent) = self.module(id).parent else {
                break;
            };
            id = parent;
        }
        id
    }

    /// Whether code in `from` may use what is private to `owner`.
    pub fn sees(&self, from: ModuleId, owner: ModuleId) -> bool {
        let owner = self.real_module(owner);
        let mut at = Some(from);
        while let Some(id) = at {
            if id == owner {
                return true;
            }
            at = self.module(id).parent;
        }
        false
    }

    /// A name in one module, through its globs; not in its parents.
    pub fn in_module(&self, id: ModuleId, name: Symbol, types: bool) -> Option<Entry> {
        self.in_module_within(id, name, types, &mut Vec::new())
    }

    /// Whether two globs of a module bring in different things by the name.
    pub fn is_ambiguous(&self, id: ModuleId, name: Symbol, types: bool) -> bool {
        let module = self.module(id);
        let own = if types { &module.types } else { &module.values };
        if module.globs.len() < 2 || own.contains_key(&name) {
            return false;
        }
        let found = module
            .globs
            .iter()
            .filter_map(|glob| self.in_module(*glob, name, types).filter(|entry| entry.public || self.sees(id, *glob)));
        let mut defs = found.map(|entry| entry.def);
        let first = defs.next();
        defs.any(|def| Some(&def) != first.as_ref())
    }

    fn in_module_within(&self, id: ModuleId, name: Symbol, types: bool, seen: &mut Vec<ModuleId>) -> Option<Entry> {
        let module = self.module(id);
        let own = if types { module.types.get(&name) } else { module.values.get(&name) };
        if let Some(entry) = own {
            return Some(entry.clone());
        }
        seen.push(id);
        module.globs.iter().find_map(|glob| {
            if seen.contains(glob) {
                return None;
            }
            self.in_module_within(*glob, name, types, seen).filter(|entry| entry.public || self.sees(id, *glob))
        })
    }

    /// The block or module around `id` that has the name.
    pub fn holder(&self, id: ModuleId, name: Symbol, types: bool) -> Option<ModuleId> {
        let mut at = id;
        loop {
            if self.in_module(at, name, types).is_some() {
                return Some(at);
            }
            at = self.module(at).parent.filter(|_| self.module(at).is_block)?;
        }
    }

    /// A bare name as code in `id` sees it: own names, enclosing blocks, the std prelude, crates.
    pub fn in_scope(&self, id: ModuleId, name: Symbol, types: bool) -> Option<Def> {
        let mut at = id;
        loop {
            if let Some(entry) = self.in_module(at, name, types) {
                return Some(entry.def);
            }
            if !self.module(at).is_block {
                break;
            }
            at = self.module(at).parent?;
        }
        if let Some(entry) = self.std_prelude.and_then(|prelude| self.in_module(prelude, name, types)) {
            return Some(entry.def);
        }
        if types {
            return self.crates.get(&name).map(|id| Def::Module(*id));
        }
        None
    }

    /// The program's own macro that a name means where it is used: the last one before that, in the modules around.
    pub fn rules_in_scope(
        &self,
        id: ModuleId,
        name: Symbol,
        at: proc_macro2::Span,
    ) -> Option<Rc<crate::expand::Macro>> {
        let mut next = Some(id);
        while let Some(id) = next {
            if let Some(found) = self.rules_in(id, name, Some(at), &mut Vec::new()) {
                return Some(found);
            }
            next = self.module(id).parent;
        }
        None
    }

    /// The program's own macro with a name in one module, or in what its globs bring in.
    pub fn rules_in(
        &self,
        id: ModuleId,
        name: Symbol,
        at: Option<proc_macro2::Span>,
        seen: &mut Vec<ModuleId>,
    ) -> Option<Rc<crate::expand::Macro>> {
        if seen.contains(&id) {
            return None;
        }
        seen.push(id);
        let module = self.module(id);
        let Some(all) = module.rules.get(&name) else {
            return module.globs.iter().find_map(|glob| self.rules_in(*glob, name, None, seen));
        };
        let before = |found: &&Rc<crate::expand::Macro>| {
            at.is_none_or(|at| {
                let (own, used) = (found.at.start(), at.start());
                (own.line, own.column) < (used.line, used.column)
            })
        };
        all.iter().rev().find(before).or(all.first()).cloned()
    }

    /// The macro that a bare name means in a module.
    pub fn macro_in_scope(&self, id: ModuleId, name: Symbol) -> Option<Symbol> {
        let mut at = Some(id);
        while let Some(id) = at {
            if let Some(found) = self.macro_in(id, name, &mut Vec::new()) {
                return Some(found);
            }
            at = self.module(id).parent.filter(|_| self.module(id).is_block);
        }
        None
    }

    /// A macro in one module, through its globs.
    pub fn macro_in(&self, id: ModuleId, name: Symbol, seen: &mut Vec<ModuleId>) -> Option<Symbol> {
        let module = self.module(id);
        if seen.contains(&id) {
            return None;
        }
        seen.push(id);
        let globs = || module.globs.iter().find_map(|glob| self.macro_in(*glob, name, seen));
        module.macros.get(&name).copied().or_else(globs)
    }

    pub fn lang_trait(&self, name: &str) -> TraitId {
        *self.lang.traits.get(name).unwrap_or_else(|| panic!("the library defines the trait `{name}`"))
    }

    pub fn lang_adt(&self, name: &str) -> AdtId {
        *self.lang.adts.get(name).unwrap_or_else(|| panic!("the library defines the type `{name}`"))
    }

    /// A library type applied to arguments.
    pub fn lang_ty(&self, name: &str, args: Vec<Ty>) -> Ty {
        Ty::Adt(self.lang_adt(name), args.into())
    }

    pub fn is_lang(&self, id: AdtId, name: &str) -> bool {
        self.lang.adts.get(name) == Some(&id)
    }

    /// Whether it is a library type that owns one value elsewhere: `Box`, `Rc` or `Arc`.
    pub fn is_pointer(&self, id: AdtId) -> bool {
        ["Box", "Rc", "Arc"].iter().any(|name| self.is_lang(id, name))
    }

    /// The arguments, if `ty` is the library type `name`.
    pub fn args_of<'t>(&self, ty: &'t Ty, name: &str) -> Option<&'t Args> {
        match ty {
            Ty::Adt(id, args) if self.is_lang(*id, name) => Some(args),
            _ => None,
        }
    }

    /// The module at the top of the crate that `id` is in.
    /// A module's path as `module_path!` has it.
    pub fn module_path(&self, id: ModuleId) -> String {
        let mut names = Vec::new();
        let mut at = Some(self.real_module(id));
        while let Some(id) = at {
            names.extend(self.module(id).name.map(Symbol::text));
            at = self.module(id).parent;
        }
        names.push("main");
        names.reverse();
        names.join("::")
    }

    pub fn crate_root(&self, mut id: ModuleId) -> ModuleId {
        while let Some(parent) = self.module(id).parent {
            id = parent;
        }
        id
    }

    /// The variant that an enum's name and a variant's name stand for.
    pub fn variant_by_name(&self, id: AdtId, name: Symbol) -> Option<u32> {
        let variants = self.module(self.adt(id).variants_in?);
        match variants.values.get(&name)?.def {
            Def::Variant(_, index) => Some(index),
            _ => None,
        }
    }

    /// A trait with its supertraits' supertraits, each once.
    pub fn supertraits(&self, id: TraitId) -> Vec<TraitId> {
        let mut found = vec![id];
        let mut next = 0;
        while next < found.len() {
            for pred in &self.trait_(found[next]).supers {
                let id = pred.trait_ref().id;
                if !found.contains(&id) {
                    found.push(id);
                }
            }
            next += 1;
        }
        found
    }

    /// An associated type of a trait or of one of its supertraits: the trait that declares it.
    pub fn assoc_owner(&self, id: TraitId, name: Symbol) -> Option<TraitId> {
        self.supertraits(id).into_iter().find(|id| self.trait_(*id).assocs.iter().any(|assoc| assoc.name == name))
    }
}

/// How many definitions there are; those from a mark on are the program's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub adts: u32,
    pub fns: u32,
    pub traits: u32,
    pub impls: u32,
    pub consts: u32,
}
