//! Facts about definitions, by number.

use crate::items::{AdtId, AdtKind, FnId};

use super::Lowering;

impl Lowering<'_> {
    pub(super) fn field_count(&self, id: AdtId, variant: u32) -> u32 {
        self.cx.items.adt(id).variants.get(variant as usize).map_or(0, |variant| variant.fields.len() as u32)
    }

    pub(super) fn is_enum(&self, id: AdtId) -> bool {
        self.cx.items.adt(id).kind == AdtKind::Enum
    }

    pub(super) fn discriminants(&self, id: AdtId) -> Vec<i128> {
        self.cx.items.adt(id).variants.iter().map(|variant| variant.discriminant).collect()
    }

    /// A free function of the library that lowering itself calls.
    pub(super) fn library_fn(&self, name: &str) -> Option<FnId> {
        let count = self.cx.items.library.fns;
        (0..count).map(FnId).find(|id| {
            let decl = self.cx.items.func(*id);
            decl.name.text() == name && decl.container == crate::items::Container::None
        })
    }
}

impl Lowering<'_> {
    /// Whether `None` is the first variant of `Option`.
    pub(super) fn none_first(&self, id: AdtId) -> bool {
        self.cx.items.adt(id).variants.first().is_some_and(|variant| variant.fields.is_empty())
    }

    /// Whether a type is the library's iterator over a sequence that a loop can read without calls.
    pub(super) fn is_slice_iter(&self, _ty: &crate::ty::Ty, _name: &str) -> bool {
        false
    }
}

impl Lowering<'_> {
    pub(super) fn default_variant(&self, id: AdtId) -> usize {
        self.cx.items.adt(id).variants.iter().position(|variant| variant.is_default).unwrap_or(0)
    }

    pub(super) fn field_names(&self, ty: &crate::ty::Ty, variant: u32) -> Vec<String> {
        match ty {
            crate::ty::Ty::Adt(id, _) => {
                let adt = self.cx.items.adt(*id);
                let variant = adt.variants.get(variant as usize);
                variant
                    .map(|variant| variant.fields.iter().map(|field| field.name.to_string()).collect())
                    .unwrap_or_default()
            }
            _ => Vec::new(),
        }
    }
}
