//! Types made concrete, and what lowering wants to know of them.

use crate::items::{AdtId, Container, FnId};
use crate::source::Loc;
use crate::ty::{Args, IntTy, TraitRef, Ty};

use super::Lowering;
use super::traits::Target;

/// A question about a type that is asked often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Fact {
    Copy,
    /// A clone is a copy of the handle.
    PlainClone,
    /// Equality is that of the structure.
    PlainEq,
    /// Order is that of the structure.
    PlainOrd,
    /// A program notices when a value goes: something has a `drop`, or guards a cell.
    Noticed,
}

impl Lowering<'_> {
    /// A type of a generic body with concrete arguments: associated types found, `impl Trait` looked through.
    pub(super) fn mono(&mut self, ty: &Ty, args: &[Ty]) -> Ty {
        // What the check left open is never looked at.
        let mut ty = ty.subst(args).replace(&mut |part| match part {
            Ty::Infer(_) => Some(Ty::unit()),
            _ => None,
        });
        for _ in 0..8 {
            let open = ty.any(&mut |part| matches!(part, Ty::Proj(_) | Ty::Opaque(..)));
            if !open {
                break;
            }
            ty = self.reveal(&ty);
            let items = &self.cx.items;
            ty = self.infer.probe(|infer| {
                let normal = infer.normalize(items, &ty, Loc::default());
                let _ = infer.solve(items);
                // What nothing decided is never looked at.
                infer.resolve(&normal).replace(&mut |part| match part {
                    Ty::Infer(_) => Some(Ty::unit()),
                    _ => None,
                })
            });
        }
        ty
    }

    pub(super) fn mono_args(&mut self, types: &[Ty], args: &[Ty]) -> Args {
        types.iter().map(|ty| self.mono(ty, args)).collect()
    }

    /// The type with what stands behind each `impl Trait` in place of that.
    fn reveal(&mut self, ty: &Ty) -> Ty {
        let mut found = Vec::new();
        ty.any(&mut |part| {
            if let Ty::Opaque(id, index, args) = part {
                found.push((*id, *index, args.clone()));
            }
            false
        });
        let mut known = Vec::new();
        for (id, index, args) in found {
            if let Some(hidden) = self.hidden(id, index, &args) {
                known.push((Ty::Opaque(id, index, args), hidden));
            }
        }
        ty.replace(&mut |part| known.iter().find(|(opaque, _)| opaque == part).map(|(_, hidden)| hidden.clone()))
    }

    fn hidden(&mut self, id: FnId, index: u32, args: &Args) -> Option<Ty> {
        let args: Args = args.iter().map(|ty| self.reveal(ty)).collect();
        let decl = self.cx.items.func(id).clone();
        // What a trait's method returns is what the one that implements it returns.
        if matches!(decl.container, Container::Trait(_))
            && let Target::Fn(own, args) = self.resolve(id, &args)
            && own != id
        {
            let whole = matches!(decl.ret, Ty::Opaque(..));
            let ret = if whole { self.cx.items.func(own).ret.clone() } else { Ty::Opaque(own, index, args.clone()) };
            return Some(ret.subst(&args));
        }
        if decl.body.is_source() {
            self.body(id);
        }
        self.checked.opaques.get(&(id, index)).map(|hidden| hidden.subst(&args))
    }

    pub(super) fn holds(&mut self, name: &str, ty: &Ty) -> bool {
        let Some(id) = self.cx.items.lang.traits.get(name).copied() else {
            return false;
        };
        let goal = TraitRef::new(id, vec![ty.clone()]);
        let items = &self.cx.items;
        matches!(self.infer.holds(items, &goal, 0), crate::infer::Answer::Yes(_))
    }

    pub(super) fn is_copy(&mut self, ty: &Ty) -> bool {
        match ty {
            Ty::Bool | Ty::Char | Ty::Int(_) | Ty::Float(_) | Ty::Never | Ty::FnPtr(_) | Ty::FnDef(..) => true,
            Ty::Ref(_, mutable) => !mutable,
            Ty::Closure(id, _) => !self.owning_closures.contains(id),
            Ty::Str | Ty::Slice(_) | Ty::Dyn(_) => false,
            _ => self.fact(Fact::Copy, ty),
        }
    }

    pub(super) fn fact(&mut self, fact: Fact, ty: &Ty) -> bool {
        if let Some(known) = self.facts.get(&(fact, ty.clone())) {
            return *known;
        }
        // A type that holds itself behind a pointer is what its other parts are.
        self.facts.insert((fact, ty.clone()), fact != Fact::Noticed);
        let found = match fact {
            Fact::Copy => self.holds("Copy", ty),
            Fact::Noticed => self.noticed(ty),
            _ => self.plain(fact, ty),
        };
        self.facts.insert((fact, ty.clone()), found);
        found
    }

    /// Whether a program notices when a value of the type goes.
    pub(super) fn is_noticed(&mut self, ty: &Ty) -> bool {
        matches!(ty, Ty::Adt(..) | Ty::Tuple(_) | Ty::Array(..) | Ty::Dyn(_)) && self.fact(Fact::Noticed, ty)
    }

    fn noticed(&mut self, ty: &Ty) -> bool {
        match ty {
            Ty::Dyn(_) => self.program.drops,
            Ty::Tuple(parts) => parts.iter().any(|part| self.is_noticed(part)),
            Ty::Array(inner, _) => self.is_noticed(inner),
            Ty::Adt(id, args) => {
                if matches!(self.cx_adt_name(*id), "Ref" | "RefMut" | "ReadGuard" | "WriteGuard" | "PeekMut") {
                    return true;
                }
                if !self.program.drops || self.cx_adt_name(*id) == "PhantomData" {
                    return false;
                }
                let adt = self.cx.items.adt(*id).clone();
                if adt.model.is_some() {
                    return false;
                }
                if id.0 < self.cx.items.library.adts {
                    return args.iter().any(|arg| self.is_noticed(arg));
                }
                let mut fields = adt.variants.iter().flat_map(|variant| &variant.fields);
                self.drop_of(ty).is_some()
                    || fields.any(|field| {
                        let ty = self.mono(&field.ty, args);
                        self.is_noticed(&ty)
                    })
            }
            _ => false,
        }
    }

    fn plain(&mut self, fact: Fact, ty: &Ty) -> bool {
        match ty {
            Ty::Int(int) => fact != Fact::PlainOrd || !matches!(int, IntTy::U64 | IntTy::U128),
            Ty::Bool | Ty::Char | Ty::Str | Ty::Float(_) | Ty::Never | Ty::FnPtr(_) | Ty::FnDef(..) => true,
            Ty::Ctor(..) | Ty::Closure(..) => fact == Fact::PlainClone,
            Ty::Ref(inner, false) => fact == Fact::PlainClone || self.fact(fact, inner),
            Ty::Tuple(parts) => parts.iter().all(|part| self.fact(fact, part)),
            Ty::Array(inner, _) | Ty::Slice(inner) => self.fact(fact, inner),
            Ty::Adt(id, args) => self.plain_adt(fact, *id, args, ty),
            _ => false,
        }
    }

    fn plain_adt(&mut self, fact: Fact, id: AdtId, args: &Args, ty: &Ty) -> bool {
        let adt = self.cx.items.adt(id).clone();
        if id.0 < self.cx.items.library.adts {
            let name = adt.name.text();
            match (fact, name) {
                (_, "Cell" | "RefCell" | "Reverse") => {
                    return fact != Fact::PlainClone && name != "Reverse";
                }
                (Fact::PlainClone, "Rc" | "Weak" | "Arc" | "Iter" | "Peekable") => return true,
                // What is borrowed equals what is owned.
                (Fact::PlainEq | Fact::PlainOrd, "Cow") => return false,
                _ => {}
            }
            return self.plain_fields(fact, &adt, args)
                && args.iter().all(|arg| matches!(arg, Ty::Const(_)) || self.fact(fact, arg));
        }
        if adt.model.is_some() {
            return true;
        }
        if fact == Fact::PlainClone && self.drop_of(ty).is_some() {
            return false;
        }
        let names = match fact {
            Fact::PlainClone => ["Clone", "Clone"],
            Fact::PlainEq => ["PartialEq", "PartialEq"],
            _ => ["PartialOrd", "Ord"],
        };
        names.iter().all(|name| !self.implements_by_hand(name, ty)) && self.plain_fields(fact, &adt, args)
    }

    fn plain_fields(&mut self, fact: Fact, adt: &crate::items::Adt, args: &Args) -> bool {
        let mut fields = adt.variants.iter().flat_map(|variant| &variant.fields);
        fields.all(|field| {
            let ty = self.mono(&field.ty, args);
            self.fact(fact, &ty)
        })
    }

    /// Whether the type has an impl of the trait that is not derived.
    fn implements_by_hand(&mut self, name: &str, ty: &Ty) -> bool {
        let Some(id) = self.cx.items.lang.traits.get(name).copied() else {
            return false;
        };
        let count = self.cx.items.trait_(id).generics.params.len();
        match self.find_impl(&TraitRef::new(id, vec![ty.clone(); count])) {
            Some((id, _)) => !self.cx.items.impl_(id).derived,
            None => false,
        }
    }

    /// Whether values of the type hold something that is counted.
    pub(super) fn is_heap(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Bool | Ty::Char | Ty::Float(_) | Ty::Never | Ty::FnPtr(_) | Ty::FnDef(..) | Ty::Ctor(..) => false,
            Ty::Int(int) => crate::vm::arith::is_wide(*int),
            Ty::Ref(inner, false) => self.is_heap(inner),
            Ty::Tuple(parts) => !parts.is_empty(),
            Ty::Adt(id, args) if self.cx.items.is_lang(*id, "Option") => self.is_heap(&args[0]),
            Ty::Adt(id, _) => {
                self.cx.items.adt(*id).variants.iter().any(|variant| !variant.fields.is_empty())
                    || self.cx.items.adt(*id).kind == crate::items::AdtKind::Struct
            }
            _ => true,
        }
    }

    /// `Range` and its kind: the element type.
    pub(super) fn lang_args(&self, ty: &Ty, name: &str) -> Option<Args> {
        self.cx.items.args_of(ty, name).cloned()
    }

    pub(super) fn is_lang(&self, ty: &Ty, name: &str) -> bool {
        self.cx.items.args_of(ty, name).is_some()
    }

    /// The variants' field types of a concrete type.
    pub(super) fn field_ty(&mut self, ty: &Ty, variant: u32, index: u32) -> Ty {
        match ty {
            Ty::Tuple(parts) => parts.get(index as usize).cloned().unwrap_or(Ty::Error),
            Ty::Adt(id, args) => {
                let adt = self.cx.items.adt(*id).clone();
                match adt.variants.get(variant as usize).and_then(|variant| variant.fields.get(index as usize)) {
                    Some(field) => self.mono(&field.ty, args),
                    None => Ty::Error,
                }
            }
            _ => Ty::Error,
        }
    }

    /// Whether a value of the type may be a `None`, whatever it stands behind.
    pub(super) fn may_be_none(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Ref(inner, false) => self.may_be_none(inner),
            Ty::Adt(id, args) => match self.cx_adt_name(*id) {
                "Option" => true,
                "Box" => self.may_be_none(&args[0]),
                _ => false,
            },
            _ => false,
        }
    }

    pub(super) fn is_option(&self, id: AdtId) -> bool {
        self.cx.items.is_lang(id, "Option")
    }
}

/// The type behind every reference and box.
pub(super) fn peel(ty: &Ty) -> &Ty {
    ty.peel_refs()
}

impl Lowering<'_> {
    /// The name of a library type; empty for the program's own.
    pub(super) fn cx_adt_name(&self, id: AdtId) -> &'static str {
        match id.0 < self.cx.items.library.adts {
            true => self.cx.items.adt(id).name.text(),
            false => "",
        }
    }
}
