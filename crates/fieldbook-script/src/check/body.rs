//! A whole function or constant: its environment, its parameters, its value, what remains undecided.

use std::rc::Rc;

use syn::FnArg;

use super::{Checked, Checker};
use crate::collect::types::TyReader;
use crate::collect::{Body, Cx, GenericEnv};
use crate::diagnostic::Problem;
use crate::hir;
use crate::infer::Infer;
use crate::items::{ConstId, Container, FnDecl, FnId, Generics, ModuleId};
use crate::source::Loc;
use crate::sym::Symbol;
use crate::ty::{Pred, Ty};

pub(super) fn check(cx: &mut Cx, checked: &mut Checked, body: Body) -> Vec<Body> {
    match body {
        Body::Fn(id) => check_fn(cx, checked, id),
        Body::Const(id) => check_const(cx, checked, id),
    }
}

fn checker<'a>(
    cx: &'a mut Cx,
    checked: &'a mut Checked,
    module: ModuleId,
    file: u16,
    generics: &Generics,
    container: Container,
) -> Checker<'a> {
    let self_ty = match container {
        Container::None => None,
        Container::Impl(id) => Some(cx.items.impl_(id).self_ty.clone()),
        Container::Trait(_) => Some(Ty::Param(0, Symbol::new("Self"))),
    };
    let mut env = GenericEnv::of(generics);
    if let Container::Impl(id) = container {
        let decl = cx.items.impl_(id);
        env.assocs = cx.items.assocs_within(decl);
        env.bounds.extend(decl.trait_ref.clone());
    }
    let mut infer = Infer::new(checked.closures.len() as u32);
    infer.set_env(&cx.items, &generics.preds);
    Checker {
        errors_before: cx.errors(),
        cx,
        infer,
        file,
        module,
        env,
        self_ty,
        locals: Vec::new(),
        names: Vec::new(),
        ret: Ty::unit(),
        ret_at: None,
        function: None,
        in_closure: false,
        in_async: false,
        lends_before: None,
        awaits: None,
        early_tries: Vec::new(),
        loops: Vec::new(),
        outer_labels: Vec::new(),
        next_loop: 0,
        written: Vec::new(),
        diverges: false,
        inner: Vec::new(),
        checked,
        deferred_casts: Vec::new(),
        diverging: Vec::new(),
        late: Vec::new(),
        alternatives: None,
        by_ref: Vec::new(),
        pattern_start: None,
        in_params: false,
        traits_in_scope: Default::default(),
        rules: Vec::new(),
        sees: Default::default(),
    }
}

