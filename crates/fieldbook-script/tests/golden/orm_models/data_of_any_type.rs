use fieldbook::Data as _;
use fieldbook::prelude::*;

#[model]
struct Team {
    name: String,
}

#[model]
struct Hero {
    #[field(min_length = 2)]
    name: String,
    age: Option<i32>,
    team: Option<Team>,
}

#[model]
struct HeroPublic {
    name: String,
}

fn read<T: fieldbook::Data>(data: fieldbook::serde_json::Value) -> Result<usize> {
    let items = Vec::<T>::validate(data)?;
    Ok(items.len())
}

fn main() -> Result<()> {
    let heroes = validate::<Vec<Hero>>(json!([
        {"name": "Deadpond", "age": "48", "team": {"name": "Z-Force"}},
        {"name": "Rusty-Man"},
    ]))?;
    println!("{heroes:?}");
    println!("{}", heroes.dump().to_json());
    println!("{}", heroes.dump().exclude_unset().exclude(["team.name"]).to_json());
    let public = validate::<Vec<HeroPublic>>(&heroes)?;
    println!("{public:?}");
    let error = validate::<Vec<Hero>>(json!([{"name": "D"}, 7, {"name": "Tarantula", "age": "old"}])).unwrap_err();
    println!("{error}");
    for problem in error.problems() {
        println!("{} {:?} {}", problem.kind, problem.loc, problem.input);
    }
    println!("{:?}", validate::<Option<i64>>(json!(null))?);
    println!("{:?}", i64::validate(json!("12"))?);
    println!("{}", i64::validate(json!("twelve")).unwrap_err());
    println!("{}", validate::<Vec<Option<Hero>>>(json!({})).unwrap_err());
    println!("{}", Vec::<Option<Hero>>::json_schema());
    println!("{}", Hero::json_schema());
    println!("{} {}", read::<i64>(json!([1, 2]))?, read::<Hero>(json!([]))?);
    println!("{}", Some(48).dump().to_json());
    Ok(())
}
