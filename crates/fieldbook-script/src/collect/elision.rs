//! Lifetimes as signatures write them: what rustc demands of that; what follows for bodies is in `check/borrow`.

use quote::ToTokens;
use syn::{FnArg, GenericArgument, Generics, PathArguments, ReceiverKind, ReturnType, Signature, Type, TypeParamBound};

use super::Cx;
use super::written::mentions_lifetime;
use crate::diagnostic::Problem;
use crate::source::Loc;

/// Lifetimes found in a type: named ones, and places where one is left out.
#[derive(Default)]
struct Found {
    named: Vec<syn::Lifetime>,
    elided: Vec<proc_macro2::Span>,
    /// Whether `impl Trait` or `dyn Trait` is among the types: both hide lifetimes.
    bounded: bool,
    /// Whether `Self` is: it may have lifetimes of its own.
    generic: bool,
}

/// Lifetimes must be declared, by the function or by what is around it; a returned reference needs one that the
/// parameters decide.
pub(super) fn check_signature(cx: &mut Cx, file: u16, sig: &Signature, outer: Option<&Generics>) {
    if cx.in_prelude {
        return;
    }
    let mut inputs = Found::default();
    let mut from_self = false;
    let mut declared = Found::default();
    for input in &sig.inputs {
        match input {
            FnArg::Receiver(receiver) => match &receiver.kind {
                ReceiverKind::Reference(_, lifetime, _) => {
                    from_self = true;
                    declared.named.extend(lifetime.clone());
                }
                ReceiverKind::Typed(_, ty) => {
                    let mut own = Found::default();
                    own.visit(ty);
                    from_self |= !own.elided.is_empty() || !own.named.is_empty();
                }
                _ => {}
            },
            FnArg::Typed(param) => inputs.visit(&param.ty),
        }
    }
    let mut output = Found::default();
    if let ReturnType::Type(_, ret) = &sig.output {
        output.visit(ret);
    }
    let written = declared.named.iter().chain(&inputs.named).chain(&output.named);
    check_declared(cx, file, written, &[Some(&sig.generics), outer]);
    let mut distinct: Vec<String> = inputs.named.iter().map(|lifetime| lifetime.ident.to_string()).collect();
    distinct.sort();
    distinct.dedup();
    if let (Some(span), false) = (output.elided.first(), from_self)
        && inputs.elided.len() + distinct.len() + hidden(cx, sig) != 1
    {
        cx.report(
            Problem::error("E0106", Loc::new(file, *span), "missing lifetime specifier")
                .label("expected named lifetime parameter")
                .help("name the lifetime: `fn f<'a>(x: &'a str, y: &'a str) -> &'a str`, or return an owned value"),
        );
    }
    if let (Some(at), true) = (bound_left_out(&sig.output), sig.inputs.iter().all(holds_nothing)) {
        let problem = Problem::error("E0106", Loc::new(file, at), "missing lifetime specifier");
        cx.report(problem.label("expected named lifetime parameter").help("leave the `+ '_` out"));
    }
}

/// `impl Trait + '_`, of whatever the parameters lend.
fn bound_left_out(output: &ReturnType) -> Option<proc_macro2::Span> {
    let ReturnType::Type(_, ty) = output else { return None };
    let Type::ImplTrait(node) = &**ty else { return None };
    node.bounds.iter().find_map(|bound| match bound {
        TypeParamBound::Lifetime(lifetime) if lifetime.ident == "_" => Some(lifetime.apostrophe),
        _ => None,
    })
}

/// Whether a parameter has no lifetime for certain: `self` by value, a plain number or a `String`.
fn holds_nothing(input: &FnArg) -> bool {
    match input {
        FnArg::Receiver(receiver) => !matches!(receiver.kind, ReceiverKind::Reference(..) | ReceiverKind::Typed(..)),
        FnArg::Typed(param) => {
            let plain = |name: &syn::Ident| {
                let name = name.to_string();
                crate::ty::IntTy::from_name(&name).is_some()
                    || ["bool", "char", "f32", "f64", "String"].contains(&&*name)
            };
            matches!(&*param.ty, Type::Path(node) if node.path.get_ident().is_some_and(plain))
        }
    }
}

