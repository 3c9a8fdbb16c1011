//! Where a syntax node begins and ends, read off its outermost tokens instead of printing the node.
//!
//! Spans of the library's own files are never looked up: the check of a program makes them invalid.

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{Block, Expr, Member, Pat, Path, QSelf, RangeLimits, Type};

use crate::source::{Loc, PRELUDE_FILE};

/// The whole of an expression.
pub(crate) fn expr_loc(file: u16, expr: &Expr) -> Loc {
    if file == PRELUDE_FILE {
        return Loc::new(file, Span::call_site());
    }
    Loc::new(file, first(expr)).to(Loc::new(file, last(expr)))
}

/// The whole of any other node; it is printed for this, so not for anything large.
pub(crate) fn loc(file: u16, node: &impl Spanned) -> Loc {
    match file {
        PRELUDE_FILE => Loc::new(file, Span::call_site()),
        _ => Loc::new(file, node.span()),
    }
}

/// The whole of a pattern.
pub(crate) fn pat_loc(file: u16, pat: &Pat) -> Loc {
    let span = match pat {
        Pat::Ident(p) if p.by_ref.is_none() && p.mutability.is_none() && p.subpat.is_none() => p.ident.span(),
        Pat::Wild(p) => p.underscore_token.span,
        Pat::Rest(p) => p.dot2_token.spans[0],
        Pat::Lit(p) => return expr_loc(file, &Expr::Lit(p.clone())),
        Pat::Paren(p) => p.paren_token.span.join(),
        Pat::Tuple(p) => p.paren_token.span.join(),
        Pat::Slice(p) => p.bracket_token.span.join(),
        Pat::Path(p) if p.qself.is_none() => return path_loc(file, &p.path),
        Pat::TupleStruct(p) => return ends(file, path_first(p.qself.as_ref(), &p.path), p.paren_token.span.close()),
        Pat::Struct(p) => return ends(file, path_first(p.qself.as_ref(), &p.path), p.brace_token.span.close()),
        Pat::Reference(p) => return Loc::new(file, p.and_token.span).to(pat_loc(file, &p.pat)),
        other => return loc(file, other),
    };
    Loc::new(file, span)
}

/// The whole of a type.
pub(crate) fn ty_loc(file: u16, ty: &Type) -> Loc {
    match ty {
        Type::Path(t) => ends(file, path_first(t.qself.as_ref(), &t.path), path_last(&t.path)),
        Type::Reference(t) => Loc::new(file, t.and_token.span).to(ty_loc(file, &t.elem)),
        Type::Tuple(t) => Loc::new(file, t.paren_token.span.join()),
        Type::Slice(t) => Loc::new(file, t.bracket_token.span.join()),
        Type::Array(t) => Loc::new(file, t.bracket_token.span.join()),
        other => loc(file, other),
    }
}

fn ends(file: u16, first: Span, last: Span) -> Loc {
    Loc::new(file, first).to(Loc::new(file, last))
}

pub(crate) fn block_loc(file: u16, block: &Block) -> Loc {
    Loc::new(file, block.brace_token.span.join())
}

pub(crate) fn path_loc(file: u16, path: &Path) -> Loc {
    ends(file, path_first(None, path), path_last(path))
}

fn first(mut expr: &Expr) -> Span {
    loop {
        expr = match expr {
            Expr::Binary(e) => &e.left,
            Expr::Assign(e) => &e.left,
            Expr::Call(e) => &e.func,
            Expr::MethodCall(e) => &e.receiver,
            Expr::Field(e) => &e.base,
            Expr::Index(e) => &e.expr,
            Expr::Cast(e) => &e.expr,
            Expr::Try(e) => &e.expr,
            Expr::Await(e) => &e.base,
            Expr::Group(e) => &e.expr,
            Expr::Range(e) => match &e.start {
                Some(start) => start,
                None => return limits(&e.limits),
            },
            _ => return own_first(expr),
        }
    }
}

fn own_first(expr: &Expr) -> Span {
    match expr {
        Expr::Array(e) => e.bracket_token.span.open(),
        Expr::Repeat(e) => e.bracket_token.span.open(),
        Expr::Block(e) => label_or(&e.label, e.block.brace_token.span.open()),
        Expr::Break(e) => e.break_token.span,
        Expr::Continue(e) => e.continue_token.span,
        Expr::Return(e) => e.return_token.span,
        Expr::Closure(e) => e.capture.map_or(e.inputs_begin.span, |token| token.span),
        Expr::ForLoop(e) => label_or(&e.label, e.for_token.span),
        Expr::While(e) => label_or(&e.label, e.while_token.span),
        Expr::Loop(e) => label_or(&e.label, e.loop_token.span),
        Expr::If(e) => e.if_token.span,
        Expr::Match(e) => e.match_token.span,
        Expr::Let(e) => e.let_token.span,
        Expr::Lit(e) => e.lit.span(),
        Expr::Macro(e) => path_first(None, &e.mac.path),
        Expr::Paren(e) => e.paren_token.span.open(),
        Expr::Tuple(e) => e.paren_token.span.open(),
        Expr::Path(e) => path_first(e.qself.as_ref(), &e.path),
        Expr::Struct(e) => path_first(e.qself.as_ref(), &e.path),
        Expr::Reference(e) => e.and_token.span,
        Expr::Unary(e) => e.op.span(),
        other => other.span(),
    }
}

