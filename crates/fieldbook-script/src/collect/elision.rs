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
}

/// A returned reference needs a lifetime that the parameters decide.
pub(super) fn check_signature(cx: &mut Cx, file: u16, sig: &Signature) {
    if cx.in_prelude {
        return;
    }
    let mut inputs = Found::default();
    let mut from_self = false;
    for input in &sig.inputs {
        match input {
            FnArg::Receiver(receiver) => match &receiver.kind {
                ReceiverKind::Reference(..) => from_self = true,
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
    let ReturnType::Type(_, ret) = &sig.output else {
        return;
    };
    let mut output = Found::default();
    output.visit(ret);
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
    for lifetime in &found.named {
        let known = generics.lifetimes().any(|param| param.lifetime.ident == lifetime.ident);
        if !known && lifetime.ident != "static" && lifetime.ident != "_" {
            let at = Loc::new(file, lifetime.apostrophe).to(Loc::new(file, lifetime.ident.span()));
            cx.report(
                Problem::error("E0261", at, format!("use of undeclared lifetime name `{lifetime}`"))
                    .label("undeclared lifetime"),
            );
        }
    }
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
            Type::Path(path) => {
                for segment in &path.path.segments {
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

    fn bounds<'a>(&mut self, bounds: impl Iterator<Item = &'a TypeParamBound>) {
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
