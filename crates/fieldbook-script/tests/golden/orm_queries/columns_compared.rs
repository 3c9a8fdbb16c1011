use fieldbook::prelude::*;

#[model(table)]
struct Game {
    #[field(primary_key)]
    id: Option<i64>,
    home: String,
    away: String,
    home_goals: i32,
    away_goals: i32,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Game)?;
    let session = Session::new(&engine);
    for (home, away, home_goals, away_goals) in [
        ("Oslo", "Rome", 2, 1),
        ("Rome", "Oslo", 0, 0),
        ("Lima", "Oslo", 1, 4),
    ] {
        session.add(
            &Game::builder()
                .home(home)
                .away(away)
                .home_goals(home_goals)
                .away_goals(away_goals)
                .build(),
        );
    }
    session.commit()?;
    let won_at_home = select((Game.home, Game.away)).filter(Game.home_goals.gt(Game.away_goals));
    println!("{:?}", session.exec(won_at_home)?.all());
    let draws = select(func::count(Game.id)).filter(Game.home_goals.eq(Game.away_goals));
    println!("{}", session.exec(draws)?.one()?);
    let of = |team: &str| Game.home.eq(team) | Game.away.eq(team);
    let mut goals = 0;
    for game in session.exec(select(Game).filter(of("Oslo")))? {
        goals += if game.home() == "Oslo" {
            game.home_goals()
        } else {
            game.away_goals()
        };
    }
    println!("{goals}");
    Ok(())
}
