// says: is to grow
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

fn asked(State(counter): State<Arc<AtomicI64>>) -> Answer<i64> {
    Ok(counter.load(Ordering::Relaxed) + 1)
}

fn api(engine: &Engine) -> Api {
    Api::new(engine).state(Arc::new(AtomicI64::new(0))).route("/asked", get(asked))
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
