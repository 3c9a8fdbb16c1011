//! Whether fields have types that fields can have, and the functions that options name fit: what a check takes and gives, what
//! a computed field is.

use super::{Field, Model, Relationship};
use crate::check::Checked;
use crate::collect::Cx;
use crate::diagnostic::Problem;
use crate::hir::Kind;
use crate::infer::{Answer, Infer};
use crate::items::{ConstId, Items};
use crate::model::{Options, Value, is_listener};
use crate::source::Loc;
use crate::ty::{FnSig, TraitRef, Ty, show};

/// Looks at every model of the program, once the bodies are checked.
pub(crate) fn check(cx: &mut Cx, checked: &Checked) {
    let mut infer = Infer::default();
    infer.closures = checked.closures.clone();
    let mut found = Vec::new();
    for id in cx.items.library.adts..cx.items.counts().adts {
        if let Some(model) = &cx.items.adt(crate::items::AdtId(id)).model {
            let mut looker = Looker { items: &cx.items, checked, infer: &mut infer, found: &mut found };
            looker.model(model);
        }
    }
    found.into_iter().for_each(|problem| cx.report(problem));
}

struct Looker<'a> {
    items: &'a Items,
    checked: &'a Checked,
    infer: &'a mut Infer,
    found: &'a mut Vec<Problem>,
}

