// says: who says nothing
use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

#[model(table)]
struct Score {
    #[field(primary_key)]
    id: Option<i64>,
    title: String,
}

#[model]
struct Page {
    #[field(ge = 1, le = 5)]
    limit: i64,
}

fn read_scores(session: Session, Query(page): Query<Page>) -> Answer<Vec<String>> {
    Ok(session.exec(select(Score.title).order_by(Score.title).limit(page.limit()))?.all())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Score)?;
    let session = Session::new(&engine);
    for title in ["Rain", "Ave", "Hymn", "Dawn", "Echo", "Moon"] {
        session.add(&Score::builder().title(title).build());
    }
    session.commit()?;
    let client = TestClient::new(Api::new(&engine).route("/scores/", get(read_scores)));
    for limit in ["?limit=2", "", "?limit=1000", "?limit=0"] {
        let answer = client.get(&format!("/scores/{limit}")).send();
        println!("[{limit}] {} {}", answer.status(), answer.text());
    }
    Ok(())
}
