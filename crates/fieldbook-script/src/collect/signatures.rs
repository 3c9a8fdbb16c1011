//! The third pass: parameters, fields, signatures.

use std::rc::Rc;

use syn::{Fields, FnArg, ReceiverKind, TraitItem};

use super::bounds;
use super::declare;
use super::generics::{self, GenericEnv};
use super::types::{ImplMode, TyReader};
use super::{Body, Cx, Pending, attrs, derive, elision, impls};
use crate::diagnostic::Problem;
use crate::items::{
    AdtId, AssocTy, ConstDecl, ConstValue, Container, CtorKind, Field, FnBody, FnDecl, FnId, GenericParam, Generics,
    SelfKind, TraitId, Variant,
};
use crate::source::Loc;
use crate::sym::Symbol;
use crate::ty::{Pred, TraitRef, Ty};

pub(super) fn read(cx: &mut Cx, pending: &mut Pending) {
    read_parameters(cx, pending);
    let known = cx.problems.len();
    for _ in 0..2 {
        // Twice, because an alias may stand for one that is written later.
        cx.problems.truncate(known);
        for (id, module, file, item) in &pending.aliases {
            let mut reader = TyReader::new(cx, *module, *file, GenericEnv::default(), None);
            let generics = generics::read(&mut reader, &Generics::default(), &item.generics);
            reader.of_alias = true;
            let ty = reader.ty(&item.ty);
            cx.items.set_alias(*id, |alias| {
                alias.generics = Rc::new(generics);
                alias.ty = ty;
            });
        }
    }
    for (id, file, item) in &pending.traits {
        read_trait(cx, *id, *file, item);
    }
    let cyclic = pending.traits.iter().find(|(id, ..)| {
        let supers = &cx.items.trait_(*id).supers;
        supers.iter().any(|pred| cx.items.supertraits(pred.trait_ref().id).contains(id))
    });
    if let Some((_, file, item)) = cyclic {
        let message = format!("cycle detected when computing the super predicates of `{}`", item.ident);
        cx.report(Problem::error("E0391", Loc::new(*file, item.ident.span()), message));
    }
    for (id, file, item) in &pending.structs {
        read_struct(cx, *id, *file, item);
    }
    for (id, file, item) in &pending.enums {
        read_enum(cx, *id, *file, item);
    }
    for (id, file, item) in std::mem::take(&mut pending.traits) {
        read_trait_items(cx, pending, id, file, item);
    }
    let models = std::mem::take(&mut pending.models);
    crate::model::read_all(cx, pending, models);
    crate::model::check_columns(cx, std::mem::take(&mut pending.columns));
    for (id, file, sig) in std::mem::take(&mut pending.fns) {
        elision::check_signature(cx, file, &sig, None);
        read_fn(cx, id, file, &sig, &Generics::default(), None, &[]);
    }
    for (id, file, ty) in std::mem::take(&mut pending.consts) {
        let module = cx.items.constant(id).module;
        let ty = TyReader::new(cx, module, file, GenericEnv::default(), None).sized(&ty);
        cx.items.set_const(id, |decl| decl.ty = ty);
    }
    for (module, file, item) in std::mem::take(&mut pending.impls) {
        impls::read(cx, pending, module, file, item);
    }
    for (id, file, item) in std::mem::take(&mut pending.structs) {
        derive::read(cx, id, file, &item.attrs, None);
    }
    for (id, file, item) in std::mem::take(&mut pending.enums) {
        derive::read(cx, id, file, &item.attrs, Some(&item));
    }
}

