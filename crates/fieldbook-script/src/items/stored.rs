//! How definitions are stored, and the table of them part after part: the library's, then those of web APIs.

use rustc_hash::FxHashMap;

#[cfg(test)]
use super::layered::Index;
use super::layered::Table;
use super::{
    Adt, AdtId, AdtKind, AliasDecl, AliasId, AssocTy, ConstDecl, ConstId, ConstValue, Container, CtorKind, Def, Entry,
    Field, FnBody, FnDecl, FnId, GenericParam, Generics, ImplDecl, ImplId, Items, Marker, Module, ModuleId, SelfKind,
    TraitDecl, TraitId, Variant,
};
#[cfg(feature = "prelude")]
use crate::stored::Writer;
use crate::stored::{Reader, Stored, stored_enum, stored_in_place, stored_struct};
use crate::sym::Symbol;

macro_rules! ids {
    ($($id:ident),*) => {$(
        impl Stored for $id {
            #[cfg(feature = "prelude")]
            fn write(&self, out: &mut Writer) {
                out.id(self.0);
            }

            fn read(from: &mut Reader) -> Self {
                Self(from.id())
            }
        }
    )*};
}
ids!(ModuleId, AdtId, FnId, TraitId, ImplId, ConstId, AliasId);

stored_enum! {
    Def {
        0 Module(id),
        1 Adt(id),
        2 Variant(id, index),
        3 Trait(id),
        4 Alias(id),
        5 Prim(ty),
        6 Fn(id),
        7 Const(id),
    }
    AdtKind { 0 Struct, 1 Enum }
    CtorKind { 0 Unit, 1 Tuple, 2 Named }
    Container { 0 None, 1 Impl(id), 2 Trait(id) }
    SelfKind { 0 Value, 1 Ref, 2 Mut, 3 Typed }
    Marker { 0 None, 1 Auto, 2 Int, 3 Float, 4 Tuple, 5 Lossless, 6 Structural }
    FnBody { 0 None, 1 Library(params, block), 2 Native; but Source, Host }
    ConstValue { 0 None, 1 Library(text), 2 Native; but Source, Model }
}

stored_struct! {
    Entry in 93 { def, public }
    GenericParam { name, default, is_const, const_ty, may_be_unsized }
    Generics { parent, params, preds, anonymous }
    Variant { name, ctor, fields, discriminant, is_default, loc }
    Field { name, ty, public, loc }
    FnDecl in 10 {
        name,
        module,
        container,
        generics,
        params,
        param_names,
        self_kind,
        ret,
        body,
        opaques,
        loc,
        public,
        doc,
        must_use;
        derived path
    }
    TraitDecl in 30 { name, module, generics, supers, fns, consts, assocs, marker }
    AssocTy { name, bounds, default }
    ImplDecl in 40 { module, generics, trait_ref, self_ty, fns, consts, assocs, loc, derived }
    ConstDecl in 50 { name, module, container, generics, ty, value, is_static, mutable, loc, public; derived path }
    AliasDecl in 70 { generics, ty }
    Adt in 80 {
        name,
        module,
        kind,
        generics,
        has_lifetimes,
        variants,
        variants_in,
        loc,
        public,
        doc,
        must_use,
        model,
    }
    Module in 100 { name, parent, is_block, types, values, macros, rules, globs }
}

stored_in_place!(
    Def,
    AdtKind,
    CtorKind,
    Container,
    SelfKind,
    Marker,
    FnBody,
    ConstValue,
    Entry,
    GenericParam,
    Variant,
    Field,
    FnDecl,
    TraitDecl,
    AssocTy,
    ImplDecl,
    ConstDecl,
    AliasDecl,
    Adt,
    Module
);

/// What only programs have.
macro_rules! never_stored {
    ($($ty:ty),*) => {$(
        impl Stored for $ty {
            #[cfg(feature = "prelude")]
            fn write(&self, _: &mut Writer) {
                panic!("the library has no {self:?}");
            }

            fn read(_: &mut Reader) -> Self {
                panic!("the library has no {}", stringify!($ty));
            }
        }
    )*};
}
never_stored!(crate::expand::Macro);

/// Names to numbers of definitions.
type Known<Id> = FxHashMap<Symbol, Id>;

impl Items {
    /// Reads a part into the table, behind what is there.
    pub fn read_part(&mut self, from: &mut Reader) {
        read_table(&mut self.modules, from);
        read_table(&mut self.adts, from);
        read_table(&mut self.traits, from);
        for id in read_table(&mut self.impls, from) {
            if let Some(trait_ref) = &self.impls.get(id).trait_ref {
                self.impls_of.push(trait_ref.id, ImplId(id));
            }
        }
        for _ in 0..from.number() {
            let decl = FnDecl::read_own(from);
            let (name, id) = (decl.name, FnId(self.fns.len() as u32));
            if self.is_named_alone(decl.container, false) {
                self.methods.push(name, id);
            }
            self.add_func(FnDecl { path: self.library_path(decl.container, name), ..decl });
        }
        for _ in 0..from.number() {
            let decl = ConstDecl::read_own(from);
            let (name, id) = (decl.name, ConstId(self.consts.len() as u32));
            if self.is_named_alone(decl.container, true) {
                self.inherent_consts.push(name, id);
            }
            self.add_const(ConstDecl { path: self.library_path(decl.container, name), ..decl });
        }
        read_table(&mut self.aliases, from);
        let lang = std::rc::Rc::make_mut(&mut self.lang);
        lang.traits.extend(Known::read(from).into_iter().map(|(name, id)| (name.text(), id)));
        lang.adts.extend(Known::read(from).into_iter().map(|(name, id)| (name.text(), id)));
        std::rc::Rc::make_mut(&mut self.crates).extend(Known::read(from));
        self.std_prelude = Stored::read(from);
    }

