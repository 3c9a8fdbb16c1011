use fieldbook::prelude::*;

#[model]
struct Point {
    #[field(validate = |x: &i64| if *x > 9 { Err(format!("{x} is outside")) } else { Ok(()) })]
    x: i64,
    y: i64,
}

fn is_a_point(text: &str) -> std::result::Result<(), String> {
    let parts: Vec<i64> = text.split(',').filter_map(|part| part.trim().parse().ok()).collect();
    let [x, y] = parts[..] else {
        return Err(format!("{} numbers", parts.len()));
    };
    let point = Point::model_validate(json!({"x": x, "y": y})).map_err(|error| error.to_string())?;
    println!("seen {point:?}");
    Ok(())
}

#[model]
struct Shape {
    #[field(validate = is_a_point)]
    corner: String,
    #[field(default_factory = || "grey".to_string())]
    colour: String,
}

fn main() {
    for corner in ["1, 2", "1", "10,1", "3,4,5"] {
        match Shape::model_validate(json!({"corner": corner})) {
            Ok(shape) => println!("{shape:?} {:?}", shape.model_fields_set()),
            Err(error) => println!("{error}"),
        }
    }
}