impl Looker<'_> {
    fn model(&mut self, model: &Model) {
        if let Some((sig, at)) = self.function(&model.options, "validate")
            && !self.is_result(&sig.ret, &Ty::unit())
        {
            let shown = show(self.items, &sig.ret);
            let message = format!("`validate` of `{}` takes a function that returns a `Result`", model.name);
            let label = format!("expected `Result<(), E>`, where `E` can be displayed, found `{shown}`");
            self.found.push(Problem::error("E0308", at, message).label(label));
        }
        for (name, ..) in model.options.given.iter().filter(|(name, ..)| is_listener(name.text())) {
            self.listener(model, name.text());
        }
        self.before(&model.options, "model");
        for field in &model.fields {
            self.typed(field);
            self.field(field);
            self.serializes(field);
            self.before(&field.options, field.name.text());
        }
        model.relationships.iter().for_each(|relationship| self.joins(relationship));
        for field in model.fields.iter().chain(&model.computed) {
            self.makes(field, "default_factory");
            self.makes(field, "onupdate");
            self.makes(field, "computed");
        }
    }

    /// A function of a relationship gives a condition.
    fn joins(&mut self, relationship: &Relationship) {
        let Some((sig, at)) = self.function(&relationship.options, "primaryjoin") else {
            return;
        };
        let is_condition = self.items.args_of(&sig.ret, "Expr").is_some_and(|args| args[0] == Ty::Bool);
        if !is_condition && !sig.ret.has_error() {
            let shown = show(self.items, &sig.ret);
            let message = format!(
                "`primaryjoin` of `{}` takes a function that returns a condition, not `{shown}`",
                relationship.name
            );
            self.found.push(Problem::error("E0271", at, message));
        }
    }

    /// A function of JSON gives JSON back.
    fn before(&mut self, options: &Options, name: &str) {
        let Some((sig, at)) = self.function(options, "validate_before") else {
            return;
        };
        let is_json = |ty: &Ty| matches!(ty, Ty::Adt(id, _) if id.0 < self.items.library.adts && self.items.adt(*id).name.text() == "Value");
        let gives = self.items.args_of(&sig.ret, "Result").is_some_and(|args| is_json(&args[0]));
        let takes = matches!(sig.params.as_slice(), [param] if is_json(param) || param.has_error());
        if !(takes && (gives || sig.ret.has_error())) {
            let message =
                format!("`validate_before` of `{name}` takes a function `fn(Value) -> Result<Value, E>` of JSON");
            self.found.push(Problem::error("E0277", at, message));
        }
    }

    /// A function that is told of an event returns nothing, or the library's `Result<()>`.
    fn listener(&mut self, model: &Model, option: &str) {
        let Some((sig, at)) = self.function(&model.options, option) else {
            return;
        };
        let failed = self.items.args_of(&sig.ret, "Result").is_some_and(|args| {
            let library = matches!(&args[1], Ty::Adt(id, _) if id.0 < self.items.library.adts && self.items.adt(*id).name.text() == "Error");
            args[0] == Ty::unit() && library
        });
        if sig.ret != Ty::unit() && !failed && !sig.ret.has_error() {
            let shown = show(self.items, &sig.ret);
            let message = format!(
                "`{option}` of `{}` takes a function that returns nothing or `fieldbook::Result<()>`, not `{shown}`",
                model.name
            );
            self.found.push(Problem::error("E0277", at, message));
        }
    }

    /// Whether what the function of an option gives can be kept in its field.
    fn makes(&mut self, field: &Field, option: &str) {
        let Some((sig, at)) = self.function(&field.options, option) else {
            return;
        };
        // What the function leaves open (`Vec::new`), the field decides.
        if sig.ret.is_open() || field.ty.has_error() {
            return;
        }
        let goal = TraitRef::new(self.items.lang_trait("IntoField"), vec![sig.ret.clone(), field.ty.clone()]);
        if self.infer.holds(self.items, &goal, 0) == Answer::No {
            let (given, wanted) = (show(self.items, &sig.ret), show(self.items, &field.ty));
            let message = format!("a field of type `{wanted}` cannot be set to `{given}`");
            let label = format!("`{option}` of `{}` gives `{given}`, the field holds `{wanted}`", field.name);
            self.found.push(Problem::error("E0277", at, message).label(label));
        }
    }

    /// A function of the field's value gives what can be data.
    fn serializes(&mut self, field: &Field) {
        let Some((sig, at)) = self.function(&field.options, "serialize") else {
            return;
        };
        let shown = show(self.items, &field.ty);
        let takes = matches!(sig.params.as_slice(), [param] if *param == field.ty || param.has_error());
        if !takes && !field.ty.has_error() {
            let message = format!("this function cannot serialize a field of type `{shown}`");
            let label = format!("expected `fn({shown}) -> T`, where `T` can be a field");
            self.found.push(Problem::error("E0308", at, message).label(label));
            return;
        }
        let goal = TraitRef::new(self.items.lang_trait("FieldValue"), vec![sig.ret.clone()]);
        if !sig.ret.has_error() && self.infer.holds(self.items, &goal, 0) == Answer::No {
            let given = show(self.items, &sig.ret);
            let message = format!("`serialize` of `{}` gives `{given}`, which can be no field", field.name);
            self.found.push(Problem::error("E0277", at, message));
        }
    }

    /// The field's type is one that a field can have.
    fn typed(&mut self, field: &Field) {
        if field.inherited.is_some() || field.ty.has_error() || self.is("FieldValue", &field.ty) {
            return;
        }
        let message = match self.bad_key(&field.ty) {
            Some(key) => format!("`{}` cannot be the key of a map in JSON", show(self.items, &key)),
            None => format!("`{}` has no column type", show(self.items, &field.ty)),
        };
        self.found.push(Problem::error("E0277", field.loc, message).label("a field of a model cannot have this type"));
    }

    fn is(&mut self, name: &'static str, ty: &Ty) -> bool {
        let goal = TraitRef::new(self.items.lang_trait(name), vec![ty.clone()]);
        self.infer.holds(self.items, &goal, 0) != Answer::No
    }

    /// What stands as the key of a map somewhere in a type, and is no text in JSON.
    fn bad_key(&mut self, ty: &Ty) -> Option<Ty> {
        let Ty::Adt(id, args) = ty else { return None };
        let is_map = ["HashMap", "BTreeMap"].contains(&self.items.adt(*id).name.text());
        match args.first() {
            Some(key) if is_map && !self.is("MapKey", key) => Some(key.clone()),
            _ => args.iter().find_map(|inside| self.bad_key(inside)),
        }
    }

    fn field(&mut self, field: &Field) {
        let Some((sig, at)) = self.function(&field.options, "validate") else {
            return;
        };
        let ty = &field.ty;
        let fits = match sig.params.as_slice() {
            [Ty::Ref(param, false)] => self.borrows(ty, param) && self.is_result(&sig.ret, &Ty::unit()),
            [param] => param == ty && self.is_result(&sig.ret, ty),
            _ => false,
        };
        if !fits && !ty.has_error() && !sig.params.iter().any(Ty::has_error) {
            let shown = show(self.items, ty);
            let message = format!("this function cannot validate a field of type `{shown}`");
            let label = format!(
                "expected `fn(&{shown}) -> Result<(), E>` or `fn({shown}) -> Result<{shown}, E>`, where `E` can be displayed"
            );
            self.found.push(Problem::error("E0277", at, message).label(label));
        }
    }

    /// The signature of the function that an option names, where its body was checked and left nothing open.
    fn function(&mut self, options: &Options, name: &str) -> Option<(FnSig, Loc)> {
        let (Value::Const(id), at) = (options.get(name)?, options.at(name)?) else {
            return None;
        };
        let ty = self.ty(*id)?;
        let sig = self.infer.signature(self.items, &ty).filter(|_| !ty.has_infer())?;
        let open = sig.params.iter().chain([&sig.ret]).any(Ty::has_infer);
        (!open).then_some((sig, at))
    }

    fn ty(&self, id: ConstId) -> Option<Ty> {
        let value = &self.checked.consts.get(&id)?.value;
        Some(match &value.kind {
            Kind::Unsize(inner) => inner.ty.clone(),
            _ => value.ty.clone(),
        })
    }

    /// Whether a reference to the type can be one to the other.
    fn borrows(&self, ty: &Ty, other: &Ty) -> bool {
        let is = |name| self.items.args_of(ty, name);
        match other {
            Ty::Str => is("String").is_some(),
            Ty::Slice(item) => is("Vec").is_some_and(|args| args[0] == **item),
            other => ty == other,
        }
    }

    fn is_result(&mut self, ret: &Ty, wanted: &Ty) -> bool {
        let Some([value, error]) = self.items.args_of(ret, "Result").map(|args| [args[0].clone(), args[1].clone()])
        else {
            return ret.has_error();
        };
        let shows = TraitRef::new(self.items.lang_trait("Display"), vec![error.clone()]);
        let can_show = matches!(self.infer.holds(self.items, &shows, 0), Answer::Yes(_)) || error.has_error();
        value == *wanted && can_show
    }
}
