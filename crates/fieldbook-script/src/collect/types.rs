//! Types as written to types as checked.

mod arguments;
mod assoc;
mod object;

use std::rc::Rc;

use quote::ToTokens;
use syn::{Expr, GenericArgument, PathArguments, PathSegment, ReturnType, Type};

use super::generics::GenericEnv;
use super::paths::{self, Wanted};
use super::{Cx, bounds, cursor};
use crate::diagnostic::Problem;
use crate::items::{Def, Generics, ModuleId};
use crate::source::Loc;
use crate::sym::Symbol;
use crate::syntax::span;
use crate::ty::{Args, FnSig, Pred, Ty};

/// What `impl Trait` means where a type stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ImplMode {
    Forbidden,
    /// A parameter of its own.
    Param,
    /// A type that the function's body decides.
    Opaque(crate::items::FnId),
}

/// Reads types in one place of a program.
pub(crate) struct TyReader<'a> {
    pub cx: &'a mut Cx,
    pub module: ModuleId,
    pub file: u16,
    pub env: GenericEnv,
    pub self_ty: Option<Ty>,
    pub mode: ImplMode,
    /// Makes the type for `_` and for arguments left out; only in bodies.
    pub hole: Option<&'a mut dyn FnMut() -> Ty>,
    /// Parameters made of `impl Trait` arguments.
    pub anonymous: Vec<(Symbol, Vec<Pred>)>,
    pub opaques: Vec<Vec<Pred>>,
    /// Whether it is what an alias stands for, which is looked at where it is used.
    pub of_alias: bool,
    /// Whether an `impl Trait` is around.
    pub within: bool,
    /// Locals in scope, which the length of an array cannot name.
    pub locals: &'a [(Symbol, crate::hir::LocalId)],
}

impl<'a> TyReader<'a> {
    pub fn new(cx: &'a mut Cx, module: ModuleId, file: u16, env: GenericEnv, self_ty: Option<Ty>) -> Self {
        Self {
            cx,
            module,
            file,
            env,
            self_ty,
            mode: ImplMode::Forbidden,
            hole: None,
            anonymous: Vec::new(),
            opaques: Vec::new(),
            of_alias: false,
            within: false,
            locals: &[],
        }
    }

    pub fn loc(&self, node: &impl syn::spanned::Spanned) -> Loc {
        span::loc(self.file, node)
    }

    pub fn error(&mut self, problem: Problem) -> Ty {
        self.cx.report(problem);
        Ty::Error
    }

    pub fn ty(&mut self, ty: &Type) -> Ty {
        match ty {
            Type::Path(path) => self.path(ty, path),
            Type::Reference(reference) => {
                let inner = self.ty(&reference.elem);
                inner.reference(reference.mutability.is_some())
            }
            Type::Tuple(tuple) => Ty::Tuple(tuple.elems.iter().map(|ty| self.ty(ty)).collect()),
            Type::Array(array) => {
                let len = self.length(&array.len);
                Ty::Array(Rc::new(self.sized(&array.elem)), Rc::new(len))
            }
            Type::Slice(slice) => Ty::Slice(Rc::new(self.sized(&slice.elem))),
            Type::Paren(paren) => self.ty(&paren.elem),
            Type::Group(group) => self.ty(&group.elem),
            Type::Macro(used) => {
                let parse = |input: syn::parse::ParseStream<'_>| input.parse::<Type>();
                let found = super::macros::expanded(self.cx, self.module, self.file, &used.mac, parse);
                let ty = found.map_or(Ty::Error, |ty| self.ty(&ty));
                self.cx.uses.leave();
                ty
            }
            Type::Never(_) => Ty::Never,
            Type::FnPtr(pointer) => {
                let (inputs, output) = (pointer.inputs.to_token_stream(), pointer.output.to_token_stream());
                if let Some(lifetime) = super::written::given_only(pointer.lifetimes.as_ref(), &inputs, &output) {
                    let at = self.loc(&pointer.output);
                    let message = format!(
                        "return type references lifetime `{lifetime}`, which is not constrained by the fn input types"
                    );
                    self.error(Problem::error("E0581", at, message));
                }
                let params = pointer.inputs.iter().map(|arg| self.ty(&arg.ty)).collect();
                let ret = self.ret(&pointer.output);
                Ty::FnPtr(Rc::new(FnSig { params, ret }))
            }
            Type::TraitObject(object) if object.dyn_token.is_none() => {
                let mut traits = object.bounds.iter().filter_map(|bound| match bound {
                    syn::TypeParamBound::Trait(bound) => Some(&bound.path),
                    _ => None,
                });
                if traits.any(|path| bounds::trait_id(self, path).is_none()) {
                    return Ty::Error;
                }
                let at = self.loc(ty);
                self.error(Problem::error("E0782", at, "expected a type, found a trait").help("write `dyn` before it"))
            }
            Type::TraitObject(object) => self.object(object),
            Type::ImplTrait(node) => self.impl_trait(node),
            Type::Infer(_) => match &mut self.hole {
                Some(hole) => hole(),
                None => {
                    let at = self.loc(ty);
                    self.error(Problem::error(
                        "E0121",
                        at,
                        "the placeholder `_` is not allowed within types on item signatures",
                    ))
                }
            },
            other => {
                let at = self.loc(other);
                self.error(Problem::unsupported(at, "this kind of type"))
            }
        }
    }

