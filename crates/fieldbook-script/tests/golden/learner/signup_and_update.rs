//! Data models for what comes in, hashed secrets, partial updates, an observer behind a lock.

use fieldbook::inspect;
use fieldbook::prelude::*;
use fieldbook::serde_json::Value;
use std::cell::RefCell;
use std::sync::{Arc, Mutex};
#[model]
struct PersonBase {
    #[field(min_length = 2, max_length = 20, title = "Full name")]
    name: String,
    #[field(ge = 0, lt = 150)]
    age: Option<i32>,
    #[field(alias = "mail", pattern = "^[^@]+@[^@]+$")]
    email: String,
}
#[model(table, extends = PersonBase)]
struct Person {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(exclude, repr = false)]
    secret: String,
    #[field(default_factory = Vec::new)]
    avatar: Vec<u8>,
    #[field(default = true)]
    active: bool,
    #[field(default = 1.5)]
    score: f64,
    tags: Option<Value>,
}
#[model(extends = PersonBase)]
struct PersonCreate {
    password: String,
}
#[model(extends = PersonBase, all_optional)]
struct PersonUpdate {
    active: Option<bool>,
}
fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    let log: Arc<Mutex<Vec<String>>> = Arc::new(Mutex::new(Vec::new()));
    let sink = Arc::clone(&log);
    engine.observe(move |event| match event {
        Event::Statement(s) if s.sql.starts_with("INSERT") || s.sql.starts_with("UPDATE") => sink.lock().unwrap().push(
            format!("{} {:?}", s.sql.split_whitespace().next().unwrap_or("?"), s.params.first().map(|p| p.len())),
        ),
        Event::Transaction(t) => sink.lock().unwrap().push(t.action().to_uppercase()),
        _ => {}
    });
    engine.create_all(Person)?;
    let session = Session::builder(&engine).expire_on_commit(false).open();
    let inputs = [
        json!({"name": "Ada Lovelace", "age": 36, "mail": "ada@calc.org", "password": "s3cret"}),
        json!({"name": "B", "age": -1, "mail": "nope", "password": "x"}),
        json!({"name": "Cy", "mail": "cy@z", "password": null}),
        json!({"name": ["list"], "age": "12", "mail": "l@l"}),
    ];
    let mut made = Vec::new();
    for (i, input) in inputs.iter().enumerate() {
        match PersonCreate::model_validate(input) {
            Ok(create) => {
                let hashed = create.password().bytes().fold(5381u32, |h, b| h.wrapping_mul(33) ^ u32::from(b));
                let person = Person::model_validate_with(
                    &create,
                    json!({"secret": format!("{hashed:08x}"), "tags": ["new", i]}),
                )?;
                session.add(&person);
                made.push(person);
            }
            Err(e) => {
                println!("#{i}:");
                for p in e.problems() {
                    println!("  {:<18} {:?} {} <- {}", p.kind, p.loc, p.msg, p.input);
                }
            }
        }
    }
    session.commit()?;
    let ada = &made[0];
    println!("{ada:?}");
    println!("{}", ada.model_dump().to_json());
    println!("{}", ada.model_dump().by_alias().exclude(["avatar", "tags"]).to_json());
    println!("{:?}", ada.model_fields_set());
    let tags = ada.tags().unwrap();
    println!("{} {:?} {}", tags[0], tags[1].as_i64(), tags[9].is_null());
    for change in [json!({"age": null}), json!({"mail": "bad"}), json!({"active": false, "name": "Countess"})] {
        let outcome = PersonUpdate::model_validate(&change).and_then(|u| {
            ada.sqlmodel_update(&u);
            session.commit()
        });
        println!(
            "{change} -> {}",
            match outcome {
                Ok(()) => format!("{:?} {:?} {}", ada.name(), ada.age(), ada.active()),
                Err(e) => e.problems().iter().map(|p| p.msg.clone()).collect::<Vec<_>>().join("; "),
            }
        );
    }
    ada.set_avatar(vec![1, 2, 3]);
    ada.set_score(ada.score() * 2.0);
    println!("{:?} {:?}", inspect(ada).changed_fields(), inspect(ada).state());
    session.rollback()?;
    println!("{:?} {}", ada.avatar(), ada.score());
    let seen = RefCell::new(0);
    let count = || {
        *seen.borrow_mut() += 1;
        *seen.borrow()
    };
    count();
    println!("{}", count());
    println!("{:#?}", log.lock().unwrap());
    println!("{}", Person::model_json_schema()["properties"]["name"]);
    Ok(())
}
