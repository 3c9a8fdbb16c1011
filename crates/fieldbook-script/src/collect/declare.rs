//! The first pass: every item gets an identity and its name stands in its module.

use std::rc::Rc;

use quote::ToTokens;
use syn::{Item, Visibility};

use super::{Body, Cx, Pending, attrs, uses, written};
use crate::diagnostic::Problem;
use crate::items::{
    Adt, AdtKind, AliasDecl, ConstDecl, ConstValue, Container, Def, Entry, FnBody, FnDecl, Module, ModuleId, TraitDecl,
};
use crate::source::Loc;
use crate::sym::Symbol;
use crate::ty::Ty;

/// Declares the items of a crate's root file into a new root module.
pub(crate) fn declare_root(cx: &mut Cx, pending: &mut Pending, file: u16, items: Vec<Item>) -> ModuleId {
    let root = cx.items.add_module(Module::default());
    declare(cx, pending, root, file, items);
    root
}

pub(super) fn declare(cx: &mut Cx, pending: &mut Pending, module: ModuleId, file: u16, items: Vec<Item>) {
    for item in items {
        declare_item(cx, pending, module, file, item);
    }
}

fn declare_item(cx: &mut Cx, pending: &mut Pending, module: ModuleId, file: u16, item: Item) {
    attrs::check(cx, file, attributes(&item));
    written::check(cx, pending, module, file, &item);
    match item {
        Item::Macro(item) => super::macros::item(cx, pending, module, file, item),
        Item::Use(item) => uses::collect(cx, pending, module, file, &item),
        Item::Mod(item) => declare_module(cx, pending, module, file, item),
        Item::Struct(item) => {
            let loc = Loc::new(file, item.ident.span());
            let id = cx.items.add_adt(adt(&item.ident, module, AdtKind::Struct, loc, &item.vis, &item.attrs));
            let public = is_public(&item.vis);
            note_reach(cx, Ok(id), module, &item.vis);
            define(cx, module, &item.ident, Def::Adt(id), true, public, file);
            if cx.in_prelude {
                Rc::make_mut(&mut cx.items.lang).adts.insert(Symbol::from(&item.ident).text(), id);
            }
            let item = Rc::new(item);
            if !matches!(item.fields, syn::Fields::Named(_)) && !crate::model::is_model(&item) {
                define(cx, module, &item.ident, Def::Adt(id), false, public, file);
            }
            if !cx.in_prelude && crate::model::is_model(&item) {
                let model = crate::model::PendingModel { id, file, item: item.clone() };
                crate::model::declare(cx, &model);
                pending.models.push(model);
            }
            pending.structs.push((id, file, item));
        }
        Item::Enum(item) => {
            attrs::check_default(cx, file, &item);
            let loc = Loc::new(file, item.ident.span());
            let id = cx.items.add_adt(adt(&item.ident, module, AdtKind::Enum, loc, &item.vis, &item.attrs));
            note_reach(cx, Ok(id), module, &item.vis);
            define(cx, module, &item.ident, Def::Adt(id), true, is_public(&item.vis), file);
            if cx.in_prelude {
                Rc::make_mut(&mut cx.items.lang).adts.insert(Symbol::from(&item.ident).text(), id);
            }
            if !cx.in_prelude && item.attrs.iter().any(crate::model::is_model_attr) {
                let help = "a model is a struct; an enum is the type of a field with `#[derive(FieldEnum)]`";
                cx.report(Problem::plain(loc, "expected `struct`").help(help));
            }
            declare_variants(cx, module, id, file, &item);
            pending.enums.push((id, file, Rc::new(item)));
        }
        Item::Fn(item) => declare_fn(cx, pending, module, file, item),
        Item::Trait(item) => declare_trait(cx, pending, module, file, item),
        Item::Impl(mut item) => {
            super::macros::members(cx, module, file, &mut item.items, |member| match member {
                syn::ImplItem::Macro(used) => Some(&used.mac),
                _ => None,
            });
            pending.impls.push((module, file, item));
        }
        Item::Const(item) => {
            let (ident, ty) = (item.ident.clone(), Rc::new(*item.ty));
            let decl = constant(cx, module, &ident, file, &item.vis, Rc::new(*item.expr));
            add_const(cx, pending, module, file, (ident, ty, decl));
        }
        Item::Static(item) => {
            let (ident, ty) = (item.ident.clone(), Rc::new(*item.ty));
            let mut decl = constant(cx, module, &ident, file, &item.vis, Rc::new(*item.expr));
            decl.is_static = true;
            decl.mutable = matches!(item.mutability, syn::StaticMutability::Mut(_));
            add_const(cx, pending, module, file, (ident, ty, decl));
        }
        Item::Type(item) => {
            let id = cx.items.add_alias(AliasDecl { generics: Rc::default(), ty: Ty::Error });
            define(cx, module, &item.ident, Def::Alias(id), true, is_public(&item.vis), file);
            pending.aliases.push((id, module, file, item));
        }
        Item::ExternCrate(_) => {}
        other => {
            let at = crate::syntax::span::loc(file, &other);
            let what = match other {
                Item::Union(_) => "a union",
                _ => "this kind of item",
            };
            cx.report(Problem::unsupported(at, what));
        }
    }
}