fn check_fn(cx: &mut Cx, checked: &mut Checked, id: FnId) -> Vec<Body> {
    let decl = cx.items.func(id).clone();
    let Some((sig, block)) = decl.source() else {
        return Vec::new();
    };
    let mut checker = checker(cx, checked, decl.module, decl.loc.file, &decl.generics, decl.container);
    let (ret, hidden) = checker.open_opaques(id, &decl);
    checker.ret = checker.normalize(&ret, decl.loc);
    checker.function = Some(decl.clone());
    checker.ret_at = match &sig.output {
        syn::ReturnType::Type(_, ty) => Some(crate::syntax::span::ty_loc(decl.loc.file, ty)),
        syn::ReturnType::Default => None,
    };
    match checker.ret_at {
        Some(at) if matches!(ret, Ty::Dyn(_)) => {
            let message = "return type cannot be a trait object without pointer indirection";
            let problem = Problem::error("E0746", at, message).label("doesn't have a size known at compile-time");
            checker.report(problem.help("return a `Box` of it, or `impl` instead of `dyn`"));
            checker.ret = Ty::Error;
        }
        Some(at) => checker.check_sized(&ret, at),
        None => {}
    }
    let mut params = Vec::new();
    (checker.in_params, checker.pattern_start) = (true, Some(0));
    for (input, ty) in sig.inputs.iter().zip(&decl.params) {
        let ty = checker.normalize(ty, decl.loc);
        params.push(match input {
            FnArg::Receiver(receiver) => {
                let loc = Loc::new(decl.loc.file, receiver.self_token.span);
                checker.check_sized_self(&ty, loc);
                let mutable = receiver.mutability.is_some();
                checker.bind_self(ty, loc, mutable)
            }
            FnArg::Typed(param) => {
                checker.check_sized(&ty, crate::syntax::span::ty_loc(decl.loc.file, &param.ty));
                checker.param_pattern(&param.pat, &ty)
            }
        });
    }
    (checker.in_params, checker.pattern_start) = (false, None);
    let expected = checker.ret.clone();
    let value = checker.fn_block(&block, &expected);
    checker.settle_tries();
    // Of an iterator with other items than promised, the closure that makes them is the mistake.
    if let Some(at) = last_closure(checker.cx, &value) {
        let own = checker.infer.pending.iter_mut().filter(|obligation| obligation.at == decl.loc);
        own.filter(|obligation| matches!(obligation.pred, Pred::Proj(..))).for_each(|obligation| obligation.at = at);
    }
    let body = checker.finish(params, value);
    for (index, ty) in hidden.into_iter().enumerate() {
        let ty = checker.infer.resolve(&ty);
        if ty.any(&mut |part| matches!(part, Ty::Opaque(owner, found, _) if *owner == id && *found == index as u32)) {
            let at = checker.ret_at.unwrap_or(decl.loc);
            let problem = Problem::error("E0720", at, "cannot resolve opaque type");
            checker.report(
                problem.label("recursive opaque type").help("say the type itself, or put it in a `Box<dyn …>`"),
            );
        }
        checker.checked.opaques.insert((id, index as u32), ty);
    }
    close(
        checker,
        |checked, body| {
            checked.fns.insert(id, body);
        },
        body,
    )
}

fn check_const(cx: &mut Cx, checked: &mut Checked, id: ConstId) -> Vec<Body> {
    let decl = cx.items.constant(id).clone();
    let Some(value) = decl.value.source() else {
        return Vec::new();
    };
    let mut checker = checker(cx, checked, decl.module, decl.loc.file, &decl.generics, decl.container);
    let expected = checker.normalize(&decl.ty, decl.loc);
    let value = checker.expr_coerce(&value, &expected);
    let body = checker.finish(Vec::new(), value);
    if decl.ty.is_error() {
        // An option of a model: its value says its type.
        checker.cx.items.set_const(id, |decl| decl.ty = body.value.ty.clone());
    }
    close(
        checker,
        |checked, body| {
            checked.consts.insert(id, body);
        },
        body,
    )
}

