use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

fn asked(State(next): State<Arc<AtomicI64>>) -> Answer<i64> {
    Ok(next.fetch_add(1, Ordering::SeqCst))
}

fn api(engine: &Engine) -> Api {
    let next = Arc::new(AtomicI64::new(1));
    Api::new(engine).route("/asked", get(asked)).state(next)
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    for day in ["Monday", "Tuesday"] {
        let client = TestClient::new(api(&engine));
        for _ in 0..3 {
            println!("{day}: {}", client.get("/asked").send().text());
        }
    }
    Ok(())
}
