use fieldbook::prelude::*;

#[model(table)]
struct Follow {
    #[field(primary_key, foreign_key = Reader.id)]
    fan_id: Option<i64>,
    #[field(primary_key, foreign_key = Reader.id)]
    star_id: Option<i64>,
    #[relationship(back_populates = follows, foreign_keys = fan_id)]
    fan: Option<Reader>,
    #[relationship(back_populates = followers, foreign_keys = star_id)]
    star: Option<Reader>,
}

#[model(table)]
struct Reader {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[relationship(back_populates = fan, foreign_keys = fan_id)]
    follows: Vec<Follow>,
    #[relationship(back_populates = star, foreign_keys = star_id)]
    followers: Vec<Follow>,
}

fn names(links: &List<Follow>, end: fn(&Follow) -> Option<Reader>) -> Vec<String> {
    links.iter().filter_map(|link| end(&link)).map(|reader| reader.name()).collect()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Reader, Follow))?;
    let session = Session::new(&engine);

    let [mina, otto, zoe] = ["Mina", "Otto", "Zoe"].map(|name| Reader::builder().name(name).build());
    for (fan, star) in [(&mina, &otto), (&zoe, &otto), (&otto, &mina)] {
        session.add(&Follow::builder().fan(fan).star(star).build());
    }
    session.commit()?;

    println!("Mina follows {:?}", names(&mina.follows(), Follow::star));
    println!("Otto is followed by {:?}", names(&otto.followers(), Follow::fan));

    let back = aliased(Follow);
    let mutual = select(Reader.name)
        .join_on(Follow, Follow.fan_id.eq(Reader.id))
        .join_on(back, back.fan_id.eq(Follow.star_id) & back.star_id.eq(Follow.fan_id))
        .order_by(Reader.name);
    println!("Both ways: {:?}", session.exec(mutual)?.all());
    Ok(())
}
