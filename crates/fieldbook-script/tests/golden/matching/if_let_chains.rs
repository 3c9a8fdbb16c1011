struct User {
    name: Option<String>,
    age: Option<u32>,
}

fn greeting(user: &User) -> String {
    if let Some(name) = &user.name
        && let Some(age) = user.age
        && age >= 18
    {
        format!("welcome, {name} ({age})")
    } else if let Some(name) = &user.name {
        format!("hello, {name}")
    } else {
        "who are you?".to_string()
    }
}

fn main() {
    let user = |name: Option<&str>, age| User {
        name: name.map(str::to_string),
        age,
    };
    println!("{}", greeting(&user(Some("Ada"), Some(36))));
    println!("{}", greeting(&user(Some("Tim"), Some(6))));
    println!("{}", greeting(&user(Some("Eve"), None)));
    println!("{}", greeting(&user(None, Some(40))));
    let text = "id=42";
    if let Some((key, value)) = text.split_once('=')
        && key == "id"
        && let Ok(id) = value.parse::<u32>()
    {
        println!("{id}");
    }
    let mut stack = vec![3, 2, 9, 1];
    while let Some(top) = stack.pop()
        && top < 5
    {
        println!("popped {top}");
    }
    println!("{stack:?}");
}
