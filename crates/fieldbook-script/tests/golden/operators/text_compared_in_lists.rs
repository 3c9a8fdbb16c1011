//! A list of `String` is compared with one of `&str`.

fn names() -> Vec<String> {
    vec!["ann".to_string(), "bo".to_string()]
}

fn main() {
    assert_eq!(names(), vec!["ann", "bo"]);
    println!("ok");
}
