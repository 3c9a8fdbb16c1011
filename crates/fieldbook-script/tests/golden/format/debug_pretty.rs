#[derive(Debug)]
struct Point {
    x: i32,
    y: i32,
}

#[derive(Debug)]
struct Line {
    name: String,
    ends: (Point, Point),
    tags: Vec<&'static str>,
    note: Option<String>,
}

fn main() {
    let line = Line {
        name: "diagonal".to_string(),
        ends: (Point { x: 0, y: 0 }, Point { x: 3, y: -4 }),
        tags: vec!["a", "b"],
        note: None,
    };
    println!("{line:?}");
    println!("{line:#?}");
    let empty: Vec<i32> = vec![];
    println!("{empty:?} {empty:#?}");
    println!("{:#?}", Some(Some(1)));
    println!("{:#?}", ());
}
