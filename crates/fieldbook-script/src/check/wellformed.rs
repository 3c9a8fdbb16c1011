//! What a data type demands of its arguments, wherever the type is named: `Report<T: Total>` of what is no `Total`.

use super::Checker;
use crate::collect::Cx;
use crate::diagnostic::Problem;
use crate::infer::{Answer, Infer};
use crate::items::{AdtId, Counts, FnDecl, FnId, ImplId, Items};
use crate::source::Loc;
use crate::syntax::span;
use crate::ty::{Args, Pred, Ty, show};

/// The signatures, fields and impls of the program's own items. What the library demands of its types is not asked: its
/// bounds there are not those of `std`.
pub(super) fn check(cx: &mut Cx, mark: Counts) {
    let counts = cx.items.counts();
    if !(cx.items.library.adts..counts.adts).any(|id| demands(&cx.items, AdtId(id))) {
        return;
    }
    let mut found = Vec::new();
    for id in (mark.adts..counts.adts).map(AdtId) {
        let adt = cx.items.adt(id);
        let mut infer = known(&cx.items, &adt.generics.preds);
        for (number, variant) in adt.variants.iter().enumerate() {
            for (index, field) in variant.fields.iter().enumerate() {
                let written = cx.items.written.field(id, number as u32, index as u32);
                let at = written.map_or(field.loc, |ty| span::ty_loc(field.loc.file, ty));
                found.extend(broken(&mut infer, &cx.items, &field.ty, at));
            }
        }
    }
    for id in (mark.fns..counts.fns).map(FnId) {
        let decl = cx.items.func(id);
        let mut infer = known(&cx.items, &decl.generics.preds);
        for (ty, at) in places(&cx.items, id, decl) {
            found.extend(broken(&mut infer, &cx.items, ty, at));
        }
    }
    for id in (mark.impls..counts.impls).map(ImplId) {
        let decl = cx.items.impl_(id);
        if decl.derived {
            continue;
        }
        let mut infer = known(&cx.items, &decl.generics.preds);
        let args = decl.trait_ref.iter().flat_map(|header| header.args.iter().skip(1));
        for ty in args.chain([&decl.self_ty]).chain(decl.assocs.iter().map(|(_, ty)| ty)) {
            found.extend(broken(&mut infer, &cx.items, ty, decl.loc));
        }
    }
    found.into_iter().for_each(|problem| cx.report(problem));
}

fn known(items: &Items, preds: &[Pred]) -> Infer {
    let mut infer = Infer::default();
    infer.set_env(items, preds);
    infer
}

/// The types of a signature and where they are written; a receiver is as its impl.
fn places<'a>(items: &Items, id: FnId, decl: &'a FnDecl) -> Vec<(&'a Ty, Loc)> {
    let file = decl.loc.file;
    let sig = items.written.fns.get(&id).cloned();
    let sig = sig.or_else(|| decl.source().map(|(sig, _)| sig));
    let mut found = Vec::new();
    for (index, ty) in decl.params.iter().enumerate() {
        match sig.as_ref().and_then(|sig| sig.inputs.get(index)) {
            Some(syn::FnArg::Typed(param)) => found.push((ty, span::ty_loc(file, &param.ty))),
            Some(syn::FnArg::Receiver(_)) => {}
            None => found.push((ty, decl.loc)),
        }
    }
    let at = match sig.as_ref().map(|sig| &sig.output) {
        Some(syn::ReturnType::Type(_, ty)) => span::ty_loc(file, ty),
        _ => decl.loc,
    };
    found.push((&decl.ret, at));
    found
}

fn demands(items: &Items, id: AdtId) -> bool {
    id.0 >= items.library.adts && !items.adt(id).generics.preds.is_empty()
}

/// The program's own types with demands among the parts of a type.
fn demanding(items: &Items, ty: &Ty) -> Vec<(AdtId, Args)> {
    let mut found = Vec::new();
    ty.any(&mut |part| {
        if let Ty::Adt(id, args) = part
            && demands(items, *id)
        {
            found.push((*id, args.clone()));
        }
        false
    });
    found
}

fn broken(infer: &mut Infer, items: &Items, ty: &Ty, at: Loc) -> Option<Problem> {
    demanding(items, ty).into_iter().find_map(|(id, args)| {
        let generics = items.adt(id).generics.clone();
        generics.preds.iter().find_map(|pred| {
            let Pred::Trait(goal) = pred.subst(&args) else { return None };
            if goal.args.iter().any(Ty::has_error) || infer.holds(items, &goal, 0) != Answer::No {
                return None;
            }
            let (subject, wanted) = (show(items, goal.self_ty()), items.trait_(goal.id).name);
            let code = if infer.mismatch(items, &goal).is_some() { "E0271" } else { "E0277" };
            let message = format!("the trait bound `{subject}: {wanted}` is not satisfied");
            let of = items.adt(id).name;
            Some(Problem::error(code, at, message).help(format!("`{of}` asks for `{wanted}` of its argument")))
        })
    })
}

impl Checker<'_> {
    /// A type written in the body.
    pub(super) fn oblige_parts(&mut self, ty: &Ty, at: Loc) {
        for (id, args) in demanding(&self.cx.items, ty) {
            self.oblige_type(id, &args, &[], at);
        }
    }

    /// A value that is built of fields, or only named; a bound is about the first field of its type, as with arguments.
    pub(super) fn oblige_type(&mut self, id: AdtId, args: &Args, fields: &[(Ty, Loc)], at: Loc) {
        if !demands(&self.cx.items, id) {
            return;
        }
        let generics = self.cx.items.adt(id).generics.clone();
        for pred in &generics.preds {
            let subject = pred.trait_ref().self_ty();
            let about = fields.iter().find(|(ty, _)| ty.any(&mut |part| part == subject));
            let place = about.map_or(at, |(_, at)| *at);
            let pred = self.infer.normalize_pred(&self.cx.items, &pred.subst(args), place);
            self.infer.oblige(pred, place);
        }
    }
}
