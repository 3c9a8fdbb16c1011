//! The program's models, for the host: their declarations, and functions that compute their options' values.

use std::rc::Rc;

use super::Lowering;
use crate::hir::{Expr, Kind};
use crate::host::{CallPlan, ModelPlan, OptionPlan, Plan, Style};
use crate::items::{AdtId, ConstId};
use crate::model::{Options, Value, is_listener};
use crate::ty::{FnSig, Ty};
use crate::vm::op::Callee;

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
            let own = self.option_values(&model.options, &Ty::Error);
            let values = model.fields.iter().map(|field| self.option_values(&field.options, &field.ty)).collect();
            let computed = model.computed.iter().map(|field| self.option_values(&field.options, &field.ty)).collect();
            let related = &model.relationships;
            let related = related.iter().map(|related| self.option_values(&related.options, &Ty::Error)).collect();
            plan.models.push(ModelPlan { id: AdtId(id), model: Rc::clone(&model), own, values, computed, related });
        }
        plan
    }

    fn option_values(&mut self, options: &Options, field: &Ty) -> Vec<OptionPlan> {
        let mut found = Vec::new();
        for (name, value, at) in &options.given {
            let Value::Const(id) = value else { continue };
            let call = match name.text() {
                "validate" | "validate_before" => self.check_plan(*id),
                "computed" | "default_factory" | "onupdate" | "primaryjoin" | "serialize" => {
                    self.result_plan(*id, field)
                }
                option if is_listener(option) => self.result_plan(*id, field),
                _ => None,
            };
            const FUNCTIONS: [&str; 7] =
                ["validate", "validate_before", "computed", "default_factory", "onupdate", "primaryjoin", "serialize"];
            if call.is_none() && (FUNCTIONS.contains(&name.text()) || is_listener(name.text())) {
                self.unsupported(*at, &format!("this expression for `{name}`"));
            }
            self.program.calls_back |= call.is_some();
            found.push(OptionPlan { name: name.text(), value: self.const_fn(*id, Rc::new([])), call });
        }
        found
    }

    /// The function that an option's value is: its type and its signature.
    fn function(&mut self, id: ConstId) -> Option<(Ty, FnSig)> {
        let body = self.checked.consts.get(&id)?.clone();
        let written = match &body.value {
            // To a pointer, whose type says less.
            Expr { kind: Kind::Unsize(inner), .. } => &inner.ty,
            value => &value.ty,
        };
        let ty = self.mono(written, &[]);
        let FnSig { params, ret } = self.infer.signature(&self.cx.items, &ty)?;
        let params = params.iter().map(|param| self.mono(param, &[])).collect();
        let ret = if written.is_open() { Ty::Error } else { self.mono(&ret, &[]) };
        Some((ty, FnSig { params, ret }))
    }

    /// What the function leaves open of its result, the field decides.
    fn result_plan(&mut self, id: ConstId, field: &Ty) -> Option<CallPlan> {
        let (_, FnSig { params, ret }) = self.function(id)?;
        let takes = params.first().map_or_else(Ty::unit, |param| param.peel_refs().clone());
        let gives = if ret.is_open() { field.clone() } else { ret };
        Some(CallPlan { style: Style::Result, takes, gives })
    }

    fn check_plan(&mut self, id: ConstId) -> Option<CallPlan> {
        let (ty, FnSig { params, ret }) = self.function(id)?;
        let param = params.first()?;
        let looks = matches!(param, Ty::Ref(..));
        let takes = param.peel_refs().clone();
        let error = self.lang_args(&ret, "Result")?[1].clone();
        let through = self.library_fn(if looks { "check_looks" } else { "check_changes" })?;
        let args = vec![takes.clone(), error, ty];
        let Some(Callee::Func(index)) = self.instance(through, &args.into(), Default::default()) else {
            return None;
        };
        let style = if looks { Style::Looks(index) } else { Style::Changes(index) };
        Some(CallPlan { style, takes, gives: ret })
    }
}
