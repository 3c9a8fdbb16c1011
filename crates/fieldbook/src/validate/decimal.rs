//! Decimals: from text, or from a number as it is written.

use rust_decimal::Decimal;
use serde_json::Value as Json;

use super::fault::Fault;
use crate::value::Value;

pub(super) fn decimal(input: &Json) -> Result<Value, Fault> {
    let text = match input {
        Json::Number(number) => number.to_string(),
        Json::String(text) => text.trim().replace('_', ""),
        _ => {
            return Err(Fault::new(
                "decimal_type",
                "Decimal input should be an integer, float, string or Decimal object",
            ));
        }
    };
    let sign = |c: char| c == '+' || c == '-';
    let word = text.trim_start_matches(sign).to_ascii_lowercase();
    if matches!(word.as_str(), "nan" | "snan" | "inf" | "infinity") {
        return Err(Fault::new("finite_number", "Input should be a finite number"));
    }
    match parse(text.trim_start_matches('+')) {
        Some(number) => Ok(Value::Decimal(number)),
        None => Err(Fault::new("decimal_parsing", "Input should be a valid decimal")),
    }
}

fn parse(text: &str) -> Option<Decimal> {
    // The crate's own parser is content with a lone point.
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match text.contains(['e', 'E']) {
        true => Decimal::from_scientific(text).ok(),
        false => Decimal::from_str_exact(text).ok(),
    }
}
