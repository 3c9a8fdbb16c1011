//! What the run must know of the program's models, taken from the check before it begins.

use std::collections::HashMap;
use std::rc::Rc;

use crate::items::AdtId;
use crate::model::{EnumName, Model};
use crate::ty::Ty;

/// The models and enums of a program, and the names of the library's types.
#[derive(Default)]
pub(crate) struct Plan {
    pub models: Vec<ModelPlan>,
    pub enums: HashMap<AdtId, (String, Rc<Vec<EnumName>>)>,
    /// Names of the library's types, by number.
    pub library: Vec<&'static str>,
}

/// A model with the code of its options' values.
pub(crate) struct ModelPlan {
    pub id: AdtId,
    pub model: Rc<Model>,
    /// The model's own options that are expressions.
    pub own: Vec<OptionPlan>,
    /// For each field, the options that are expressions.
    pub values: Vec<Vec<OptionPlan>>,
    /// The same for each computed field.
    pub computed: Vec<Vec<OptionPlan>>,
    /// The same for each relationship.
    pub related: Vec<Vec<OptionPlan>>,
}

/// An option whose value is an expression.
pub(crate) struct OptionPlan {
    pub name: &'static str,
    /// The function without arguments that computes the value.
    pub value: u32,
    /// How the value is called, where it is a function.
    pub call: Option<CallPlan>,
}

/// How the core calls a function of the program.
#[derive(Clone)]
pub(crate) struct CallPlan {
    pub style: Style,
    /// The type of the argument, and of the result.
    pub takes: Ty,
    pub gives: Ty,
}

/// What a function is called for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// Its result.
    Result,
    /// It looks at a value; the number is the function that calls it and shows its error.
    Looks(u32),
    /// It takes a value and gives it back, possibly changed; the number as above.
    Changes(u32),
}

impl Plan {
    /// The name of a library type, `""` for one of the program's.
    pub fn name(&self, id: AdtId) -> &'static str {
        self.library.get(id.0 as usize).copied().unwrap_or_default()
    }

    /// The name and arguments of a library type.
    pub fn library_type<'t>(&self, ty: &'t Ty) -> (&'static str, &'t [Ty]) {
        match ty {
            Ty::Adt(id, args) => (self.name(*id), args),
            _ => ("", &[]),
        }
    }

    pub fn model(&self, id: AdtId) -> Option<&ModelPlan> {
        self.models.iter().find(|plan| plan.id == id)
    }
}