/// The body of the closure that the last call of a chain is given.
fn last_closure(cx: &Cx, value: &hir::Expr) -> Option<crate::source::Loc> {
    match &value.kind {
        hir::Kind::Block(block) => last_closure(cx, block.tail.as_ref()?),
        hir::Kind::Call(id, _, args) => match &args.last()?.kind {
            hir::Kind::Closure(closure) if !only_looks(cx, *id) => Some(last_value(&closure.body)),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a method's closure does not make the items that it is asked about.
fn only_looks(cx: &Cx, id: FnId) -> bool {
    ["filter", "flat_map", "inspect", "skip_while", "take_while"].contains(&cx.items.func(id).name.text())
}

fn last_value(body: &hir::Expr) -> crate::source::Loc {
    match &body.kind {
        hir::Kind::Block(block) => block.tail.as_ref().map_or(body.loc, last_value),
        _ => body.loc,
    }
}

/// Hands over what a body leaves behind.
fn close(checker: Checker<'_>, keep: impl FnOnce(&mut Checked, Rc<hir::Body>), body: hir::Body) -> Vec<Body> {
    let Checker { checked, inner, infer, .. } = checker;
    let closures = infer.closures.iter().map(|info| crate::infer::ClosureInfo {
        params: info.params.iter().map(|ty| infer.resolve(ty)).collect(),
        ret: infer.resolve(&info.ret),
    });
    checked.closures.extend(closures);
    keep(checked, Rc::new(body));
    inner
}

impl Checker<'_> {
    /// The return type with the function's own `impl Trait`s as variables that its body decides.
    fn open_opaques(&mut self, id: FnId, decl: &FnDecl) -> (Ty, Vec<Ty>) {
        let hidden: Vec<Ty> = decl.opaques.iter().map(|_| self.infer.fresh_ty()).collect();
        let open = |ty: &Ty| {
            ty.replace(&mut |part| match part {
                Ty::Opaque(owner, index, _) if *owner == id => hidden.get(*index as usize).cloned(),
                _ => None,
            })
        };
        let at = decl.loc;
        for pred in decl.opaques.iter().flatten() {
            let pred = pred.replace(&mut |part| match part {
                Ty::Opaque(owner, index, _) if *owner == id => hidden.get(*index as usize).cloned(),
                _ => None,
            });
            self.infer.oblige(pred, at);
        }
        (open(&decl.ret), hidden)
    }

    fn bind_self(&mut self, ty: Ty, loc: Loc, mutable: bool) -> hir::Pat {
        let local = self.new_local(Symbol::new("self"), ty.clone(), mutable, loc);
        hir::Pat { kind: hir::PatKind::Bind { local, mode: hir::Binding::Value, sub: None }, ty, loc }
    }

    pub(super) fn new_local(&mut self, name: Symbol, ty: Ty, mutable: bool, loc: Loc) -> hir::LocalId {
        let id = hir::LocalId(self.locals.len() as u32);
        self.locals.push(hir::Local { name: name.plain(), ty, mutable, loc });
        self.names.push((name, id));
        id
    }

    /// The variable that a name means. One of a macro's text that the text itself does not make is what the name means
    /// where the macro is declared.
    pub(super) fn local_named(&self, name: Symbol) -> Option<hir::LocalId> {
        let (mut name, mut seen) = (name, self.names.len());
        loop {
            if let Some((_, local)) = self.names[..seen].iter().rev().find(|(known, _)| *known == name) {
                return Some(*local);
            }
            let (outer, mark) = crate::expand::hygiene::outer(name.text())?;
            seen = seen.min(self.sees.get(&mark.number()).copied().unwrap_or(0));
            name = Symbol::new(outer);
        }
    }

    /// Reads a type written in the body; `_` and left-out arguments become variables.
    pub(super) fn read_ty(&mut self, ty: &syn::Type) -> Ty {
        let at = crate::syntax::span::ty_loc(self.file, ty);
        let found = self.reading(|reader| reader.ty(ty));
        self.oblige_parts(&found, at);
        self.normalize(&found, at)
    }

    /// Runs `f` with a reader of types for this place.
    pub(super) fn reading<T>(&mut self, f: impl FnOnce(&mut TyReader<'_>) -> T) -> T {
        let infer = &mut self.infer;
        let mut hole = || infer.fresh_ty();
        let mut reader = TyReader::new(self.cx, self.module, self.file, self.env.clone(), self.self_ty.clone());
        reader.hole = Some(&mut hole);
        reader.locals = &self.names;
        f(&mut reader)
    }

    /// The traits whose methods can be called here by name.
    pub(super) fn visible_traits(&mut self) -> Rc<Vec<crate::items::TraitId>> {
        if let Some(known) = self.traits_in_scope.get(&self.module) {
            return known.clone();
        }
        let mut found = super::probe::traits_in_scope(&self.cx.items, self.module);
        found.extend(self.own_trait());
        let found = Rc::new(found);
        self.traits_in_scope.insert(self.module, found.clone());
        found
    }

    /// The trait that the function belongs to, or implements a part of.
    fn own_trait(&self) -> Option<crate::items::TraitId> {
        match self.function.as_ref()?.container {
            crate::items::Container::Trait(id) => Some(id),
            crate::items::Container::Impl(id) => Some(self.cx.items.impl_(id).trait_ref.as_ref()?.id),
            crate::items::Container::None => None,
        }
    }

    pub(super) fn env_preds(&self) -> &[Pred] {
        &self.infer.env
    }
}
