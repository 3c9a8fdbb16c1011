use std::fmt;

use fieldbook::prelude::*;

#[derive(Debug)]
enum Refused {
    Empty,
    Word(String),
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Refused::Empty => f.write_str("nothing is left of it"),
            Refused::Word(word) => write!(f, "{word} is not a word for this place"),
        }
    }
}

fn tidy(text: String) -> std::result::Result<String, Refused> {
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.is_empty() {
        return Err(Refused::Empty);
    }
    if let Some(word) = words.iter().find(|word| word.eq_ignore_ascii_case("darn")) {
        return Err(Refused::Word(word.to_string()));
    }
    Ok(words.join(" "))
}

mod age {
    pub fn at_most_100(age: Option<i32>) -> std::result::Result<Option<i32>, String> {
        Ok(age.map(|age| age.min(100)))
    }
}

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(validate = tidy)]
    name: String,
    #[field(validate = age::at_most_100)]
    age: Option<i32>,
    #[field(validate = |score: f64| Ok::<f64, String>((score * 10.0).round() / 10.0), default = 0.25)]
    score: f64,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    let session = Session::new(&engine);
    for data in [
        json!({"name": "  Spider \t Boy ", "age": 300, "score": 0.123}),
        json!({"name": "   "}),
        json!({"name": "oh DARN", "age": "x"}),
        json!({"name": "Rusty", "age": null}),
    ] {
        match Hero::model_validate(data) {
            Ok(hero) => {
                println!("{hero:?}");
                session.add(&hero);
            }
            Err(error) => println!("{error}"),
        }
    }
    session.commit()?;
    let rows = session.exec(select((Hero.name, Hero.age, Hero.score)))?.all();
    println!("{rows:?}");
    // A flush checks what was set by hand, and sends it as it is.
    let hero = Hero::builder().name(" Dr.   Weird ").age(120).build();
    session.add(&hero);
    session.commit()?;
    println!("{:?} {:?}", hero.name(), hero.age());
    Ok(())
}
