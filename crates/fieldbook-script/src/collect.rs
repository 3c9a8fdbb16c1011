//! From syntax trees to the table of definitions.
//!
//! Three passes, because names may be used before they are written: every item gets a place and a name ([`declare`]),
//! `use` declarations are followed ([`uses`]), signatures are read ([`generics`], [`signatures`]). Bodies are not
//! looked at here. The same passes read the library's own `prelude/` files.

pub(crate) mod attrs;
pub(crate) mod bounds;
mod cursor;
mod declare;
mod derive;
mod elision;
mod futures;
mod generics;
mod impls;
pub(crate) mod macros;
pub(crate) mod paths;
mod signatures;
pub(crate) mod types;
mod uses;
mod written;

use std::collections::HashMap;
use std::rc::Rc;

use crate::diagnostic::{Problem, Severity};
use crate::items::{AdtId, AliasId, ConstId, FnId, Items, ModuleId, TraitId};
use crate::sym::Symbol;

pub(crate) use declare::declare_root;
pub(crate) use derive::DERIVABLE;
pub(crate) use elision::{early_lifetimes, names_lifetime};
pub(crate) use futures::RETURNS;
pub(crate) use generics::GenericEnv;
pub(crate) use written::check_file as check_file_attributes;

/// The table being filled and what is wrong so far.
#[derive(Default)]
pub(crate) struct Cx {
    pub items: Items,
    pub problems: Vec<Problem>,
    /// Whether the library itself is being read.
    pub in_prelude: bool,
    /// The bodies of the library's functions, by the number that stands in their place.
    pub library_bodies: Vec<&'static str>,
    /// The uses of the program's macros so far.
    pub uses: crate::expand::Uses,
    /// Types and traits of the program that are not public: the module within which they can be named.
    pub reach: std::collections::HashMap<Result<crate::items::AdtId, crate::items::TraitId>, crate::items::ModuleId>,
    /// The associated types that impls say, and where.
    pub said_types: Vec<(crate::items::ImplId, Symbol, crate::source::Loc)>,
    /// Whether all names of something that is not there were asked for: any name could have been one of them.
    pub glob_fails: bool,
    /// Trait objects that the program names, and where.
    pub objects: Vec<(crate::items::TraitId, crate::source::Loc)>,
    /// Where names are declared, those of types and others apart.
    pub defined_at: HashMap<(ModuleId, Symbol, bool), crate::source::Loc>,
    /// Lints that the program forbids.
    pub forbidden: Vec<String>,
    /// Parameters of the function around a block's items, which cannot use them.
    pub outer_params: HashMap<ModuleId, Vec<Symbol>>,
    /// What the editor asks about the place of its cursor.
    pub cursor: Option<crate::assist::Cursor>,
}

impl Cx {
    /// Whether anything so far keeps the program from running.
    pub fn has_errors(&self) -> bool {
        self.errors() > 0
    }

    pub fn errors(&self) -> usize {
        self.problems.iter().filter(|problem| problem.severity == Severity::Error).count()
    }

    pub fn report(&mut self, problem: Problem) {
        // One cause often shows at one place in two ways; the first is the one to read.
        if self.in_prelude
            || !self.problems.iter().any(|known| known.at == problem.at && known.severity == problem.severity)
        {
            self.problems.push(problem);
        }
    }
}

/// Items that have a name and a place but no signature yet.
#[derive(Default)]
pub(crate) struct Pending {
    pub files: HashMap<Symbol, (u16, Vec<syn::Item>)>,
    pub uses: Vec<PendingUse>,
    pub structs: Vec<(AdtId, u16, Rc<syn::ItemStruct>)>,
    pub enums: Vec<(AdtId, u16, Rc<syn::ItemEnum>)>,
    pub fns: Vec<(FnId, u16, Rc<syn::Signature>)>,
    pub traits: Vec<(TraitId, u16, syn::ItemTrait)>,
    pub impls: Vec<(ModuleId, u16, syn::ItemImpl)>,
    pub consts: Vec<(ConstId, u16, Rc<syn::Type>)>,
    pub aliases: Vec<(AliasId, ModuleId, u16, syn::ItemType)>,
    pub models: Vec<crate::model::PendingModel>,
    /// Columns named by foreign keys, to be looked up when every model is read.
    pub columns: Vec<(AdtId, Symbol, crate::source::Loc)>,
    /// Visibilities that name a module.
    pub restricted: Vec<written::Restricted>,
    /// Functions whose bodies the check is to visit, in the order of the text.
    pub bodies: Vec<Body>,
}

/// A body that is to be checked.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Body {
    Fn(FnId),
    Const(ConstId),
}

/// One name that a `use` brings in, or a glob.
#[derive(Clone)]
pub(crate) struct PendingUse {
    pub module: ModuleId,
    pub file: u16,
    pub path: Vec<syn::Ident>,
    pub absolute: bool,
    /// The new name; `None` for a glob.
    pub name: Option<syn::Ident>,
    pub public: bool,
    /// `pub`, for all who see the module.
    pub reexports: bool,
}

/// Runs the passes after [`declare_root`]; the bodies that are left to check come back.
pub(crate) fn finish(cx: &mut Cx, mut pending: Pending) -> Vec<Body> {
    uses::resolve(cx, std::mem::take(&mut pending.uses));
    std::mem::take(&mut pending.restricted).into_iter().for_each(|one| one.check(cx));
    signatures::read(cx, &mut pending);
    pending.bodies
}

/// Declares and reads the items of a block, which see the names around it.
pub(crate) fn block_items(
    cx: &mut Cx,
    (parent, params): (ModuleId, Vec<Symbol>),
    file: u16,
    items: Vec<syn::Item>,
) -> (ModuleId, Vec<Body>) {
    let module =
        cx.items.add_module(crate::items::Module { parent: Some(parent), is_block: true, ..Default::default() });
    cx.outer_params.insert(module, params);
    let mut pending = Pending::default();
    declare::declare(cx, &mut pending, module, file, items);
    (module, finish(cx, pending))
}
