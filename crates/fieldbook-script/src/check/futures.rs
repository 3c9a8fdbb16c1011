//! `async` blocks and `.await`: a closure that a future of the library runs, and a call that waits for another one.

use rustc_hash::{FxHashMap, FxHashSet};

use super::expr::Want;
use super::{Checked, Checker};
use crate::collect::{Cx, RETURNS};
use crate::diagnostic::Problem;
use crate::hir::walk::{Part, parts};
use crate::hir::{self, Kind};
use crate::items::FnId;
use crate::source::Loc;
use crate::ty::Ty;

/// What `.await` calls, by the path of its code in `prelude/futures.rs`.
const WAITS: &str = "async_value";

impl Checker<'_> {
    /// `async { … }`; the body of an `async` function says by an attribute what it returns.
    pub(super) fn async_block(&mut self, node: &syn::ExprAsync, want: Want<'_>) -> hir::Expr {
        let returns = node.attrs.iter().find(|attr| attr.path().is_ident(RETURNS));
        let output = match returns.and_then(|attr| attr.parse_args::<syn::Type>().ok()) {
            Some(ty) => syn::ReturnType::Type(Default::default(), Box::new(ty)),
            None => syn::ReturnType::Default,
        };
        let span = node.async_token.span;
        let block = syn::ExprBlock { attrs: Vec::new(), label: None, block: node.block.clone() };
        let body = syn::ExprClosure {
            attrs: Vec::new(),
            lifetimes: None,
            constness: None,
            modifiers: Default::default(),
            asyncness: None,
            capture: node.capture,
            inputs_begin: syn::Token![|](span),
            inputs: Default::default(),
            inputs_end: syn::Token![|](span),
            output,
            body: Box::new(syn::Expr::Block(block)),
        };
        let call = syn::parse_quote_spanned!(span=> ::std::future::async_block(#body));
        self.awaits = Some(true);
        self.expr(&call, want)
    }

    /// `async |x| …`: a closure that gives an `async` block.
    pub(super) fn async_closure(&mut self, node: &syn::ExprClosure, want: Want<'_>, loc: Loc) -> hir::Expr {
        let span = node.inputs_begin.span;
        let tail = syn::Stmt::Expr((*node.body).clone(), None);
        let block = syn::Block { brace_token: Default::default(), stmts: vec![tail] };
        let mut attrs = Vec::new();
        if let syn::ReturnType::Type(_, ty) = &node.output {
            attrs.push(syn::parse_quote_spanned!(span=> #[returns(#ty)]));
        }
        let capture = Some(syn::Token![move](span));
        let body = syn::ExprAsync {
            attrs,
            async_token: syn::Token![async](span),
            capture,
            modifiers: Default::default(),
            block,
        };
        let plain = syn::ExprClosure {
            asyncness: None,
            output: syn::ReturnType::Default,
            body: Box::new(syn::Expr::Async(body)),
            ..node.clone()
        };
        self.lends_before = Some(self.locals.len() as u32);
        let closure = self.closure(&plain, want, loc);
        self.lends_before = None;
        closure
    }

    pub(super) fn await_expr(&mut self, node: &syn::ExprAwait, loc: Loc) -> hir::Expr {
        if !self.in_async {
            let at = Loc::new(self.file, node.await_token.span);
            let problem = Problem::error("E0728", at, "`await` is only allowed inside `async` functions and blocks");
            return self.fail(loc, problem.label("only allowed inside `async` functions and blocks"));
        }
        let base = &node.base;
        let call = syn::parse_quote_spanned!(node.await_token.span=> ::std::future::async_value(#base));
        self.expr(&call, Want::Nothing)
    }

    /// `pin!(…)`: a pinned reference to a value that lives as long as a borrowed temporary.
    pub(super) fn pin(&mut self, mac: &syn::Macro, loc: Loc) -> hir::Expr {
        match mac.parse_body::<syn::Expr>() {
            Ok(value) => {
                let span = mac.path.segments[0].ident.span();
                let pinned = syn::parse_quote_spanned!(span=> ::std::pin::Pin { pointer: &mut { #value } });
                self.expr(&pinned, Want::Nothing)
            }
            Err(error) => {
                let at = Loc::new(self.file, error.span());
                self.fail(loc, Problem::plain(at, error.to_string()))
            }
        }
    }
}

/// An `async` function that waits for itself would hold itself: its future needs a box.
pub(crate) fn check_recursion(cx: &mut Cx, checked: &Checked) {
    let mut awaited: FxHashMap<FnId, FxHashSet<FnId>> = FxHashMap::default();
    for (id, body) in checked.fns.iter().filter(|(id, _)| !cx.items.func(**id).opaques.is_empty()) {
        let mut found = FxHashSet::default();
        note_awaited(cx, &body.value, &mut found);
        awaited.insert(*id, found);
    }
    let mut circular: Vec<Loc> = Vec::new();
    for id in awaited.keys() {
        let (mut seen, mut next) = (FxHashSet::default(), vec![*id]);
        while let Some(at) = next.pop() {
            let further = awaited.get(&at).into_iter().flatten();
            next.extend(further.filter(|known| seen.insert(**known)));
        }
        if seen.contains(id) {
            circular.push(cx.items.func(*id).loc);
        }
    }
    // Of a circle, the first function is told.
    if let Some(at) = circular.into_iter().min() {
        let problem = Problem::error("E0733", at, "recursion in an async fn requires boxing");
        cx.report(problem.help("a recursive `async fn` call must introduce indirection such as `Box::pin` to avoid an infinitely sized future"));
    }
}

/// The functions whose futures are waited for as they are.
fn note_awaited(cx: &Cx, expr: &hir::Expr, found: &mut FxHashSet<FnId>) {
    if let Kind::Call(callee, _, args) = &expr.kind
        && cx.items.func(*callee).path == WAITS
        && let [hir::Expr { ty: Ty::Opaque(id, ..), .. }] = args.as_slice()
    {
        found.insert(*id);
    }
    parts(expr, &mut |part| {
        if let Part::Expr(inner) = part {
            note_awaited(cx, inner, found);
        }
    });
}