/// How many lifetimes the types of parameters have that are not written at all.
fn hidden(cx: &Cx, sig: &Signature) -> usize {
    let written = &cx.items.written;
    let of_name = |name: &syn::Ident| {
        let structs = written.structs.values().filter(|item| item.ident == *name).map(|item| &item.generics);
        let enums = written.enums.values().filter(|item| item.ident == *name).map(|item| &item.generics);
        structs.chain(enums).next().map_or(0, |generics| generics.lifetimes().count())
    };
    let typed = sig.inputs.iter().filter_map(|input| match input {
        FnArg::Typed(param) => Some(&*param.ty),
        FnArg::Receiver(_) => None,
    });
    typed
        .map(|mut ty| {
            while let Type::Reference(node) = ty {
                ty = &node.elem;
            }
            match ty {
                Type::Path(node) => node.path.segments.last().map_or(0, |segment| match &segment.arguments {
                    PathArguments::None => of_name(&segment.ident),
                    _ => 0,
                }),
                _ => 0,
            }
        })
        .sum()
}

/// Whether a type names a lifetime.
pub(crate) fn names_lifetime(ty: &Type) -> bool {
    let mut found = Found::default();
    found.visit(ty);
    found.named.iter().any(|lifetime| lifetime.ident != "_")
}

/// How many lifetimes of a function have bounds, are bounds, or stand only in what it returns.
pub(crate) fn early_lifetimes(sig: &Signature) -> usize {
    let mut bounds = sig.generics.where_clause.to_token_stream();
    bounds.extend(sig.generics.type_params().map(ToTokens::to_token_stream));
    let (inputs, output) = (sig.inputs.to_token_stream(), sig.output.to_token_stream());
    let early = |param: &&syn::LifetimeParam| {
        let name = param.lifetime.ident.to_string();
        let only_given = mentions_lifetime(&output, &name) && !mentions_lifetime(&inputs, &name);
        !param.bounds.is_empty() || only_given || mentions_lifetime(&bounds, &name)
    };
    sig.generics.lifetimes().filter(early).count()
}

/// The lifetimes in the header of an impl.
pub(super) fn check_impl(cx: &mut Cx, file: u16, item: &syn::ItemImpl) {
    if cx.in_prelude {
        return;
    }
    let mut found = Found::default();
    found.visit(&item.self_ty);
    if let Some((path, _)) = &item.trait_ {
        found.path(path);
    }
    check_declared(cx, file, found.named.iter(), &[Some(&item.generics)]);
}

/// An impl's associated type has only the lifetimes of its header.
pub(super) fn check_assoc(cx: &mut Cx, file: u16, ty: &Type) {
    let mut found = Found::default();
    found.visit(ty);
    if let Some(span) = found.elided.first().filter(|_| !cx.in_prelude) {
        let problem = Problem::plain(Loc::new(file, *span), "missing lifetime in associated type");
        cx.report(problem.help("name one of the impl's: `impl<'a> … { type Item = &'a …; }`"));
    }
}

/// A field's type needs its lifetimes written.
pub(super) fn check_field_type(cx: &mut Cx, file: u16, syntax: &Type, ty: &crate::ty::Ty) {
    if !cx.in_prelude && lacks_lifetimes(cx, ty, syntax) {
        let at = crate::syntax::span::ty_loc(file, syntax);
        let problem = Problem::error("E0106", at, "missing lifetime specifier");
        cx.report(problem.help("write it: `Name<'a>`, and declare it in the struct: `struct Name<'a>`"));
    }
}

/// Whether a type that has lifetimes is written without them.
pub(super) fn lacks_lifetimes(cx: &Cx, ty: &crate::ty::Ty, syntax: &Type) -> bool {
    let (crate::ty::Ty::Adt(id, _), Type::Path(node)) = (ty, syntax) else { return false };
    let written = match node.path.segments.last().map(|segment| &segment.arguments) {
        Some(syn::PathArguments::AngleBracketed(list)) => {
            list.args.iter().any(|arg| matches!(arg, syn::GenericArgument::Lifetime(_)))
        }
        _ => false,
    };
    // An alias may hide them.
    let named = node.path.segments.last().is_some_and(|segment| segment.ident == *cx.items.adt(*id).name.text());
    named && !written && cx.items.adt(*id).has_lifetimes
}