/// Names of parameters only, so that arguments can be counted everywhere.
fn read_parameters(cx: &mut Cx, pending: &Pending) {
    let named = |syntax: &syn::Generics, first: Option<&str>| {
        let own = syntax.params.iter().filter_map(|param| match param {
            syn::GenericParam::Type(param) => {
                let may_be_unsized = generics::may_be_unsized(syntax, &param.ident);
                Some(GenericParam { may_be_unsized, ..GenericParam::new(Symbol::from(&param.ident)) })
            }
            syn::GenericParam::Const(param) => {
                Some(GenericParam { is_const: true, ..GenericParam::new(Symbol::from(&param.ident)) })
            }
            syn::GenericParam::Lifetime(_) => None,
        });
        let first = first.map(|name| GenericParam::new(Symbol::new(name)));
        let params = first.into_iter().chain(own).collect();
        Rc::new(Generics { params, ..Generics::default() })
    };
    for (id, _, item) in &pending.structs {
        if !cx.in_prelude {
            cx.items.written.structs.insert(*id, item.clone());
        }
        cx.items.set_adt(*id, |adt| {
            adt.generics = named(&item.generics, None);
            adt.has_lifetimes = item.generics.lifetimes().next().is_some();
        });
    }
    for (id, _, item) in &pending.enums {
        if !cx.in_prelude {
            cx.items.written.enums.insert(*id, item.clone());
        }
        cx.items.set_adt(*id, |adt| {
            adt.generics = named(&item.generics, None);
            adt.has_lifetimes = item.generics.lifetimes().next().is_some();
        });
    }
    for (id, _, item) in &pending.traits {
        cx.items.set_trait(*id, |decl| decl.generics = named(&item.generics, Some("Self")));
    }
    for (id, _, _, item) in &pending.aliases {
        cx.items.set_alias(*id, |alias| alias.generics = named(&item.generics, None));
    }
    // Associated types by name, for `T::Item` in bounds that come before the trait itself.
    for (id, _, item) in &pending.traits {
        let assocs = item.items.iter().filter_map(|item| match item {
            TraitItem::Type(ty) => Some(AssocTy { name: Symbol::from(&ty.ident), bounds: Vec::new(), default: None }),
            _ => None,
        });
        let assocs = assocs.collect();
        cx.items.set_trait(*id, |decl| decl.assocs = assocs);
    }
}

fn read_trait(cx: &mut Cx, id: TraitId, file: u16, item: &syn::ItemTrait) {
    let module = cx.items.trait_(id).module;
    let base = self_generics(cx, id);
    let self_ty = Ty::Param(0, Symbol::new("Self"));
    let mut reader = TyReader::new(cx, module, file, GenericEnv::of(&base), Some(self_ty.clone()));
    let mut generics = generics::read(&mut reader, &base, &item.generics);
    generics.parent = 0;
    let mut supers = Vec::new();
    let lasts = |bound: &syn::TypeParamBound| matches!(bound, syn::TypeParamBound::Lifetime(_));
    if !reader.cx.in_prelude && item.supertraits.iter().any(lasts) {
        reader.cx.items.written.lasting.insert(id);
    }
    for bound in &item.supertraits {
        bounds::read(&mut reader, &self_ty, bound, &mut supers);
    }
    let identity = TraitRef { id, args: generics.identity() };
    generics.preds.insert(0, Pred::Trait(identity));
    let mut assocs = Vec::new();
    reader.env.bounds = generics.preds.iter().chain(&supers).map(|pred| pred.trait_ref().clone()).collect();
    for item in &item.items {
        let TraitItem::Type(ty) = item else { continue };
        let name = Symbol::from(&ty.ident);
        if assocs.iter().any(|known: &AssocTy| known.name == name) {
            let at = Loc::new(file, ty.ident.span());
            reader.error(Problem::error("E0428", at, format!("the name `{name}` is defined multiple times")));
        }
        let projection = crate::ty::Projection { trait_ref: TraitRef { id, args: generics.identity() }, name };
        let own = Ty::Proj(Rc::new(projection));
        let mut bounds = Vec::new();
        for bound in &ty.bounds {
            bounds::read(&mut reader, &own, bound, &mut bounds);
        }
        let default = ty.default.as_ref().map(|(_, ty)| reader.ty(ty));
        assocs.push(AssocTy { name, bounds, default });
    }
    cx.items.set_trait(id, |decl| {
        decl.generics = Rc::new(generics);
        decl.supers = supers;
        decl.assocs = assocs;
    });
}

/// `Self` alone, with the bound that it has the trait.
fn self_generics(cx: &Cx, id: TraitId) -> Generics {
    let params = vec![GenericParam::new(Symbol::new("Self"))];
    let _ = cx.items.trait_(id);
    Generics { params, ..Generics::default() }
}

