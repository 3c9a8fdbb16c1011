//! Types with regions: as the program writes them, as associated types stand for them, one flowing into another.

use syn::{GenericArgument, PathArguments, Type, TypeParamBound};

use super::Borrows;
use super::region::{R, RTy, STATIC, Why};
use crate::items::{AdtId, ImplId};
use crate::source::Loc;
use crate::sym::Symbol;
use crate::ty::Ty;

/// How a type is written where it is read.
#[derive(Clone, Copy)]
pub(super) enum Written<'s> {
    As(&'s Type),
    /// Nowhere: the checked type says all.
    Not,
    /// In a way that does not show its lifetimes, as by an alias.
    Otherwise,
}

/// What a lifetime stands for that is left out.
#[derive(Clone, Copy)]
pub(super) enum LeftOut {
    Fresh,
    /// One of its own, in the type of this parameter of the function whose body it is.
    Parameter(usize),
    One(R),
}

/// What names stand for where a type is read.
pub(super) struct Env<'e> {
    pub args: &'e [RTy],
    pub names: Vec<(Symbol, R)>,
    pub self_ty: Option<RTy>,
    pub owner: Option<ImplId>,
    pub left_out: LeftOut,
    /// Whether names that are met first are the body's own.
    pub universal: bool,
    /// The regions met so far, and those of types that hide what they hold.
    pub met: Vec<R>,
    pub hidden: Vec<R>,
}

impl<'e> Env<'e> {
    pub fn new(args: &'e [RTy]) -> Self {
        Self {
            args,
            names: Vec::new(),
            self_ty: None,
            owner: None,
            left_out: LeftOut::Fresh,
            universal: false,
            met: Vec::new(),
            hidden: Vec::new(),
        }
    }
}

/// The library's types that hold a borrow which their parameters do not show.
const GUARDS: [&str; 14] = [
    "Iter",
    "Cow",
    "Ref",
    "RefMut",
    "Entry",
    "OccupiedEntry",
    "VacantEntry",
    "PeekMut",
    "ChunksExact",
    "DebugStruct",
    "DebugTuple",
    "DebugList",
    "DebugSet",
    "DebugMap",
];
/// Types behind which everything stands still: what they hold cannot be seen as shorter.
const CELLS: [&str; 8] = ["Cell", "RefCell", "Mutex", "RwLock", "OnceCell", "OnceLock", "RefMut", "Atomic"];

