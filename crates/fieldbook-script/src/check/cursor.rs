//! What could stand at the editor's cursor: the check meets the marker and writes down what it knows there.

use super::Checker;
use crate::assist::{self, Candidate, CompletionKind, repair::MARKER};
use crate::collect::paths;
use crate::infer::{Infer, VarKind};
use crate::items::{Adt, AdtKind, Container, Def, FnId, Items, Variant};
use crate::source::Loc;
use crate::sym::Symbol;
use crate::ty::{Args, FloatTy, IntTy, Ty};

/// A method that fits, in the order in which it is offered.
struct Offer {
    derefs: usize,
    of_trait: bool,
    id: FnId,
    candidate: Candidate,
}

impl Checker<'_> {
    /// Whether a name is the marker, and nothing has answered yet.
    pub(super) fn at_cursor(&self, name: &str) -> bool {
        self.cx.cursor.as_ref().is_some_and(|cursor| cursor.found.is_none()) && name == MARKER
    }

    fn answer(&mut self, found: Vec<Candidate>) {
        if let Some(cursor) = &mut self.cx.cursor {
            cursor.found = Some(found);
        }
    }

    /// After a dot: fields, then methods; the nearest dereference first, a type's own before those of traits.
    pub(super) fn complete_members(&mut self, steps: &[Ty]) {
        let mut out = Vec::new();
        for step in steps {
            out.extend(self.field_candidates(step));
        }
        let names: Vec<Symbol> = self.cx.items.methods.keys().collect();
        let mut offers: Vec<Offer> = names.into_iter().filter_map(|name| self.offer(steps, name)).collect();
        offers.sort_by_key(|offer| (offer.of_trait, offer.derefs, offer.id.0 < self.cx.items.library.fns, offer.id));
        out.extend(offers.into_iter().map(|offer| offer.candidate));
        self.answer(out);
    }

    fn offer(&mut self, steps: &[Ty], name: Symbol) -> Option<Offer> {
        let snapshot = self.infer.snapshot();
        let found = self.probe_method(steps, name).and_then(|pick| {
            let decl = self.cx.items.func(pick.id);
            let inherent = matches!(decl.container, Container::Impl(_));
            if inherent && !decl.public && !self.cx.items.sees(self.module, decl.module) {
                return None;
            }
            let candidate = self.fn_candidate(pick.id, &pick.container, &[]);
            let of_trait = assist::of_trait(&self.cx.items, pick.id);
            Some(Offer { derefs: pick.derefs, of_trait, id: pick.id, candidate })
        });
        self.infer.rollback(snapshot);
        found
    }

    /// `open` are variables and the parameters that they stand for where nothing decided them.
    fn fn_candidate(&mut self, id: FnId, container: &[Ty], open: &[(Ty, Ty)]) -> Candidate {
        let decided = |infer: &Infer, ty: &Ty| {
            let named = |var: &Ty| open.iter().find(|(known, _)| infer.resolve(known) == *var).map(|(_, param)| param);
            infer.resolve(ty).replace(&mut |part| match part {
                Ty::Infer(index) => match infer.kind(*index) {
                    VarKind::Int => Some(Ty::Int(IntTy::I32)),
                    VarKind::Float => Some(Ty::Float(FloatTy::F64)),
                    _ => named(part).cloned(),
                },
                _ => None,
            })
        };
        let mut args: Vec<Ty> = container.iter().map(|ty| decided(&self.infer, ty)).collect();
        self.default_trait_args(id, &mut args);
        let (infer, items) = (&mut self.infer, &self.cx.items);
        assist::fn_candidate(items, id, &args, &mut |ty| {
            let normal = infer.normalize(items, ty, Loc::default());
            let normal = decided(infer, &normal);
            // A projection of an open type says more than a variable.
            if normal.has_infer() && !ty.has_infer() { ty.clone() } else { normal }
        })
    }

    /// What nothing decided of a trait's own arguments: their defaults (`PartialEq<Self>`), or their names.
    fn default_trait_args(&self, id: FnId, args: &mut [Ty]) {
        let Container::Trait(owner) = self.cx.items.func(id).container else {
            return;
        };
        let generics = self.cx.items.trait_(owner).generics.clone();
        for index in 1..args.len().min(generics.params.len()) {
            if matches!(args[index], Ty::Infer(_)) {
                let param = &generics.params[index];
                let default = param.default.as_ref().map(|ty| ty.subst(args));
                args[index] = default.unwrap_or(Ty::Param(index as u32, param.name));
            }
        }
    }

    fn field_candidates(&mut self, ty: &Ty) -> Vec<Candidate> {
        match ty {
            Ty::Adt(id, args) => {
                let adt = self.cx.items.adt(*id).clone();
                let sees = self.cx.items.sees(self.module, adt.module);
                let variant = adt.variants.first().filter(|_| adt.kind == AdtKind::Struct && adt.model.is_none());
                let fields = variant.into_iter().flat_map(|variant| &variant.fields);
                let seen: Vec<_> = fields.filter(|field| field.public || sees).cloned().collect();
                seen.iter().map(|field| self.field_candidate(&adt, field, args)).collect()
            }
            Ty::Tuple(parts) => {
                let part = |(index, ty): (usize, &Ty)| {
                    let detail = self.show(ty);
                    Candidate::new(index.to_string(), CompletionKind::Field, detail).doc("A part of the tuple.")
                };
                parts.iter().enumerate().map(part).collect()
            }
            _ => Vec::new(),
        }
    }

    fn field_candidate(&mut self, adt: &Adt, field: &crate::items::Field, args: &Args) -> Candidate {
        let ty = self.normalize(&field.ty.subst(args), Loc::default());
        let detail = self.show(&ty);
        Candidate::new(field.name.text(), CompletionKind::Field, detail).doc(field_doc(&self.cx.items, adt, field.name))
    }

    /// In a struct literal or pattern: the fields that are not there yet.
    pub(super) fn complete_fields(&mut self, adt: &Adt, variant: &Variant, args: &Args, given: &[Symbol]) {
        let fields: Vec<_> = variant.fields.iter().filter(|field| !given.contains(&field.name)).cloned().collect();
        let sees = self.cx.items.sees(self.module, adt.module);
        let seen = fields.iter().filter(|field| field.public || sees || adt.kind == AdtKind::Enum);
        let found = seen.map(|field| self.field_candidate(adt, field, args)).collect();
        self.answer(found);
    }

    /// A bare name: locals, the innermost first, then everything in scope.
    pub(super) fn complete_name(&mut self) {
        let mut out: Vec<Candidate> = Vec::new();
        for (name, local) in self.names.clone().into_iter().rev() {
            if !out.iter().any(|known| known.label == name.text()) {
                let ty = self.locals[local.0 as usize].ty.clone();
                let detail = self.show(&ty);
                out.push(Candidate::new(name.text(), CompletionKind::Variable, detail).doc("A local variable."));
            }
        }
        out.extend(assist::scope_names(&self.cx.items, self.module, true));
        self.answer(out);
    }

    /// A name that a pattern could begin with: the variants of what it takes apart, then everything in scope.
    pub(super) fn complete_pattern(&mut self, ty: &Ty) {
        let mut out = match self.infer.resolve(ty).peel_refs() {
            Ty::Adt(id, _) => assist::variants(&self.cx.items, *id, true),
            _ => Vec::new(),
        };
        out.extend(assist::scope_names(&self.cx.items, self.module, true));
        self.answer(out);
    }

    /// After `::`.
    pub(super) fn complete_path(&mut self, path: &syn::Path) {
        let mut prefix = path.clone();
        prefix.segments = path.segments.iter().take(path.segments.len() - 1).cloned().collect();
        let Some(start) = self.path_start(&prefix) else {
            return self.answer(Vec::new());
        };
        let found = match start {
            Start::Module(id) => assist::module_names(&self.cx.items, self.module, id, true),
            Start::Type(ty) => self.assoc_candidates(&ty),
        };
        self.answer(found);
    }

    fn path_start(&mut self, prefix: &syn::Path) -> Option<Start> {
        let first = Symbol::from(&prefix.segments.first()?.ident);
        if prefix.segments.len() == 1 {
            if first.text() == "Self" {
                return self.self_ty.clone().map(Start::Type);
            }
            if let Some(ty) = self.env.names.get(&first) {
                return Some(Start::Type(ty.clone()));
            }
        }
        let found = paths::resolve(&self.cx.items, self.module, prefix, true).ok()?;
        if found.used < prefix.segments.len() {
            return None;
        }
        match found.def {
            Def::Module(id) => Some(Start::Module(id)),
            Def::Prim(ty) => Some(Start::Type(ty)),
            Def::Adt(id) => {
                let generics = self.cx.items.adt(id).generics.clone();
                Some(Start::Type(Ty::Adt(id, self.infer.fresh_args(&generics))))
            }
            Def::Alias(id) => {
                let alias = self.cx.items.alias(id).clone();
                let args = self.infer.fresh_args(&alias.generics);
                Some(Start::Type(alias.ty.subst(&args)))
            }
            _ => None,
        }
    }

    /// `Type::…`: variants, functions without a receiver, functions with one, those of traits.
    fn assoc_candidates(&mut self, ty: &Ty) -> Vec<Candidate> {
        let open = match ty {
            Ty::Adt(id, args) => {
                let generics = self.cx.items.adt(*id).generics.clone();
                args.iter().cloned().zip(generics.identity().iter().cloned()).collect()
            }
            _ => Vec::new(),
        };
        let mut out = match ty {
            Ty::Adt(id, _) => assist::variants(&self.cx.items, *id, false),
            _ => Vec::new(),
        };
        let names: Vec<Symbol> = self.cx.items.methods.keys().collect();
        let mut found = Vec::new();
        for name in names {
            let snapshot = self.infer.snapshot();
            if let Some((id, args)) = self.assoc_named(ty, name) {
                let decl = self.cx.items.func(id);
                if decl.public || self.cx.items.sees(self.module, decl.module) {
                    let has_self = decl.self_kind.is_some();
                    let of_trait = assist::of_trait(&self.cx.items, id);
                    found.push(((of_trait, has_self, id), self.fn_candidate(id, &args, &open)));
                }
            }
            self.infer.rollback(snapshot);
        }
        found.sort_by_key(|(order, _)| *order);
        out.extend(found.into_iter().map(|(_, candidate)| candidate));
        out.extend(self.assoc_consts(ty));
        out
    }

    fn assoc_consts(&mut self, ty: &Ty) -> Vec<Candidate> {
        let names: Vec<Symbol> = self.cx.items.inherent_consts.keys().collect();
        let mut out = Vec::new();
        for name in names {
            let snapshot = self.infer.snapshot();
            if let Some((id, args)) = self.const_named(ty, name) {
                let declared = self.cx.items.constant(id).ty.subst(&args);
                let detail = self.show(&declared);
                let of = format!("A constant of `{}`.", self.show(ty));
                out.push(Candidate::new(name.text(), CompletionKind::Constant, detail).doc(of));
            }
            self.infer.rollback(snapshot);
        }
        out.sort_by(|a, b| a.label.cmp(&b.label));
        out
    }
}

/// What stands before `::`.
enum Start {
    Module(crate::items::ModuleId),
    Type(Ty),
}

fn field_doc(items: &Items, adt: &Adt, name: Symbol) -> String {
    let models = (items.library.adts..items.counts().adts).map(|id| items.adt(crate::items::AdtId(id)));
    let model = models.filter_map(|owner| owner.model.as_ref()).find(|model| {
        model.table_ty.is_some_and(|table| items.adt(table).name == adt.name && items.adt(table).module == adt.module)
    });
    let Some(model) = model else {
        return format!("A field of `{}`.", adt.name);
    };
    let docs = model.fields.iter().find(|field| field.name == name).map(|field| field.docs.clone());
    match docs {
        Some(Some(docs)) => docs,
        Some(None) => format!("A column of `{}`.", model.name),
        None => format!("A relationship of `{}`.", model.name),
    }
}
