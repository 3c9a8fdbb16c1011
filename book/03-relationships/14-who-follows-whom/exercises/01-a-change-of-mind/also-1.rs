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

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Reader, Follow))?;
    let session = Session::new(&engine);
    let [mina, otto, zoe] = ["Mina", "Otto", "Zoe"].map(|name| Reader::builder().name(name).build());
    for reader in [&mina, &otto, &zoe] {
        session.add(reader);
        session.flush()?;
    }
    for (fan, star) in [(&mina, &otto), (&zoe, &otto)] {
        session.add(&Follow::builder().fan(fan).star(star).build());
    }
    session.commit()?;

    if let Some(link) = session.get(Follow, (zoe.id(), otto.id()))? {
        session.delete(&link)?;
    }
    session.add(&Follow::builder().fan_id(mina.id()).star_id(zoe.id()).build());
    session.commit()
}
