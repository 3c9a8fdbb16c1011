//! The definitions of a program and of the library: modules, types, functions, traits, impls.
//!
//! The library's definitions come first, read once and shared; a program's follow. Every definition is immutable once
//! its signature is known.

mod layered;
mod lookup;
mod paths;
mod stored;
mod written;

use std::borrow::Cow;
use std::rc::Rc;

use layered::{Index, Table};
pub(crate) use lookup::Counts;
use rustc_hash::FxHashMap;
pub(crate) use written::{Written, WrittenImpl};

use crate::source::Loc;
use crate::sym::Symbol;
use crate::ty::{Args, Pred, TraitRef, Ty};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub(crate) struct $name(pub u32);
    )*};
}
ids!(ModuleId, AdtId, FnId, TraitId, ImplId, ConstId, AliasId);

/// What a name stands for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Def {
    Module(ModuleId),
    Adt(AdtId),
    Variant(AdtId, u32),
    Trait(TraitId),
    Alias(AliasId),
    Prim(Ty),
    Fn(FnId),
    Const(ConstId),
}

/// A name in a module: what it is, and whether other modules see it.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub def: Def,
    pub public: bool,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Module {
    pub name: Option<Symbol>,
    pub parent: Option<ModuleId>,
    /// A block with items of its own: names of the parent are visible in it.
    pub is_block: bool,
    pub types: FxHashMap<Symbol, Entry>,
    pub values: FxHashMap<Symbol, Entry>,
    /// Macros by the names that they have here: `model`, `json`.
    pub macros: FxHashMap<Symbol, Symbol>,
    /// The program's own macros, those of one name in the order of the text.
    pub rules: FxHashMap<Symbol, Vec<Rc<crate::expand::Macro>>>,
    pub globs: Vec<ModuleId>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct GenericParam {
    pub name: Symbol,
    pub default: Option<Ty>,
    /// `const N: usize`.
    pub is_const: bool,
    /// The type of a const parameter.
    pub const_ty: Option<Ty>,
    /// `T: ?Sized`.
    pub may_be_unsized: bool,
}

impl GenericParam {
    pub fn new(name: Symbol) -> Self {
        Self { name, default: None, is_const: false, const_ty: None, may_be_unsized: false }
    }
}

/// Parameters of an item, those of its container first, and what must hold of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Generics {
    pub parent: usize,
    pub params: Vec<GenericParam>,
    pub preds: Vec<Pred>,
    /// How many of the last parameters stand for `impl Trait` arguments, which a turbofish cannot name.
    pub anonymous: usize,
}

