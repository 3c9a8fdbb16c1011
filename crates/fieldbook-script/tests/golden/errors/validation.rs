#[derive(Debug, Default)]
struct Form {
    name: String,
    email: String,
    age: String,
}

#[derive(Debug)]
struct User {
    name: String,
    email: String,
    age: u8,
}

fn validate(form: &Form) -> Result<User, Vec<String>> {
    let mut problems = Vec::new();
    if form.name.trim().is_empty() {
        problems.push("name is required".to_string());
    }
    match form.email.split('@').collect::<Vec<_>>()[..] {
        [user, host] if !user.is_empty() && host.contains('.') => {}
        [_, _] => problems.push(format!("{} is incomplete", form.email)),
        _ => problems.push("email needs one @".to_string()),
    }
    let age = form
        .age
        .parse::<u8>()
        .map_err(|error| problems.push(format!("age: {error}")));
    match (age, problems.is_empty()) {
        (Ok(age), true) => Ok(User {
            name: form.name.clone(),
            email: form.email.clone(),
            age,
        }),
        _ => Err(problems),
    }
}

fn main() {
    let form = |name: &str, email: &str, age: &str| Form {
        name: name.into(),
        email: email.into(),
        age: age.into(),
    };
    println!("{:?}", validate(&form("Ada", "ada@math.org", "36")));
    println!("{:?}", validate(&form(" ", "ada@", "300")));
    println!("{:#?}", validate(&Form::default()));
}