fn read_trait_items(cx: &mut Cx, pending: &mut Pending, id: TraitId, file: u16, item: syn::ItemTrait) {
    let decl = cx.items.trait_(id).clone();
    let self_ty = Ty::Param(0, Symbol::new("Self"));
    let lifetimes = item.generics;
    let (mut fns, mut consts) = (Vec::new(), Vec::new());
    for item in item.items {
        match item {
            TraitItem::Fn(mut item) => {
                super::futures::desugar(&mut item.sig, item.default.as_mut());
                let sig = Rc::new(item.sig);
                let body = item.default.map(|block| declare::body(cx, &sig, block));
                let checked = body.as_ref().is_some_and(FnBody::is_source);
                let base = declare::function(cx, decl.module, Container::Trait(id), &sig, file);
                let fn_id = cx.items.add_func(FnDecl {
                    path: format!("{}::{}", decl.name, base.name).into(),
                    body: body.unwrap_or(FnBody::None),
                    doc: attrs::doc(&item.attrs).into(),
                    must_use: attrs::has(&item.attrs, "must_use"),
                    ..base
                });
                elision::check_signature(cx, file, &sig, Some(&lifetimes));
                read_fn(cx, fn_id, file, &sig, &decl.generics, Some(self_ty.clone()), &[]);
                let name = Symbol::from(&sig.ident);
                if fns.iter().any(|known: &FnId| cx.items.func(*known).name == name) {
                    let at = Loc::new(file, sig.ident.span());
                    cx.report(Problem::error("E0428", at, format!("the name `{name}` is defined multiple times")));
                }
                fns.push(fn_id);
                cx.items.methods.push(Symbol::from(&sig.ident), fn_id);
                if checked {
                    pending.bodies.push(Body::Fn(fn_id));
                }
            }
            TraitItem::Const(item) => {
                let env = GenericEnv::of(&decl.generics);
                let ty = TyReader::new(cx, decl.module, file, env, Some(self_ty.clone())).ty(&item.ty);
                let name = Symbol::from(&item.ident);
                let const_id = cx.items.add_const(ConstDecl {
                    name,
                    path: format!("{}::{name}", decl.name).into(),
                    module: decl.module,
                    container: Container::Trait(id),
                    generics: decl.generics.clone(),
                    ty,
                    value: item
                        .default
                        .map_or(ConstValue::None, |(_, value)| declare::constant_value(cx, Rc::new(value))),
                    is_static: false,
                    mutable: false,
                    loc: Loc::new(file, item.ident.span()),
                    public: true,
                });
                if cx.items.constant(const_id).value.is_source() {
                    pending.bodies.push(Body::Const(const_id));
                }
                consts.push(const_id);
            }
            TraitItem::Type(_) => {}
            other => {
                cx.report(Problem::unsupported(crate::syntax::span::loc(file, &other), "this kind of item in a trait"))
            }
        }
    }
    cx.items.set_trait(id, |decl| (decl.fns, decl.consts) = (fns, consts));
}

fn read_struct(cx: &mut Cx, id: AdtId, file: u16, item: &syn::ItemStruct) {
    let adt = cx.items.adt(id).clone();
    let self_ty = Ty::Adt(id, adt.generics.identity());
    let mut reader = TyReader::new(cx, adt.module, file, GenericEnv::default(), Some(self_ty));
    let generics = generics::read(&mut reader, &Generics::default(), &item.generics);
    let mut variant = read_fields(&mut reader, &item.ident, &item.fields, false);
    variant.name = adt.name;
    for field in item.fields.iter() {
        elision::check_field(cx, file, &item.generics, &field.ty);
    }
    for (field, read) in item.fields.iter().zip(&variant.fields) {
        elision::check_field_type(cx, file, &field.ty, &read.ty);
    }
    cx.items.set_adt(id, |adt| {
        adt.generics = Rc::new(generics);
        adt.variants = vec![variant];
    });
}

fn read_enum(cx: &mut Cx, id: AdtId, file: u16, item: &syn::ItemEnum) {
    let adt = cx.items.adt(id).clone();
    let self_ty = Ty::Adt(id, adt.generics.identity());
    let mut reader = TyReader::new(cx, adt.module, file, GenericEnv::default(), Some(self_ty));
    let generics = generics::read(&mut reader, &Generics::default(), &item.generics);
    let mut variants = Vec::new();
    let mut next = 0i128;
    let greatest = greatest(&item.attrs);
    for syntax in &item.variants {
        let mut variant = read_fields(&mut reader, &syntax.ident, &syntax.fields, true);
        for field in &syntax.fields {
            elision::check_field(reader.cx, file, &item.generics, &field.ty);
        }
        if let Some((_, value)) = &syntax.discriminant {
            if matches!(value, syn::Expr::Lit(literal) if !matches!(literal.lit, syn::Lit::Int(_) | syn::Lit::Byte(_)))
            {
                let at = reader.loc(value);
                reader.error(Problem::error("E0308", at, "mismatched types").label("expected `isize`"));
            }
            next = match discriminant(value) {
                Ok(found) => found.unwrap_or(next),
                Err(why) => {
                    let at = reader.loc(value);
                    reader.error(Problem::error("E0080", at, why));
                    next
                }
            };
        } else if next > greatest {
            let problem = Problem::error("E0370", variant.loc, "enum discriminant overflowed");
            reader.error(problem.help("give the variant a number of its own"));
        }
        variant.discriminant = next;
        variant.is_default = attrs::has(&syntax.attrs, "default");
        next = next.saturating_add(1);
        variants.push(variant);
    }
    cx.items.set_adt(id, |adt| {
        adt.generics = Rc::new(generics);
        adt.variants = variants;
    });
}

