//! Each kind of problem that behaviour.md A.22 names, whole: type, place, message, input and context, as Pydantic has it.

use fieldbook::prelude::*;
use fieldbook::serde_json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[derive(FieldEnum, Clone, Copy, Debug, PartialEq)]
enum Color {
    #[field(value = "r")]
    Red,
    #[field(value = "g")]
    Green,
}

/// A model with one field, and the only problem that it has with an input.
macro_rules! problem {
    ($(#[$option:meta])* $ty:ty, $input:tt) => {{
        #[model]
        struct Sample {
            $(#[$option])*
            x: $ty,
        }

        let error = Sample::model_validate(json!({"x": $input})).unwrap_err();
        assert_eq!(error.problems().len(), 1, "{error}");
        serde_json::to_value(&error.problems()[0]).unwrap()
    }};
}

#[test]
fn texts() {
    assert_eq!(
        problem!(String, 1),
        json!({"type": "string_type", "loc": ["x"], "msg": "Input should be a valid string", "input": 1})
    );
    assert_eq!(
        problem!(
            #[field(min_length = 2)]
            String,
            "a"
        ),
        json!({
            "type": "string_too_short", "loc": ["x"], "msg": "String should have at least 2 characters",
            "input": "a", "ctx": {"min_length": 2}
        })
    );
    assert_eq!(
        problem!(
            #[field(max_length = 1)]
            String,
            "ab"
        ),
        json!({
            "type": "string_too_long", "loc": ["x"], "msg": "String should have at most 1 character",
            "input": "ab", "ctx": {"max_length": 1}
        })
    );
    assert_eq!(
        problem!(
            #[field(pattern = "^a$")]
            String,
            "b"
        ),
        json!({
            "type": "string_pattern_mismatch", "loc": ["x"], "msg": "String should match pattern '^a$'",
            "input": "b", "ctx": {"pattern": "^a$"}
        })
    );
}

#[test]
fn numbers() {
    assert_eq!(
        problem!(i64, "abc"),
        json!({
            "type": "int_parsing", "loc": ["x"], "input": "abc",
            "msg": "Input should be a valid integer, unable to parse string as an integer"
        })
    );
    assert_eq!(
        problem!(i64, 1.5),
        json!({
            "type": "int_from_float", "loc": ["x"], "input": 1.5,
            "msg": "Input should be a valid integer, got a number with a fractional part"
        })
    );
    assert_eq!(
        problem!(f64, "abc"),
        json!({
            "type": "float_parsing", "loc": ["x"], "input": "abc",
            "msg": "Input should be a valid number, unable to parse string as a number"
        })
    );
    assert_eq!(
        problem!(bool, "perhaps"),
        json!({
            "type": "bool_parsing", "loc": ["x"], "input": "perhaps",
            "msg": "Input should be a valid boolean, unable to interpret input"
        })
    );
}

#[test]
fn bounds() {
    assert_eq!(
        problem!(
            #[field(gt = 0)]
            i64,
            0
        ),
        json!({
            "type": "greater_than", "loc": ["x"], "msg": "Input should be greater than 0", "input": 0, "ctx": {"gt": 0}
        })
    );
    assert_eq!(
        problem!(
            #[field(ge = 0)]
            i64,
            (-1)
        ),
        json!({
            "type": "greater_than_equal", "loc": ["x"], "msg": "Input should be greater than or equal to 0",
            "input": -1, "ctx": {"ge": 0}
        })
    );
    assert_eq!(
        problem!(
            #[field(lt = 0.5)]
            f64,
            0.5
        ),
        json!({
            "type": "less_than", "loc": ["x"], "msg": "Input should be less than 0.5", "input": 0.5, "ctx": {"lt": 0.5}
        })
    );
    assert_eq!(
        problem!(
            #[field(le = 100)]
            i64,
            "101"
        ),
        json!({
            "type": "less_than_equal", "loc": ["x"], "msg": "Input should be less than or equal to 100",
            "input": "101", "ctx": {"le": 100}
        })
    );
    assert_eq!(
        problem!(
            #[field(multiple_of = 5)]
            i64,
            7
        ),
        json!({
            "type": "multiple_of", "loc": ["x"], "msg": "Input should be a multiple of 5", "input": 7,
            "ctx": {"multiple_of": 5}
        })
    );
}

#[test]
fn decimals() {
    assert_eq!(
        problem!(Decimal, "x"),
        json!({"type": "decimal_parsing", "loc": ["x"], "msg": "Input should be a valid decimal", "input": "x"})
    );
    assert_eq!(
        problem!(
            #[field(max_digits = 3)]
            Decimal,
            "12.34"
        ),
        json!({
            "type": "decimal_max_digits", "loc": ["x"], "input": "12.34",
            "msg": "Decimal input should have no more than 3 digits in total", "ctx": {"max_digits": 3}
        })
    );
    assert_eq!(
        problem!(
            #[field(decimal_places = 1)]
            Decimal,
            "1.25"
        ),
        json!({
            "type": "decimal_max_places", "loc": ["x"], "input": "1.25",
            "msg": "Decimal input should have no more than 1 decimal place", "ctx": {"decimal_places": 1}
        })
    );
    assert_eq!(
        problem!(
            #[field(max_digits = 3, decimal_places = 2)]
            Decimal,
            "12"
        ),
        json!({
            "type": "decimal_whole_digits", "loc": ["x"], "input": "12",
            "msg": "Decimal input should have no more than 1 digit before the decimal point",
            "ctx": {"whole_digits": 1}
        })
    );
}

#[test]
fn names_and_identifiers() {
    assert_eq!(
        problem!(Color, "b"),
        json!({
            "type": "enum", "loc": ["x"], "msg": "Input should be 'r' or 'g'", "input": "b",
            "ctx": {"expected": "'r' or 'g'"}
        })
    );
    let uuid = problem!(Uuid, "x");
    let msg = uuid["msg"].as_str().unwrap();
    let error = uuid["ctx"]["error"].as_str().unwrap();
    assert_eq!(
        (uuid["type"].as_str(), msg),
        (Some("uuid_parsing"), &*format!("Input should be a valid UUID, {error}"))
    );
}

#[test]
fn lists_and_nested_models() {
    assert_eq!(
        problem!(#[field(max_length = 2)] Vec<i64>, [1, 2, 3]),
        json!({
            "type": "too_long", "loc": ["x"], "input": [1, 2, 3],
            "msg": "List should have at most 2 items after validation, not 3",
            "ctx": {"field_type": "List", "max_length": 2, "actual_length": 3}
        })
    );
    assert_eq!(
        problem!(Vec<i64>, [1, "b"]),
        json!({
            "type": "int_parsing", "loc": ["x", 1], "input": "b",
            "msg": "Input should be a valid integer, unable to parse string as an integer"
        })
    );
    assert_eq!(
        problem!(Vec<i64>, 1),
        json!({"type": "list_type", "loc": ["x"], "msg": "Input should be a valid array", "input": 1})
    );

    #[model]
    struct Inner {
        name: String,
    }

    assert_eq!(
        problem!(Vec<Inner>, [{"name": "a"}, {}]),
        json!({"type": "missing", "loc": ["x", 1, "name"], "msg": "Field required", "input": {}})
    );
    let error = Inner::model_validate(json!([])).unwrap_err();
    assert_eq!(
        serde_json::to_value(error.problems()).unwrap(),
        json!([{
            "type": "model_type", "loc": [], "input": [],
            "msg": "Input should be an object", "ctx": {"class_name": "Inner"}
        }])
    );
}
