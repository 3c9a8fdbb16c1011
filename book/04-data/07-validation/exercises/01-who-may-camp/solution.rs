use fieldbook::prelude::*;

#[model]
struct Request {
    #[field(min_length = 2)]
    name: String,
    #[field(ge = 1, le = 8)]
    guests: i32,
    #[field(pattern = "^[A-Z]{2}-[0-9]+$")]
    plate: Option<String>,
}

fn main() {
    for data in [
        json!({"name": "Mina", "guests": 3, "plate": "KA-1204"}),
        json!({"name": "Bo", "guests": 1}),
        json!({"name": "Otto", "guests": 8}),
        json!({"name": "M", "guests": 2}),
        json!({"name": "Rolf", "guests": 9}),
        json!({"name": "Zoe", "guests": 0}),
        json!({"name": "", "guests": 12, "plate": "fast car"}),
        json!({"name": "Ines", "guests": 2, "plate": "ka-77"}),
    ] {
        match Request::model_validate(data) {
            Ok(request) => println!("{} is welcome", request.name()),
            Err(error) => {
                let mut fields: Vec<String> = Vec::new();
                for problem in error.problems() {
                    fields.push(problem.loc[0].as_str().unwrap_or_default().to_string());
                }
                println!("wrong: {}", fields.join(", "));
            }
        }
    }
}
