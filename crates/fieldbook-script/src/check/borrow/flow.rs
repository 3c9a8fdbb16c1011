//! Where values are used later, and which loans are therefore in force when a place is used.

use rustc_hash::FxHashMap;

use super::place::{Place, Step};
use super::region::{Edge, R};
use super::{Act, Borrows, Loan, closure};

/// How much is looked at in one body; of a body that needs more nothing is said.
const BUDGET: usize = 3_000_000;

/// A use of a place that a loan forbids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Break {
    Copied,
    Moved,
    /// Borrowed again; the other loan, if it is followed.
    Borrowed {
        mutable: bool,
        by_closure: bool,
    },
    Written,
    Ended,
}

/// What there is to know of points before loans are looked at.
struct Live {
    /// The points at whose beginning a variable's value is used later.
    vars: Vec<Vec<u32>>,
    /// The variables in whose types a region stands.
    holders: FxHashMap<R, Vec<u32>>,
}

impl Borrows<'_> {
    pub(super) fn find(&mut self) {
        let mut budget = BUDGET;
        self.find_lifetimes(&mut budget);
        if self.loans.is_empty() {
            return;
        }
        let Some(live) = self.liveness(&mut budget) else { return };
        let mut mark = vec![0u32; self.points.len()];
        let mut found = Vec::new();
        for index in 0..self.loans.len() {
            let loan = &self.loans[index];
            let reach = self.regions.reach(loan.region, &mut budget);
            let forever = reach.iter().any(|(region, _)| self.regions.is_universal(*region));
            let stamp = index as u32 + 1;
            for (region, _) in reach.iter().filter(|_| !forever) {
                for var in live.holders.get(region).into_iter().flatten() {
                    let points = &live.vars[*var as usize];
                    budget = budget.saturating_sub(points.len() + 1);
                    points.iter().for_each(|point| mark[*point as usize] = stamp);
                }
                if budget == 0 {
                    return;
                }
            }
            self.in_force(index, &mut |point| forever || mark[point as usize] == stamp, &mut budget, &mut found);
            if budget == 0 {
                return;
            }
        }
        self.report_broken(found);
    }

    /// Follows a loan as long as it is in force; what breaks it on the way is found.
    fn in_force(
        &self,
        index: usize,
        live: &mut dyn FnMut(u32) -> bool,
        budget: &mut usize,
        broken: &mut Vec<(usize, u32, Break)>,
    ) {
        let loan = &self.loans[index];
        let mut reached = rustc_hash::FxHashSet::default();
        let mut queue = self.points[loan.point as usize].next.clone();
        while let Some(point) = queue.pop() {
            *budget = budget.saturating_sub(1);
            if *budget == 0 || !live(point) || !reached.insert(point) {
                continue;
            }
            broken.extend(self.breaks(index, loan, point).map(|how| (index, point, how)));
            let found = &self.points[point as usize];
            let killed = match &found.act {
                Act::Write(place) => {
                    let common = loan.place.path.iter().zip(&place.path);
                    let mut some = common.filter(|(a, b)| **a == Step::Element && **b == Step::Element);
                    some.next().is_none() && overlap(&loan.place, place, true)
                }
                Act::Define(var) | Act::Exit(var) => *var == loan.place.var,
                _ => false,
            };
            if !killed {
                queue.extend(&found.next);
            }
        }
    }

    /// How what happens at a point breaks a loan, if the loan is in force there.
    fn breaks(&self, index: usize, loan: &Loan, point: u32) -> Option<Break> {
        let waiting = loan.active.is_some_and(|active| point > loan.point && point < active);
        let shared_is_fine = !loan.mutable || waiting;
        let (place, how, deep) = match &self.points[point as usize].act {
            Act::Copy(place) if !shared_is_fine => (place, Break::Copied, true),
            Act::Inspect(place) if !shared_is_fine => (place, Break::Copied, false),
            Act::Look(place) if !shared_is_fine => (place, Break::Borrowed { mutable: false, by_closure: false }, true),
            Act::Move(place) => (place, Break::Moved, true),
            Act::Borrow(other) => {
                let other = &self.loans[*other];
                let reserves = other.mutable && other.active.is_some();
                let harmless = shared_is_fine && (!other.mutable || reserves);
                if harmless {
                    return None;
                }
                let how = Break::Borrowed { mutable: other.mutable, by_closure: other.by_closure };
                (&other.place, how, true)
            }
            Act::Activate(other) if *other != index => {
                let place = &self.loans[*other].place;
                (place, Break::Borrowed { mutable: true, by_closure: false }, true)
            }
            Act::Write(place) => (place, Break::Written, false),
            Act::Exit(var) => {
                let through = loan.place.path.iter().any(|step| matches!(step, Step::Deref(..)));
                return (*var == loan.place.var && !through).then_some(Break::Ended);
            }
            _ => return None,
        };
        overlap(&loan.place, place, deep).then_some(how)
    }

    fn liveness(&mut self, budget: &mut usize) -> Option<Live> {
        let count = self.vars.len();
        let (mut uses, mut drops) = (vec![Vec::new(); count], vec![Vec::new(); count]);
        let mut before: Vec<Vec<u32>> = vec![Vec::new(); self.points.len()];
        for index in 0..self.points.len() {
            let point = index as u32;
            for next in &self.points[index].next {
                before[*next as usize].push(point);
            }
            match &self.points[index].act {
                Act::Copy(place) | Act::Move(place) | Act::Inspect(place) | Act::Look(place) => {
                    uses[place.var as usize].push(point);
                }
                Act::Borrow(loan) | Act::Activate(loan) => uses[self.loans[*loan].place.var as usize].push(point),
                Act::Write(place) if place.path.iter().any(|step| matches!(step, Step::Deref(..) | Step::Own)) => {
                    uses[place.var as usize].push(point);
                }
                Act::Use(vars) => vars.iter().for_each(|var| uses[*var as usize].push(point)),
                Act::Exit(var) => drops[*var as usize].push(point),
                Act::Nothing | Act::Define(_) | Act::Write(_) => {}
            }
        }
        let mut live = Live { vars: vec![Vec::new(); count], holders: FxHashMap::default() };
        let mut seen = vec![0u32; self.points.len()];
        for var in 0..count as u32 {
            let ty = self.vars[var as usize].ty.clone();
            if !ty.has_regions() {
                continue;
            }
            ty.each(&mut |region| live.holders.entry(region).or_default().push(var));
            let points = &mut live.vars[var as usize];
            let uses = std::mem::take(&mut uses[var as usize]);
            self.walk_back(var, uses, false, &before, (&mut seen, 2 * var + 1), points, budget)?;
            if self.drop_uses(&ty) {
                let drops = std::mem::take(&mut drops[var as usize]);
                let mut dropped = Vec::new();
                self.walk_back(var, drops, true, &before, (&mut seen, 2 * var + 2), &mut dropped, budget)?;
                if !dropped.is_empty() {
                    let there = self.there(var, budget)?;
                    points.extend(dropped.into_iter().filter(|point| there.contains(point)));
                }
            }
        }
        Some(live)
    }

    /// The points at which a variable may have a value that was not moved out of it.
    fn there(&self, var: u32, budget: &mut usize) -> Option<rustc_hash::FxHashSet<u32>> {
        let given = |act: &Act| match act {
            Act::Define(found) => *found == var,
            Act::Write(place) => place.var == var && place.path.is_empty(),
            _ => false,
        };
        let mut queue: Vec<u32> =
            (0..self.points.len() as u32).filter(|point| given(&self.points[*point as usize].act)).collect();
        let mut there = rustc_hash::FxHashSet::default();
        *budget = budget.checked_sub(self.points.len() / 8)?;
        while let Some(point) = queue.pop() {
            if !there.insert(point) {
                continue;
            }
            *budget = budget.checked_sub(1)?;
            let gone = match &self.points[point as usize].act {
                Act::Move(place) => place.var == var,
                Act::Use(vars) => self.vars[var as usize].temporary && vars.contains(&var),
                Act::Exit(found) => *found == var,
                _ => false,
            };
            if !gone {
                queue.extend(&self.points[point as usize].next);
            }
        }
        Some(there)
    }

    /// From uses of a variable back to where it was given its value.
    #[allow(clippy::too_many_arguments, reason = "one loop, called twice; all of it is state of its caller")]
    fn walk_back(
        &self,
        var: u32,
        from: Vec<u32>,
        dropped: bool,
        before: &[Vec<u32>],
        (seen, stamp): (&mut [u32], u32),
        points: &mut Vec<u32>,
        budget: &mut usize,
    ) -> Option<()> {
        let mut queue = from;
        while let Some(point) = queue.pop() {
            if std::mem::replace(&mut seen[point as usize], stamp) == stamp {
                continue;
            }
            *budget = budget.checked_sub(1)?;
            points.push(point);
            for earlier in &before[point as usize] {
                let (stops, given) = match &self.points[*earlier as usize].act {
                    Act::Define(found) => (*found == var, true),
                    Act::Write(place) => (place.var == var && place.path.is_empty(), true),
                    Act::Exit(found) => (*found == var, false),
                    Act::Move(place) => (dropped && place.var == var, false),
                    Act::Use(vars) => (dropped && self.vars[var as usize].temporary && vars.contains(&var), false),
                    _ => (false, false),
                };
                if !stops {
                    queue.push(*earlier);
                } else if given && std::mem::replace(&mut seen[*earlier as usize], stamp) != stamp {
                    // Between the loan and the variable that gets it lies no other point.
                    points.push(*earlier);
                }
            }
        }
        Some(())
    }

    /// The way from a region to the nearest other one that satisfies `test`.
    pub(super) fn way(&self, from: R, test: &dyn Fn(R) -> bool) -> Option<(R, Vec<Edge>)> {
        let mut budget = 100_000;
        let reach = self.regions.reach(from, &mut budget);
        let found = reach.iter().position(|(region, step)| step.is_some() && test(*region))?;
        let (mut at, mut edges) = (found, Vec::new());
        while let Some((before, edge)) = reach[at].1 {
            edges.push(edge);
            at = before;
        }
        edges.reverse();
        Some((reach[found].0, edges))
    }
}

/// Whether a use of a place touches a loan's.
fn overlap(loan: &Place, used: &Place, deep: bool) -> bool {
    if loan.var != used.var {
        return false;
    }
    for (a, b) in loan.path.iter().zip(&used.path) {
        let meets = match (a, b) {
            (Step::Element, Step::At(_)) | (Step::At(_), Step::Element) => true,
            (a, b) => closure::same(*a, *b),
        };
        if !meets {
            return false;
        }
    }
    let rest = loan.path.get(used.path.len()..).unwrap_or_default();
    deep || !rest.iter().any(|step| matches!(step, Step::Deref(..)))
}