/// Reports each lifetime that none of the generics declares.
fn check_declared<'l>(
    cx: &mut Cx,
    file: u16,
    written: impl Iterator<Item = &'l syn::Lifetime>,
    generics: &[Option<&Generics>],
) {
    for lifetime in written {
        let mut declared = generics.iter().flatten().flat_map(|generics| generics.lifetimes());
        let known = declared.any(|param| param.lifetime.ident == lifetime.ident);
        if !known && lifetime.ident != "static" && lifetime.ident != "_" {
            let at = Loc::new(file, lifetime.apostrophe).to(Loc::new(file, lifetime.ident.span()));
            cx.report(
                Problem::error("E0261", at, format!("use of undeclared lifetime name `{lifetime}`"))
                    .label("undeclared lifetime"),
            );
        }
    }
}

/// The lifetimes of a field, or of what an alias stands for, must be declared by the type.
pub(super) fn check_field(cx: &mut Cx, file: u16, generics: &Generics, ty: &Type) {
    if cx.in_prelude {
        return;
    }
    let mut found = Found::default();
    found.visit(ty);
    if let Some(span) = found.elided.first() {
        cx.report(
            Problem::error("E0106", Loc::new(file, *span), "missing lifetime specifier")
                .label("expected named lifetime parameter")
                .help("declare one, `Name<'a>`, or hold an owned value such as `String`"),
        );
    }
    check_declared(cx, file, found.named.iter(), &[Some(generics)]);
}

impl Found {
    fn visit(&mut self, ty: &Type) {
        match ty {
            Type::Reference(reference) => {
                match &reference.lifetime {
                    Some(lifetime) if lifetime.ident != "_" => self.named.push(lifetime.clone()),
                    _ => self.elided.push(reference.and_token.span),
                }
                self.visit(&reference.elem);
            }
            Type::Path(path) => self.path(&path.path),
            Type::Tuple(tuple) => tuple.elems.iter().for_each(|ty| self.visit(ty)),
            Type::Array(array) => self.visit(&array.elem),
            Type::Slice(slice) => self.visit(&slice.elem),
            Type::Paren(paren) => self.visit(&paren.elem),
            Type::Group(group) => self.visit(&group.elem),
            Type::ImplTrait(node) => self.bounds(node.bounds.iter()),
            Type::TraitObject(node) => self.bounds(node.bounds.iter()),
            _ => {}
        }
    }

    fn path(&mut self, path: &syn::Path) {
        self.generic |= path.is_ident("Self");
        for segment in &path.segments {
            let PathArguments::AngleBracketed(args) = &segment.arguments else {
                continue;
            };
            for arg in &args.args {
                match arg {
                    GenericArgument::Type(ty) => self.visit(ty),
                    GenericArgument::AssocType(binding) => self.visit(&binding.ty),
                    GenericArgument::Lifetime(lifetime) if lifetime.ident == "_" => {
                        self.elided.push(lifetime.apostrophe);
                    }
                    GenericArgument::Lifetime(lifetime) => self.named.push(lifetime.clone()),
                    _ => {}
                }
            }
        }
    }

    fn bounds<'a>(&mut self, bounds: impl Iterator<Item = &'a TypeParamBound>) {
        self.bounded = true;
        for bound in bounds {
            if let TypeParamBound::Trait(bound) = bound {
                for segment in &bound.path.segments {
                    let PathArguments::AngleBracketed(args) = &segment.arguments else {
                        continue;
                    };
                    for arg in &args.args {
                        match arg {
                            GenericArgument::Type(ty) => self.visit(ty),
                            GenericArgument::AssocType(binding) => self.visit(&binding.ty),
                            _ => {}
                        }
                    }
                }
            }
        }
    }
}
