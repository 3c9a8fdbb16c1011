use fieldbook::prelude::*;

#[model]
struct Profile {
    name: String,
    nickname: Option<String>,
    #[field(default = 18)]
    age: i32,
    #[field(default = true)]
    active: bool,
    score: Option<f64>,
}

fn main() {
    let ada = Profile::builder().name("Ada").build();
    println!("{ada:?}");
    let name = String::from("Bob");
    let bob = Profile::builder()
        .age(40)
        .name(&name)
        .nickname("B")
        .score(1.5)
        .active(false)
        .build();
    println!("{bob:?}");
    bob.set_nickname(None);
    bob.set_age(bob.age() + 1);
    bob.set_score(Some(2.25));
    bob.set_name(format!("{name}by"));
    println!(
        "{} {:?} {} {:?}",
        bob.name(),
        bob.nickname(),
        bob.age(),
        bob.score()
    );
    let alias = bob.clone();
    alias.set_name("Rob");
    println!("{} {}", bob.name(), Profile::ptr_eq(&alias, &bob));
    let twin = Profile::builder().name("Ada").build();
    println!("{} {}", twin == ada, Profile::ptr_eq(&twin, &ada));
    twin.set_age(19);
    println!("{}", twin == ada);
}
