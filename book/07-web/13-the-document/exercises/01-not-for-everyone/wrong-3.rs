// says: to warn of it
use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

fn tune() -> Answer<String> {
    Ok("a".to_string())
}

fn whistle() -> Answer<String> {
    Ok("fiu".to_string())
}

fn repair() -> Answer<String> {
    Ok("mended".to_string())
}

fn api(engine: &Engine) -> Api {
    Api::new(engine)
        .route("/tune", get(tune))
        .route("/whistle", get(whistle).hidden())
        .route("/repair", get(repair).hidden())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    let document = api(&engine).openapi();
    for path in ["/tune", "/whistle", "/repair"] {
        let get = &document["paths"][path]["get"];
        println!("{path}: in the document {}, deprecated {}", !get.is_null(), get["deprecated"] == json!(true));
    }
    let client = TestClient::new(api(&engine));
    for path in ["/tune", "/whistle", "/repair"] {
        println!("{path}: {}", client.get(path).send().status());
    }
    Ok(())
}