    /// A type whose values need a size.
    pub fn sized(&mut self, syntax: &Type) -> Ty {
        let ty = self.ty(syntax);
        self.check_sized(&ty, syntax);
        ty
    }

    fn check_sized(&mut self, ty: &Ty, syntax: &Type) {
        if ty.is_unsized() && !self.cx.in_prelude && !self.of_alias {
            let at = self.loc(syntax);
            let problem = unsized_value(&self.cx.items, ty, at);
            self.cx.report(problem);
        }
    }

    pub fn ret(&mut self, output: &ReturnType) -> Ty {
        match output {
            ReturnType::Default => Ty::unit(),
            ReturnType::Type(_, ty) => self.ty(ty),
        }
    }

    fn impl_trait(&mut self, node: &syn::TypeImplTrait) -> Ty {
        if self.within {
            let at = self.loc(node);
            return self.error(Problem::error("E0666", at, "nested `impl Trait` is not allowed"));
        }
        self.within = true;
        let found = self.impl_trait_alone(node);
        self.within = false;
        found
    }

    fn impl_trait_alone(&mut self, node: &syn::TypeImplTrait) -> Ty {
        match self.mode {
            ImplMode::Param => {
                let index = self.env.count as u32;
                let name = Symbol::new(&format!("impl#{index}"));
                self.env.count += 1;
                let ty = Ty::Param(index, name);
                // In its place before those that its bounds name.
                let place = self.anonymous.len();
                self.anonymous.push((name, Vec::new()));
                let mut preds = Vec::new();
                for bound in &node.bounds {
                    bounds::read(self, &ty, bound, &mut preds);
                }
                self.env.bounds.extend(preds.iter().map(|pred| pred.trait_ref().clone()));
                self.anonymous[place].1 = preds;
                ty
            }
            ImplMode::Opaque(id) => {
                let index = self.opaques.len();
                self.opaques.push(Vec::new());
                let args: Args = self.env.identity();
                let ty = Ty::Opaque(id, index as u32, args);
                let mut preds = Vec::new();
                for bound in &node.bounds {
                    bounds::read(self, &ty, bound, &mut preds);
                }
                self.opaques[index] = preds;
                ty
            }
            ImplMode::Forbidden => {
                let at = self.loc(node);
                self.error(Problem::error(
                    "E0562",
                    at,
                    "`impl Trait` is only allowed in arguments and return types of functions and methods",
                ))
            }
        }
    }

    fn path(&mut self, whole: &Type, node: &syn::TypePath) -> Ty {
        let path = &node.path;
        if let Some(qself) = &node.qself {
            return self.qualified(qself, path);
        }
        cursor::in_type(self, path);
        let first = &path.segments[0];
        let name = Symbol::from(&first.ident);
        if path.leading_colon.is_none() {
            let start = match name.text() {
                "Self" => Some(self.self_ty.clone()),
                _ => self.env.names.get(&name).cloned().map(Some),
            };
            match start {
                Some(Some(ty)) if path.segments.len() == 1 => return ty,
                Some(Some(ty)) => return self.assoc(ty, &path.segments[1], whole),
                Some(None) => {
                    let at = self.loc(whole);
                    return self.error(Problem::error("E0411", at, "cannot find type `Self` in this scope"));
                }
                None => {}
            }
        }
        match paths::resolve(&self.cx.items, self.module, path, true) {
            Ok(found) => {
                let used = found.used;
                if matches!(found.def, Def::Trait(_)) && used < path.segments.len() {
                    let at = self.loc(whole);
                    let problem = Problem::error("E0223", at, "ambiguous associated type");
                    return self.error(problem.help("name the type: `<Type as Trait>::Name`"));
                }
                let ty = self.def(found.def, &path.segments[used - 1], path);
                match path.segments.iter().nth(used) {
                    Some(segment) => self.assoc(ty, segment, whole),
                    None => ty,
                }
            }
            Err(why) => {
                let problem = paths::problem(self.cx, self.module, self.file, path, Wanted::Type, &why);
                self.error(problem)
            }
        }
    }

