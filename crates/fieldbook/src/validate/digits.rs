//! `max_digits` and `decimal_places`: how many digits a decimal has, as Pydantic counts them.

use rust_decimal::Decimal;
use serde_json::json;

use super::fault::Fault;
use crate::schema::Constraints;

/// Digits in all and after the point.
struct Count {
    digits: u32,
    places: u32,
}

impl Count {
    fn of(number: Decimal) -> Self {
        let places = number.scale();
        let digits = number.mantissa().unsigned_abs().checked_ilog10().map_or(1, |log| log + 1);
        Count {
            // Zeros between the point and the first digit count too.
            digits: digits.max(places),
            places,
        }
    }

    fn whole(&self) -> u32 {
        self.digits - self.places
    }
}

/// Trailing zeros never make a number too long: as written and without them, the shorter form counts.
pub(super) fn check(constraints: &Constraints, number: Decimal) -> Result<(), Fault> {
    let (written, short) = (Count::of(number), Count::of(number.normalize()));
    if let Some(max) = constraints.max_digits
        && written.digits > max
        && short.digits > max
    {
        let msg = format!("Decimal input should have no more than {max} digit{} in total", plural(max));
        return Err(Fault::new("decimal_max_digits", msg).with(json!({"max_digits": max})));
    }
    let Some(places) = constraints.decimal_places else {
        return Ok(());
    };
    if written.places > places && short.places > places {
        let msg = format!("Decimal input should have no more than {places} decimal place{}", plural(places));
        return Err(Fault::new("decimal_max_places", msg).with(json!({"decimal_places": places})));
    }
    if let Some(max) = constraints.max_digits {
        let whole = max.saturating_sub(places);
        if written.whole() > whole && short.whole() > whole {
            let digits = plural(whole);
            let msg = format!("Decimal input should have no more than {whole} digit{digits} before the decimal point");
            return Err(Fault::new("decimal_whole_digits", msg).with(json!({"whole_digits": whole})));
        }
    }
    Ok(())
}

fn plural(count: u32) -> &'static str {
    if count == 1 { "" } else { "s" }
}