impl Generics {
    /// The parameters as arguments.
    pub fn identity(&self) -> Args {
        self.params.iter().enumerate().map(|(index, param)| Ty::Param(index as u32, param.name)).collect()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AdtKind {
    Struct,
    Enum,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CtorKind {
    Unit,
    Tuple,
    Named,
}

#[derive(Clone, Debug)]
pub(crate) struct Adt {
    pub name: Symbol,
    pub module: ModuleId,
    pub kind: AdtKind,
    pub generics: Rc<Generics>,
    /// Whether it has lifetimes among its parameters.
    pub has_lifetimes: bool,
    /// A struct has one variant, with the struct's own name.
    pub variants: Vec<Variant>,
    /// An enum's variants as names, for `use Enum::*` and paths.
    pub variants_in: Option<ModuleId>,
    pub loc: Loc,
    pub public: bool,
    pub doc: Cow<'static, str>,
    /// `#[must_use]`.
    pub must_use: bool,
    pub model: Option<Rc<crate::model::Model>>,
}

#[derive(Clone, Debug)]
pub(crate) struct Variant {
    pub name: Symbol,
    pub ctor: CtorKind,
    pub fields: Vec<Field>,
    pub discriminant: i128,
    /// `#[default]`.
    pub is_default: bool,
    pub loc: Loc,
}

#[derive(Clone, Debug)]
pub(crate) struct Field {
    pub name: Symbol,
    pub ty: Ty,
    pub public: bool,
    pub loc: Loc,
}

/// What a function belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Container {
    None,
    Impl(ImplId),
    Trait(TraitId),
}

/// How a method takes itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SelfKind {
    Value,
    Ref,
    Mut,
    /// `self: Box<Self>` and the like.
    Typed,
}

#[derive(Clone, Debug)]
pub(crate) struct FnDecl {
    pub name: Symbol,
    /// For call stacks: `Hero::rename`; for the library also the name of the native code.
    pub path: Cow<'static, str>,
    pub module: ModuleId,
    pub container: Container,
    pub generics: Rc<Generics>,
    /// Types of all parameters, `self` first.
    pub params: Vec<Ty>,
    /// Names of the parameters, as far as they are written and names.
    pub param_names: Vec<Symbol>,
    pub self_kind: Option<SelfKind>,
    pub ret: Ty,
    pub body: FnBody,
    /// Bounds of each `impl Trait` in the return type.
    pub opaques: Vec<Vec<Pred>>,
    pub loc: Loc,
    pub public: bool,
    pub doc: Cow<'static, str>,
    pub must_use: bool,
}

impl FnDecl {
    /// From `fn` to the end of the body; `None` of what is not written in the program.
    pub fn extent(&self) -> Option<Loc> {
        match &self.body {
            FnBody::Source { sig, block } => {
                let at = |span| Loc::new(self.loc.file, span);
                Some(at(sig.fn_token.span).to(at(block.brace_token.span.close())))
            }
            _ => None,
        }
    }
}

impl FnDecl {
    /// The code of what is written in Rust, behind its signature; of the library's no types are in that.
    pub fn source(&self) -> Option<(Rc<syn::Signature>, Rc<syn::Block>)> {
        match &self.body {
            FnBody::Source { sig, block } => Some((sig.clone(), block.clone())),
            FnBody::Library(params, block) => {
                let named = |name: &Symbol| match name.text() {
                    "self" => "self".to_owned(),
                    name => format!("{name}: _"),
                };
                let plain = || self.param_names.iter().map(named).collect::<Vec<_>>().join(", ");
                let params = if params.is_empty() { plain() } else { (*params).to_owned() };
                match syn::parse_str::<syn::ItemFn>(&format!("fn f({params}) {block}")) {
                    Ok(item) => Some((Rc::new(item.sig), Rc::new(*item.block))),
                    Err(error) => panic!("the library does not parse: {error} in `{}`", self.path),
                }
            }
            _ => None,
        }
    }
}

/// Where a function's code comes from.
#[derive(Clone, Debug)]
pub(crate) enum FnBody {
    /// A trait's method without a default.
    None,
    Source {
        sig: Rc<syn::Signature>,
        block: Rc<syn::Block>,
    },
    /// The library's, in Rust: its parameters, where not all of them are plain names, and its block. They are parsed
    /// when they are first needed, for most no program needs.
    Library(&'static str, &'static str),
    /// The library's, in this crate.
    Native,
    /// A model's generated method.
    Host(crate::model::HostFn),
}

impl FnBody {
    /// Whether the function is written in Rust, by the program or by the library.
    pub fn is_source(&self) -> bool {
        matches!(self, FnBody::Source { .. } | FnBody::Library(..))
    }
}

#[derive(Clone, Debug)]
pub(crate) struct TraitDecl {
    pub name: Symbol,
    pub module: ModuleId,
    pub generics: Rc<Generics>,
    /// Supertraits as bounds on `Self`.
    pub supers: Vec<Pred>,
    pub fns: Vec<FnId>,
    pub consts: Vec<ConstId>,
    pub assocs: Vec<AssocTy>,
    /// What only the library's traits have: see [`Marker`].
    pub marker: Marker,
}

/// How the solver treats one of the library's traits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) enum Marker {
    #[default]
    None,
    /// Always holds (`Send`, `Sized`).
    Auto,
    /// Holds of integers (and an integer literal's type).
    Int,
    /// Holds of floats.
    Float,
    /// Holds of a tuple when it holds of every part.
    Tuple,
    /// Holds of two number types where `From` converts without loss.
    Lossless,
    /// Holds of tuples, arrays, closures when it holds of the parts (`Clone`, `Debug`, `PartialEq`, …).
    Structural,
}

