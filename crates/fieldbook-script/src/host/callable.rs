//! Functions of the program that the core calls: checks, computed fields, factories of defaults, observers.

use std::rc::Rc;
use std::sync::Arc;

use fieldbook::dynamic::{
    Computed, Default, Expr as Ast, Field, Instance, ItemType, JoinCondition, ModelEvent, ModelListener,
    ModelValidator, Serializer, Validator, Value as Core,
};

use fieldbook::{Error, ErrorKind, Result};

use super::convert::{from_field, to_field};
use super::plan::{CallPlan, Style};
use super::query::expr;
use crate::vm::Vm;
use crate::vm::callback::call_back;
use crate::vm::trap::Run;
use crate::vm::value::Value;

/// A function with the types between which its values are converted.
pub(super) struct Callable {
    function: Value,
    plan: CallPlan,
}

/// The place of a callable: what the core's closures hold, which may be sent between threads.
#[derive(Clone, Copy)]
pub(super) struct Handle(usize);

impl Handle {
    /// Keeps a function for the rest of the run.
    pub fn new(vm: &Vm<'_>, function: Value, plan: &CallPlan) -> Self {
        let mut callables = vm.host.callables.borrow_mut();
        callables.push(Rc::new(Callable { function, plan: plan.clone() }));
        Handle(callables.len() - 1)
    }

    /// A check of a field.
    pub fn validator(self) -> Validator {
        Validator::new(move |value| self.check(value))
    }

    /// A check of a model.
    pub fn model_validator(self) -> ModelValidator {
        ModelValidator::new(move |instance| self.check(Core::Model(instance.clone())).map(drop))
    }

    /// A field with the function's result as its value.
    pub fn computed(self, field: Field) -> Computed {
        Computed::new(field, move |instance: &Instance| Ok(self.result(vec![Value::host(instance.clone())])))
    }

    /// A default that the function makes.
    pub fn factory(self) -> Default {
        Default::Factory(Arc::new(move || self.result(Vec::new())))
    }

    /// What dumps say in a field's place, which is of this type.
    pub fn serializer(self, gives: ItemType) -> Serializer {
        Serializer::new(gives, move |value| {
            let said = self.called(|vm, callable| {
                let program = vm.program.clone();
                // Where the field became optional, the function says nothing of no value.
                if value.is_null() && program.host.library_type(&callable.plan.takes).0 != "Option" {
                    return Ok(Core::Null);
                }
                let given = from_field(&program.host, value.clone(), &callable.plan.takes)?;
                let said = vm.call_now(callable.function.clone(), vec![given])?;
                to_field(&program.host, &said, &callable.plan.gives)
            });
            said.unwrap_or(Core::Null)
        })
    }

    /// What connects the two sides of a relationship.
    pub fn join_condition(self) -> JoinCondition {
        JoinCondition::new(move || {
            let made = self.called(|vm, callable| {
                let value = vm.call_now(callable.function.clone(), Vec::new())?;
                Ok(expr(vm, &value)?.ast)
            });
            // The panic ends the call that asked for it.
            made.unwrap_or(Ast::And(Vec::new()))
        })
    }

    /// A listener to an event of a model.
    pub fn model_listener(self, event: ModelEvent) -> ModelListener {
        ModelListener::new(event, move |instance| self.tell(Value::host(instance.clone())))
    }

    /// Calls the function for its effect, which may fail.
    pub fn tell(self, argument: Value) -> Result<()> {
        let told = self.called(|vm, callable| {
            let answer = vm.call_now(callable.function.clone(), vec![argument])?;
            Ok(match answer {
                Value::Unit => Ok(()),
                answer => match answer.field(0).as_host::<Error>() {
                    Some(error) => Err(error.copied()),
                    None => Ok(()),
                },
            })
        });
        // The panic ends the call in which the session is; what it is told here ends its work.
        told.unwrap_or_else(|| Err(Error::new(ErrorKind::InvalidRequest, "what was told of an event has panicked")))
    }

    /// Calls the function for its effect.
    pub fn observe(self, argument: Value) {
        self.called(|vm, callable| vm.call_now(callable.function.clone(), vec![argument]));
    }

    /// Runs with the function on a machine of its own; a panic ends the native call, and what comes back here does not
    /// matter then.
    fn called<T>(self, work: impl FnOnce(&mut Vm<'_>, &Callable) -> Run<T>) -> Option<T> {
        call_back(|vm| {
            let callable = vm.host.callables.borrow()[self.0].clone();
            work(vm, &callable)
        })
    }

    fn result(self, args: Vec<Value>) -> Core {
        let result = self.called(|vm, callable| {
            let value = vm.call_now(callable.function.clone(), args)?;
            to_field(&vm.program.host, &value, &callable.plan.gives)
        });
        result.unwrap_or(Core::Null)
    }

    /// The value as the check leaves it, or what is wrong with it.
    fn check(self, value: Core) -> Result<Core, String> {
        let checked = self.called(|vm, callable| {
            let CallPlan { style, takes, .. } = &callable.plan;
            let (Style::Looks(through) | Style::Changes(through)) = *style else {
                return crate::vm::trap::panic("this function checks nothing");
            };
            let program = vm.program.clone();
            let given = from_field(&program.host, value.clone(), takes)?;
            let answer = vm.call_now(Value::Func(through), vec![callable.function.clone(), given])?;
            Ok(match (answer.variant(), style) {
                (0, Style::Changes(_)) => Ok(to_field(&program.host, &answer.field(0), takes)?),
                (0, _) => Ok(value),
                _ => Err(answer.field(0).as_str().to_owned()),
            })
        });
        checked.unwrap_or_else(|| Err(String::new()))
    }
}
