//! Locals under the cursor, with the types that the whole body gave them; and the definitions themselves.

use super::Place;
use crate::hir::walk::{Part, parts, pat_parts};
use crate::hir::{Body, Expr, Kind, LocalId};
use crate::items::{Def, Items};
use crate::source::{Loc, Span};

/// The text and documentation of a local, or of what is being defined, at a span.
pub(super) fn describe(files: &crate::SourceFiles, place: &Place<'_>, span: &Span) -> Option<(String, Option<String>)> {
    let repaired = super::repaired(files, place.index, place.text)?;
    let short = |number: u32| u16::try_from(number).unwrap_or(u16::MAX);
    let at = Loc {
        file: place.index as u16,
        line: short(span.line),
        column: short(span.column),
        end_line: short(span.end_line),
        end_column: short(span.end_column),
    };
    let analysis = crate::analysis::analyse_around(&repaired, at);
    let items = &analysis.cx.items;
    let bodies = analysis.checked.fns.values().chain(analysis.checked.consts.values());
    if let Some(text) = bodies.filter(|body| body.value.loc.file == at.file).find_map(|body| local(items, body, at)) {
        return Some((text, None));
    }
    definition(items, at)
}

fn local(items: &Items, body: &Body, at: Loc) -> Option<String> {
    let declared = body.locals.iter().position(|local| local.loc == at).map(|index| LocalId(index as u32));
    let id = declared.or_else(|| used(&body.value, at))?;
    let local = &body.locals[id.0 as usize];
    let mutable = if local.mutable { "mut " } else { "" };
    let ty = crate::ty::show(items, &local.ty);
    match local.name.text() {
        "self" => Some(format!("self: {ty}")),
        name => Some(format!("let {mutable}{name}: {ty}")),
    }
}

/// The local that an expression exactly there names.
fn used(expr: &Expr, at: Loc) -> Option<LocalId> {
    if let Kind::Local(id) = expr.kind
        && expr.loc == at
    {
        return Some(id);
    }
    let mut found = None;
    parts(expr, &mut |part| {
        found = found.or_else(|| match part {
            Part::Expr(expr) => used(expr, at),
            Part::Pat(pat) => used_in_pattern(pat, at),
        });
    });
    found
}

fn used_in_pattern(pat: &crate::hir::Pat, at: Loc) -> Option<LocalId> {
    let mut found = None;
    pat_parts(pat, &mut |part| {
        found = found.or_else(|| match part {
            Part::Expr(expr) => used(expr, at),
            Part::Pat(pat) => used_in_pattern(pat, at),
        });
    });
    found
}

/// A function, type or field whose own name stands there.
fn definition(items: &Items, at: Loc) -> Option<(String, Option<String>)> {
    let (from, to) = (items.library, items.counts());
    let described = |candidate: super::Candidate| (candidate.headline(), candidate.documentation());
    for id in (from.adts..to.adts).map(crate::items::AdtId) {
        let adt = items.adt(id);
        if adt.loc == at {
            return Some(described(super::def_candidate(items, adt.name.text(), &Def::Adt(id))));
        }
        let fields = adt.variants.iter().flat_map(|variant| &variant.fields);
        if let Some(field) = fields.into_iter().find(|field| field.loc == at) {
            return Some((format!("{}: {}", field.name, crate::ty::show(items, &field.ty)), None));
        }
        if let Some(index) = adt.variants.iter().position(|variant| variant.loc == at) {
            let name = adt.variants[index].name;
            return Some(described(super::def_candidate(items, name.text(), &Def::Variant(id, index as u32))));
        }
    }
    let written = |id: &crate::items::FnId| {
        let decl = items.func(*id);
        decl.loc == at && matches!(decl.body, crate::items::FnBody::Source { .. } | crate::items::FnBody::None)
    };
    let found = (from.fns..to.fns).map(crate::items::FnId).find(written)?;
    Some(described(super::def_candidate(items, items.func(found).name.text(), &Def::Fn(found))))
}
