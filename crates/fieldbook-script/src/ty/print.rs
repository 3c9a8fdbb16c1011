//! Types as rustc writes them in its messages.

use super::{FloatTy, Pred, Ty};
use crate::items::Items;

/// How types are named.
#[derive(Clone, Copy)]
struct Names<'a> {
    items: &'a Items,
    /// With the way from the crate's root.
    full: bool,
}

impl std::ops::Deref for Names<'_> {
    type Target = Items;

    fn deref(&self) -> &Items {
        self.items
    }
}

/// The type as text; inference variables are `_`.
pub(crate) fn show(items: &Items, ty: &Ty) -> String {
    let mut out = String::new();
    write(Names { items, full: false }, ty, &mut out);
    out
}

/// The type as `std::any::type_name` has it, in a program whose file is `main.rs`.
pub(crate) fn full_name(items: &Items, ty: &Ty) -> String {
    let mut out = String::new();
    write(Names { items, full: true }, ty, &mut out);
    out
}

fn write(items: Names<'_>, ty: &Ty, out: &mut String) {
    match ty {
        Ty::Error | Ty::Infer(_) => out.push('_'),
        Ty::Never => out.push('!'),
        Ty::Bool => out.push_str("bool"),
        Ty::Char => out.push_str("char"),
        Ty::Str => out.push_str("str"),
        Ty::Int(int) => out.push_str(int.name()),
        Ty::Float(FloatTy::F32) => out.push_str("f32"),
        Ty::Float(FloatTy::F64) => out.push_str("f64"),
        Ty::Adt(id, args) if items.full => named(items, &super::path::path(items.items, *id), args, out),
        Ty::Adt(id, args) => named(items, items.adt(*id).name.text(), args, out),
        Ty::Ref(inner, mutable) => {
            out.push_str(if *mutable { "&mut " } else { "&" });
            write(items, inner, out);
        }
        Ty::Tuple(parts) => {
            out.push('(');
            list(items, parts, out);
            out.push_str(if parts.len() == 1 { ",)" } else { ")" });
        }
        Ty::Array(inner, len) => {
            out.push('[');
            write(items, inner, out);
            out.push_str("; ");
            write(items, len, out);
            out.push(']');
        }
        Ty::Slice(inner) => {
            out.push('[');
            write(items, inner, out);
            out.push(']');
        }
        Ty::FnPtr(sig) => signature(items, "fn", &sig.params, &sig.ret, out),
        Ty::FnDef(id, _) => {
            let decl = items.func(*id);
            signature(items, "fn", &decl.params, &decl.ret, out);
            out.push_str(&format!(" {{{}}}", decl.name));
        }
        Ty::Ctor(id, variant, _) => {
            out.push_str(&format!("fn item {{{}}}", items.adt(*id).variants[*variant as usize].name));
        }
        Ty::Closure(..) => out.push_str("{closure}"),
        Ty::Dyn(object) => bounds(items, "dyn ", &object.preds, out),
        Ty::Param(_, name) => out.push_str(name),
        Ty::Proj(projection) => {
            out.push('<');
            write(items, projection.trait_ref.self_ty(), out);
            out.push_str(" as ");
            named(items, &items.trait_(projection.trait_ref.id).name, &projection.trait_ref.args[1..], out);
            out.push_str(">::");
            out.push_str(&projection.name);
        }
        Ty::Opaque(id, index, _) => {
            // While a signature is read its bounds are not known.
            let preds = items.func(*id).opaques.get(*index as usize).cloned().unwrap_or_default();
            bounds(items, "impl ", &preds, out);
        }
        Ty::Const(value) => out.push_str(&value.to_string()),
    }
}

fn named(items: Names<'_>, name: &str, args: &[Ty], out: &mut String) {
    out.push_str(name);
    if !args.is_empty() {
        out.push('<');
        list(items, args, out);
        out.push('>');
    }
}

/// `Trait<args, Name = ty>`.
fn named_with(items: Names<'_>, name: &str, args: &[Ty], values: &[(crate::sym::Symbol, &Ty)], out: &mut String) {
    named(items, name, args, out);
    if values.is_empty() {
        return;
    }
    match args.is_empty() {
        true => out.push('<'),
        false => {
            out.pop();
            out.push_str(", ");
        }
    }
    for (index, (name, ty)) in values.iter().enumerate() {
        out.push_str(if index > 0 { ", " } else { "" });
        out.push_str(name);
        out.push_str(" = ");
        write(items, ty, out);
    }
    out.push('>');
}

fn list(items: Names<'_>, types: &[Ty], out: &mut String) {
    for (index, ty) in types.iter().enumerate() {
        if index > 0 {
            out.push_str(", ");
        }
        write(items, ty, out);
    }
}

fn signature(items: Names<'_>, lead: &str, params: &[Ty], ret: &Ty, out: &mut String) {
    out.push_str(lead);
    out.push('(');
    list(items, params, out);
    out.push(')');
    if !ret.is_unit() {
        out.push_str(" -> ");
        write(items, ret, out);
    }
}

/// Bounds as text after `lead`.
pub(crate) fn bounds_text(items: &Items, lead: &str, preds: &[Pred]) -> String {
    let mut out = String::new();
    bounds(Names { items, full: false }, lead, preds, &mut out);
    out
}

fn bounds(items: Names<'_>, lead: &str, preds: &[Pred], out: &mut String) {
    out.push_str(lead);
    let mut first = true;
    for pred in preds {
        let Pred::Trait(trait_ref) = pred else {
            continue;
        };
        if !std::mem::take(&mut first) {
            out.push_str(" + ");
        }
        let name = items.trait_(trait_ref.id).name;
        let callable = matches!(name.text(), "Fn" | "FnMut" | "FnOnce");
        match &trait_ref.args[1..] {
            [Ty::Tuple(params)] if callable => {
                let ret = preds.iter().find_map(|pred| match pred {
                    Pred::Proj(projection, ty) if projection.name.text() == "Output" => Some(ty.clone()),
                    _ => None,
                });
                signature(items, &name, params, &ret.unwrap_or_else(Ty::unit), out);
            }
            args => {
                let values = preds.iter().filter_map(|pred| match pred {
                    Pred::Proj(projection, ty) if projection.trait_ref == *trait_ref => Some((projection.name, ty)),
                    _ => None,
                });
                named_with(items, &name, args, &values.collect::<Vec<_>>(), out);
            }
        }
    }
}
