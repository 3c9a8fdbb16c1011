//! Regions, and types that have them: which region must outlive which, and why.

use std::rc::Rc;

use crate::source::Loc;
use crate::sym::Symbol;
use crate::ty::Ty;

/// A region of one body; 0 is `'static`.
pub(super) type R = u32;

pub(super) const STATIC: R = 0;

/// A type with a region wherever it holds references. Of one that holds none, nothing but itself is kept.
#[derive(Clone, Debug)]
pub(super) struct RTy(Rc<Node>);

#[derive(Debug)]
struct Node {
    ty: Ty,
    regions: Vec<R>,
    parts: Vec<RTy>,
}

impl RTy {
    pub fn new(ty: Ty, regions: Vec<R>, parts: Vec<RTy>) -> Self {
        Self(Rc::new(Node { ty, regions, parts }))
    }

    pub fn plain(ty: &Ty) -> Self {
        Self::new(ty.clone(), Vec::new(), Vec::new())
    }

    pub fn ty(&self) -> &Ty {
        &self.0.ty
    }

    /// Its own regions: a reference's one, a type's lifetimes, what a hidden type holds.
    pub fn own(&self) -> &[R] {
        &self.0.regions
    }

    pub fn parts(&self) -> &[RTy] {
        &self.0.parts
    }

    pub fn each(&self, f: &mut dyn FnMut(R)) {
        self.0.regions.iter().for_each(|region| f(*region));
        self.0.parts.iter().for_each(|part| part.each(f));
    }

    pub fn regions(&self) -> Vec<R> {
        let mut found = Vec::new();
        self.each(&mut |region| found.push(region));
        found
    }

    pub fn has_regions(&self) -> bool {
        !self.0.regions.is_empty() || self.0.parts.iter().any(RTy::has_regions)
    }
}

/// Why one region must outlive another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// It follows from another.
    Follows,
    Assigned,
    Argument,
    Returned,
    /// Returned as a hidden type.
    Hidden,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    pub to: R,
    pub why: Why,
    pub at: Loc,
}

/// What is known of a region that comes from outside of the body.
#[derive(Clone, Debug)]
pub(super) struct Universal {
    pub region: R,
    /// `'a`, if it has a name.
    pub name: Option<Symbol>,
    /// The parameter in whose type it stands, if it was left out there.
    pub param: Option<usize>,
    /// The type parameter whose values it holds together.
    pub of_type: Option<Symbol>,
}

#[derive(Default)]
pub(super) struct Regions {
    /// What a region flows into: it outlives all of these.
    edges: Vec<Vec<Edge>>,
    pub universals: Vec<Universal>,
    /// Those of type parameters.
    of_types: std::ops::Range<R>,
    /// Pairs of universal regions of which the first is known to outlive the second.
    known: Vec<(R, R)>,
}

impl Regions {
    pub fn new() -> Self {
        let fixed = Universal { region: STATIC, name: Some(Symbol::new("static")), param: None, of_type: None };
        Self { edges: vec![Vec::new()], universals: vec![fixed], known: Vec::new(), of_types: 0..0 }
    }

    pub fn fresh(&mut self) -> R {
        self.edges.push(Vec::new());
        self.edges.len() as R - 1
    }

    pub fn universal(&mut self, name: Option<Symbol>, param: Option<usize>) -> R {
        let region = self.fresh();
        self.universals.push(Universal { region, name, param, of_type: None });
        region
    }

    /// All that values of a type parameter may hold.
    pub fn of_type(&mut self, name: Symbol) -> R {
        let region = self.fresh();
        // They are the first ones, one after the other.
        let start = if self.of_types.is_empty() { region } else { self.of_types.start };
        self.of_types = start..region + 1;
        self.universals.push(Universal { region, name: None, param: None, of_type: Some(name) });
        region
    }

    pub fn is_universal(&self, region: R) -> bool {
        self.universals.iter().any(|known| known.region == region)
    }

    /// `long` must outlive `short`.
    pub fn outlives(&mut self, long: R, short: R, why: Why, at: Loc) {
        // A type parameter holds nothing that is lent within the body.
        if long == short || long == STATIC || self.of_types.contains(&short) {
            return;
        }
        let edges = &mut self.edges[long as usize];
        if !edges.iter().rev().take(8).any(|edge| edge.to == short) {
            edges.push(Edge { to: short, why, at });
        }
    }

    pub fn know(&mut self, long: R, short: R) {
        self.known.push((long, short));
    }

    /// Whether the signature says that `long` outlives `short`.
    pub fn known(&self, long: R, short: R) -> bool {
        let (mut seen, mut queue) = (vec![long], vec![long]);
        while let Some(at) = queue.pop() {
            if at == short || at == STATIC {
                return true;
            }
            for (_, next) in self.known.iter().filter(|(from, _)| *from == at) {
                if !seen.contains(next) {
                    seen.push(*next);
                    queue.push(*next);
                }
            }
        }
        false
    }

    /// Everything that a region flows into, with the edge by which it was reached first.
    pub fn reach(&self, from: R, budget: &mut usize) -> Vec<(R, Option<(usize, Edge)>)> {
        let mut seen = rustc_hash::FxHashSet::from_iter([from]);
        let mut found: Vec<(R, Option<(usize, Edge)>)> = vec![(from, None)];
        let mut next = 0;
        while next < found.len() && *budget > 0 {
            let region = found[next].0;
            for edge in &self.edges[region as usize] {
                *budget = budget.saturating_sub(1);
                if seen.insert(edge.to) {
                    found.push((edge.to, Some((next, *edge))));
                }
            }
            next += 1;
        }
        found
    }
}
