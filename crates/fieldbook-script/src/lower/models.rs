//! The program's models, for the host: their declarations, and functions that compute their options' values.

use std::rc::Rc;

use super::Lowering;
use crate::host::{ModelPlan, Plan};
use crate::items::AdtId;
use crate::model::{Options, Value};
use crate::source::Loc;

/// Options that need the program while a model is validated or dumped.
const LATER: [&str; 2] = ["validate", "computed"];

impl Lowering<'_> {
    pub(super) fn plan_models(&mut self) -> Plan {
        let first = self.cx.items.library.adts;
        let library = (0..first).map(|id| self.cx.items.adt(AdtId(id)).name.text()).collect();
        let mut plan = Plan { library, ..Plan::default() };
        for (id, names) in self.cx.items.field_enums.clone() {
            plan.enums.insert(id, (self.cx.items.adt(id).name.to_string(), names));
        }
        for id in first..self.cx.items.counts().adts {
            let Some(model) = self.cx.items.adt(AdtId(id)).model.clone() else {
                continue;
            };
            self.refuse(&model.options);
            if let Some(computed) = model.computed.first() {
                self.unsupported(computed.loc, "computed fields");
            }
            let values = model.fields.iter().map(|field| self.option_values(&field.options)).collect();
            plan.models.push(ModelPlan { id: AdtId(id), model: Rc::clone(&model), values });
        }
        plan
    }

    fn option_values(&mut self, options: &Options) -> Vec<(&'static str, u32)> {
        self.refuse(options);
        let mut found = Vec::new();
        for (name, value, _) in &options.given {
            if let Value::Const(id) = value {
                found.push((name.text(), self.const_fn(*id, Rc::new([]))));
            }
        }
        found
    }

    fn refuse(&mut self, options: &Options) {
        for (name, _, at) in &options.given {
            if LATER.contains(&name.text()) {
                let at: Loc = *at;
                self.unsupported(at, &format!("the option `{name}`"));
            }
        }
    }
}