    /// `Name<Item = T>`, of what has no associated types.
    fn no_constraints(&mut self, segment: &PathSegment) {
        let PathArguments::AngleBracketed(list) = &segment.arguments else { return };
        let said = list.args.iter().find(|arg| matches!(arg, GenericArgument::AssocType(_)));
        if let Some(said) = said {
            let at = self.loc(said);
            self.error(Problem::error("E0229", at, "associated item constraints are not allowed here"));
        }
    }

    /// A definition used as a type, with the arguments of the segment that names it.
    fn def(&mut self, def: Def, segment: &PathSegment, path: &syn::Path) -> Ty {
        match def {
            Def::Adt(id) => {
                self.no_constraints(segment);
                let generics = self.cx.items.adt(id).generics.clone();
                self.check_lifetimes(id, segment);
                let args = self.arguments(&generics, (0, Vec::new()), segment, false);
                if let PathArguments::AngleBracketed(list) = &segment.arguments {
                    let written = list.args.iter().filter(|arg| !matches!(arg, GenericArgument::Lifetime(_)));
                    for ((written, ty), param) in written.zip(args.iter()).zip(&generics.params) {
                        if let GenericArgument::Type(written) = written
                            && !param.may_be_unsized
                        {
                            self.check_sized(ty, written);
                        }
                    }
                }
                Ty::Adt(id, args)
            }
            Def::Alias(id) => {
                let alias = self.cx.items.alias(id).clone();
                let args = self.args(&alias.generics, 0, Vec::new(), segment);
                alias.ty.subst(&args)
            }
            Def::Prim(ty) => {
                if !matches!(segment.arguments, PathArguments::None) {
                    let at = self.loc(&segment.arguments);
                    let shown = crate::ty::show(&self.cx.items, &ty);
                    let message = format!("generic arguments are not allowed on builtin type `{shown}`");
                    self.error(Problem::error("E0109", at, message).help("leave them out"));
                }
                ty
            }
            Def::Trait(_) => {
                let at = span::path_loc(self.file, path);
                let name = path.segments[path.segments.len() - 1].ident.to_string();
                self.error(
                    Problem::error("E0782", at, "expected a type, found a trait")
                        .help(format!("write `dyn {name}` for a trait object, or `impl {name}`")),
                )
            }
            other => {
                let at = span::path_loc(self.file, path);
                let what = match other {
                    Def::Variant(..) => "variant",
                    Def::Module(_) => "module",
                    Def::Fn(_) => "function",
                    _ => "constant",
                };
                let name = path.segments[path.segments.len() - 1].ident.to_string();
                self.error(Problem::error("E0573", at, format!("expected type, found {what} `{name}`")))
            }
        }
    }

    /// Reads the arguments of a segment for `generics`, whose first `skip` parameters are given.
    pub fn args(&mut self, generics: &Generics, skip: usize, given: Vec<Ty>, segment: &PathSegment) -> Args {
        self.arguments(generics, (skip, given), segment, true)
    }

