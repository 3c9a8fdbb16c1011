//! Whether patterns leave nothing out, by the usual algorithm on a matrix of patterns.

use crate::collect::Cx;
use crate::diagnostic::Problem;
use crate::hir::walk::{Part, parts};
use crate::hir::{self, Kind, PatKind, Stmt};
use crate::items::{AdtKind, ConstValue, CtorKind, Items};
use crate::source::Loc;
use crate::ty::{IntTy, Ty};

pub(super) fn check(cx: &mut Cx, body: &hir::Body) {
    for pat in &body.params {
        irrefutable(cx, pat, "function argument");
    }
    visit(cx, &body.value);
}

fn visit(cx: &mut Cx, expr: &hir::Expr) {
    match &expr.kind {
        Kind::Match(value, arms) => check_match(cx, value, arms),
        Kind::For { pat, .. } => irrefutable(cx, pat, "`for` loop binding"),
        Kind::Closure(closure) => closure.params.iter().for_each(|pat| irrefutable(cx, pat, "closure argument")),
        Kind::Block(block) | Kind::Loop(_, block) | Kind::While(_, _, block) => check_lets(cx, block),
        _ => {}
    }
    if let Kind::For { body, .. } = &expr.kind {
        check_lets(cx, body);
    }
    parts(expr, &mut |part| {
        if let Part::Expr(expr) = part {
            visit(cx, expr);
        }
    });
}

fn check_lets(cx: &mut Cx, block: &hir::Block) {
    for stmt in &block.stmts {
        if let Stmt::Let { pat, diverge: None, .. } = stmt {
            irrefutable(cx, pat, "local binding");
        }
    }
}

fn irrefutable(cx: &mut Cx, pat: &hir::Pat, what: &str) {
    let rows = vec![vec![simplify(&cx.items, pat)]];
    if let Some(missing) = (Matrix { items: &cx.items, budget: 20_000 }).missing(&rows, std::slice::from_ref(&pat.ty)) {
        let shown = missing.join(", ");
        let message = format!("refutable pattern in {what}");
        cx.report(
            Problem::error("E0005", pat.loc, message)
                .label(format!("pattern `{shown}` not covered"))
                .help("use `let … else`, `if let` or `match` to say what happens otherwise"),
        );
    }
}

fn check_match(cx: &mut Cx, value: &hir::Expr, arms: &[hir::Arm]) {
    let rows: Vec<Vec<DPat>> =
        arms.iter().filter(|arm| arm.guard.is_none()).map(|arm| vec![simplify(&cx.items, &arm.pat)]).collect();
    let ty = value.ty.clone();
    if ty.has_error() || ty.has_infer() {
        return;
    }
    if let Some(missing) = (Matrix { items: &cx.items, budget: 20_000 }).missing(&rows, &[ty]) {
        report_match(cx, value.loc, &missing.join(", "));
    }
}

fn report_match(cx: &mut Cx, at: Loc, shown: &str) {
    cx.report(
        Problem::error("E0004", at, format!("non-exhaustive patterns: `{shown}` not covered"))
            .label(format!("pattern `{shown}` not covered"))
            .help("add an arm for it, or `_` for everything else"),
    );
}

/// A pattern reduced to what matters here.
#[derive(Clone, Debug)]
enum DPat {
    Wild,
    Variant(u32, Vec<(u32, DPat)>),
    Fields(Vec<(u32, DPat)>),
    Bool(bool),
    Range(i128, i128),
    /// A value that only equals itself: text, floats, constants.
    Opaque,
    Slice(Vec<DPat>, bool, Vec<DPat>),
    Or(Vec<DPat>),
}

fn simplify(items: &Items, pat: &hir::Pat) -> DPat {
    match &pat.kind {
        PatKind::Wild | PatKind::Error | PatKind::Bind { sub: None, .. } => DPat::Wild,
        PatKind::Bind { sub: Some(sub), .. } => simplify(items, sub),
        PatKind::Lit(value) => literal(items, value),
        PatKind::Range { low, high, inclusive } => range(items, pat, low.as_deref(), high.as_deref(), *inclusive),
        PatKind::Adt { variant, fields, .. } => {
            DPat::Variant(*variant, fields.iter().map(|(index, pat)| (*index, simplify(items, pat))).collect())
        }
        PatKind::Tuple(parts) => {
            DPat::Fields(parts.iter().enumerate().map(|(index, pat)| (index as u32, simplify(items, pat))).collect())
        }
        PatKind::Slice { before, rest, after } => DPat::Slice(
            before.iter().map(|pat| simplify(items, pat)).collect(),
            rest.is_some(),
            after.iter().map(|pat| simplify(items, pat)).collect(),
        ),
        PatKind::Deref(inner) => DPat::Fields(vec![(0, simplify(items, inner))]),
        PatKind::Or(cases) => DPat::Or(cases.iter().map(|pat| simplify(items, pat)).collect()),
    }
}

