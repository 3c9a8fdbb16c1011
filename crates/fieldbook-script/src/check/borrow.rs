//! Loans: no use of a place may break a reference to it that is used later.
//!
//! As rustc does it: a body becomes a graph of points ([`lower`]), references get regions ([`region`]), calls and
//! assignments say which region must outlive which ([`types`], [`signature`]), and a loan is in force wherever a value
//! that may hold it is used later ([`flow`]). What it does not understand holds no loans: refusing what rustc accepts
//! is worse than missing a mistake.

mod call;
mod closure;
mod control;
mod flow;
mod lower;
mod pattern;
mod place;
mod project;
mod region;
mod report;
mod signature;
mod types;

use rustc_hash::{FxHashMap, FxHashSet};

use self::place::Place;
use self::region::{R, RTy, Regions, Why};
use self::types::{Env, Written};
use crate::collect::Cx;
use crate::hir::{self, LoopId};
use crate::infer::{Answer, Infer};
use crate::items::{AdtId, FnDecl};
use crate::source::Loc;
use crate::ty::{ClosureId, TraitRef, Ty};

/// What happens at a point.
#[derive(Debug)]
enum Act {
    Nothing,
    Copy(Place),
    Move(Place),
    /// A look at what an enum is, or at a value that a pattern compares.
    Inspect(Place),
    /// A loan that nobody follows, because nothing can change behind it.
    Look(Place),
    Borrow(usize),
    /// A loan made for a call comes into force.
    Activate(usize),
    Write(Place),
    /// A variable gets its first value.
    Define(u32),
    Use(Vec<u32>),
    /// The end of a variable's scope.
    Exit(u32),
}

struct Point {
    act: Act,
    at: Loc,
    next: Vec<u32>,
}

/// A local, or a value without a name.
struct Var {
    ty: RTy,
    temporary: bool,
}

#[derive(Clone)]
struct Loan {
    place: Place,
    mutable: bool,
    /// Made by a closure that captures.
    by_closure: bool,
    region: R,
    at: Loc,
    point: u32,
    /// Where it comes into force, if that is later.
    active: Option<u32>,
}

/// A loop or labelled block.
struct Jump {
    id: LoopId,
    head: Option<u32>,
    breaks: Vec<u32>,
    depth: usize,
    result: Option<u32>,
}

/// The closure whose body is being lowered: how it holds what it captured.
struct Captured {
    first_local: u32,
    end_local: u32,
    places: Vec<(Place, Option<R>)>,
}

/// The most points of a body that is looked at.
const MAX_POINTS: usize = 200_000;

struct Borrows<'a> {
    cx: &'a mut Cx,
    infer: &'a mut Infer,
    body: &'a hir::Body,
    function: Option<&'a FnDecl>,
    regions: Regions,
    own_regions: FxHashMap<AdtId, usize>,
    depth: u32,
    at: Loc,
    closures: FxHashMap<ClosureId, (Vec<RTy>, RTy)>,
    /// How a closure is called: whether that changes it.
    changing: FxHashSet<ClosureId>,
    /// Closures that are called by name.
    called: FxHashSet<ClosureId>,
    vars: Vec<Var>,
    points: Vec<Point>,
    /// The points from which the next one is reached; none where code cannot be.
    here: Vec<u32>,
    scopes: Vec<Vec<u32>>,
    jumps: Vec<Jump>,
    loans: Vec<Loan>,
    /// The type that `return` gives, why it flows there, the scope outside.
    ret: (RTy, Why, usize),
    captured: Vec<Captured>,
    copies: FxHashMap<Ty, bool>,
    droppers: Option<FxHashSet<AdtId>>,
    /// The regions of the type parameters of the function whose body it is.
    of_types: Vec<R>,
}

/// `function` is the one whose body it is; `written` are types of locals that name lifetimes.
pub(super) fn check(
    cx: &mut Cx,
    infer: &mut Infer,
    body: &hir::Body,
    function: Option<&FnDecl>,
    written: &[(hir::LocalId, syn::Type)],
) {
    let mut borrows = Borrows {
        cx,
        infer,
        body,
        function,
        regions: Regions::new(),
        own_regions: FxHashMap::default(),
        depth: 0,
        at: Loc::default(),
        closures: FxHashMap::default(),
        changing: FxHashSet::default(),
        called: FxHashSet::default(),
        vars: Vec::new(),
        points: Vec::new(),
        here: Vec::new(),
        scopes: Vec::new(),
        jumps: Vec::new(),
        loans: Vec::new(),
        ret: (RTy::plain(&Ty::Error), Why::Returned, 0),
        captured: Vec::new(),
        copies: FxHashMap::default(),
        droppers: None,
        of_types: Vec::new(),
    };
    borrows.run(written);
}