/// The greatest number of an enum's variants.
fn greatest(attrs: &[syn::Attribute]) -> i128 {
    let named = attrs.iter().filter(|attr| attr.path().is_ident("repr")).find_map(|attr| {
        let words = attr.parse_args_with(syn::punctuated::Punctuated::<syn::Meta, syn::Token![,]>::parse_terminated);
        words.ok()?.iter().find_map(|word| crate::ty::IntTy::from_name(&word.path().get_ident()?.to_string()))
    });
    let ty = named.unwrap_or(crate::ty::IntTy::Isize);
    match (ty.bits(), ty.signed()) {
        (128, _) => i128::MAX,
        (bits, true) => (1 << (bits - 1)) - 1,
        (bits, false) => (1 << bits) - 1,
    }
}

/// The number that an expression gives a variant, as far as it can be known without running anything; what of it the
/// compiler could not compute is an error.
fn discriminant(expr: &syn::Expr) -> Result<Option<i128>, String> {
    Ok(match expr {
        syn::Expr::Lit(literal) => match &literal.lit {
            syn::Lit::Int(int) => int.base10_parse().ok(),
            syn::Lit::Byte(byte) => Some(byte.value().into()),
            _ => None,
        },
        syn::Expr::Unary(unary) if matches!(unary.op, syn::UnOp::Neg(_)) => {
            discriminant(&unary.expr)?.map(|value| -value)
        }
        syn::Expr::Paren(paren) => discriminant(&paren.expr)?,
        syn::Expr::Binary(binary) => {
            let (Some(a), Some(b)) = (discriminant(&binary.left)?, discriminant(&binary.right)?) else {
                return Ok(None);
            };
            let shift = || u32::try_from(b).ok().filter(|bits| *bits < 64);
            match binary.op {
                syn::BinOp::Shl(_) => {
                    let by = shift().ok_or_else(|| format!("attempt to shift left by `{b}`, which would overflow"))?;
                    a.checked_shl(by)
                }
                syn::BinOp::Shr(_) => {
                    let by = shift().ok_or_else(|| format!("attempt to shift right by `{b}`, which would overflow"))?;
                    a.checked_shr(by)
                }
                syn::BinOp::Div(_) if b == 0 => return Err(format!("attempt to divide `{a}` by zero")),
                syn::BinOp::Div(_) => a.checked_div(b),
                syn::BinOp::Add(_) => a.checked_add(b),
                syn::BinOp::Sub(_) => a.checked_sub(b),
                syn::BinOp::BitOr(_) => Some(a | b),
                syn::BinOp::Mul(_) => a.checked_mul(b),
                _ => None,
            }
        }
        _ => None,
    })
}

fn read_fields(reader: &mut TyReader<'_>, ident: &syn::Ident, fields: &Fields, all_public: bool) -> Variant {
    let ctor = match fields {
        Fields::Named(_) => CtorKind::Named,
        Fields::Unnamed(_) => CtorKind::Tuple,
        Fields::Unit => CtorKind::Unit,
    };
    let mut out: Vec<Field> = Vec::new();
    for (index, field) in fields.iter().enumerate() {
        let name = field.ident.as_ref().map_or_else(|| Symbol::new(&index.to_string()), Symbol::from);
        let loc = match &field.ident {
            Some(ident) => Loc::new(reader.file, ident.span()),
            None => reader.loc(&field.ty),
        };
        if out.iter().any(|known| known.name == name) {
            reader.error(Problem::error("E0124", loc, format!("field `{name}` is already declared")));
        }
        let public = all_public || declare::is_public(&field.vis);
        // The last field of a struct may have no size; then the struct has none.
        let may_be_unsized = !all_public && index + 1 == fields.len();
        let ty = if may_be_unsized { reader.ty(&field.ty) } else { reader.sized(&field.ty) };
        out.push(Field { name, ty, public, loc });
    }
    Variant {
        name: Symbol::from(ident),
        ctor,
        fields: out,
        discriminant: 0,
        is_default: false,
        loc: Loc::new(reader.file, ident.span()),
    }
}