fn literal(items: &Items, value: &hir::Expr) -> DPat {
    match (&value.kind, number(items, value)) {
        (Kind::Bool(value), _) => DPat::Bool(*value),
        (_, Some(value)) => DPat::Range(value, value),
        _ => DPat::Opaque,
    }
}

/// The value of a whole number or character.
fn number(items: &Items, value: &hir::Expr) -> Option<i128> {
    match &value.kind {
        Kind::Int(value) => i128::try_from(*value).ok(),
        Kind::Char(c) => Some(i128::from(u32::from(*c))),
        Kind::Const(id, _) => named_number(items, *id, &value.ty),
        Kind::Unary(hir::UnOp::Neg, inner) => Some(-number(items, inner)?),
        _ => None,
    }
}

/// The value of a constant: `i64::MIN`, or a literal by a name.
fn named_number(items: &Items, id: crate::items::ConstId, ty: &Ty) -> Option<i128> {
    let decl = items.constant(id);
    let wide = matches!(ty, Ty::Int(IntTy::U128 | IntTy::I128));
    match (&decl.value, decl.name.text()) {
        (ConstValue::Native, "MIN") if matches!(ty, Ty::Int(_)) && !wide => Some(bounds(ty).0),
        (ConstValue::Native, "MAX") if matches!(ty, Ty::Int(_)) && !wide => Some(bounds(ty).1),
        (value, _) => match &*value.source()? {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(value), .. }) => value.base10_parse().ok(),
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Char(value), .. }) => Some(u32::from(value.value()).into()),
            _ => None,
        },
    }
}

fn range(items: &Items, pat: &hir::Pat, low: Option<&hir::Expr>, high: Option<&hir::Expr>, inclusive: bool) -> DPat {
    let (least, most) = bounds(&pat.ty);
    let low = match low {
        Some(low) => number(items, low),
        None => Some(least),
    };
    let high = match high {
        Some(high) => number(items, high).map(|high| if inclusive { high } else { high - 1 }),
        None => Some(most),
    };
    match (low, high) {
        (Some(low), Some(high)) => DPat::Range(low, high),
        _ => DPat::Opaque,
    }
}

fn bounds(ty: &Ty) -> (i128, i128) {
    match ty {
        Ty::Char => (0, 0x10_FFFF),
        Ty::Int(IntTy::U128 | IntTy::I128) => (i128::MIN, i128::MAX),
        Ty::Int(int) if int.signed() => (-(1i128 << (int.bits() - 1)), (1i128 << (int.bits() - 1)) - 1),
        Ty::Int(int) => (0, (1i128 << int.bits()) - 1),
        _ => (0, 0),
    }
}

/// One way that a value of a column's type can be built.
#[derive(Clone, Debug, PartialEq)]
enum Ctor {
    Variant(u32),
    Single,
    Bool(bool),
    Range(i128, i128),
    /// A slice of exactly, or of at least, this length.
    Slice(usize, bool),
}

struct Matrix<'i> {
    items: &'i Items,
    budget: usize,
}