impl Borrows<'_> {
    fn run(&mut self, written: &[(hir::LocalId, syn::Type)]) {
        let body = self.body;
        self.declare_types();
        for local in &body.locals {
            let ty = self.fresh(&local.ty);
            self.vars.push(Var { ty, temporary: false });
        }
        let start = self.emit(Act::Nothing, body.value.loc);
        self.here = vec![start];
        self.scopes.push(Vec::new());
        let (mut params, mut names) = (Vec::new(), Vec::new());
        if let Some(function) = self.function {
            let mut env = Env::new(&[]);
            env.universal = true;
            let signature = self.signature(None, function, &mut env);
            for hidden in std::mem::take(&mut env.hidden) {
                self.hide(hidden);
            }
            let why = if function.opaques.is_empty() { Why::Returned } else { Why::Hidden };
            self.ret = (signature.ret.clone(), why, 0);
            signature.params.iter().chain([&signature.ret]).chain(&env.self_ty).for_each(|ty| self.implied(ty));
            (params, names) = (signature.params, signature.names);
        } else {
            self.ret.0 = self.fresh(&body.value.ty);
        }
        for (local, syntax) in written {
            let mut env = Env { names: names.clone(), ..Env::new(&[]) };
            let ty = body.locals[local.0 as usize].ty.clone();
            self.vars[local.0 as usize].ty = self.read(&ty, Written::As(syntax), &mut env, None);
        }
        for (pat, ty) in body.params.iter().zip(params) {
            let ty = if ty.ty().is_error() { self.fresh(&pat.ty) } else { ty };
            self.parameter(pat, ty);
        }
        self.returned(&body.value);
        if self.points.len() <= MAX_POINTS {
            self.find();
        }
    }

    /// Each type parameter has a region, which outlives what its bounds say.
    fn declare_types(&mut self) {
        let Some(function) = self.function else { return };
        for (index, param) in function.generics.params.iter().enumerate() {
            let region = self.regions.of_type(param.name);
            self.of_types.push(region);
            let is_own = |trait_ref: &TraitRef| matches!(trait_ref.self_ty(), Ty::Param(i, _) if *i as usize == index);
            let bounds = self.infer.env.iter().map(|pred| pred.trait_ref()).filter(|bound| is_own(bound));
            let items = &self.cx.items;
            let lasting = |id: &crate::items::TraitId| {
                items.written.lasting.contains(id) || items.trait_(*id).name.text() == "Any"
            };
            if bounds.map(|bound| bound.id).any(|id| items.supertraits(id).iter().any(lasting)) {
                self.regions.know(region, region::STATIC);
            }
        }
    }

    /// A parameter: its value is there before the body begins and goes after it ended.
    fn parameter(&mut self, pat: &hir::Pat, ty: RTy) {
        if let hir::PatKind::Bind { local, mode: hir::Binding::Value, sub: None } = &pat.kind {
            self.vars[local.0 as usize].ty = ty;
            self.define(local.0, pat.loc);
            self.scopes[0].push(local.0);
            return;
        }
        let var = self.temporary(ty, pat.loc);
        self.scopes[0].push(var);
        let place = self.whole(var);
        self.bind(pat, &place);
    }

    /// A returned `impl Trait` may hold whatever the parameters do.
    fn hide(&mut self, hidden: R) {
        let known: Vec<R> = self.regions.universals.iter().map(|known| known.region).collect();
        known.into_iter().for_each(|region| self.regions.know(region, hidden));
        self.regions.universals.push(region::Universal { region: hidden, name: None, param: None, of_type: None });
    }

    /// What is behind a reference outlives it.
    fn implied(&mut self, ty: &RTy) {
        if let Ty::Ref(..) = ty.ty() {
            let outer = ty.own()[0];
            ty.parts().iter().for_each(|part| part.each(&mut |inner| self.regions.know(inner, outer)));
        }
        // A type with lifetimes may hold what its parameters stand for behind them.
        if let Ty::Adt(..) = ty.ty() {
            let types = self.of_types.clone();
            for outer in ty.own() {
                let mut know = |inner: R| {
                    if types.contains(&inner) {
                        self.regions.know(inner, *outer);
                    }
                };
                ty.parts().iter().for_each(|part| part.each(&mut know));
            }
        }
        ty.parts().iter().for_each(|part| self.implied(part));
    }

    /// Adds a point after those that lead here.
    fn emit(&mut self, act: Act, at: Loc) -> u32 {
        let point = self.points.len() as u32;
        if self.points.len() > MAX_POINTS {
            return 0;
        }
        for before in std::mem::take(&mut self.here) {
            self.points[before as usize].next.push(point);
        }
        self.points.push(Point { act, at, next: Vec::new() });
        self.here = vec![point];
        point
    }

    /// As [`Self::emit`], where the code can be reached at all.
    fn act(&mut self, act: Act, at: Loc) -> Option<u32> {
        (!self.here.is_empty()).then(|| self.emit(act, at))
    }

    fn go_to(&mut self, target: u32) {
        for before in std::mem::take(&mut self.here) {
            self.points[before as usize].next.push(target);
        }
    }

    fn temporary(&mut self, ty: RTy, at: Loc) -> u32 {
        let var = self.vars.len() as u32;
        self.vars.push(Var { ty, temporary: true });
        self.define(var, at);
        var
    }

    fn define(&mut self, var: u32, at: Loc) {
        self.act(Act::Define(var), at);
    }

    fn enter(&mut self) {
        self.scopes.push(Vec::new());
    }

    fn leave(&mut self, at: Loc) {
        let vars = self.scopes.pop().unwrap_or_default();
        vars.into_iter().rev().for_each(|var| {
            self.act(Act::Exit(var), at);
        });
    }

    /// Leaves every scope down to `depth`, on the way of a jump.
    fn leave_to(&mut self, depth: usize, at: Loc) {
        let vars: Vec<u32> = self.scopes[depth..].iter().flatten().copied().collect();
        vars.into_iter().rev().for_each(|var| {
            self.act(Act::Exit(var), at);
        });
    }

    fn is_copy(&mut self, ty: &Ty) -> bool {
        match ty {
            Ty::Ref(_, mutable) => !*mutable,
            Ty::Int(_) | Ty::Float(_) | Ty::Bool | Ty::Char | Ty::Never | Ty::Error | Ty::Infer(_) => true,
            Ty::FnDef(..) | Ty::FnPtr(_) | Ty::Ctor(..) => true,
            Ty::Closure(..) => false,
            _ => {
                if let Some(known) = self.copies.get(ty) {
                    return *known;
                }
                let goal = TraitRef::new(self.cx.items.lang_trait("Copy"), vec![ty.clone()]);
                let found = self.infer.holds(&self.cx.items, &goal, 0);
                let copy = matches!(found, Answer::Yes(_)) || (found == Answer::Maybe && !matches!(ty, Ty::Opaque(..)));
                self.copies.insert(ty.clone(), copy);
                copy
            }
        }
    }

    /// Whether dropping a value may use what its references lead to.
    fn drop_uses(&mut self, ty: &RTy) -> bool {
        if !ty.has_regions() {
            return false;
        }
        let of_part = |borrows: &mut Self| ty.parts().iter().any(|part| borrows.drop_uses(part));
        match ty.ty() {
            Ty::Dyn(_) | Ty::Opaque(..) => true,
            Ty::Tuple(_) | Ty::Array(..) => of_part(self),
            Ty::Adt(id, _) if id.0 < self.cx.items.library.adts => {
                let guard = ["Ref", "RefMut", "PeekMut"].contains(&self.cx.items.adt(*id).name.text());
                guard || of_part(self)
            }
            Ty::Adt(id, _) => {
                let id = *id;
                if self.droppers().contains(&id) {
                    return true;
                }
                self.depth += 1;
                let deep = self.depth > 6;
                let adt = self.cx.items.adt(id).clone();
                let found = !deep
                    && adt.variants.iter().enumerate().any(|(variant, decl)| {
                        (0..decl.fields.len()).any(|index| {
                            let field = self.field(ty, variant as u32, index as u32);
                            self.drop_uses(&field)
                        })
                    });
                self.depth -= 1;
                found
            }
            _ => false,
        }
    }

    fn droppers(&mut self) -> &FxHashSet<AdtId> {
        let items = &self.cx.items;
        self.droppers.get_or_insert_with(|| {
            let impls = items.impls_of.get(items.lang_trait("Drop"));
            impls
                .filter_map(|id| match &items.impl_(id).self_ty {
                    Ty::Adt(id, _) => Some(*id),
                    _ => None,
                })
                .collect()
        })
    }
}
