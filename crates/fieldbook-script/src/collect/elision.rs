//! Lifetimes: only what rustc demands of signatures is checked, nothing is tracked.

use syn::{FnArg, GenericArgument, Generics, PathArguments, ReceiverKind, ReturnType, Signature, Type, TypeParamBound};

use super::Cx;
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
        && inputs.elided.len() + distinct.len() != 1
    {
        cx.report(
            Problem::error("E0106", Loc::new(file, *span), "missing lifetime specifier")
                .label("expected named lifetime parameter")
                .help("name the lifetime: `fn f<'a>(x: &'a str, y: &'a str) -> &'a str`, or return an owned value"),
        );
    }
}

/// The parameters that a returned reference may point into: those with one of its lifetimes.
pub(crate) fn tied_parameters(sig: &Signature) -> Vec<usize> {
    let ReturnType::Type(_, ret) = &sig.output else {
        return Vec::new();
    };
    let mut output = Found::default();
    output.visit(ret);
    let mut tied = Vec::new();
    for (index, input) in sig.inputs.iter().enumerate() {
        let mut own = Found::default();
        let receiver = match input {
            FnArg::Receiver(receiver) => {
                if let ReceiverKind::Reference(_, lifetime, _) = &receiver.kind {
                    own.named.extend(lifetime.clone());
                    own.elided.push(receiver.self_token.span);
                }
                true
            }
            FnArg::Typed(param) => {
                own.visit(&param.ty);
                false
            }
        };
        let named = own.named.iter().any(|lifetime| output.named.iter().any(|wanted| wanted.ident == lifetime.ident));
        let has_own = !own.elided.is_empty() || !own.named.is_empty();
        let elided = has_own && !output.elided.is_empty();
        if named || elided {
            tied.push(index);
        }
        // What is elided in the output is the receiver's, if that is a reference.
        if receiver && elided {
            break;
        }
    }
    tied
}

/// What a signature says of a reference from a parameter that the function returns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outlives {
    /// It may be returned, or what is written here does not tell.
    Fits,
    /// The parameter's lifetime is left out and the returned one has a name.
    NeedsName,
    /// The two lifetimes are different ones.
    Differs,
}

/// Whether a reference that the parameter `index` holds, by itself, lives as long as what is returned.
pub(crate) fn outlives(sig: &Signature, index: usize) -> Outlives {
    let ReturnType::Type(_, ret) = &sig.output else {
        return Outlives::Fits;
    };
    let bounded = sig.generics.lifetimes().any(|param| !param.bounds.is_empty()) || sig.generics.where_clause.is_some();
    let mut output = Found::default();
    output.visit(ret);
    let returned = output.named.len() + output.elided.len();
    if bounded || output.bounded || returned == 0 || tied_parameters(sig).contains(&index) {
        return Outlives::Fits;
    }
    let mut own = Found::default();
    let receiver = match &sig.inputs[index] {
        FnArg::Receiver(receiver) => match &receiver.kind {
            ReceiverKind::Reference(_, None, _) => true,
            _ => return Outlives::Fits,
        },
        FnArg::Typed(param) => {
            let Type::Reference(_) = &*param.ty else {
                return Outlives::Fits;
            };
            own.visit(&param.ty);
            false
        }
    };
    let named = output.elided.is_empty() && output.named.iter().all(|lifetime| lifetime.ident != "static");
    match own.named.as_slice() {
        // A type that hides a lifetime of its own (`&Self`, `&T`) may hold what is returned.
        [] if own.generic => Outlives::Fits,
        [] if named && !receiver => Outlives::NeedsName,
        [lifetime] if own.elided.is_empty() && lifetime.ident == "static" => Outlives::Fits,
        [] | [_] => Outlives::Differs,
        _ => Outlives::Fits,
    }
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

/// A field's lifetimes must be declared by the type.
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
                .help("declare one, `struct Name<'a>`, or hold an owned value such as `String`"),
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
