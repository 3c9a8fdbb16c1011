use fieldbook::prelude::*;

fn in_order(range: &Range) -> std::result::Result<(), String> {
    if range.low() <= range.high() {
        Ok(())
    } else {
        Err(format!("{} is above {}", range.low(), range.high()))
    }
}

fn fits(page: &Page) -> std::result::Result<(), String> {
    let lines = page.lines();
    match page.shown() {
        Some(shown) if shown.high() > lines => Err(format!("line {} of {lines}", shown.high())),
        _ => Ok(()),
    }
}

#[model(validate = in_order)]
struct Range {
    low: i64,
    #[field(ge = 0)]
    high: i64,
}

#[model(validate = fits)]
struct Page {
    lines: i64,
    shown: Option<Range>,
    others: Vec<Range>,
}

fn show<T: std::fmt::Debug>(made: Result<T>) {
    match made {
        Ok(value) => println!("{value:?}"),
        Err(error) => {
            println!("{error}");
            for problem in error.problems() {
                println!("- {:?} {} {}", problem.loc, problem.kind, problem.msg);
            }
        }
    }
}

fn main() {
    show(Range::model_validate(json!({"low": 1, "high": 3})));
    show(Range::model_validate(json!({"low": 4, "high": 3})));
    // Only once every field is valid.
    show(Range::model_validate(json!({"low": 4, "high": -3})));
    show(Page::model_validate(json!({"lines": 10, "shown": {"low": 1, "high": 10}, "others": []})));
    show(Page::model_validate(json!({"lines": 10, "shown": {"low": 1, "high": 11}, "others": []})));
    show(Page::model_validate(json!({
        "lines": 10,
        "shown": {"low": 2, "high": 1},
        "others": [{"low": 1, "high": 2}, {"low": 3, "high": 2}],
    })));
    let made = Range::builder().low(9).high(1).build();
    println!("{made:?}");
    show(Range::model_validate(&made));
}
