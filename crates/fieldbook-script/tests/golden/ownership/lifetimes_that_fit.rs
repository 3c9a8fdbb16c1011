//! References that come in and go out, with the lifetimes that let them.

struct Hero {
    name: String,
}

struct Words<'a> {
    text: &'a str,
}

impl<'a> Words<'a> {
    fn first(&self) -> &'a str {
        self.text.split(' ').next().unwrap_or(self.text)
    }

    fn or<'b>(&'b self, other: &'b str) -> &'b str {
        if self.text.is_empty() { other } else { self.text }
    }

    fn longer(&self, other: &Self) -> &'a str {
        if self.text.len() > other.text.len() { self.text } else { other.text }
    }
}

impl Hero {
    fn name_or<'a>(&'a self, other: &'a str) -> &'a str {
        if self.name.is_empty() { other } else { &self.name }
    }

    fn named(&self, _other: &str) -> &str {
        self.name.trim()
    }
}

fn outer<'long: 'short, 'short>(first: &'long str, second: &'short str) -> &'short str {
    if first.len() > second.len() { first } else { second }
}

fn constant(_text: &str) -> &'static str {
    "always"
}

fn inner<'a>(words: &Vec<&'a str>, other: &'a str) -> &'a str {
    match words.first() {
        Some(word) => word,
        None => other,
    }
}

fn same<'a>(heroes: &'a [Hero], name: &str) -> Option<&'a Hero> {
    heroes.iter().find(|hero| hero.name == name)
}

fn main() {
    let hero = Hero { name: " Deadpond ".to_owned() };
    println!("{:?} {:?}", hero.name_or("x"), hero.named("y"));
    let words = Words { text: "one two" };
    println!("{} {} {}", words.first(), words.or("other"), words.longer(&Words { text: "three" }));
    println!("{} {} {}", outer("ab", "c"), constant("z"), inner(&vec!["w"], "v"));
    let heroes = [hero];
    println!("{}", same(&heroes, " Deadpond ").is_some());
}
