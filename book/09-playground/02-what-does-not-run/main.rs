use fieldbook::prelude::*;

#[model(table)]
struct Step {
    #[field(primary_key)]
    id: Option<i64>,
    depth: i32,
}

fn down(session: &Session, depth: i32, bottom: i32) {
    session.add(&Step::builder().depth(depth).build());
    if depth < bottom {
        down(session, depth + 1, bottom);
    }
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Step)?;
    let session = Session::new(&engine);

    down(&session, 1, 100);
    session.commit()?;
    let deepest = select(func::max(Step.depth));
    println!("calls within calls: {:?}", session.exec(deepest)?.one()?);

    let mut sum = 0_u64;
    for number in 1..=10_000 {
        sum += number;
    }
    println!("and a loop of ten thousand: {sum}");
    Ok(())
}
