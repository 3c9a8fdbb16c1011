//! Objects that hold each other: a hero its team, the team its heroes. Reference counts alone never let them go.
//!
//! What breaks the circles:
//!
//! - A relationship's value is dropped when its object expires, as after every commit and rollback.
//! - Every object whose relationships were touched is noted here, weakly. Once their number has doubled since the last
//!   look, and when a session closes for that session's own, [`collect`] finds those that nothing but each other
//!   holds, and empties their relationships. So what is lost is bounded by what is in use.
//!
//! An object counts as held when it has more references than the noted objects' relationships account for: by the
//! program, by a session's list of changes, or by anything else. What such an object leads to is held too.

use std::sync::{Mutex, PoisonError};

use rustc_hash::FxHashMap;

use super::{Data, Instance, Slot, WeakInstance};

/// Noted objects, before the first look at them.
const FIRST_LOOK: usize = 8_192;

/// Objects whose relationships were touched.
struct Noted {
    objects: Vec<WeakInstance>,
    look_at: usize,
}

static NOTED: Mutex<Noted> = Mutex::new(Noted { objects: Vec::new(), look_at: FIRST_LOOK });

/// Only one thread looks at a time: it holds many objects' locks at once.
static LOOKING: Mutex<()> = Mutex::new(());

/// Notes an object whose relationships are touched for the first time. No object's lock may be held.
pub(super) fn note(instance: &Instance) {
    let due = {
        let mut noted = NOTED.lock().unwrap_or_else(PoisonError::into_inner);
        noted.objects.push(instance.downgrade());
        if noted.objects.len() < noted.look_at {
            return;
        }
        // Others may go on noting while this thread looks.
        noted.look_at = usize::MAX;
        std::mem::take(&mut noted.objects)
    };
    let alive: Vec<Instance> = due.iter().filter_map(WeakInstance::upgrade).collect();
    let kept = collect(alive);
    let mut noted = NOTED.lock().unwrap_or_else(PoisonError::into_inner);
    noted.objects.extend(kept);
    noted.look_at = (2 * noted.objects.len()).max(FIRST_LOOK);
}

/// Empties the relationships of those objects that only each other hold; returns the rest.
pub(crate) fn collect(objects: Vec<Instance>) -> Vec<WeakInstance> {
    let looking = LOOKING.lock().unwrap_or_else(PoisonError::into_inner);
    let mut guards: Vec<_> = objects.iter().map(Instance::data).collect();
    let places: FxHashMap<usize, usize> =
        objects.iter().enumerate().map(|(at, object)| (object.address(), at)).collect();
    let mut inner = vec![0_usize; objects.len()];
    for data in &guards {
        each_held(data, &mut |other| {
            if let Some(&at) = places.get(&other.address()) {
                inner[at] += 1;
            }
        });
    }
    // The list of candidates itself holds each once.
    let mut reached: Vec<bool> =
        objects.iter().zip(&inner).map(|(object, inner)| object.references() > inner + 1).collect();
    let mut next: Vec<usize> = (0..objects.len()).filter(|at| reached[*at]).collect();
    while let Some(at) = next.pop() {
        each_held(&guards[at], &mut |other| {
            if let Some(&at) = places.get(&other.address())
                && !std::mem::replace(&mut reached[at], true)
            {
                next.push(at);
            }
        });
    }
    let mut garbage: Vec<Slot> = Vec::new();
    for (data, reached) in guards.iter_mut().zip(&reached) {
        if let (Some(links), false) = (&mut data.links, *reached) {
            garbage.extend(links.slots.iter_mut().map(std::mem::take));
        }
    }
    drop(guards);
    drop(looking);
    let kept = objects.iter().zip(&reached).filter(|(_, reached)| **reached);
    kept.map(|(object, _)| object.downgrade()).collect()
}

/// Calls this with every object that an object's relationships hold, as often as they do.
fn each_held(data: &Data, visit: &mut dyn FnMut(&Instance)) {
    let slots = data.links.iter().flat_map(|links| links.slots.iter());
    for slot in slots {
        match slot {
            Slot::Unloaded | Slot::Refused => {}
            Slot::Queued { added, removed } => added.iter().chain(removed).for_each(&mut *visit),
            Slot::One { value, before } => value.iter().chain(before.known()).for_each(&mut *visit),
            Slot::Many { items, before } => {
                items.iter().chain(before.iter().flatten()).for_each(&mut *visit);
            }
        }
    }
}