impl Matrix<'_> {
    /// A value, as patterns, that no row matches.
    fn missing(&mut self, rows: &[Vec<DPat>], types: &[Ty]) -> Option<Vec<String>> {
        self.budget = self.budget.saturating_sub(1);
        if self.budget == 0 {
            return None;
        }
        let is_wild = |pat: &DPat| matches!(pat, DPat::Wild);
        if rows.iter().any(|row| row.iter().all(is_wild)) {
            return None;
        }
        let Some(ty) = types.first() else {
            return Some(Vec::new());
        };
        if rows.iter().all(|row| is_wild(&row[0])) {
            // No row tells the values of this column apart, so neither need this, unless there are none.
            if self.ctors(ty, rows).is_some_and(|ctors| ctors.is_empty()) {
                return None;
            }
            let rest: Vec<Vec<DPat>> = rows.iter().map(|row| row[1..].to_vec()).collect();
            let mut found = self.missing(&rest, &types[1..])?;
            found.insert(0, self.any_of(ty));
            return Some(found);
        }
        let rows: Vec<Vec<DPat>> = rows.iter().flat_map(|row| expand(row)).collect();
        let ctors = self.ctors(ty, &rows);
        let Some(ctors) = ctors else {
            // Only a wildcard covers a type like this.
            let rest: Vec<Vec<DPat>> =
                rows.iter().filter(|row| is_wild(&row[0])).map(|row| row[1..].to_vec()).collect();
            let mut found = self.missing(&rest, &types[1..])?;
            found.insert(0, self.any_of(ty));
            return Some(found);
        };
        for ctor in ctors {
            let fields = self.field_types(ty, &ctor);
            let inner: Vec<Vec<DPat>> = rows.iter().filter_map(|row| specialize(row, &ctor, fields.len())).collect();
            let mut next = fields.clone();
            next.extend_from_slice(&types[1..]);
            if let Some(mut found) = self.missing(&inner, &next) {
                let rest = found.split_off(fields.len());
                let mut out = vec![self.show(ty, &ctor, &found)];
                out.extend(rest);
                return Some(out);
            }
        }
        None
    }

    /// Any value of a type, as a pattern.
    fn any_of(&self, ty: &Ty) -> String {
        let text = matches!(ty, Ty::Str) || self.text(ty);
        if text { "&_" } else { "_" }.to_owned()
    }

    fn text(&self, ty: &Ty) -> bool {
        matches!(ty, Ty::Ref(inner, _) if matches!(**inner, Ty::Str))
    }

    /// Every constructor of a type, split where patterns tell them apart; `None` where they cannot be listed.
    fn ctors(&self, ty: &Ty, rows: &[Vec<DPat>]) -> Option<Vec<Ctor>> {
        match ty {
            Ty::Bool => Some(vec![Ctor::Bool(true), Ctor::Bool(false)]),
            Ty::Adt(id, _) => {
                let adt = self.items.adt(*id);
                match adt.kind {
                    AdtKind::Enum => Some((0..adt.variants.len() as u32).map(Ctor::Variant).collect()),
                    AdtKind::Struct if rows.iter().all(|row| matches!(row[0], DPat::Opaque | DPat::Wild)) => None,
                    AdtKind::Struct => Some(vec![Ctor::Single]),
                }
            }
            Ty::Ref(..) if self.text(ty) && !rows.iter().any(|row| matches!(row[0], DPat::Fields(_))) => None,
            Ty::Tuple(_) | Ty::Ref(..) => Some(vec![Ctor::Single]),
            Ty::Int(_) | Ty::Char => Some(ranges(ty, rows)),
            Ty::Array(_, len) => match **len {
                Ty::Const(len) => Some(vec![Ctor::Slice(len as usize, false)]),
                _ => None,
            },
            Ty::Slice(_) => Some(lengths(rows)),
            Ty::Never => Some(Vec::new()),
            _ => None,
        }
    }

    fn field_types(&self, ty: &Ty, ctor: &Ctor) -> Vec<Ty> {
        match (ty, ctor) {
            (Ty::Adt(id, args), Ctor::Variant(variant)) => {
                let fields = &self.items.adt(*id).variants[*variant as usize].fields;
                fields.iter().map(|field| field.ty.subst(args)).collect()
            }
            (Ty::Adt(id, args), _) => {
                let fields =
                    self.items.adt(*id).variants.first().map(|variant| variant.fields.clone()).unwrap_or_default();
                fields.iter().map(|field| field.ty.subst(args)).collect()
            }
            (Ty::Tuple(parts), _) => parts.to_vec(),
            (Ty::Ref(inner, _), _) => vec![(**inner).clone()],
            (Ty::Array(elem, _) | Ty::Slice(elem), Ctor::Slice(len, _)) => {
                vec![(**elem).clone(); *len]
            }
            _ => Vec::new(),
        }
    }

    fn show(&self, ty: &Ty, ctor: &Ctor, fields: &[String]) -> String {
        match (ty, ctor) {
            (Ty::Adt(id, _), _) => {
                let adt = self.items.adt(*id);
                let index = if let Ctor::Variant(index) = ctor { *index as usize } else { 0 };
                let Some(variant) = adt.variants.get(index) else {
                    return "_".to_owned();
                };
                let std = matches!(adt.name.text(), "Option" | "Result");
                let name = match adt.kind {
                    AdtKind::Enum if !std => format!("{}::{}", adt.name, variant.name),
                    _ => variant.name.to_string(),
                };
                match variant.ctor {
                    CtorKind::Unit => name,
                    CtorKind::Tuple => format!("{name}({})", fields.join(", ")),
                    CtorKind::Named if fields.iter().all(|field| field == "_") => {
                        format!("{name} {{ .. }}")
                    }
                    CtorKind::Named => {
                        let named =
                            variant.fields.iter().zip(fields).map(|(field, pat)| format!("{}: {pat}", field.name));
                        format!("{name} {{ {} }}", named.collect::<Vec<_>>().join(", "))
                    }
                }
            }
            (Ty::Tuple(_), _) => format!("({})", fields.join(", ")),
            (Ty::Ref(..), _) => format!("&{}", fields.first().map_or("_", String::as_str)),
            (_, Ctor::Bool(value)) => value.to_string(),
            (Ty::Char, Ctor::Range(low, high)) => show_chars(*low, *high),
            (_, Ctor::Range(low, high)) => show_ints(ty, *low, *high),
            (_, Ctor::Slice(_, true)) => {
                let mut parts = fields.to_vec();
                parts.push("..".to_owned());
                format!("[{}]", parts.join(", "))
            }
            (_, Ctor::Slice(..)) => format!("[{}]", fields.join(", ")),
            _ => "_".to_owned(),
        }
    }
}

