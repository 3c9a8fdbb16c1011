//! Names of definitions in call stacks, which in the library are also the names of native code.

use std::borrow::Cow;

use super::{AdtId, Container, Items};
use crate::sym::Symbol;
use crate::ty::{Ty, show};

impl Items {
    /// The path of a library's function or constant: `identity`, `Iterator::map`, `Vec::push`, `FromStr::from_str@char`.
    pub fn library_path(&self, container: Container, name: Symbol) -> Cow<'static, str> {
        match container {
            Container::None => Cow::Borrowed(name.text()),
            Container::Trait(id) => Cow::Owned([self.trait_(id).name.text(), name.text()].join("::")),
            Container::Impl(id) => {
                let decl = self.impl_(id);
                let own = self.head(&decl.self_ty, &|id| Cow::Borrowed(self.adt(id).name.text()));
                match &decl.trait_ref {
                    Some(trait_ref) => Cow::Owned(format!("{}::{name}@{own}", self.trait_(trait_ref.id).name)),
                    None => Cow::Owned([&*own, name.text()].join("::")),
                }
            }
        }
    }

    /// A type without its arguments, by what its definition is called.
    pub fn head<'n>(&self, ty: &Ty, called: &dyn Fn(AdtId) -> Cow<'n, str>) -> Cow<'n, str> {
        match ty {
            Ty::Adt(id, _) => called(*id),
            Ty::Ref(inner, mutable) => {
                Cow::Owned([if *mutable { "&mut " } else { "&" }, &*self.head(inner, called)].concat())
            }
            Ty::Slice(_) => Cow::Borrowed("slice"),
            Ty::Array(..) => Cow::Borrowed("array"),
            other => Cow::Owned(show(self, other)),
        }
    }
}
