use fieldbook::prelude::*;

fn width(range: &Range) -> i64 {
    range.high() - range.low()
}

fn title(range: &Range) -> String {
    format!("{}–{}", range.low(), range.high())
}

fn in_order(range: &Range) -> Result<(), String> {
    if range.low() <= range.high() { Ok(()) } else { Err("upside down".into()) }
}

#[model(validate = in_order)]
struct Range {
    low: i64,
    high: i64,
    /// How far it is from low to high.
    #[field(computed = width)]
    width: i64,
    #[field(computed = title, alias = "label")]
    title: Option<String>,
    #[field(required)]
    unit: Option<String>,
}

#[model(extends = Range)]
struct Named {
    name: String,
}

/// It has a title of its own.
#[model(extends = Named)]
struct Titled {
    title: String,
}

#[model(extends = Range, all_optional)]
struct RangeUpdate {}

fn show<M: Model + std::fmt::Debug>(made: Result<M>) {
    match made {
        Ok(value) => println!("{value:?} {}", value.model_dump().by_alias().to_json()),
        Err(error) => println!("{error}"),
    }
}

fn main() {
    show(Range::model_validate(json!({"low": 1, "high": 4, "unit": null})));
    show(Range::model_validate(json!({"low": 1, "high": 4})));
    show(Range::model_validate(json!({"low": 5, "high": 4, "unit": "m"})));
    let named = Named::builder().low(2).high(3).unit("km").name("short").build();
    println!("{} {:?} {}", named.width(), named.title(), named.model_dump().to_json());
    show(Named::model_validate(json!({"low": 5, "high": 4, "unit": "m", "name": "x"})));
    let titled = Titled::model_validate(json!({"low": 2, "high": 3, "unit": "s", "name": "n", "title": "t"}));
    show(titled);
    show(RangeUpdate::model_validate(json!({"low": 9, "high": 1})));
    println!("{:#}", Range::model_json_schema());
    println!("{}", Titled::model_json_schema());
    let range = Range::builder().low(1).high(2).unit(None).build();
    println!("{} {}", range.width(), serde_json::to_string(&range).unwrap());
}
