//! Blocks and the statements in them.

use syn::{Block, Expr, Stmt};

use super::Checker;
use super::expr::Want;
use crate::diagnostic::Problem;
use crate::hir::{self, Kind};
use crate::source::Loc;
use crate::syntax::span;
use crate::ty::Ty;

impl Checker<'_> {
    /// A function's own block; what is missing at its end is reported at its return type.
    pub(super) fn fn_block(&mut self, block: &Block, expected: &Ty) -> hir::Expr {
        let want = if matches!(self.infer.shallow(expected), Ty::Infer(_)) {
            Want::Hint(expected)
        } else {
            Want::Must(expected)
        };
        let value = self.block_inner(block, want, None, true);
        self.coerce(value, expected)
    }

    pub(super) fn block(&mut self, block: &Block, want: Want<'_>) -> hir::Expr {
        self.block_inner(block, want, None, false)
    }

    pub(super) fn block_inner(
        &mut self,
        block: &Block,
        want: Want<'_>,
        label: Option<hir::LoopId>,
        is_fn: bool,
    ) -> hir::Expr {
        let loc = span::block_loc(self.file, block);
        let (scope, module) = (self.names.len(), self.module);
        let outer = std::mem::replace(&mut self.diverges, false);
        let mut stmts = Vec::new();
        let tail = self.stmts(&block.stmts, want, &mut stmts);
        self.names.truncate(scope);
        self.module = module;
        let ty = match &tail {
            Some(tail) => tail.ty.clone(),
            None if self.diverges => Ty::Never,
            None => Ty::unit(),
        };
        let ty = match (&tail, want) {
            (None, Want::Must(target)) if !self.diverges => self.missing_tail(block, target, loc, is_fn),
            _ => ty,
        };
        self.diverges |= outer;
        hir::Expr { kind: Kind::Block(Box::new(hir::Block { stmts, tail, label })), ty, loc }
    }

    /// The statements of a block, those that a macro becomes among them; the value of the last comes back if it has one.
    fn stmts(&mut self, all: &[Stmt], want: Want<'_>, stmts: &mut Vec<hir::Stmt>) -> Option<hir::Expr> {
        self.enter_items(all);
        let mut tail = None;
        let count = all.len();
        for (index, stmt) in all.iter().enumerate() {
            let last = index + 1 == count;
            match stmt {
                Stmt::Item(syn::Item::Macro(item)) if item.ident.is_some() => self.note_rules(item),
                Stmt::Macro(mac) if self.is_own_macro(&mac.mac) => {
                    let want = if last && mac.semi_token.is_none() { Some(want) } else { None };
                    tail = self.macro_stmts(mac, want, stmts);
                }
                Stmt::Item(_) => {
                    let names = self.names.iter().map(|(name, _)| *name);
                    self.checked.around_items.entry(self.module).or_default().extend(names);
                }
                // A lone `;`.
                Stmt::Expr(Expr::Verbatim(nothing), Some(_)) if nothing.is_empty() => {}
                Stmt::Local(local) => stmts.push(self.let_stmt(local)),
                Stmt::Expr(expr, None) if last => tail = Some(self.expr(expr, want)),
                Stmt::Macro(mac) if last && mac.semi_token.is_none() => {
                    let loc = self.mac_loc(&mac.mac);
                    tail = Some(self.tail_macro(&mac.mac, want, loc));
                }
                Stmt::Expr(expr, semi) => stmts.push(self.expr_stmt(expr, semi.is_some())),
                Stmt::Macro(mac) => {
                    let loc = self.mac_loc(&mac.mac);
                    let value = self.macro_expr(&mac.mac, Want::Nothing, loc);
                    if matches!(value.ty, Ty::Never) {
                        self.diverges = true;
                    }
                    stmts.push(hir::Stmt::Expr(value));
                }
            }
        }
        tail
    }

    /// A macro of the program in place of statements: what it declares is known behind it. Without `want`, nothing asks
    /// for a value.
    fn macro_stmts(
        &mut self,
        used: &syn::StmtMacro,
        want: Option<Want<'_>>,
        stmts: &mut Vec<hir::Stmt>,
    ) -> Option<hir::Expr> {
        let found = self.expanded(&used.mac, Block::parse_within);
        let mut tail = None;
        if let Some(mut inner) = found {
            match (want, inner.last_mut()) {
                (Some(want), _) => tail = self.stmts(&inner, want, stmts),
                (None, last) => {
                    if let Some(Stmt::Expr(_, semi @ None)) = last
                        && used.semi_token.is_some()
                    {
                        *semi = used.semi_token;
                    }
                    if let Some(last) = self.stmts(&inner, Want::Nothing, stmts) {
                        stmts.push(hir::Stmt::Expr(last));
                    }
                }
            }
        }
        self.cx.uses.leave();
        tail
    }

    /// A macro that the body declares sees the variables in front of it.
    fn note_rules(&mut self, item: &syn::ItemMacro) {
        let Some(name) = &item.ident else { return };
        let all = self.cx.items.module(self.module).rules.get(&crate::sym::Symbol::from(name));
        let found = all.into_iter().flatten().find(|rules| rules.at.start() == name.span().start()).cloned();
        if let Some(found) = found {
            self.rules.push((found, self.names.len()));
        }
    }

    fn is_own_macro(&self, used: &syn::Macro) -> bool {
        crate::collect::macros::find(self.cx, self.module, &used.path).is_some()
    }

    /// What a use of one of the program's macros becomes; [`crate::expand::Uses::leave`] ends it.
    pub(super) fn expanded<T>(
        &mut self,
        used: &syn::Macro,
        parse: fn(syn::parse::ParseStream<'_>) -> syn::Result<T>,
    ) -> Option<T> {
        let rules = crate::collect::macros::find(self.cx, self.module, &used.path);
        let known = rules.and_then(|rules| self.rules.iter().find(|(known, _)| std::rc::Rc::ptr_eq(known, &rules)));
        let seen = known.map_or(0, |(_, seen)| *seen);
        let found = crate::collect::macros::expanded(self.cx, self.module, self.file, used, parse);
        self.sees.insert(self.cx.uses.count, seen);
        found
    }

    fn mac_loc(&self, mac: &syn::Macro) -> Loc {
        span::path_loc(self.file, &mac.path).to(self.at(mac.delimiter.span().close()))
    }

    fn tail_macro(&mut self, mac: &syn::Macro, want: Want<'_>, loc: Loc) -> hir::Expr {
        let found = self.macro_expr(mac, want.hint(), loc);
        if matches!(found.ty, Ty::Never) {
            self.diverges = true;
        }
        match want {
            Want::Must(target) => self.coerce(found, target),
            _ => found,
        }
    }

    /// The block ends without the value that it must have.
    fn missing_tail(&mut self, block: &Block, target: &Ty, loc: Loc, is_fn: bool) -> Ty {
        if self.infer.unify(&Ty::unit(), target).is_ok() {
            return Ty::unit();
        }
        let wanted = self.show(target);
        let at = self.ret_at.filter(|_| is_fn).unwrap_or(loc);
        let mut problem =
            Problem::error("E0308", at, "mismatched types").label(format!("expected `{wanted}`, found `()`"));
        if let Some(Stmt::Expr(_, Some(_))) = block.stmts.last() {
            problem = problem.help("a block gives its last expression: remove the semicolon there to return it");
        }
        self.report(problem);
        target.clone()
    }

    /// Items of the block are known in all of it.
    fn enter_items(&mut self, stmts: &[Stmt]) {
        let items: Vec<syn::Item> = stmts
            .iter()
            .filter_map(|stmt| match stmt {
                Stmt::Item(item) => Some(item.clone()),
                _ => None,
            })
            .collect();
        if items.is_empty() {
            return;
        }
        let mark = self.cx.items.counts();
        let params = self.env.names.keys().copied().collect();
        let (module, bodies) = crate::collect::block_items(self.cx, (self.module, params), self.file, items);
        super::check_items(self.cx, mark);
        self.module = module;
        self.inner.extend(bodies);
        self.traits_in_scope.clear();
    }

    fn let_stmt(&mut self, local: &syn::Local) -> hir::Stmt {
        let loc = self.at(local.let_token.span).to(self.at(local.semi_token.span));
        let (pat, declared) = match &local.pat {
            syn::Pat::Type(typed) => (&*typed.pat, Some(self.read_ty(&typed.ty))),
            pat => (pat, None),
        };
        if let Some(init) = &local.init
            && let syn::Expr::Let(node) = super::call::strip(&init.expr)
        {
            let at = self.at(node.let_token.span);
            self.report(Problem::plain(at, "expected expression, found `let` statement"));
        }
        let (init, ty) = match (&local.init, declared) {
            (Some(init), Some(ty)) => (Some(self.expr_coerce(&init.expr, &ty)), ty),
            (Some(init), None) => {
                let value = self.expr(&init.expr, Want::Nothing);
                let ty = match self.infer.shallow(&value.ty) {
                    Ty::Never => self.infer.fresh(crate::infer::VarKind::Diverging),
                    ty => ty,
                };
                (Some(value), ty)
            }
            (None, declared) => (None, declared.unwrap_or_else(|| self.infer.fresh_ty())),
        };
        let diverge = local.init.as_ref().and_then(|init| init.diverge.as_ref()).map(|(_, block)| {
            let outer = self.diverges;
            let value = self.expr(block, Want::Nothing);
            if !matches!(value.ty, Ty::Never | Ty::Error) {
                let shown = self.show(&value.ty);
                let problem = Problem::error("E0308", value.loc, "`else` clause of `let...else` does not diverge")
                    .label(format!("expected `!`, found `{shown}`"))
                    .help("end it with `return`, `break`, `continue` or `panic!`");
                self.report(problem);
            }
            self.diverges = outer;
            value
        });
        let pat = self.pattern(pat, &ty);
        if let (hir::PatKind::Bind { local: id, .. }, syn::Pat::Type(typed)) = (&pat.kind, &local.pat)
            && crate::collect::names_lifetime(&typed.ty)
        {
            self.written.push((*id, (*typed.ty).clone()));
        }
        // A pattern that takes a value apart needs its parts' sizes alone.
        if let hir::PatKind::Bind { mode: hir::Binding::Value, .. } = pat.kind {
            self.check_sized(&ty, pat.loc);
        }
        hir::Stmt::Let { pat, init, diverge, loc }
    }

    /// A value in a local, a parameter or a result needs a size.
    pub(super) fn check_sized(&mut self, ty: &Ty, at: Loc) {
        let ty = self.infer.shallow(ty);
        if ty.is_unsized() {
            let problem = crate::collect::types::unsized_value(&self.cx.items, &self.infer.resolve(&ty), at);
            self.report(problem);
        }
    }

    /// `self` by value in a trait, whose implementors may have no size.
    pub(super) fn check_sized_self(&mut self, ty: &Ty, at: Loc) {
        if self.file == crate::source::PRELUDE_FILE || !matches!(ty, Ty::Param(0, name) if name.text() == "Self") {
            return;
        }
        let mut seen: Vec<crate::items::TraitId> = Vec::new();
        let mut next: Vec<_> =
            self.env_preds().iter().filter(|pred| pred.trait_ref().self_ty() == ty).cloned().collect();
        while let Some(pred) = next.pop() {
            let id = pred.trait_ref().id;
            if !seen.contains(&id) {
                seen.push(id);
                next.extend(self.cx.items.trait_(id).supers.iter().cloned());
            }
        }
        let sized = ["Sized", "Clone", "Copy", "Default"].map(|name| self.cx.items.lang.traits.get(name).copied());
        if !seen.iter().any(|id| sized.contains(&Some(*id))) {
            let problem = crate::collect::types::unsized_value(&self.cx.items, ty, at);
            self.report(problem.help("bound the method by `where Self: Sized`"));
        }
    }

    fn expr_stmt(&mut self, expr: &Expr, semi: bool) -> hir::Stmt {
        let block_like = matches!(
            expr,
            Expr::If(_)
                | Expr::Match(_)
                | Expr::Block(_)
                | Expr::While(_)
                | Expr::ForLoop(_)
                | Expr::Loop(_)
                | Expr::Unsafe(_)
        );
        let value = match (semi, block_like) {
            (false, true) => self.expr(expr, Want::Must(&Ty::unit())),
            _ => self.expr(expr, Want::Nothing),
        };
        if semi {
            self.check_used(&value);
        }
        hir::Stmt::Expr(value)
    }

    /// `Result` and whatever else must be used.
    fn check_used(&mut self, value: &hir::Expr) {
        let ty = self.infer.resolve(&value.ty);
        let problem = match (&ty, &value.kind) {
            (Ty::Adt(id, _), _) if self.cx.items.adt(*id).must_use => {
                let name = self.cx.items.adt(*id).name;
                let problem = Problem::plain(value.loc, format!("unused `{name}` that must be used"));
                match name.text() {
                    "Result" => problem.help("handle the error with `?`, or ignore it with `let _ =`"),
                    _ => problem,
                }
            }
            (_, Kind::Call(id, ..)) if self.cx.items.func(*id).must_use => {
                let name = self.cx.items.func(*id).name;
                Problem::plain(value.loc, format!("unused return value of `{name}` that must be used"))
            }
            _ => return,
        };
        self.report(problem.warning());
    }
}