fn show_ints(ty: &Ty, low: i128, high: i128) -> String {
    let (least, most) = bounds(ty);
    let Ty::Int(int) = ty else {
        return "_".to_owned();
    };
    match (low == least, high == most) {
        (true, true) => "_".to_owned(),
        _ if low == high => low.to_string(),
        (true, false) => format!("{}::MIN..={high}", int.name()),
        (false, true) => format!("{low}..={}::MAX", int.name()),
        (false, false) => format!("{low}..={high}"),
    }
}

fn show_chars(low: i128, high: i128) -> String {
    let show =
        |value: i128| u32::try_from(value).ok().and_then(char::from_u32).map_or("_".to_owned(), |c| format!("{c:?}"));
    match (low, high) {
        (0, 0x10_FFFF) => "_".to_owned(),
        (low, high) if low == high => show(low),
        (low, high) => format!("{}..={}", show(low), show(high)),
    }
}

fn expand(row: &[DPat]) -> Vec<Vec<DPat>> {
    match &row[0] {
        DPat::Or(cases) => cases
            .iter()
            .flat_map(|case| {
                let mut row = row.to_vec();
                row[0] = case.clone();
                expand(&row)
            })
            .collect(),
        _ => vec![row.to_vec()],
    }
}

/// The type's values, cut wherever a pattern begins or ends.
fn ranges(ty: &Ty, rows: &[Vec<DPat>]) -> Vec<Ctor> {
    let (least, most) = bounds(ty);
    let mut starts = vec![least];
    for row in rows {
        if let DPat::Range(low, high) = row[0] {
            starts.push(low.max(least));
            if high < most {
                starts.push(high.saturating_add(1).max(least));
            }
        }
    }
    if *ty == Ty::Char {
        starts.extend([0xD800, 0xE000]);
    }
    starts.sort_unstable();
    starts.dedup();
    let mut out = Vec::new();
    for (index, start) in starts.iter().enumerate() {
        let end = starts.get(index + 1).map_or(most, |next| next - 1);
        // Surrogates are no characters.
        if !(*ty == Ty::Char && *start == 0xD800) {
            out.push(Ctor::Range(*start, end));
        }
    }
    out
}

fn lengths(rows: &[Vec<DPat>]) -> Vec<Ctor> {
    let longest = rows.iter().map(|row| match &row[0] {
        DPat::Slice(before, open, after) => before.len() + after.len() + usize::from(!open),
        _ => 0,
    });
    let longest = longest.max().unwrap_or_default();
    let mut out: Vec<Ctor> = (0..longest).map(|len| Ctor::Slice(len, false)).collect();
    out.push(Ctor::Slice(longest, true));
    out
}

/// The row for values built by `ctor`: its fields first; `None` if the row does not match them.
fn specialize(row: &[DPat], ctor: &Ctor, count: usize) -> Option<Vec<DPat>> {
    let mut fields = vec![DPat::Wild; count];
    match (&row[0], ctor) {
        (DPat::Wild, _) => {}
        (DPat::Variant(variant, parts), Ctor::Variant(wanted)) if variant == wanted => fill(&mut fields, parts),
        (DPat::Variant(_, parts) | DPat::Fields(parts), Ctor::Single) => fill(&mut fields, parts),
        (DPat::Bool(a), Ctor::Bool(b)) if a == b => {}
        (DPat::Range(low, high), Ctor::Range(from, to)) if low <= from && to <= high => {}
        (DPat::Slice(before, open, after), Ctor::Slice(len, longer)) => {
            let fits = match (open, longer) {
                (false, true) => false,
                (false, false) => before.len() + after.len() == *len,
                (true, _) => before.len() + after.len() <= *len,
            };
            if !fits {
                return None;
            }
            fields[..before.len()].clone_from_slice(before);
            let start = count - after.len();
            fields[start..].clone_from_slice(after);
        }
        _ => return None,
    }
    fields.extend_from_slice(&row[1..]);
    Some(fields)
}

fn fill(fields: &mut [DPat], parts: &[(u32, DPat)]) {
    for (index, pat) in parts {
        if let Some(field) = fields.get_mut(*index as usize) {
            *field = pat.clone();
        }
    }
}