fn attributes(item: &Item) -> &[syn::Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        _ => &[],
    }
}

fn declare_module(cx: &mut Cx, pending: &mut Pending, parent: ModuleId, file: u16, item: syn::ItemMod) {
    let name = Symbol::from(&item.ident);
    let child = Module { name: Some(name), parent: Some(parent), ..Module::default() };
    let id = cx.items.add_module(child);
    let shared = attrs::has(&item.attrs, "macro_use");
    define(cx, parent, &item.ident, Def::Module(id), true, is_public(&item.vis), file);
    match item.content {
        Some((_, items)) => declare(cx, pending, id, file, items),
        None => match pending.files.remove(&name) {
            Some((index, items)) => declare(cx, pending, id, index, items),
            None => cx.report(
                Problem::error(
                    "E0583",
                    Loc::new(file, item.ident.span()),
                    format!("file not found for module `{name}`"),
                )
                .help(format!("add a tab named `{name}.rs`")),
            ),
        },
    }
    if shared {
        super::macros::share(cx, id, parent);
    }
}

fn declare_fn(cx: &mut Cx, pending: &mut Pending, module: ModuleId, file: u16, mut item: syn::ItemFn) {
    super::futures::desugar(&mut item.sig, Some(&mut item.block));
    let sig = Rc::new(item.sig);
    let decl = FnDecl {
        public: is_public(&item.vis),
        doc: attrs::doc(&item.attrs).into(),
        must_use: attrs::has(&item.attrs, "must_use"),
        ..function(cx, module, Container::None, &sig, file)
    };
    let id = cx.items.add_func(FnDecl { body: body(cx, &sig, *item.block), ..decl });
    define(cx, module, &sig.ident, Def::Fn(id), false, is_public(&item.vis), file);
    pending.fns.push((id, file, sig));
    pending.bodies.push(Body::Fn(id));
}

fn declare_trait(cx: &mut Cx, pending: &mut Pending, module: ModuleId, file: u16, mut item: syn::ItemTrait) {
    super::macros::members(cx, module, file, &mut item.items, |member| match member {
        syn::TraitItem::Macro(used) => Some(&used.mac),
        _ => None,
    });
    let name = Symbol::from(&item.ident);
    let id = cx.items.add_trait(TraitDecl {
        name,
        module,
        generics: Rc::default(),
        supers: Vec::new(),
        fns: Vec::new(),
        consts: Vec::new(),
        assocs: Vec::new(),
        marker: if cx.in_prelude { attrs::marker(&item.attrs) } else { Default::default() },
    });
    note_reach(cx, Err(id), module, &item.vis);
    define(cx, module, &item.ident, Def::Trait(id), true, is_public(&item.vis), file);
    if cx.in_prelude {
        Rc::make_mut(&mut cx.items.lang).traits.insert(name.text(), id);
    }
    pending.traits.push((id, file, item));
}

