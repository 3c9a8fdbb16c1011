//! The parts of an expression, one level down.

use std::rc::Rc;

use super::{Block, Expr, Json, Kind, Pat, PatKind, Stmt};

/// A part of an expression.
pub(crate) enum Part<'h> {
    Expr(&'h Expr),
    Pat(&'h Pat),
}

/// A part of an expression that can be changed.
pub(crate) enum PartMut<'h> {
    Expr(&'h mut Expr),
    Pat(&'h mut Pat),
}

/// Whether a test holds of an expression, or of one in it.
pub(crate) fn any(expr: &Expr, test: &mut dyn FnMut(&Expr) -> bool) -> bool {
    let mut found = test(expr);
    parts(expr, &mut |part| {
        if let Part::Expr(inner) = part {
            found = found || any(inner, test);
        }
    });
    found
}

macro_rules! walker {
    ($expr:ident, $block:ident, $pat:ident, $json:ident, $part:ident, $iter:ident, $opt:ident, [$($mutable:tt)?]) => {
        /// Calls `f` with each direct part, in the order of evaluation.
        pub(crate) fn $expr<'h>(expr: &'h $($mutable)? Expr, f: &mut dyn FnMut($part<'h>)) {
            match &$($mutable)? expr.kind {
                Kind::Error | Kind::Int(_) | Kind::Float(_) | Kind::Bool(_) | Kind::Char(_) | Kind::Str(_)
                | Kind::Bytes(_) | Kind::Local(_) | Kind::Const(..) | Kind::ConstParam(_)
                | Kind::Item | Kind::Continue(_) => {}
                Kind::Call(_, _, args) | Kind::Tuple(args) | Kind::Array(args) => {
                    args.$iter().for_each(|arg| f($part::Expr(arg)));
                }
                Kind::CallValue(callee, args) => {
                    f($part::Expr(callee));
                    args.$iter().for_each(|arg| f($part::Expr(arg)));
                }
                Kind::Adt { fields, base, .. } => {
                    fields.$iter().for_each(|(_, field)| f($part::Expr(field)));
                    base.$iter().for_each(|base| f($part::Expr(base)));
                }
                Kind::Field(a, _) | Kind::Deref(a) | Kind::Borrow(_, a) | Kind::Unary(_, a) | Kind::Cast(a)
                | Kind::Unsize(a) | Kind::Try(a, _) | Kind::Panic(a) | Kind::Print { text: a, .. }
                | Kind::Dbg { value: a, .. } => f($part::Expr(a)),
                Kind::Repeat(a, b) | Kind::Index(a, b) | Kind::IndexBy(a, b) | Kind::Binary(_, a, b)
                | Kind::And(a, b) | Kind::Or(a, b) => {
                    f($part::Expr(a));
                    f($part::Expr(b));
                }
                Kind::Assign(a, b) | Kind::AssignOp(_, a, b) => {
                    f($part::Expr(b));
                    f($part::Expr(a));
                }
                Kind::AssignPat(pat, value, assigns) => {
                    f($part::Expr(value));
                    f($part::Pat(pat));
                    assigns.$iter().for_each(|assign| f($part::Expr(assign)));
                }
                Kind::If(cond, then, otherwise) => {
                    f($part::Expr(cond));
                    f($part::Expr(then));
                    otherwise.$iter().for_each(|otherwise| f($part::Expr(otherwise)));
                }
                Kind::Let(pat, value) => {
                    f($part::Expr(value));
                    f($part::Pat(pat));
                }
                Kind::Match(value, arms) => {
                    f($part::Expr(value));
                    for arm in arms {
                        f($part::Pat(& $($mutable)? arm.pat));
                        arm.guard.$iter().for_each(|guard| f($part::Expr(guard)));
                        f($part::Expr(& $($mutable)? arm.body));
                    }
                }
                Kind::Block(block) | Kind::Loop(_, block) => $block(block, f),
                Kind::While(_, cond, body) => {
                    f($part::Expr(cond));
                    $block(body, f);
                }
                Kind::For { pat, iter, body, .. } => {
                    f($part::Expr(iter));
                    f($part::Pat(pat));
                    $block(body, f);
                }
                Kind::Break(_, value) | Kind::Return(value) => {
                    value.$iter().for_each(|value| f($part::Expr(value)));
                }
                Kind::Closure(closure) => {
                    let closure = walker!(@closure closure $($mutable)?);
                    closure.params.$iter().for_each(|pat| f($part::Pat(pat)));
                    f($part::Expr(& $($mutable)? closure.body));
                }
                Kind::Format(format) => format.args.$iter().for_each(|arg| f($part::Expr(arg))),
                Kind::Assert { left, right, message, .. } => {
                    f($part::Expr(left));
                    f($part::Expr(right));
                    message.$iter().for_each(|message| f($part::Expr(message)));
                }
                Kind::Json(json) => $json(json, f),
            }
        }

        pub(crate) fn $block<'h>(block: &'h $($mutable)? Block, f: &mut dyn FnMut($part<'h>)) {
            for stmt in block.stmts.$iter() {
                match stmt {
                    Stmt::Let { pat, init, diverge, .. } => {
                        init.$iter().for_each(|init| f($part::Expr(init)));
                        diverge.$iter().for_each(|diverge| f($part::Expr(diverge)));
                        f($part::Pat(pat));
                    }
                    Stmt::Expr(expr) => f($part::Expr(expr)),
                }
            }
            block.tail.$iter().for_each(|tail| f($part::Expr(tail)));
        }

        fn $json<'h>(json: &'h $($mutable)? Json, f: &mut dyn FnMut($part<'h>)) {
            match json {
                Json::Null => {}
                Json::Expr(expr) => f($part::Expr(expr)),
                Json::Array(items) => items.$iter().for_each(|item| $json(item, f)),
                Json::Object(fields) => fields.$iter().for_each(|(key, value)| {
                    f($part::Expr(key));
                    $json(value, f);
                }),
            }
        }

        /// Calls `f` with each direct part of a pattern.
        pub(crate) fn $pat<'h>(pat: &'h $($mutable)? Pat, f: &mut dyn FnMut($part<'h>)) {
            match &$($mutable)? pat.kind {
                PatKind::Wild | PatKind::Error => {}
                PatKind::Bind { sub, .. } => sub.$iter().for_each(|sub| f($part::Pat(sub))),
                PatKind::Lit(value) => f($part::Expr(value)),
                PatKind::Range { low, high, .. } => {
                    low.$iter().for_each(|low| f($part::Expr(low)));
                    high.$iter().for_each(|high| f($part::Expr(high)));
                }
                PatKind::Adt { fields, .. } => fields.$iter().for_each(|(_, pat)| f($part::Pat(pat))),
                PatKind::Tuple(parts) | PatKind::Or(parts) => parts.$iter().for_each(|pat| f($part::Pat(pat))),
                PatKind::Slice { before, rest, after } => {
                    before.$iter().for_each(|pat| f($part::Pat(pat)));
                    if let Some(Some(rest)) = rest {
                        f($part::Pat(rest));
                    }
                    after.$iter().for_each(|pat| f($part::Pat(pat)));
                }
                PatKind::Deref(inner) => f($part::Pat(inner)),
            }
        }
    };
    (@closure $closure:ident mut) => { Rc::make_mut($closure) };
    (@closure $closure:ident) => { &**$closure };
}

walker!(parts, block_parts, pat_parts, json_parts, Part, iter, as_ref, []);
walker!(parts_mut, block_parts_mut, pat_parts_mut, json_parts_mut, PartMut, iter_mut, as_mut, [mut]);