impl Borrows<'_> {
    /// The type with a region of its own at every place.
    pub(super) fn fresh(&mut self, ty: &Ty) -> RTy {
        self.read(ty, Written::Not, &mut Env::new(&[]), None)
    }

    fn left_out(&mut self, env: &mut Env<'_>) -> R {
        let region = match env.left_out {
            LeftOut::Fresh => self.regions.fresh(),
            LeftOut::Parameter(index) => self.regions.universal(None, Some(index)),
            LeftOut::One(region) => region,
        };
        env.met.push(region);
        region
    }

    pub(super) fn lifetime(&mut self, lifetime: Option<&syn::Lifetime>, env: &mut Env<'_>) -> R {
        let Some(lifetime) = lifetime.filter(|lifetime| lifetime.ident != "_") else { return self.left_out(env) };
        if lifetime.ident == "static" {
            return STATIC;
        }
        let name = Symbol::from(&lifetime.ident);
        let region = match env.names.iter().find(|(known, _)| *known == name) {
            Some((_, region)) => *region,
            None => {
                let region = match env.universal {
                    true => self.regions.universal(Some(name), None),
                    false => self.regions.fresh(),
                };
                env.names.push((name, region));
                region
            }
        };
        env.met.push(region);
        region
    }

    /// How many regions a type has beside those of its arguments.
    fn own_regions(&mut self, id: AdtId) -> usize {
        if let Some(known) = self.own_regions.get(&id) {
            return *known;
        }
        let items = &self.cx.items;
        let count = match id.0 >= items.library.adts {
            true => items.written.lifetimes(id).count(),
            false => usize::from(GUARDS.contains(&items.adt(id).name.text())),
        };
        self.own_regions.insert(id, count);
        count
    }

    /// The type with its regions as they are written; `outer` is the region of the reference around it.
    pub(super) fn read(&mut self, ty: &Ty, written: Written<'_>, env: &mut Env<'_>, outer: Option<R>) -> RTy {
        let written = match written {
            Written::As(Type::Paren(inner)) => return self.read(ty, Written::As(&inner.elem), env, outer),
            Written::As(Type::Group(inner)) => return self.read(ty, Written::As(&inner.elem), env, outer),
            Written::As(Type::Path(path)) if path.qself.is_none() && path.path.segments[0].ident == "Self" => {
                let mut rest = path.path.segments.iter().skip(1);
                match (rest.next(), &env.self_ty) {
                    (None, Some(own)) => return own.clone(),
                    (Some(segment), _) if segment.arguments.is_empty() => {
                        let known = env.owner.and_then(|id| self.cx.items.written.impls.get(&id)).cloned();
                        let name = Symbol::from(&segment.ident);
                        if let Some(known) = known
                            && let Some((_, assoc)) = known.assocs.iter().find(|(known, _)| *known == name)
                        {
                            return self.read(ty, Written::As(assoc), env, outer);
                        }
                        Written::Otherwise
                    }
                    _ => Written::Otherwise,
                }
            }
            written => written,
        };
        match ty {
            Ty::Ref(inner, mutable) => {
                let (region, inside) = match written {
                    Written::As(Type::Reference(node)) => {
                        (self.lifetime(node.lifetime.as_ref(), env), Written::As(&node.elem))
                    }
                    Written::Not => (self.left_out(env), Written::Not),
                    _ => (outer.unwrap_or_else(|| self.regions.fresh()), Written::Otherwise),
                };
                let inner = self.read(inner, inside, env, Some(region));
                RTy::new(inner.ty().clone().reference(*mutable), vec![region], vec![inner])
            }
            Ty::Adt(id, args) => self.read_adt(*id, args, written, env),
            Ty::Tuple(parts) => {
                let parts: Vec<RTy> = parts
                    .iter()
                    .enumerate()
                    .map(|(index, part)| {
                        let inside = match written {
                            Written::As(Type::Tuple(node)) => node.elems.get(index).map(Written::As),
                            Written::Not => Some(Written::Not),
                            _ => None,
                        };
                        self.read(part, inside.unwrap_or(Written::Otherwise), env, None)
                    })
                    .collect();
                let ty = Ty::Tuple(parts.iter().map(|part| part.ty().clone()).collect());
                RTy::new(ty, Vec::new(), parts)
            }
            Ty::Array(inner, _) | Ty::Slice(inner) => {
                let inside = match written {
                    Written::As(Type::Array(node)) => Written::As(&node.elem),
                    Written::As(Type::Slice(node)) => Written::As(&node.elem),
                    Written::Not => Written::Not,
                    _ => Written::Otherwise,
                };
                let inner = self.read(inner, inside, env, None);
                let item = std::rc::Rc::new(inner.ty().clone());
                let ty = match ty {
                    Ty::Array(_, len) => Ty::Array(item, len.clone()),
                    _ => Ty::Slice(item),
                };
                RTy::new(ty, Vec::new(), vec![inner])
            }
            Ty::Dyn(_) => {
                let bounds = match written {
                    Written::As(Type::TraitObject(node)) => Some(&node.bounds),
                    _ => None,
                };
                let named = bounds.into_iter().flatten().find_map(|bound| match bound {
                    TypeParamBound::Lifetime(lifetime) => Some(lifetime),
                    _ => None,
                });
                let region = match (named, outer) {
                    (Some(lifetime), _) => self.lifetime(Some(lifetime), env),
                    (None, _) if !matches!(written, Written::As(_)) => self.regions.fresh(),
                    (None, outer) => outer.unwrap_or(STATIC),
                };
                RTy::new(ty.clone(), vec![region], Vec::new())
            }
            // What promises to live for ever holds nothing that is lent.
            Ty::Opaque(..) if matches!(written, Written::As(Type::ImplTrait(node)) if lasts(&node.bounds)) => {
                RTy::new(ty.clone(), vec![STATIC], Vec::new())
            }
            Ty::Opaque(..) => {
                let region = self.regions.fresh();
                env.hidden.push(region);
                RTy::new(ty.clone(), vec![region], Vec::new())
            }
            Ty::Closure(..) => RTy::new(ty.clone(), vec![self.regions.fresh()], Vec::new()),
            Ty::Param(index, _) => match env.args.get(*index as usize) {
                Some(arg) => arg.clone(),
                None if env.args.is_empty() => match self.of_types.get(*index as usize) {
                    Some(region) => RTy::new(ty.clone(), vec![*region], Vec::new()),
                    None => RTy::plain(ty),
                },
                None => RTy::plain(ty),
            },
            Ty::Proj(projection) => {
                let args = &projection.trait_ref.args;
                let inside = if let Written::Not = written { Written::Not } else { Written::Otherwise };
                let args: Vec<RTy> = args.iter().map(|arg| self.read(arg, inside, env, None)).collect();
                self.project(projection.trait_ref.id, &args, projection.name).unwrap_or_else(|| RTy::plain(ty))
            }
            _ => RTy::plain(ty),
        }
    }

    fn read_adt(&mut self, id: AdtId, args: &[Ty], written: Written<'_>, env: &mut Env<'_>) -> RTy {
        let count = self.own_regions(id);
        if args.is_empty() && count == 0 {
            return RTy::plain(&Ty::Adt(id, args.into()));
        }
        let of_library = id.0 < self.cx.items.library.adts;
        let segment = match written {
            Written::As(Type::Path(node)) => node.path.segments.last(),
            _ => None,
        };
        let named = segment.is_some_and(|segment| segment.ident == *self.cx.items.adt(id).name.text());
        let list = match segment.map(|segment| &segment.arguments) {
            Some(PathArguments::AngleBracketed(list)) => Some(&list.args),
            _ => None,
        };
        let lifetimes: Vec<&syn::Lifetime> = list
            .into_iter()
            .flatten()
            .filter_map(|arg| match arg {
                GenericArgument::Lifetime(lifetime) if named || of_library => Some(lifetime),
                _ => None,
            })
            .collect();
        let types: Vec<&Type> = list
            .into_iter()
            .flatten()
            .filter_map(|arg| match arg {
                GenericArgument::Type(ty) if named => Some(ty),
                _ => None,
            })
            .collect();
        let own: Vec<R> = (0..count)
            .map(|index| match (lifetimes.get(index), written) {
                (Some(lifetime), _) => self.lifetime(Some(lifetime), env),
                (None, Written::Not) if of_library => {
                    let region = self.regions.fresh();
                    env.met.push(region);
                    env.hidden.push(region);
                    region
                }
                (None, Written::Otherwise) => self.regions.fresh(),
                // Another name for it may say its lifetime further in, or have none.
                (None, _) if !named => match list.into_iter().flatten().find_map(first_lifetime) {
                    Some(lifetime) if of_library => self.lifetime(Some(lifetime), env),
                    _ => self.regions.fresh(),
                },
                (None, _) => self.left_out(env),
            })
            .collect();
        let outer = own.first().copied().filter(|_| of_library);
        let parts: Vec<RTy> = args
            .iter()
            .enumerate()
            .map(|(index, arg)| {
                let inside = match (types.get(index), written) {
                    (Some(ty), _) => Written::As(ty),
                    (None, Written::Not) => Written::Not,
                    (None, _) => Written::Otherwise,
                };
                self.read(arg, inside, env, outer)
            })
            .collect();
        let ty = Ty::Adt(id, parts.iter().map(|part| part.ty().clone()).collect());
        RTy::new(ty, own, parts)
    }

    /// The type without associated types, as far as they are known.
    pub(super) fn erased(&mut self, ty: &Ty) -> Ty {
        let found = self.infer.normalize(&self.cx.items, ty, Loc::default());
        self.infer.resolve(&found)
    }

    /// A value of type `from` comes where one of type `to` stands.
    pub(super) fn flow(&mut self, from: &RTy, to: &RTy, why: Why, at: Loc) {
        self.flow_by(from, to, false, why, at);
    }

    pub(super) fn flow_by(&mut self, from: &RTy, to: &RTy, fixed: bool, why: Why, at: Loc) {
        if !to.has_regions() || !from.has_regions() {
            return;
        }
        if !same_head(from.ty(), to.ty()) {
            // A type parameter stands for nothing that is lent within the body.
            if matches!(to.ty(), Ty::Param(..)) {
                return;
            }
            return self.pour(from, to, why, at);
        }
        for (long, short) in from.own().iter().zip(to.own()) {
            self.regions.outlives(*long, *short, why, at);
            if fixed {
                self.regions.outlives(*short, *long, why, at);
            }
        }
        let fixed = fixed
            || match to.ty() {
                // An object of a shorter life is another view of the same.
                Ty::Ref(inner, mutable) => *mutable && !matches!(**inner, Ty::Dyn(_)),
                Ty::Adt(id, _) => CELLS.iter().any(|name| *name == self.cx.items.adt(*id).name.text()),
                _ => false,
            };
        for (from, to) in from.parts().iter().zip(to.parts()) {
            self.flow_by(from, to, fixed, why, at);
        }
    }

    /// Into another type: by parts where they meet, else everything into everything.
    fn pour(&mut self, from: &RTy, to: &RTy, why: Why, at: Loc) {
        if let (Ty::Tuple(_), Ty::Adt(..)) = (from.ty(), to.ty())
            && from.parts().len() == to.parts().len()
        {
            for (from, to) in from.parts().iter().zip(to.parts()) {
                self.flow_by(from, to, false, why, at);
            }
            return;
        }
        let (from, to) = (from.regions(), to.regions());
        for long in &from {
            for short in to.iter().take(16) {
                self.regions.outlives(*long, *short, why, at);
            }
        }
    }
}

fn lasts<'b>(bounds: impl IntoIterator<Item = &'b TypeParamBound>) -> bool {
    bounds.into_iter().any(|bound| matches!(bound, TypeParamBound::Lifetime(it) if it.ident == "static"))
}

/// The first lifetime that is written in an argument.
fn first_lifetime(arg: &GenericArgument) -> Option<&syn::Lifetime> {
    match arg {
        GenericArgument::Lifetime(lifetime) => Some(lifetime),
        GenericArgument::Type(Type::Reference(node)) => node.lifetime.as_ref(),
        GenericArgument::Type(Type::Path(node)) => match &node.path.segments.last()?.arguments {
            PathArguments::AngleBracketed(list) => list.args.iter().find_map(first_lifetime),
            _ => None,
        },
        _ => None,
    }
}

fn same_head(a: &Ty, b: &Ty) -> bool {
    match (a, b) {
        (Ty::Adt(a, _), Ty::Adt(b, _)) => a == b,
        (Ty::Array(..) | Ty::Slice(_), Ty::Array(..) | Ty::Slice(_)) => true,
        (a, b) => std::mem::discriminant(a) == std::mem::discriminant(b),
    }
}
