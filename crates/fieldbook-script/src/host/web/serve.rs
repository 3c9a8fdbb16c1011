//! `serve`: the program waits, and requests come from whoever runs it.

use fieldbook::{Error, ErrorKind};
use fieldbook_web::Response;

use super::of_bytes;
use super::routes::api;
use crate::host::error::result;
use crate::native::Table;
use crate::vm::serving::Next;
use crate::vm::trap::panic;
use crate::vm::value::Value;

pub(crate) const TABLE: Table = &[
    ("web_serve", |vm, args, _| {
        let (document, address) = (api(&args[0])?.openapi(), args[1].as_str().to_owned());
        let refused = |why: &str| {
            let message = format!("{address} cannot be served: {why}");
            Ok(result(Err(Error::new(ErrorKind::Configuration, message))))
        };
        if !is_address(&address) {
            return refused("invalid socket address");
        }
        match vm.serve(&address, document)? {
            true => Ok(Value::ok(Value::Unit)),
            false => refused("Address already in use"),
        }
    }),
    ("web_next", |vm, _, _| {
        Ok(Value::option(match vm.next_request()? {
            Next::Stop => None,
            Next::Later => Some(Value::option(None)),
            Next::Request(request) => {
                let header =
                    |(name, value): &(String, String)| Value::tuple(vec![Value::str(name), of_bytes(value.as_bytes())]);
                Some(Value::option(Some(Value::tuple(vec![
                    Value::str(&request.method),
                    Value::str(&request.path),
                    Value::vec(request.headers.iter().map(header).collect()),
                    of_bytes(request.body.as_bytes()),
                ]))))
            }
        }))
    }),
    ("web_sent", |vm, args, _| match args[0].as_host::<Response>() {
        Some(response) => {
            vm.request_answered(response);
            Ok(Value::Unit)
        }
        None => panic("this value is no answer"),
    }),
];

/// Whether an address has the form that a socket's has: a host and a port.
fn is_address(address: &str) -> bool {
    let parts = address.rsplit_once(':');
    parts.is_some_and(|(host, port)| !host.is_empty() && !host.contains('/') && port.parse::<u16>().is_ok())
}
