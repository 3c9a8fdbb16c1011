//! Operators: on numbers as the machine has them, on anything else through the traits of `std::ops` and `std::cmp`. One file because operators share their rules.

use syn::{BinOp as Syn, Expr};

use super::Checker;
use super::expr::Want;
use crate::diagnostic::Problem;
use crate::hir::{self, BinOp, Kind};
use crate::infer::{Answer, VarKind};
use crate::source::Loc;
use crate::sym::Symbol;
use crate::ty::{Pred, Projection, TraitRef, Ty};

/// How an operator is called and what it does, for messages.
struct OpName {
    op: BinOp,
    sign: &'static str,
    /// The trait of the operator, and of its assigning form.
    traits: (&'static str, &'static str),
    verb: &'static str,
}

fn op_name(op: BinOp) -> OpName {
    let (sign, traits, verb) = match op {
        BinOp::Add => ("+", ("Add", "AddAssign"), "add"),
        BinOp::Sub => ("-", ("Sub", "SubAssign"), "subtract"),
        BinOp::Mul => ("*", ("Mul", "MulAssign"), "multiply"),
        BinOp::Div => ("/", ("Div", "DivAssign"), "divide"),
        BinOp::Rem => ("%", ("Rem", "RemAssign"), "calculate the remainder of"),
        BinOp::BitAnd => ("&", ("BitAnd", "BitAndAssign"), "bit-and"),
        BinOp::BitOr => ("|", ("BitOr", "BitOrAssign"), "bit-or"),
        BinOp::BitXor => ("^", ("BitXor", "BitXorAssign"), "bit-xor"),
        BinOp::Shl => ("<<", ("Shl", "ShlAssign"), "shift"),
        BinOp::Shr => (">>", ("Shr", "ShrAssign"), "shift"),
        BinOp::Eq => ("==", ("PartialEq", ""), "compare"),
        BinOp::Ne => ("!=", ("PartialEq", ""), "compare"),
        BinOp::Lt => ("<", ("PartialOrd", ""), "compare"),
        BinOp::Le => ("<=", ("PartialOrd", ""), "compare"),
        BinOp::Gt => (">", ("PartialOrd", ""), "compare"),
        BinOp::Ge => (">=", ("PartialOrd", ""), "compare"),
    };
    OpName { op, sign, traits, verb }
}

impl OpName {
    fn is_shift(&self) -> bool {
        matches!(self.op, BinOp::Shl | BinOp::Shr)
    }

    fn is_bitwise(&self) -> bool {
        matches!(self.op, BinOp::BitAnd | BinOp::BitOr | BinOp::BitXor)
    }
}

/// The operator of an expression, and whether it assigns.
fn binary_op(op: &Syn) -> Option<(BinOp, bool)> {
    Some(match op {
        Syn::Add(_) => (BinOp::Add, false),
        Syn::Sub(_) => (BinOp::Sub, false),
        Syn::Mul(_) => (BinOp::Mul, false),
        Syn::Div(_) => (BinOp::Div, false),
        Syn::Rem(_) => (BinOp::Rem, false),
        Syn::BitAnd(_) => (BinOp::BitAnd, false),
        Syn::BitOr(_) => (BinOp::BitOr, false),
        Syn::BitXor(_) => (BinOp::BitXor, false),
        Syn::Shl(_) => (BinOp::Shl, false),
        Syn::Shr(_) => (BinOp::Shr, false),
        Syn::Eq(_) => (BinOp::Eq, false),
        Syn::Ne(_) => (BinOp::Ne, false),
        Syn::Lt(_) => (BinOp::Lt, false),
        Syn::Le(_) => (BinOp::Le, false),
        Syn::Gt(_) => (BinOp::Gt, false),
        Syn::Ge(_) => (BinOp::Ge, false),
        Syn::AddAssign(_) => (BinOp::Add, true),
        Syn::SubAssign(_) => (BinOp::Sub, true),
        Syn::MulAssign(_) => (BinOp::Mul, true),
        Syn::DivAssign(_) => (BinOp::Div, true),
        Syn::RemAssign(_) => (BinOp::Rem, true),
        Syn::BitAndAssign(_) => (BinOp::BitAnd, true),
        Syn::BitOrAssign(_) => (BinOp::BitOr, true),
        Syn::BitXorAssign(_) => (BinOp::BitXor, true),
        Syn::ShlAssign(_) => (BinOp::Shl, true),
        Syn::ShrAssign(_) => (BinOp::Shr, true),
        _ => return None,
    })
}

