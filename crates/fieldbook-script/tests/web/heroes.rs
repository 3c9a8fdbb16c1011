//! What a web API answers and sends, told by a program that both rustc and the interpreter run.

use fieldbook::prelude::*;
use fieldbook_web::dynamic::Input;
use fieldbook_web::prelude::*;
use std::sync::{Arc, Mutex};

#[model]
struct HeroBase {
    #[field(index, min_length = 1)]
    name: String,
    secret_name: String,
    age: Option<i64>,
}

#[model(table, extends = HeroBase)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
}

#[model(extends = HeroBase)]
struct HeroCreate {}

#[model(extends = HeroBase)]
struct HeroPublic {
    id: i64,
}

#[model(extends = HeroBase, all_optional)]
struct HeroUpdate {}

#[model]
struct Page {
    tag: Vec<String>,
    #[field(default = 0, ge = 0)]
    offset: i64,
    #[field(default = 100, ge = 0, le = 100)]
    limit: i64,
}

#[model]
struct Token {
    x_token: String,
}

struct User(String);

impl FromRequest for User {
    fn from_request(request: &Request) -> Answer<Self> {
        let Header(token) = Header::<Token>::from_request(request)?;
        if token.x_token() == "secret" {
            Ok(User(format!("{} {}", request.method(), request.path())))
        } else {
            Err(unauthorized("who is asking?"))
        }
    }

    fn inputs() -> Vec<Input> {
        Header::<Token>::inputs()
    }
}

fn create_hero(session: Session, Json(hero): Json<HeroCreate>) -> Answer<HeroPublic> {
    let hero = Hero::model_validate(&hero)?;
    session.add(&hero);
    session.commit()?;
    Ok(HeroPublic::model_validate(&hero)?)
}

fn create_heroes(session: Session, Json(heroes): Json<Vec<HeroCreate>>) -> Answer<i64> {
    for hero in &heroes {
        session.add(&Hero::model_validate(hero)?);
    }
    session.commit()?;
    Ok(heroes.len() as i64)
}

fn read_heroes(session: Session, Query(page): Query<Page>) -> Answer<Vec<HeroPublic>> {
    let heroes = session.exec(select(Hero).offset(page.offset()).limit(page.limit()))?;
    Ok(heroes.into_iter().map(|hero| HeroPublic::model_validate(&hero)).collect::<Result<_>>()?)
}

fn read_hero(session: Session, Path(hero_id): Path<i64>) -> Answer<HeroPublic> {
    let hero = session.get(Hero, hero_id)?.ok_or_else(|| not_found("Hero not found"))?;
    Ok(HeroPublic::model_validate(&hero)?)
}

fn update_hero(session: Session, Path(hero_id): Path<i64>, Json(change): Json<HeroUpdate>) -> Answer<HeroPublic> {
    let hero = session.get(Hero, hero_id)?.ok_or_else(|| not_found("Hero not found"))?;
    hero.sqlmodel_update(&change);
    session.commit()?;
    Ok(HeroPublic::model_validate(&hero)?)
}

fn delete_hero(session: Session, Path(hero_id): Path<i64>) -> Answer<()> {
    let hero = session.get(Hero, hero_id)?.ok_or_else(|| not_found("Hero not found"))?;
    session.delete(&hero)?;
    session.commit()?;
    Ok(())
}

fn who(User(name): User, Path((team, number)): Path<(String, i64)>) -> String {
    format!("{name} of {team} {number}")
}

fn divide(Path(number): Path<i64>) -> i64 {
    100 / number
}

fn form(Form(hero): Form<HeroCreate>) -> (Status, String) {
    (Status::ACCEPTED, hero.name())
}

fn page(State(title): State<String>) -> Response {
    Response::new(Status::OK, "text/html", format!("<h1>{title}</h1>")).with_header("x-title", title)
}

fn fail(session: Session) -> Answer<()> {
    session.exec(text("SELECT * FROM nowhere"))?;
    Ok(())
}

fn parse() -> Answer<i64> {
    Ok("seven".parse::<i64>()?)
}

fn busy() -> Answer<()> {
    Err(too_many_requests("slow down").with_header("retry-after", "3"))
}

fn api(engine: &Engine) -> Api {
    Api::new(engine)
        .title("Heroes")
        .version("2")
        .state("Title".to_string())
        .route("/heroes/", post(create_hero).status(Status::CREATED).tag("heroes").get(read_heroes).put(create_heroes))
        .route(
            "/heroes/{hero_id}",
            get(read_hero).patch(update_hero).summary("Changes").delete(delete_hero).status(Status::NO_CONTENT),
        )
        .route("/who/{team}/{number}", get(who).deprecated())
        .route("/divide/{number}", get(divide))
        .route("/form", post(form).example(json!({"name": "x"})))
        .route("/page", get(page).hidden())
        .route("/fail", get(fail))
        .route("/parse", get(parse))
        .route("/busy", get(busy).response_of::<Page>(Status::TOO_MANY_REQUESTS, "Too often"))
        .route("/closure", get(|| json!({"closure": true})))
}

pub fn told() -> String {
    let log = Arc::new(Mutex::new(String::new()));
    let engine = create_engine("sqlite://").unwrap();
    engine.create_all(Hero).unwrap();
    let sink = log.clone();
    engine.observe(move |event| {
        let line = match event {
            Event::Statement(statement) => format!("    {} {:?}\n", statement.sql, statement.params),
            Event::Transaction(boundary) => format!("    {}\n", boundary.action()),
            _ => String::new(),
        };
        sink.lock().unwrap().push_str(&line);
    });
    let client = TestClient::new(api(&engine));
    let hero = |name: &str| json!({"name": name, "secret_name": "x", "age": "30"});
    let answers = [
        client.post("/heroes/").json(hero("Deadpond")).send(),
        client.post("/heroes/").json(hero("")).send(),
        client.put("/heroes/").json(json!([hero("a"), hero("b")])).send(),
        client.put("/heroes/").json(json!([hero("a"), {"name": 5}])).send(),
        client.get("/heroes/").query([("limit", "2"), ("tag", "a b"), ("tag", "c&d")]).send(),
        client.get("/heroes/?limit=101&offset=x&tag=y").send(),
        client.get("/heroes/1").send(),
        client.get("/heroes/9").send(),
        client.get("/heroes/nine").send(),
        client.patch("/heroes/1").json(json!({"age": null})).send(),
        client.patch("/heroes/1").json(json!({"name": null})).send(),
        client.patch("/heroes/x").json(json!({"age": []})).send(),
        client.patch("/heroes/1").header("content-type", "application/json").body("{").send(),
        client.delete("/heroes/1").send(),
        client.delete("/heroes/1").send(),
        client.get("/who/preventers/7").header("x-token", "secret").send(),
        client.get("/who/preventers/7").header("x-token", "other").send(),
        client.get("/who/preventers/x").send(),
        client.get("/divide/0").send(),
        client.get("/divide/4").send(),
        client.post("/form").form([("name", "a&b"), ("secret_name", "c")]).send(),
        client.get("/page").send(),
        client.get("/fail").send(),
        client.get("/parse").send(),
        client.get("/busy").send(),
        client.get("/closure").send(),
        client.get("/heroes?a=b").send(),
        client.head("/heroes/").send(),
        client.options("/heroes/").send(),
        client.get("/nope").send(),
    ];
    let mut text = String::new();
    for answer in answers {
        text.push_str(&format!("{} {:?} {}\n", answer.status(), answer.header("retry-after"), answer.text()));
    }
    let log = log.lock().unwrap().clone();
    format!("{text}{log}{}\n", client.openapi())
}
