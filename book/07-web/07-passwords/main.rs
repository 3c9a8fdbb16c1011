use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

#[model]
struct SingerBase {
    #[field(min_length = 1)]
    name: String,
}

#[model(table, extends = SingerBase)]
struct Singer {
    #[field(primary_key)]
    id: Option<i64>,
    hash: String,
}

#[model(extends = SingerBase)]
struct SingerCreate {
    #[field(min_length = 8)]
    password: String,
}

#[model(extends = SingerBase, all_optional)]
struct SingerUpdate {
    #[field(min_length = 8)]
    password: Option<String>,
}

#[model(extends = SingerBase)]
struct SingerPublic {
    id: i64,
}

#[model]
struct Login {
    name: String,
    password: String,
}

/// Not safe: a stand-in for a crate such as `argon2`.
fn hash(password: &str) -> String {
    let step = |sum: u64, byte: u8| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    format!("{:016x}", password.bytes().fold(0xcbf2_9ce4_8422_2325, step))
}

fn create_singer(session: Session, Json(input): Json<SingerCreate>) -> Answer<SingerPublic> {
    let singer = Singer::model_validate_with(&input, json!({"hash": hash(&input.password())}))?;
    session.add(&singer);
    session.commit()?;
    Ok(SingerPublic::model_validate(&singer)?)
}

fn update_singer(session: Session, Path(id): Path<i64>, Json(change): Json<SingerUpdate>) -> Answer<SingerPublic> {
    let singer = session.get(Singer, id)?.ok_or_else(|| not_found("No such singer"))?;
    singer.sqlmodel_update(&change);
    if let Some(password) = change.password() {
        singer.set_hash(hash(&password));
    }
    session.commit()?;
    Ok(SingerPublic::model_validate(&singer)?)
}

fn log_in(session: Session, Form(login): Form<Login>) -> Answer<SingerPublic> {
    let known = session.exec(select(Singer).filter(Singer.name.eq(login.name())))?.first();
    match known {
        Some(singer) if singer.hash() == hash(&login.password()) => Ok(SingerPublic::model_validate(&singer)?),
        _ => Err(unauthorized("Name or password is wrong")),
    }
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Singer)?;
    println!("Choose a password.");
    Api::new(&engine)
        .route("/singers/", post(create_singer))
        .route("/singers/{id}", patch(update_singer))
        .route("/login", post(log_in))
        .serve("127.0.0.1:8000")
}