fn add_const(
    cx: &mut Cx,
    pending: &mut Pending,
    module: ModuleId,
    file: u16,
    (ident, ty, decl): (syn::Ident, Rc<syn::Type>, ConstDecl),
) {
    let public = decl.public;
    let id = cx.items.add_const(decl);
    define(cx, module, &ident, Def::Const(id), false, public, file);
    pending.consts.push((id, file, ty));
    pending.bodies.push(Body::Const(id));
}

fn constant(
    cx: &Cx,
    module: ModuleId,
    ident: &syn::Ident,
    file: u16,
    vis: &Visibility,
    value: Rc<syn::Expr>,
) -> ConstDecl {
    let name = Symbol::from(ident);
    ConstDecl {
        name,
        path: path_of(cx, module, name).into(),
        module,
        container: Container::None,
        generics: Rc::default(),
        ty: Ty::Error,
        value: constant_value(cx, value),
        is_static: false,
        mutable: false,
        loc: Loc::new(file, ident.span()),
        public: is_public(vis),
    }
}

/// In the library's files `_` stands for native code.
pub(super) fn constant_value(cx: &Cx, value: Rc<syn::Expr>) -> ConstValue {
    match &*value {
        syn::Expr::Infer(_) if cx.in_prelude => ConstValue::Native,
        // As long as the thread lives, as the library does.
        value if cx.in_prelude => ConstValue::Library(value.to_token_stream().to_string().leak()),
        _ => ConstValue::Source(value),
    }
}

fn adt(
    ident: &syn::Ident,
    module: ModuleId,
    kind: AdtKind,
    loc: Loc,
    vis: &Visibility,
    attributes: &[syn::Attribute],
) -> Adt {
    Adt {
        name: Symbol::from(ident),
        module,
        kind,
        generics: Rc::default(),
        has_lifetimes: false,
        variants: Vec::new(),
        variants_in: None,
        loc,
        public: is_public(vis),
        doc: attrs::doc(attributes).into(),
        must_use: attrs::has(attributes, "must_use"),
        model: None,
    }
}

/// Variants are names in a module of their own, so that paths and globs need nothing special.
fn declare_variants(cx: &mut Cx, module: ModuleId, id: crate::items::AdtId, file: u16, item: &syn::ItemEnum) {
    let inner = cx.items.add_module(Module { parent: Some(module), ..Module::default() });
    cx.items.set_adt(id, |adt| adt.variants_in = Some(inner));
    for (index, variant) in item.variants.iter().enumerate() {
        let def = Def::Variant(id, index as u32);
        define(cx, inner, &variant.ident, def.clone(), true, true, file);
        cx.items.module_mut(inner).values.insert(Symbol::from(&variant.ident), Entry { def, public: true });
    }
}

/// A function without its signature's types and without its body.
pub(super) fn function(cx: &Cx, module: ModuleId, container: Container, sig: &syn::Signature, file: u16) -> FnDecl {
    let name = Symbol::from(&sig.ident);
    FnDecl {
        name,
        path: path_of(cx, module, name).into(),
        module,
        container,
        generics: Rc::default(),
        params: Vec::new(),
        param_names: sig.inputs.iter().map(param_name).collect(),
        self_kind: None,
        ret: Ty::Error,
        body: FnBody::None,
        opaques: Vec::new(),
        loc: Loc::new(file, sig.ident.span()),
        public: true,
        doc: Default::default(),
        must_use: false,
    }
}