fn last(mut expr: &Expr) -> Span {
    loop {
        expr = match expr {
            Expr::Binary(e) => &e.right,
            Expr::Assign(e) => &e.right,
            Expr::Closure(e) => &e.body,
            Expr::Let(e) => &e.expr,
            Expr::Reference(e) => &e.expr,
            Expr::Unary(e) => &e.expr,
            Expr::Group(e) => &e.expr,
            Expr::Range(e) => match &e.end {
                Some(end) => end,
                None => return limits(&e.limits),
            },
            Expr::Return(e) => match &e.expr {
                Some(value) => value,
                None => return e.return_token.span,
            },
            Expr::Break(e) => match &e.expr {
                Some(value) => value,
                None => {
                    return e.label.as_ref().map_or(e.break_token.span, |label| label.ident.span());
                }
            },
            Expr::If(e) => match &e.else_branch {
                Some((_, branch)) => branch,
                None => return e.then_branch.brace_token.span.close(),
            },
            _ => return own_last(expr),
        }
    }
}

fn own_last(expr: &Expr) -> Span {
    match expr {
        Expr::Array(e) => e.bracket_token.span.close(),
        Expr::Repeat(e) => e.bracket_token.span.close(),
        Expr::Index(e) => e.bracket_token.span.close(),
        Expr::Block(e) => e.block.brace_token.span.close(),
        Expr::ForLoop(e) => e.body.brace_token.span.close(),
        Expr::While(e) => e.body.brace_token.span.close(),
        Expr::Loop(e) => e.body.brace_token.span.close(),
        Expr::Match(e) => e.brace_token.span.close(),
        Expr::Struct(e) => e.brace_token.span.close(),
        Expr::Call(e) => e.paren_token.span.close(),
        Expr::MethodCall(e) => e.paren_token.span.close(),
        Expr::Paren(e) => e.paren_token.span.close(),
        Expr::Tuple(e) => e.paren_token.span.close(),
        Expr::Continue(e) => e.label.as_ref().map_or(e.continue_token.span, |label| label.ident.span()),
        Expr::Field(e) => member(&e.member),
        Expr::Try(e) => e.question_token.span,
        Expr::Await(e) => e.await_token.span,
        Expr::Lit(e) => e.lit.span(),
        Expr::Cast(e) => match &*e.ty {
            Type::Path(ty) => path_last(&ty.path),
            other => other.span(),
        },
        Expr::Path(e) => path_last(&e.path),
        Expr::Macro(e) => e.mac.delimiter.span().close(),
        other => other.span(),
    }
}

fn label_or(label: &Option<syn::Label>, otherwise: Span) -> Span {
    label.as_ref().map_or(otherwise, |label| label.name.apostrophe)
}

/// The dots of a range.
pub(crate) fn range_limits(file: u16, node: &RangeLimits) -> Loc {
    Loc::new(file, limits(node))
}

fn limits(limits: &RangeLimits) -> Span {
    match limits {
        RangeLimits::HalfOpen(token) => token.spans[0],
        RangeLimits::Closed(token) => token.spans[0],
    }
}

pub(crate) fn member(member: &Member) -> Span {
    match member {
        Member::Named(ident) => ident.span(),
        Member::Unnamed(index) => index.span,
    }
}

fn path_first(qself: Option<&QSelf>, path: &Path) -> Span {
    if let Some(qself) = qself {
        return qself.lt_token.span;
    }
    match (&path.leading_colon, path.segments.first()) {
        (Some(colons), _) => colons.spans[0],
        (None, Some(segment)) => segment.ident.span(),
        (None, None) => Span::call_site(),
    }
}

fn path_last(path: &Path) -> Span {
    let Some(segment) = path.segments.last() else {
        return Span::call_site();
    };
    match &segment.arguments {
        syn::PathArguments::None => segment.ident.span(),
        syn::PathArguments::AngleBracketed(args) => args.gt_token.span,
        syn::PathArguments::Parenthesized(args) => args.paren_token.span.close(),
    }
}