impl Checker<'_> {
    pub(super) fn binary(&mut self, node: &syn::ExprBinary, loc: Loc) -> hir::Expr {
        match &node.op {
            Syn::And(_) | Syn::Or(_) => return self.logic(node, loc),
            _ => {}
        }
        let Some((op, assigns)) = binary_op(&node.op) else {
            return self.fail(loc, Problem::unsupported(loc, "this operator"));
        };
        let at = crate::syntax::span::loc(self.file, &node.op);
        let name = op_name(op);
        if assigns {
            return self.assign_op(node, &name, at, loc);
        }
        // `a + b` need not have the type of its operands' sum.
        let left = self.expr(&node.left, Want::Nothing);
        if name.traits.1.is_empty() {
            return self.compare(left, &node.right, &name, at, loc);
        }
        self.arithmetic(left, &node.right, &name, at, loc)
    }

    fn logic(&mut self, node: &syn::ExprBinary, loc: Loc) -> hir::Expr {
        let left = Box::new(self.expr_coerce(&node.left, &Ty::Bool));
        // The right side may not run, so it does not make what follows unreachable.
        let diverges = self.diverges;
        let right = Box::new(self.expr_coerce(&node.right, &Ty::Bool));
        self.diverges = diverges;
        let kind = match node.op {
            Syn::And(_) => Kind::And(left, right),
            _ => Kind::Or(left, right),
        };
        hir::Expr { kind, ty: Ty::Bool, loc }
    }

    pub(super) fn is_numeric(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Int(_) | Ty::Float(_) => true,
            Ty::Infer(var) => matches!(self.infer.kind(*var), VarKind::Int | VarKind::Float),
            _ => false,
        }
    }

    /// A type of which nothing is known yet.
    fn is_free(&self, ty: &Ty) -> bool {
        matches!(ty, Ty::Infer(var) if self.infer.kind(*var) == VarKind::General)
    }

    fn is_builtin(&self, ty: &Ty, name: &OpName) -> bool {
        match ty {
            Ty::Bool => name.is_bitwise(),
            Ty::Float(_) => !name.is_bitwise() && !name.is_shift(),
            Ty::Infer(var) if self.infer.kind(*var) == VarKind::Float => !name.is_bitwise() && !name.is_shift(),
            ty => self.is_numeric(ty),
        }
    }

    /// The operand with references to a number looked through.
    fn plain_operand(&mut self, operand: hir::Expr, name: &OpName) -> (hir::Expr, Ty) {
        let head = self.head(&operand.ty);
        if let Ty::Ref(inner, false) = &head {
            let inner = self.infer.shallow(inner);
            if self.is_builtin(&inner, name) {
                let loc = operand.loc;
                let operand = hir::Expr { kind: Kind::Deref(Box::new(operand)), ty: inner.clone(), loc };
                return (operand, inner);
            }
        }
        (operand, head)
    }

    fn arithmetic(&mut self, left: hir::Expr, right: &Expr, name: &OpName, at: Loc, loc: Loc) -> hir::Expr {
        let (left, left_ty) = self.plain_operand(left, name);
        if left_ty.is_error() {
            self.expr(right, Want::Nothing);
            return self.error_expr(loc);
        }
        if !self.is_builtin(&left_ty, name) {
            return self.overloaded(left, None, Some(right), name, at, loc);
        }
        let right = self.expr(right, Want::Nothing);
        let (right, right_ty) = self.plain_operand(right, name);
        if right_ty.is_error() {
            return hir::Expr { ty: left_ty, ..self.error_expr(loc) };
        }
        let free = matches!(&right_ty, Ty::Infer(var) if self.infer.kind(*var) == VarKind::General);
        if let Some(at) = self.undecided_operand(&right_ty, right.loc) {
            return self.fail(loc, undecided("E0284", at));
        }
        if !free && !self.is_builtin(&right_ty, name) && !matches!(right_ty, Ty::Never) {
            return self.overloaded(left, Some(right), None, name, at, loc);
        }
        if name.is_shift() {
            let kind = Kind::Binary(name.op, Box::new(left), Box::new(right));
            return hir::Expr { kind, ty: left_ty, loc };
        }
        let right = match self.join_numbers(&left_ty, right, name, at) {
            Ok(right) => right,
            Err(problem) => return self.fail(loc, problem),
        };
        let kind = Kind::Binary(name.op, Box::new(left), Box::new(right));
        hir::Expr { kind, ty: left_ty, loc }
    }

    /// Both operands of one number type, or rustc's complaint.
    fn join_numbers(&mut self, left: &Ty, right: hir::Expr, name: &OpName, at: Loc) -> Result<hir::Expr, Problem> {
        let right = match self.try_coerce(right, left) {
            Ok(right) => return Ok(right),
            Err(right) => right,
        };
        let (l, r) = (self.show(left), self.show(&right.ty));
        // Of two numbers of one kind the right one is the mistake, of any others the operator.
        let whole = |checker: &Self, ty: &Ty| match checker.infer.shallow(ty) {
            Ty::Int(_) => Some(true),
            Ty::Float(_) => Some(false),
            _ => None,
        };
        let kinds = (whole(self, left), whole(self, &right.ty));
        if kinds.0.is_none() || kinds.0 != kinds.1 {
            let message = self.cannot(name, &l, &r);
            let label = format!("no implementation for `{l} {} {r}`", name.sign);
            return Err(Problem::error("E0277", at, message).label(label));
        }
        Err(Problem::error("E0308", right.loc, "mismatched types")
            .label(format!("expected `{l}`, found `{r}`"))
            .help(format!("convert one of them: `as {l}`, or `{l}::from(…)`")))
    }

    fn cannot(&self, name: &OpName, left: &str, right: &str) -> String {
        match name.op {
            BinOp::Add => format!("cannot add `{right}` to `{left}`"),
            BinOp::Sub => format!("cannot subtract `{right}` from `{left}`"),
            BinOp::Mul => format!("cannot multiply `{left}` by `{right}`"),
            BinOp::Div => format!("cannot divide `{left}` by `{right}`"),
            BinOp::Rem => {
                format!("cannot calculate the remainder of `{left}` divided by `{right}`")
            }
            _ if name.traits.1.is_empty() => format!("can't compare `{left}` with `{right}`"),
            _ => format!("no implementation for `{left} {} {right}`", name.sign),
        }
    }

    /// Through the operator's trait; the right side is given checked or not.
    fn overloaded(
        &mut self,
        left: hir::Expr,
        checked: Option<hir::Expr>,
        syntax: Option<&Expr>,
        name: &OpName,
        at: Loc,
        loc: Loc,
    ) -> hir::Expr {
        let rhs = self.infer.fresh_ty();
        let trait_id = self.cx.items.lang_trait(name.traits.0);
        let goal = TraitRef::new(trait_id, vec![left.ty.clone(), rhs.clone()]);
        let answer = self.infer.holds(&self.cx.items, &goal, 0);
        if let Answer::Yes(_) = answer {
            let _ = self.infer.select(&self.cx.items, &goal, 0);
        }
        let right = match (checked, syntax) {
            (Some(right), _) => match self.try_coerce(right, &rhs) {
                Ok(right) => right,
                Err(right) => {
                    let (l, r) = (self.show(&left.ty), self.show(&right.ty));
                    let label = format!("no implementation for `{l} {} {r}`", name.sign);
                    return self.fail(loc, Problem::error("E0277", at, self.cannot(name, &l, &r)).label(label));
                }
            },
            (None, Some(syntax)) if matches!(answer, Answer::Yes(_)) => self.expr_coerce(syntax, &rhs),
            (None, Some(syntax)) => {
                let right = self.expr(syntax, Want::Nothing);
                let _ = self.infer.unify(&rhs, &right.ty);
                right
            }
            (None, None) => return self.error_expr(loc),
        };
        if right.ty.is_error() {
            return self.error_expr(loc);
        }
        if answer == Answer::No {
            let (l, r) = (self.show(&left.ty), self.show(&right.ty));
            let message = match self.op_for(&left.ty, name) {
                true => {
                    return self.fail(loc, Problem::error("E0277", at, self.cannot(name, &l, &r)));
                }
                false if matches!(name.op, BinOp::Add) => format!("cannot add `{r}` to `{l}`"),
                false => format!("binary operation `{}` cannot be applied to type `{l}`", name.sign),
            };
            let mut problem = Problem::error("E0369", at, message);
            if l == "&str" && name.op == BinOp::Add {
                problem = problem.help("make the left side a `String`: `left.to_string() + right`, or use `format!`");
            }
            return self.fail(loc, problem);
        }
        if self.infer.holds(&self.cx.items, &goal, 0) == Answer::No {
            if let Some(problem) = self.other_item(&goal, at) {
                return self.fail(loc, problem);
            }
            let (l, r) = (self.show(&left.ty), self.show(&right.ty));
            let problem = Problem::error("E0277", at, self.cannot(name, &l, &r))
                .label(format!("no implementation for `{l} {} {r}`", name.sign));
            return self.fail(loc, problem);
        }
        self.infer.oblige(Pred::Trait(goal.clone()), at);
        let output = Projection { trait_ref: goal, name: Symbol::new("Output") };
        let ty = self.normalize(&Ty::Proj(std::rc::Rc::new(output)), at);
        hir::Expr { kind: Kind::Binary(name.op, Box::new(left), Box::new(right)), ty, loc }
    }

    /// Where an operand says only what it can become, and nothing else could say what that is: a number may be added to
    /// more than its own type.
    fn undecided_operand(&mut self, ty: &Ty, at: Loc) -> Option<Loc> {
        let open = |infer: &crate::infer::Infer, ty: &Ty| match ty {
            Ty::Infer(var) if infer.kind(*var) == VarKind::General => Some(*var),
            _ => None,
        };
        let var = open(&self.infer, ty)?;
        self.solve();
        let ty = self.infer.shallow(ty);
        open(&self.infer, &ty)?;
        let has = |infer: &crate::infer::Infer, ty: &Ty| {
            infer.resolve(ty).any(&mut |part| matches!(part, Ty::Infer(found) if *found == var))
        };
        if self.locals.iter().any(|local| has(&self.infer, &local.ty)) || has(&self.infer, &self.ret.clone()) {
            return None;
        }
        let known = ["FromStr", "Into", "Sum", "Product", "Default", "From", "TryInto"];
        let asked = self.infer.pending.iter().find(|obligation| {
            let wanted = obligation.pred.trait_ref();
            known.contains(&self.cx.items.trait_(wanted.id).name.text())
                && wanted.args.iter().any(|arg| has(&self.infer, arg))
        })?;
        Some(if asked.at.line > 0 && !asked.at.is_prelude() { asked.at } else { at })
    }

    /// Whether the operator exists for the type at all.
    fn op_for(&mut self, ty: &Ty, name: &OpName) -> bool {
        let head = self.infer.shallow(ty);
        self.is_numeric(&head) && self.is_builtin(&head, name)
    }

    fn compare(&mut self, left: hir::Expr, right: &Expr, name: &OpName, at: Loc, loc: Loc) -> hir::Expr {
        let left_ty = self.head(&left.ty);
        let right = self.expr(right, self.comparison_hint(&left_ty));
        let right_ty = self.head(&right.ty);
        let kind = |left, right| Kind::Binary(name.op, Box::new(left), Box::new(right));
        if let Err(problem) = self.comparable(&left_ty, &right_ty, right.loc, name, at) {
            let no_operator = problem.code == Some("E0369");
            self.report(problem);
            if no_operator {
                return self.error_expr(loc);
            }
        }
        hir::Expr { kind: kind(left, right), ty: Ty::Bool, loc }
    }

    /// The left side tells what a literal on the right is; of anything else the two need not be the same.
    fn comparison_hint<'t>(&self, left: &'t Ty) -> Want<'t> {
        match left {
            Ty::Adt(id, _) if self.cx.items.is_lang(*id, "Vec") => Want::Nothing,
            left => Want::Hint(left),
        }
    }

    fn comparable(&mut self, left: &Ty, right: &Ty, right_at: Loc, name: &OpName, at: Loc) -> Result<(), Problem> {
        let (left, right) = (self.head(left), self.head(right));
        if left.is_error() || right.is_error() || matches!(left, Ty::Never) || matches!(right, Ty::Never) {
            return Ok(());
        }
        if let (Ty::Ref(l, _), Ty::Ref(r, _)) = (&left, &right) {
            return self.comparable(&l.clone(), &r.clone(), right_at, name, at);
        }
        let scalar = |checker: &Self, ty: &Ty| checker.is_numeric(ty) || matches!(ty, Ty::Bool | Ty::Char);
        if scalar(self, &left) && (scalar(self, &right) || matches!(right, Ty::Infer(_))) {
            if self.infer.unify(&left, &right).is_ok() {
                return Ok(());
            }
            let (l, r) = (self.show(&left), self.show(&right));
            return Err(match left {
                Ty::Infer(_) => Problem::error("E0277", at, self.cannot(name, &l, &r)),
                _ => {
                    Problem::error("E0308", right_at, "mismatched types").label(format!("expected `{l}`, found `{r}`"))
                }
            });
        }
        if self.is_free(&left) || self.is_free(&right) {
            let _ = self.infer.unify(&left, &right);
            return Ok(());
        }
        let trait_id = self.cx.items.lang_trait(name.traits.0);
        let goal = TraitRef::new(trait_id, vec![left.clone(), right.clone()]);
        match self.infer.holds(&self.cx.items, &goal, 0) {
            Answer::No => Err(self.not_comparable(&left, &right, right_at, name, at)),
            _ => {
                self.infer.oblige(Pred::Trait(goal), at);
                Ok(())
            }
        }
    }

    /// Whether the operands of `assert_eq!` and its kind can be compared.
    pub(super) fn assertable(&mut self, left: &hir::Expr, right: &hir::Expr, op: &str, at: Loc) -> Result<(), Problem> {
        let name = op_name(if op == "==" { BinOp::Eq } else { BinOp::Ne });
        self.comparable(&left.ty.clone(), &right.ty.clone(), right.loc, &name, at)
    }

    fn not_comparable(&mut self, left: &Ty, right: &Ty, right_at: Loc, name: &OpName, at: Loc) -> Problem {
        let (l, r) = (self.show(left), self.show(right));
        let trait_id = self.cx.items.lang_trait(name.traits.0);
        let other = self.infer.fresh_ty();
        let goal = TraitRef::new(trait_id, vec![left.clone(), other.clone()]);
        match self.infer.select(&self.cx.items, &goal, 0) {
            Answer::No => {
                let message = format!("binary operation `{}` cannot be applied to type `{l}`", name.sign);
                let derive = if name.traits.0 == "PartialEq" { "PartialEq" } else { "PartialEq, PartialOrd" };
                Problem::error("E0369", at, message)
                    .help(format!("add `#[derive({derive})]` to `{}`", l.trim_start_matches('&')))
            }
            // Of what is ordered there is one other side, and rustc asks for that; of `==` there may be several.
            Answer::Yes(_)
                if !self.infer.resolve(&other).has_infer()
                    || matches!(
                        (left, self.infer.shallow(&other)),
                        (Ty::Adt(..) | Ty::Tuple(_), Ty::Adt(..) | Ty::Tuple(_))
                    )
                    || (name.traits.0 == "PartialOrd" && !matches!(left, Ty::Infer(_))) =>
            {
                Problem::error("E0308", right_at, "mismatched types")
                    .label(format!("expected `{}`, found `{r}`", self.show(&other)))
            }
            _ => {
                let problem = Problem::error("E0277", at, self.cannot(name, &l, &r))
                    .label(format!("no implementation for `{l} {} {r}`", name.sign));
                match (left, right) {
                    (Ty::Ref(..), _) => problem.help("dereference the left side with `*`"),
                    (_, Ty::Ref(..)) => problem.help("dereference the right side with `*`"),
                    _ => problem,
                }
            }
        }
    }

    fn assign_op(&mut self, node: &syn::ExprBinary, name: &OpName, at: Loc, loc: Loc) -> hir::Expr {
        let left = self.expr(&node.left, Want::Nothing);
        let left_ty = self.head(&left.ty);
        if left_ty.is_error() {
            self.expr(&node.right, Want::Nothing);
            return self.error_expr(loc);
        }
        let right = if self.is_builtin(&left_ty, name) {
            let right = self.expr(&node.right, Want::Nothing);
            let (right, right_ty) = self.plain_operand(right, name);
            if let Some(at) = self.undecided_operand(&right_ty, right.loc) {
                return self.fail(loc, undecided("E0283", at));
            }
            if !name.is_shift() && !right_ty.is_error() {
                match self.join_numbers(&left_ty, right, name, at) {
                    Ok(right) => right,
                    Err(mut problem) => {
                        if problem.code == Some("E0277") {
                            let verb = name.verb;
                            problem.message =
                                format!("cannot {verb}-assign `{}` to `{}`", self.show(&right_ty), self.show(&left_ty));
                        }
                        return self.fail(loc, problem);
                    }
                }
            } else {
                right
            }
        } else {
            match self.assign_overloaded(&left, &node.right, name, loc) {
                Some(right) => right,
                None => return self.error_expr(loc),
            }
        };
        if !is_place(&left) {
            let problem = Problem::error("E0067", left.loc, "invalid left-hand side of assignment");
            return self.fail(loc, problem.label("cannot assign to this expression"));
        }
        self.unit(Kind::AssignOp(name.op, Box::new(left), Box::new(right)), loc)
    }

    fn assign_overloaded(&mut self, left: &hir::Expr, right: &Expr, name: &OpName, loc: Loc) -> Option<hir::Expr> {
        let rhs = self.infer.fresh_ty();
        let trait_id = self.cx.items.lang_trait(name.traits.1);
        let goal = TraitRef::new(trait_id, vec![left.ty.clone(), rhs.clone()]);
        let answer = self.infer.holds(&self.cx.items, &goal, 0);
        if answer == Answer::No {
            self.expr(right, Want::Nothing);
            let shown = self.show(&left.ty);
            let message = format!("binary assignment operation `{}=` cannot be applied to type `{shown}`", name.sign);
            let mut problem = Problem::error("E0368", loc, message);
            if let Ty::Ref(inner, true) = self.infer.shallow(&left.ty)
                && self.is_numeric(&self.infer.shallow(&inner))
            {
                problem = problem.help("dereference it: write `*` before the left side");
            }
            self.report(problem);
            return None;
        }
        let _ = self.infer.select(&self.cx.items, &goal, 0);
        let right = self.expr_coerce(right, &rhs);
        self.infer.oblige(Pred::Trait(goal), loc);
        Some(right)
    }

    pub(super) fn unary_op(&mut self, op: hir::UnOp, node: &syn::ExprUnary, want: Want<'_>, loc: Loc) -> hir::Expr {
        let inner = self.expr(&node.expr, want.hint());
        let head = self.head(&inner.ty);
        let (inner, head) = match &head {
            Ty::Ref(behind, false) => {
                let behind = self.infer.shallow(behind);
                let plain = self.is_numeric(&behind) || matches!(behind, Ty::Bool);
                match plain {
                    true => {
                        let at = inner.loc;
                        (hir::Expr { kind: Kind::Deref(Box::new(inner)), ty: behind.clone(), loc: at }, behind)
                    }
                    false => (inner, head),
                }
            }
            _ => (inner, head),
        };
        let fits = match (op, &head) {
            (_, Ty::Error) => return self.error_expr(loc),
            (hir::UnOp::Neg, Ty::Int(int)) => int.signed(),
            (hir::UnOp::Neg, Ty::Float(_)) => true,
            (hir::UnOp::Neg, Ty::Infer(_)) => self.is_numeric(&head),
            (hir::UnOp::Not, Ty::Bool | Ty::Int(_)) => true,
            (hir::UnOp::Not, Ty::Infer(var)) => self.infer.kind(*var) == VarKind::Int,
            _ => false,
        };
        if fits {
            if let (hir::UnOp::Neg, Ty::Infer(_)) = (op, &head) {
                let goal = TraitRef::new(self.cx.items.lang_trait("Neg"), vec![head.clone()]);
                self.infer.oblige(Pred::Trait(goal), loc);
            }
            return hir::Expr { kind: Kind::Unary(op, Box::new(inner)), ty: head, loc };
        }
        let (sign, name) = match op {
            hir::UnOp::Neg => ("-", "Neg"),
            hir::UnOp::Not => ("!", "Not"),
        };
        let goal = TraitRef::new(self.cx.items.lang_trait(name), vec![head.clone()]);
        if self.infer.holds(&self.cx.items, &goal, 0) == Answer::No {
            let shown = self.show(&head);
            let message = format!("cannot apply unary operator `{sign}` to type `{shown}`");
            let mut problem = Problem::error("E0600", loc, message);
            if matches!(head, Ty::Int(_)) {
                problem = problem.label("unsigned values cannot be negated");
            }
            return self.fail(loc, problem);
        }
        let output = Projection { trait_ref: goal, name: Symbol::new("Output") };
        let ty = self.normalize(&Ty::Proj(std::rc::Rc::new(output)), loc);
        hir::Expr { kind: Kind::Unary(op, Box::new(inner)), ty, loc }
    }

    pub(super) fn assign(&mut self, node: &syn::ExprAssign, loc: Loc) -> hir::Expr {
        if matches!(&*node.left, Expr::Tuple(_) | Expr::Array(_) | Expr::Struct(_) | Expr::Infer(_))
            || is_pattern(&node.left)
        {
            return self.assign_pattern(node, loc);
        }
        let left = self.expr(&node.left, Want::Nothing);
        let right = self.expr_coerce(&node.right, &left.ty.clone());
        if let Kind::Const(id, _) = &left.kind
            && self.cx.items.constant(*id).is_static
        {
            let decl = self.cx.items.constant(*id);
            if !decl.mutable && id.0 >= self.cx.items.library.consts {
                let message = format!("cannot assign to immutable static item `{}`", decl.name);
                self.report(Problem::error("E0594", loc, message).label("cannot assign"));
            }
        } else if self.is_type_function(&node.left, &left) {
            let message = "expected tuple struct or tuple variant, found associated function";
            self.report(Problem::error("E0164", left.loc, message).label("cannot assign to this expression"));
        } else if (!is_place(&left) || matches!(left.kind, Kind::Const(..))) && !left.ty.is_error() {
            let problem = Problem::error("E0070", left.loc, "invalid left-hand side of assignment")
                .label("cannot assign to this expression");
            self.report(problem);
        }
        self.unit(Kind::Assign(Box::new(left), Box::new(right)), loc)
    }

    /// Whether it calls a function by the name of a type, which left of `=` reads as a pattern.
    fn is_type_function(&self, syntax: &Expr, left: &hir::Expr) -> bool {
        let Kind::Call(id, ..) = &left.kind else { return false };
        matches!(syntax, Expr::Call(_)) && self.cx.items.func(*id).container != crate::items::Container::None
    }

    /// `if a = b`, where `==` is meant.
    pub(super) fn assign_for_bool(&mut self, node: &syn::ExprAssign, loc: Loc) -> hir::Expr {
        self.expr(&node.left, Want::Nothing);
        self.expr(&node.right, Want::Nothing);
        let problem = Problem::error("E0308", loc, "mismatched types").label("expected `bool`, found `()`");
        self.fail(loc, problem.help("compare with `==`"))
    }

    /// `(a, b[0]) = …`: each place is assigned from a name of its own.
    fn assign_pattern(&mut self, node: &syn::ExprAssign, loc: Loc) -> hir::Expr {
        let value = self.expr(&node.right, Want::Nothing);
        let mut assigns = Vec::new();
        let ty = value.ty.clone();
        let pat = self.pattern_of(&node.left, &ty, &mut assigns);
        self.unit(Kind::AssignPat(Box::new(pat), Box::new(value), assigns), loc)
    }

    fn pattern_of(&mut self, left: &Expr, ty: &Ty, assigns: &mut Vec<hir::Expr>) -> hir::Pat {
        let loc = self.loc(left);
        let ty = self.head(ty);
        match (left, &ty) {
            (Expr::Infer(_), _) => hir::Pat { kind: hir::PatKind::Wild, ty, loc },
            (Expr::Paren(inner), _) => self.pattern_of(&inner.expr, &ty, assigns),
            (Expr::Tuple(node), Ty::Tuple(parts)) if parts.len() == node.elems.len() => {
                let pats = node.elems.iter().zip(parts.iter()).map(|(e, ty)| self.pattern_of(e, ty, assigns)).collect();
                hir::Pat { kind: hir::PatKind::Tuple(pats), ty, loc }
            }
            (Expr::Array(node), Ty::Array(elem, len)) => {
                let rest = node.elems.iter().position(is_rest);
                let wanted = node.elems.len() - usize::from(rest.is_some());
                self.check_array_length(len, wanted, rest.is_some(), loc);
                let (mut before, mut after) = (Vec::new(), Vec::new());
                for (index, part) in node.elems.iter().enumerate().filter(|(index, _)| Some(*index) != rest) {
                    let pat = self.pattern_of(part, elem, assigns);
                    if rest.is_some_and(|rest| index > rest) { after.push(pat) } else { before.push(pat) }
                }
                hir::Pat { kind: hir::PatKind::Slice { before, rest: rest.map(|_| None), after }, ty, loc }
            }
            (Expr::Struct(node), Ty::Adt(id, args)) => {
                let fields = self.cx.items.adt(*id).variants[0].fields.clone();
                let mut pats = Vec::new();
                for value in &node.fields {
                    let syn::Member::Named(ident) = &value.member else {
                        continue;
                    };
                    let name = Symbol::from(ident);
                    if let Some(index) = fields.iter().position(|field| field.name == name) {
                        let field_ty = fields[index].ty.subst(args);
                        pats.push((index as u32, self.pattern_of(&value.expr, &field_ty, assigns)));
                    }
                }
                hir::Pat { kind: hir::PatKind::Adt { id: *id, variant: 0, fields: pats }, ty, loc }
            }
            // A value of a type not known yet is what the left side makes of it.
            (Expr::Array(node), Ty::Infer(_)) if !self.is_numeric(&ty) && !node.elems.iter().any(is_rest) => {
                let len = Ty::Const(node.elems.len() as u64);
                let array = Ty::Array(crate::infer::rc(self.infer.fresh_ty()), crate::infer::rc(len));
                let _ = self.infer.unify(&ty, &array);
                self.pattern_of(left, &array, assigns)
            }
            (Expr::Tuple(_) | Expr::Array(_) | Expr::Struct(_), _) => {
                let parts: Vec<&Expr> = match left {
                    Expr::Tuple(node) => node.elems.iter().collect(),
                    Expr::Array(node) => node.elems.iter().collect(),
                    Expr::Struct(node) => node.fields.iter().map(|field| &field.expr).collect(),
                    _ => Vec::new(),
                };
                parts.into_iter().for_each(|part| drop(self.pattern_of(part, &Ty::Error, assigns)));
                let shown = self.show(&ty);
                let problem = match left {
                    _ if ty.is_error() => return hir::Pat { kind: hir::PatKind::Error, ty, loc },
                    Expr::Array(_) => {
                        Problem::error("E0529", loc, format!("expected an array or slice, found `{shown}`"))
                    }
                    _ => Problem::error("E0308", loc, "mismatched types").label(format!("expected `{shown}`")),
                };
                self.report(problem);
                hir::Pat { kind: hir::PatKind::Error, ty, loc }
            }
            _ => {
                let place = self.expr(left, Want::Nothing);
                let local = self.new_local(Symbol::new("_assigned"), ty.clone(), false, loc);
                let value = hir::Expr { kind: Kind::Local(local), ty: ty.clone(), loc };
                let value = self.coerce(value, &place.ty.clone());
                assigns.push(self.unit(Kind::Assign(Box::new(place), Box::new(value)), loc));
                hir::Pat { kind: hir::PatKind::Bind { local, mode: hir::Binding::Value, sub: None }, ty, loc }
            }
        }
    }
}

fn is_pattern(expr: &Expr) -> bool {
    matches!(expr, Expr::Paren(inner) if matches!(&*inner.expr, Expr::Tuple(_) | Expr::Array(_)) || is_pattern(&inner.expr))
}

fn is_rest(expr: &Expr) -> bool {
    matches!(expr, Expr::Range(node) if node.start.is_none() && node.end.is_none())
}

/// Whether something can stand left of `=`.
pub(super) fn is_place(expr: &hir::Expr) -> bool {
    matches!(
        &expr.kind,
        Kind::Local(_)
            | Kind::Deref(_)
            | Kind::Field(..)
            | Kind::Index(..)
            | Kind::IndexBy(..)
            | Kind::Error
            | Kind::Const(..)
    )
}

/// What an operand is to become is not said.
fn undecided(code: &'static str, at: Loc) -> Problem {
    Problem::error(code, at, "type annotations needed")
        .label("cannot infer type")
        .help("say the type, as in `.parse::<u32>()`, or name the value first: `let right: u32 = …`")
}