fn param_name(input: &syn::FnArg) -> Symbol {
    match input {
        syn::FnArg::Receiver(_) => Symbol::new("self"),
        syn::FnArg::Typed(param) => match &*param.pat {
            syn::Pat::Ident(name) => Symbol::from(&name.ident),
            _ => Symbol::new("_"),
        },
    }
}

/// `module::name` without the crate's root.
pub(super) fn path_of(cx: &Cx, module: ModuleId, name: Symbol) -> String {
    let mut path = name.to_string();
    let mut at = Some(module);
    while let Some(id) = at.filter(|_| !cx.in_prelude) {
        let module = cx.items.module(id);
        if let Some(name) = module.name {
            path = format!("{name}::{path}");
        }
        at = module.parent;
    }
    path
}

/// In the library's files an empty body stands for native code, and a number for a body that is not parsed yet.
pub(super) fn body(cx: &Cx, sig: &Rc<syn::Signature>, block: syn::Block) -> FnBody {
    let number = match block.stmts.as_slice() {
        [] if cx.in_prelude => return FnBody::Native,
        [syn::Stmt::Expr(syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(number), .. }), None)] => Some(number),
        _ => None,
    };
    let waiting = number.and_then(|number| cx.library_bodies.get(number.base10_parse::<usize>().ok()?));
    match waiting {
        Some(text) => FnBody::Library(unusual(sig), text),
        None => FnBody::Source { sig: sig.clone(), block: Rc::new(block) },
    }
}

/// The parameters where not all of them are plain names, without their types; they live as long as the thread.
fn unusual(sig: &syn::Signature) -> &'static str {
    let mut plain = true;
    let params = sig.inputs.iter().map(|input| match input {
        syn::FnArg::Receiver(receiver) if receiver.mutability.is_some() => {
            plain = false;
            "mut self".to_owned()
        }
        syn::FnArg::Receiver(_) => "self".to_owned(),
        syn::FnArg::Typed(param) => {
            let pat = param.pat.to_token_stream().to_string();
            plain &= pat == param_name(input).text();
            format!("{pat}: _")
        }
    });
    let params: Vec<String> = params.collect();
    if plain { "" } else { params.join(", ").leak() }
}

pub(super) fn is_public(vis: &Visibility) -> bool {
    !matches!(vis, Visibility::Inherited)
}

/// Keeps within which module a type or a trait of the program can be named, where it is not everywhere.
fn note_reach(cx: &mut Cx, of: Result<crate::items::AdtId, crate::items::TraitId>, module: ModuleId, vis: &Visibility) {
    if cx.in_prelude {
        return;
    }
    let within = match vis {
        Visibility::Public(_) => return,
        Visibility::Inherited => cx.items.real_module(module),
        Visibility::Restricted(vis) if vis.path.is_ident("self") => cx.items.real_module(module),
        Visibility::Restricted(vis) if vis.path.is_ident("super") => {
            let own = cx.items.real_module(module);
            cx.items.module(own).parent.map_or(own, |parent| cx.items.real_module(parent))
        }
        Visibility::Restricted(_) => cx.items.crate_root(module),
    };
    cx.reach.insert(of, within);
}

/// Puts a name into a module, unless it is taken.
pub(super) fn define(
    cx: &mut Cx,
    module: ModuleId,
    ident: &syn::Ident,
    def: Def,
    types: bool,
    public: bool,
    file: u16,
) {
    let name = Symbol::from(ident);
    if name.text() == "_" {
        return;
    }
    if !cx.in_prelude {
        cx.defined_at.insert((module, name, types), Loc::new(file, ident.span()));
    }
    let space = cx.items.module_mut(module);
    let names = if types { &mut space.types } else { &mut space.values };
    if names.insert(name, Entry { def, public }).is_some() {
        let at = Loc::new(file, ident.span());
        cx.report(
            Problem::error("E0428", at, format!("the name `{name}` is defined multiple times"))
                .label(format!("`{name}` redefined here")),
        );
    }
}