    /// Whether the members of a container are found by their names alone: those of traits, but for constants, and those
    /// of impls without a trait.
    fn is_named_alone(&self, container: Container, constant: bool) -> bool {
        match container {
            Container::None => false,
            Container::Impl(id) => self.impl_(id).trait_ref.is_none(),
            Container::Trait(_) => !constant,
        }
    }

    /// Writes what is not in `before`, which this table once was.
    #[cfg(feature = "prelude")]
    pub fn write_part(&self, before: &Items, out: &mut Writer) {
        assert!(self.written.is_empty() && self.field_enums.is_empty(), "only programs have these");
        write_table(&self.modules, &before.modules, out);
        write_table(&self.adts, &before.adts, out);
        write_table(&self.traits, &before.traits, out);
        write_table(&self.impls, &before.impls, out);
        write_table(&self.fns, &before.fns, out);
        write_table(&self.consts, &before.consts, out);
        write_table(&self.aliases, &before.aliases, out);
        let super::Lang { traits, adts } = &*self.lang;
        new_names(traits, &before.lang.traits).write(out);
        new_names(adts, &before.lang.adts).write(out);
        let own = self.crates.iter().filter(|(name, id)| before.crates.get(name) != Some(*id));
        own.map(|(name, id)| (*name, *id)).collect::<Known<ModuleId>>().write(out);
        self.std_prelude.write(out);
    }
}

/// Reads definitions; the numbers that they have come back.
fn read_table<T: Stored>(table: &mut Table<T>, from: &mut Reader) -> std::ops::Range<u32> {
    let first = table.len() as u32;
    for _ in 0..from.number() {
        table.push(T::read(from));
    }
    first..table.len() as u32
}

#[cfg(feature = "prelude")]
fn write_table<T: Stored>(table: &Table<T>, before: &Table<T>, out: &mut Writer) {
    out.number(table.len() - before.len());
    (before.len()..table.len()).for_each(|index| table.get(index as u32).write(out));
}

#[cfg(feature = "prelude")]
fn new_names<Id: Copy + PartialEq>(
    all: &FxHashMap<&'static str, Id>,
    before: &FxHashMap<&'static str, Id>,
) -> Known<Id> {
    let own = all.iter().filter(|(name, id)| before.get(*name) != Some(*id));
    own.map(|(name, id)| (Symbol::of_static(name), *id)).collect()
}

#[cfg(test)]
impl Items {
    /// Every definition as text, for comparing whole tables.
    pub fn described(&self) -> Vec<String> {
        fn sorted<K: Ord + std::fmt::Debug, V: std::fmt::Debug>(map: &FxHashMap<K, V>) -> String {
            format!("{:?}", map.iter().collect::<std::collections::BTreeMap<_, _>>())
        }
        fn table<T: std::fmt::Debug>(table: &Table<T>) -> Vec<String> {
            (0..table.len() as u32).map(|index| format!("{index} {:?}", table.get(index))).collect()
        }
        fn index<K: Copy + Ord + std::hash::Hash + std::fmt::Debug, Id: Copy + std::fmt::Debug>(
            all: &Index<K, Id>,
        ) -> Vec<String> {
            let mut keys: Vec<K> = all.keys().collect();
            keys.sort_unstable();
            keys.into_iter().map(|key| format!("{key:?} {:?}", all.get(key).collect::<Vec<_>>())).collect()
        }
        let mut all = Vec::new();
        for id in 0..self.modules.len() as u32 {
            let Module { name, parent, is_block, types, values, macros, rules, globs } = self.modules.get(id);
            let (types, values, macros) = (sorted(types), sorted(values), sorted(macros));
            all.push(format!("{name:?} {parent:?} {is_block} {types} {values} {macros} {rules:?} {globs:?}"));
        }
        all.extend(table(&self.adts));
        all.extend(table(&self.fns));
        all.extend(table(&self.traits));
        all.extend(table(&self.impls));
        all.extend(table(&self.consts));
        all.extend(table(&self.aliases));
        all.extend(index(&self.methods));
        all.extend(index(&self.impls_of));
        all.extend(index(&self.inherent_consts));
        all.push(sorted(&self.lang.traits));
        all.push(sorted(&self.lang.adts));
        all.push(sorted(&self.crates));
        all.push(format!("{:?} {:?} {:?}", self.std_prelude, self.library, sorted(&self.field_enums)));
        all
    }
}
