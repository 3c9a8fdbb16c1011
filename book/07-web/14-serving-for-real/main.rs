use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

#[model(table)]
struct Song {
    #[field(primary_key)]
    id: Option<i64>,
    title: String,
}

fn add_song(session: Session, Json(song): Json<Song>) -> Answer<Song> {
    session.add(&song);
    session.commit()?;
    Ok(song)
}

fn numbers(session: Session, State(answered): State<Arc<AtomicI64>>) -> Answer<serde_json::Value> {
    let answered = answered.fetch_add(1, Ordering::Relaxed) + 1;
    let songs = session.exec(select(func::count(Song.id)))?.one()?;
    Ok(json!({"answered": answered, "songs": songs}))
}

fn health(session: Session) -> Answer<String> {
    session.exec(text("SELECT 1"))?;
    Ok("well".to_string())
}

fn api(engine: &Engine) -> Api {
    Api::new(engine)
        .title("Choir")
        .state(Arc::new(AtomicI64::new(0)))
        .route("/songs/", post(add_song))
        .route("/numbers", get(numbers))
        .route("/health", get(health).hidden())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?.foreign_keys(true);
    engine.create_all(Song)?;
    println!("Listening.");
    api(&engine).serve("127.0.0.1:8000")
}