#[derive(Clone, Debug)]
pub(crate) struct AssocTy {
    pub name: Symbol,
    pub bounds: Vec<Pred>,
    pub default: Option<Ty>,
}

#[derive(Clone, Debug)]
pub(crate) struct ImplDecl {
    pub module: ModuleId,
    pub generics: Rc<Generics>,
    pub trait_ref: Option<TraitRef>,
    pub self_ty: Ty,
    pub fns: Vec<FnId>,
    pub consts: Vec<ConstId>,
    pub assocs: Vec<(Symbol, Ty)>,
    pub loc: Loc,
    /// `#[derive(…)]`.
    pub derived: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct ConstDecl {
    pub name: Symbol,
    pub path: Cow<'static, str>,
    pub module: ModuleId,
    pub container: Container,
    pub generics: Rc<Generics>,
    pub ty: Ty,
    pub value: ConstValue,
    pub is_static: bool,
    pub mutable: bool,
    pub loc: Loc,
    pub public: bool,
}

#[derive(Clone, Debug)]
pub(crate) enum ConstValue {
    /// A trait's constant without a default.
    None,
    Source(Rc<syn::Expr>),
    /// The library's, as text; parsed when it is needed.
    Library(&'static str),
    /// The library's, by path.
    Native,
    /// A model's constant: its table and columns.
    Model(AdtId),
}

impl ConstValue {
    /// Whether it is an expression, of the program or of the library.
    pub fn is_source(&self) -> bool {
        matches!(self, ConstValue::Source(_) | ConstValue::Library(_))
    }

    /// The expression.
    pub fn source(&self) -> Option<Rc<syn::Expr>> {
        match self {
            ConstValue::Source(value) => Some(value.clone()),
            ConstValue::Library(text) => match syn::parse_str(text) {
                Ok(value) => Some(Rc::new(value)),
                Err(error) => panic!("the library does not parse: {error} in {text}"),
            },
            _ => None,
        }
    }
}

#[derive(Clone, Debug)]
pub(crate) struct AliasDecl {
    pub generics: Rc<Generics>,
    pub ty: Ty,
}

/// The library's definitions that the check itself knows.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lang {
    pub traits: FxHashMap<&'static str, TraitId>,
    pub adts: FxHashMap<&'static str, AdtId>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Items {
    modules: Table<Module>,
    adts: Table<Rc<Adt>>,
    fns: Table<Rc<FnDecl>>,
    traits: Table<Rc<TraitDecl>>,
    impls: Table<Rc<ImplDecl>>,
    consts: Table<Rc<ConstDecl>>,
    aliases: Table<Rc<AliasDecl>>,
    pub lang: Rc<Lang>,
    /// How many definitions are the library's.
    pub library: Counts,
    /// Crates by name: `std`, `fieldbook`.
    pub crates: Rc<FxHashMap<Symbol, ModuleId>>,
    /// The names that every module sees.
    pub std_prelude: Option<ModuleId>,
    /// Methods and associated functions of inherent impls and of traits, by name.
    pub methods: Index<Symbol, FnId>,
    pub impls_of: Index<TraitId, ImplId>,
    /// Enums that fields can hold, with what is stored for each variant.
    pub field_enums: FxHashMap<AdtId, Rc<Vec<crate::model::EnumName>>>,
    pub inherent_consts: Index<Symbol, ConstId>,
    pub written: Written,
}
