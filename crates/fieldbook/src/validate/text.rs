//! Types whose JSON is text: strings, bytes, UUIDs, enums, addresses, paths.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use serde_json::{Value as Json, json};
use uuid::Uuid;

use super::fault::Fault;
use crate::schema::{EnumNames, IpVersion};
use crate::value::Value;

pub(super) fn string(input: &Json) -> Result<Value, Fault> {
    match input {
        Json::String(text) => Ok(Value::text(text.as_str())),
        _ => Err(Fault::new("string_type", "Input should be a valid string")),
    }
}

/// The bytes of a text, or a list of numbers, which is how a dump writes bytes that are no text.
pub(super) fn bytes(input: &Json) -> Result<Value, Fault> {
    let fault = || Fault::new("bytes_type", "Input should be a valid bytes");
    match input {
        Json::String(text) => Ok(Value::Bytes(text.as_bytes().into())),
        Json::Array(items) => {
            let byte = |item: &Json| item.as_u64().and_then(|byte| u8::try_from(byte).ok());
            let bytes: Option<Vec<u8>> = items.iter().map(byte).collect();
            bytes.map(|bytes| Value::Bytes(bytes.into())).ok_or_else(fault)
        }
        _ => Err(fault()),
    }
}

pub(super) fn uuid(input: &Json) -> Result<Value, Fault> {
    let Json::String(text) = input else {
        return Err(Fault::new("uuid_type", "UUID input should be a string, bytes or UUID object"));
    };
    Uuid::parse_str(text)
        .map(Value::Uuid)
        .map_err(|error| Fault::parsing("uuid_parsing", "a valid UUID", &error.to_string()))
}

pub(super) fn variant(input: &Json, names: &EnumNames) -> Result<Value, Fault> {
    if let Json::String(text) = input
        && let Some(variant) = names.by_value(text)
    {
        return Ok(Value::text(variant.stored.as_str()));
    }
    let values: Vec<String> = names.variants.iter().map(|variant| format!("'{}'", variant.value)).collect();
    let expected = match values.as_slice() {
        [rest @ .., before, last] => {
            let rest: String = rest.iter().map(|value| format!("{value}, ")).collect();
            format!("{rest}{before} or {last}")
        }
        _ => values.concat(),
    };
    let msg = format!("Input should be {expected}");
    Err(Fault::new("enum", msg).with(json!({"expected": expected})))
}

/// The address in its usual form, however it was written.
pub(super) fn address(input: &Json, version: IpVersion) -> Result<Value, Fault> {
    let (kind, msg) = match version {
        IpVersion::Any => ("ip_any_address", "value is not a valid IPv4 or IPv6 address"),
        IpVersion::V4 => ("ip_v4_address", "Input is not a valid IPv4 address"),
        IpVersion::V6 => ("ip_v6_address", "Input is not a valid IPv6 address"),
    };
    let text = input.as_str().unwrap_or_default();
    let parsed = match version {
        IpVersion::Any => text.parse::<IpAddr>().ok(),
        IpVersion::V4 => text.parse::<Ipv4Addr>().ok().map(IpAddr::V4),
        IpVersion::V6 => text.parse::<Ipv6Addr>().ok().map(IpAddr::V6),
    };
    let address = parsed.ok_or_else(|| Fault::new(kind, msg))?;
    Ok(Value::text(address.to_string()))
}

pub(super) fn path(input: &Json) -> Result<Value, Fault> {
    match input {
        Json::String(text) => Ok(Value::text(text.as_str())),
        _ => Err(Fault::new("path_type", "Input is not a valid path")),
    }
}