/// Reads one signature into the function's declaration.
pub(super) fn read_fn(
    cx: &mut Cx,
    id: FnId,
    file: u16,
    sig: &Rc<syn::Signature>,
    parent: &Generics,
    self_ty: Option<Ty>,
    assocs: &[(Symbol, Ty)],
) {
    let module = cx.items.func(id).module;
    let env = GenericEnv { assocs: assocs.to_vec(), ..GenericEnv::of(parent) };
    let mut reader = TyReader::new(cx, module, file, env, self_ty.clone());
    let mut generics = generics::read(&mut reader, parent, &sig.generics);
    reader.mode = ImplMode::Param;
    let mut params = Vec::new();
    let mut self_kind = None;
    for input in &sig.inputs {
        match input {
            FnArg::Receiver(receiver) => {
                let own = self_ty.clone().unwrap_or(Ty::Error);
                let (kind, ty) = match &receiver.kind {
                    ReceiverKind::Reference(_, _, mutability) if mutability.is_some() => {
                        (SelfKind::Mut, own.reference(true))
                    }
                    ReceiverKind::Reference(..) => (SelfKind::Ref, own.reference(false)),
                    ReceiverKind::Typed(_, node) => {
                        let ty = reader.ty(node);
                        if matches!(ty, Ty::Param(..)) && ty != own {
                            let at = reader.loc(node);
                            let message = "invalid generic `self` parameter type";
                            let help = "`self`, `&self`, `&mut self`, `self: Box<Self>`, `self: Rc<Self>`";
                            reader.error(Problem::error("E0801", at, message).help(help));
                        } else if !reader.cx.in_prelude && !leads_to(&reader.cx.items, &ty, &own) {
                            let at = reader.loc(node);
                            let message =
                                format!("invalid `self` parameter type: `{}`", crate::ty::show(&reader.cx.items, &ty));
                            let help = "`self: Self`, or a reference, `Box`, `Rc`, `Arc` or `Pin` of that";
                            reader.error(Problem::error("E0307", at, message).help(help));
                        }
                        typed_receiver(ty, &own)
                    }
                    _ => (SelfKind::Value, own),
                };
                self_kind = Some(kind);
                params.push(ty);
            }
            FnArg::Typed(param) => params.push(reader.ty(&param.ty)),
        }
    }
    reader.mode = ImplMode::Opaque(id);
    let ret = reader.ret(&sig.output);
    let opaques = std::mem::take(&mut reader.opaques);
    for (name, preds) in std::mem::take(&mut reader.anonymous) {
        generics.params.push(GenericParam::new(name));
        generics.preds.extend(preds);
        generics.anonymous += 1;
    }
    if !cx.in_prelude {
        cx.items.written.fns.insert(id, sig.clone());
    }
    cx.items.set_func(id, |decl| {
        decl.generics = Rc::new(generics);
        decl.params = params;
        decl.self_kind = self_kind;
        decl.ret = ret;
        decl.opaques = opaques;
    });
}

/// Whether a method's `self` may have the type: dereferenced it is the method's own.
fn leads_to(items: &crate::items::Items, ty: &Ty, own: &Ty) -> bool {
    let behind = match ty {
        ty if ty == own || ty.has_error() || own.has_error() => return true,
        Ty::Ref(inner, _) => inner,
        Ty::Adt(id, args) if ["Box", "Rc", "Arc", "Pin"].iter().any(|name| items.is_lang(*id, name)) => &args[0],
        Ty::Adt(..) | Ty::Tuple(_) | Ty::Int(_) | Ty::Float(_) | Ty::Bool | Ty::Char | Ty::Str => return false,
        _ => return true,
    };
    leads_to(items, behind, own)
}

fn typed_receiver(ty: Ty, own: &Ty) -> (SelfKind, Ty) {
    let kind = match &ty {
        Ty::Ref(inner, false) if **inner == *own => SelfKind::Ref,
        Ty::Ref(inner, true) if **inner == *own => SelfKind::Mut,
        ty if ty == own => SelfKind::Value,
        _ => SelfKind::Typed,
    };
    (kind, ty)
}
