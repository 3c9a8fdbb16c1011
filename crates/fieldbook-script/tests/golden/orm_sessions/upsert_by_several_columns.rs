use fieldbook::prelude::*;

#[model(table, unique(team, year))]
struct Score {
    #[field(primary_key)]
    id: Option<i64>,
    team: String,
    year: i32,
    points: i64,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Score)?;
    let session = Session::new(&engine);
    for (team, year, points) in [("a", 1, 10), ("a", 2, 5), ("b", 1, 7), ("a", 1, 3), ("a", 2, -1)] {
        let row = Score::builder().team(team).year(year).points(points).build();
        let upsert = insert(Score).values([row]).on_conflict_do_update((Score.team, Score.year));
        session.exec(upsert.set(Score.points, Score.points + excluded(Score.points)))?;
    }
    session.commit()?;
    let rows = session.exec(select((Score.team, Score.year, Score.points)).order_by((Score.team, Score.year)))?;
    for (team, year, points) in rows {
        println!("{team} {year}: {points}");
    }
    let by_key = insert(Score).values([Score::builder().id(1).team("z").year(9).points(1).build()]);
    session.exec(by_key.on_conflict_do_update(Score.id).set(Score.team, "renamed"))?;
    println!("{:?}", session.exec(select(Score.team).distinct())?.all());
    Ok(())
}