    /// With `infers`, arguments that are left out are for the body to find.
    fn arguments(
        &mut self,
        generics: &Generics,
        (skip, given): (usize, Vec<Ty>),
        segment: &PathSegment,
        infers: bool,
    ) -> Args {
        let mut out = given;
        let mut written = Vec::new();
        if let PathArguments::AngleBracketed(list) = &segment.arguments {
            for arg in &list.args {
                if matches!(arg, GenericArgument::Lifetime(_)) && !written.is_empty() {
                    let at = self.loc(arg);
                    let problem = Problem::error("E0747", at, "lifetime provided when a type was expected");
                    self.error(problem.help("lifetimes come first"));
                }
                match arg {
                    GenericArgument::Type(ty) => {
                        let param = generics.params.get(skip + written.len());
                        let found = self.type_or_const(ty);
                        self.check_constant(&found, param.and_then(|param| param.const_ty.as_ref()), self.loc(ty));
                        written.push(found);
                    }
                    GenericArgument::Const(expr) => {
                        let param = generics.params.get(skip + written.len());
                        if let Some(wanted) = param.and_then(|param| param.const_ty.clone())
                            && !arguments::may_be_of(expr, &wanted)
                        {
                            let at = self.loc(expr);
                            let shown = crate::ty::show(&self.cx.items, &wanted);
                            let problem = Problem::error("E0308", at, "mismatched types");
                            self.error(problem.label(format!("expected `{shown}`")));
                        }
                        let found = self.const_argument(expr);
                        self.check_constant(&found, param.and_then(|param| param.const_ty.as_ref()), self.loc(expr));
                        written.push(found);
                    }
                    _ => {}
                }
            }
        }
        let named = generics.params.len() - generics.anonymous;
        let wanted = named.saturating_sub(skip);
        let required = generics.params[skip.min(named)..named].iter().filter(|param| param.default.is_none()).count();
        let elided = written.is_empty() && self.hole.is_some() && infers;
        if written.len() > wanted || (written.len() < required && !elided) {
            let name = segment.ident.to_string();
            let (many, few) = (wanted, written.len());
            let plural = if many == 1 { "" } else { "s" };
            self.cx.report(
                Problem::error(
                    "E0107",
                    Loc::new(self.file, segment.ident.span()),
                    if few == 0 {
                        format!("missing generics for `{name}`")
                    } else {
                        format!("`{name}` takes {many} generic argument{plural} but {few} were supplied")
                    },
                )
                .label(format!("expected {many} generic argument{plural}")),
            );
        }
        for index in skip..generics.params.len() {
            let param = &generics.params[index];
            let ty = match (written.get(index - skip), &param.default, &mut self.hole) {
                (Some(ty), ..) if index < named => ty.clone(),
                (_, Some(default), None) => default.subst(&out),
                (_, Some(default), Some(_)) if !written.is_empty() || !infers => default.subst(&out),
                (_, _, Some(hole)) => hole(),
                _ => Ty::Error,
            };
            out.push(ty);
        }
        out.into()
    }

    /// A path in argument position may name a constant.
    fn type_or_const(&mut self, ty: &Type) -> Ty {
        if let Type::Path(node) = ty
            && node.qself.is_none()
            && !self.env.names.contains_key(&Symbol::from(&node.path.segments[0].ident))
            && paths::resolve(&self.cx.items, self.module, &node.path, true).is_err()
            && let Ok(found) = paths::resolve(&self.cx.items, self.module, &node.path, false)
            && let Def::Const(_) = found.def
        {
            let expr = Expr::Path(syn::ExprPath { attrs: Vec::new(), qself: None, path: node.path.clone() });
            return self.length(&expr);
        }
        self.ty(ty)
    }

    /// The length of an array, as far as it can be known without running anything.
    pub fn length(&mut self, expr: &Expr) -> Ty {
        if let Expr::Path(path) = expr
            && let Some(ident) = path.path.get_ident()
            && self.locals.iter().any(|(name, _)| *name == Symbol::from(ident))
        {
            let at = Loc::new(self.file, ident.span());
            let problem = Problem::error("E0435", at, "attempt to use a non-constant value in a constant");
            return self.error(problem.label("non-constant value").help("make it a `const`, or use a `Vec`"));
        }
        if matches!(expr, Expr::Lit(literal) if !matches!(literal.lit, syn::Lit::Int(_) | syn::Lit::Byte(_))) {
            let at = self.loc(expr);
            return self.error(Problem::error("E0308", at, "mismatched types").label("expected `usize`"));
        }
        if matches!(expr, Expr::Unary(node) if matches!(node.op, syn::UnOp::Neg(_))) {
            let at = self.loc(expr);
            return self.error(Problem::error("E0600", at, "cannot apply unary operator `-` to type `usize`"));
        }
        self.const_argument(expr)
    }

    /// The value for a const parameter, which may have other types than a length.
    pub(super) fn const_argument(&mut self, expr: &Expr) -> Ty {
        if let (Expr::Infer(_), Some(hole)) = (expr, &mut self.hole) {
            return hole();
        }
        super::generics::length(&self.cx.items, self.module, &self.env, expr, 0)
    }
}

/// The report of a type without a size where a value needs one.
pub(crate) fn unsized_value(items: &crate::items::Items, ty: &Ty, at: Loc) -> Problem {
    let shown = crate::ty::show(items, ty);
    let message = format!("the size for values of type `{shown}` cannot be known at compilation time");
    let problem = Problem::error("E0277", at, message).label("doesn't have a size known at compile-time");
    problem.help(format!("borrow it: `&{shown}`"))
}
