const LIMIT: u32 = 100;
const HOME: &str = "/";

fn route(path: &str, method: Method) -> String {
    match (method, path) {
        (Method::Get, HOME) => "home".to_string(),
        (Method::Get, "/heroes" | "/heroes/") => "list".to_string(),
        (Method::Get, path) if path.starts_with("/heroes/") => format!("hero {}", &path[8..]),
        (Method::Post, "/heroes") => "create".to_string(),
        (_, HOME) => "not allowed".to_string(),
        (method, _) => format!("{method:?} not found"),
    }
}

#[derive(Debug, Clone, Copy)]
enum Method {
    Get,
    Post,
}

fn check(n: u32) -> &'static str {
    match n {
        LIMIT => "at the limit",
        0..LIMIT => "below",
        _ => "above",
    }
}

fn main() {
    println!("{} {} {}", check(99), check(LIMIT), check(101));
    for (method, path) in [
        (Method::Get, "/"),
        (Method::Get, "/heroes/7"),
        (Method::Post, "/heroes"),
        (Method::Post, "/"),
        (Method::Post, "/x"),
    ] {
        println!("{}", route(path, method));
    }
}
