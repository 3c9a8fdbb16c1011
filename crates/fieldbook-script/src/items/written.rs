//! Types as a program writes them: lifetimes stand only there, the checked types have none.

use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{AdtId, FnId, ImplId, TraitId};
use crate::sym::Symbol;

/// The header of an impl and its associated types.
#[derive(Debug)]
pub(crate) struct WrittenImpl {
    pub generics: syn::Generics,
    pub self_ty: Box<syn::Type>,
    pub assocs: Vec<(Symbol, syn::Type)>,
}

/// The syntax of a program's definitions.
#[derive(Clone, Debug, Default)]
pub(crate) struct Written {
    pub structs: FxHashMap<AdtId, Rc<syn::ItemStruct>>,
    pub enums: FxHashMap<AdtId, Rc<syn::ItemEnum>>,
    pub fns: FxHashMap<FnId, Rc<syn::Signature>>,
    pub impls: FxHashMap<ImplId, Rc<WrittenImpl>>,
    /// Traits that demand a lifetime of who has them.
    pub lasting: FxHashSet<TraitId>,
}

impl Written {
    /// Whether nothing is known, as of the library.
    #[cfg(feature = "prelude")]
    pub fn is_empty(&self) -> bool {
        self.structs.is_empty() && self.enums.is_empty() && self.fns.is_empty() && self.impls.is_empty()
    }

    /// The lifetimes that a type declares.
    pub fn lifetimes(&self, id: AdtId) -> impl Iterator<Item = Symbol> + '_ {
        let own = self.structs.get(&id).map(|item| &item.generics);
        let generics = own.or_else(|| self.enums.get(&id).map(|item| &item.generics));
        generics.into_iter().flat_map(|generics| generics.lifetimes()).map(|param| Symbol::from(&param.lifetime.ident))
    }

    /// The type of a field.
    pub fn field(&self, id: AdtId, variant: u32, index: u32) -> Option<&syn::Type> {
        let fields = match self.structs.get(&id) {
            Some(item) => &item.fields,
            None => &self.enums.get(&id)?.variants.get(variant as usize)?.fields,
        };
        fields.iter().nth(index as usize).map(|field| &field.ty)
    }
}
