use fieldbook::prelude::*;

const LINES: &str = "lantern;1950;12
map;1200;7
lantern;2100;3
wick;;40
rope;800;-2
tent;24900;1";

#[model(table)]
struct Article {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique, min_length = 3)]
    name: String,
    #[field(gt = 0)]
    cents: i64,
    #[field(ge = 0)]
    stock: i64,
}

fn import(session: &Session, line: &str) -> Result<()> {
    let fields: Vec<&str> = line.split(';').collect();
    let article = Article::model_validate(json!({
        "name": fields[0],
        "cents": fields[1],
        "stock": fields[2],
    }))?;
    let savepoint = session.begin_nested()?;
    session.add(&article);
    savepoint.commit()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Article)?;
    let session = Session::new(&engine);

    let mut refused = 0;
    for (number, line) in LINES.lines().enumerate() {
        let reason = match import(&session, line) {
            Ok(()) => continue,
            Err(error) if error.is_integrity() => "the name is taken".to_string(),
            Err(error) if error.is_validation() => error.problems()[0].msg.to_string(),
            Err(error) => return Err(error),
        };
        println!("line {}: {reason}", number + 1);
        refused += 1;
    }
    session.commit()?;

    let stock = select((
        func::count(Article.id),
        func::sum(Article.cents * Article.stock),
    ));
    let (articles, worth) = session.exec(stock)?.one()?;
    println!("{articles} articles worth {}, {refused} lines refused", worth.unwrap_or(0) / 100);
    Ok(())
}
