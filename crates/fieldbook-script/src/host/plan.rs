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
    /// For each field, the options that are expressions: name and function.
    pub values: Vec<Vec<(&'static str, u32)>>,
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
