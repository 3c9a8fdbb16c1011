//! Serves the heroes: `DATABASE_URL` says where they are kept, `ADDRESS` where they are served.

use fieldbook::prelude::*;
use fieldbook_web::Server;
use tower_http::compression::CompressionLayer;
use tower_http::cors::{Any, CorsLayer};

fn main() -> Result<()> {
    // What the library logs is shown too; RUST_LOG chooses.
    tracing_subscriber::fmt().with_max_level(tracing_subscriber::filter::LevelFilter::INFO).init();
    let setting = |name: &str, usual: &str| std::env::var(name).unwrap_or_else(|_| usual.to_owned());
    let engine = create_engine(&setting("DATABASE_URL", "sqlite:///heroes.db"))?;
    heroes_api::prepare(&engine)?;
    let cors = CorsLayer::new().allow_origin(Any).allow_methods(Any).allow_headers(Any);
    Server::new(heroes_api::api(&engine))
        .layered(|router| router.layer(CompressionLayer::new()).layer(cors))
        .serve(&setting("ADDRESS", "127.0.0.1:8000"))
}
