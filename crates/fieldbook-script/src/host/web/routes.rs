//! Routes and applications as a program puts them together.

use std::sync::Arc;

use fieldbook::dynamic::Schema;
use fieldbook_web::dynamic::{Answers, Input, Operation, encode, path_items};
use fieldbook_web::{Api, Route, Status};

use super::{Said, of};
use crate::event::RunEvent;
use crate::host::data::{from_json, to_json};
use crate::host::schema::item_type;
use crate::native::Table;
use crate::ty::Ty;
use crate::vm::Vm;
use crate::vm::op::NativeInfo;
use crate::vm::trap::{Run, panic};
use crate::vm::value::Value;

pub(crate) const TABLE: Table = &[
    ("web_path_input", |vm, _, info| Ok(Value::host(Said(Input::Path(path_items(item_type(vm, of(info))?)))))),
    ("web_model_input", |vm, args, info| {
        let schema = schema(vm, info)?;
        Ok(Value::host(Said(match args[0].as_str() {
            "query" => Input::Query(schema),
            "header" => Input::Header(schema),
            _ => Input::Form(schema),
        })))
    }),
    ("web_json_input", |vm, _, info| Ok(Value::host(Said(Input::Json(item_type(vm, of(info))?))))),
    ("web_answers", |vm, _, info| Ok(Value::host(Said(Answers::Data(item_type(vm, of(info))?))))),
    ("web_anything", |_, _, _| Ok(Value::host(Said(Answers::Anything)))),
    ("web_name", |_, args, _| {
        // A function's type is shown with its name in braces.
        let path = args[0].as_str();
        let name = path.rsplit('{').next().unwrap_or(path).trim_end_matches('}');
        Ok(Value::str(if name == "closure" { "handler" } else { name }))
    }),
    ("web_encoded", |_, args, _| Ok(Value::str(encode(args[0].as_str(), "")))),
    ("web_route", |_, _, _| Ok(Value::host(Route::default()))),
    ("web_on", |_, args, _| {
        let (inputs, answers) = (Said::<Input>::all(&args[3]), Said::<Answers>::of(&args[4]));
        let operation = Operation::numbered(args[2].as_str(), inputs, answers, args[5].as_int() as usize);
        route(&args[0])?.try_on(args[1].as_str(), operation).map(Value::host).or_else(panic)
    }),
    ("web_about", |_, args, _| {
        let (route, text, status) = (route(&args[0])?, args[2].as_str(), Status(args[3].as_int() as u16));
        Ok(Value::host(match args[1].as_str() {
            "status" => route.status(status),
            "summary" => route.summary(text),
            "description" => route.description(text),
            "tag" => route.tag(text),
            "deprecated" => route.deprecated(),
            "hidden" => route.hidden(),
            _ => route.response(status, text),
        }))
    }),
    ("web_example", |_, args, _| Ok(Value::host(route(&args[0])?.example(to_json(&args[1]))))),
    ("web_response_of", |vm, args, info| {
        let item = item_type(vm, of(info))?;
        let status = Status(args[1].as_int() as u16);
        Ok(Value::host(route(&args[0])?.response_with(status, args[2].as_str(), item)))
    }),
    ("web_api", |vm, args, _| {
        let engine = vm.engine(&args[0])?;
        Ok(Value::host(Api::new(&engine)))
    }),
    ("web_info", |_, args, _| {
        let (api, text) = (api(&args[0])?, args[2].as_str());
        Ok(Value::host(match args[1].as_str() {
            "title" => api.title(text),
            "version" => api.version(text),
            _ => api.description(text),
        }))
    }),
    ("web_add_route", |vm, args, _| add_route(vm, args)?.map(Value::host).or_else(panic)),
    ("web_try_route", |vm, args, _| {
        Ok(add_route(vm, args)?.map_or_else(|why| Value::err(Value::str(why)), |api| Value::ok(Value::host(api))))
    }),
    ("web_overlaps", |_, args, _| {
        let told = api(&args[0])?.overlaps(args[1].as_str());
        Ok(Value::vec(told.into_iter().map(Value::str).collect()))
    }),
    ("web_openapi", |_, args, _| Ok(from_json(&api(&args[0])?.openapi()))),
];

/// The application with one more route, or why it cannot have it.
fn add_route(vm: &mut Vm<'_>, args: &[Value]) -> Run<Result<Api, String>> {
    let route = route(&args[2])?.numbered_from(args[3].as_int() as usize);
    let (api, path) = (api(&args[0])?, args[1].as_str());
    let added = api.try_route(path, route);
    // The log says natively which routes share paths; nobody prints that.
    for message in added.iter().flat_map(|api| api.overlaps(path)) {
        vm.listener.event(RunEvent::Notice { message });
    }
    Ok(added)
}

fn route(value: &Value) -> Run<Route> {
    value.as_host::<Route>().map_or_else(|| panic("this value is no route"), |route| Ok(route.clone()))
}

pub(super) fn api(value: &Value) -> Run<Api> {
    value.as_host::<Api>().map_or_else(|| panic("this value is no application"), |api| Ok(api.clone()))
}

/// The schema of the model that is the call's type.
pub(super) fn schema(vm: &Vm<'_>, info: &NativeInfo) -> Run<Arc<Schema>> {
    match of(info) {
        Ty::Adt(id, _) => vm.schema(*id),
        _ => panic("this type is no model"),
    }
}
