use fieldbook::prelude::*;
use fieldbook_web::dynamic::Input;
use fieldbook_web::prelude::*;

#[model(table = "member")]
struct Known {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    token: String,
    conducts: bool,
}

#[model(table)]
struct Song {
    #[field(primary_key)]
    id: Option<i64>,
    title: String,
}

#[model]
struct Credentials {
    x_token: String,
}

struct Member {
    name: String,
    conducts: bool,
}

impl FromRequest for Member {
    fn from_request(request: &Request) -> Answer<Self> {
        let Header(shown) = Header::<Credentials>::from_request(request)?;
        let session = Session::from_request(request)?;
        let member = session.exec(select(Known).filter(Known.token.eq(shown.x_token())))?.one_or_none()?;
        let member = member.ok_or_else(|| unauthorized("Nobody knows this token"))?;
        Ok(Member { name: member.name(), conducts: member.conducts() })
    }

    fn inputs() -> Vec<Input> {
        Header::<Credentials>::inputs()
    }
}

struct Conductor(String);

impl FromRequest for Conductor {
    fn from_request(request: &Request) -> Answer<Self> {
        let member = Member::from_request(request)?;
        match member.conducts {
            true => Ok(Conductor(member.name)),
            false => Err(forbidden("Only the conductor may")),
        }
    }

    fn inputs() -> Vec<Input> {
        Member::inputs()
    }
}

fn read_songs(session: Session) -> Answer<Vec<String>> {
    Ok(session.exec(select(Song.title))?.all())
}

fn add_song(session: Session, _: Conductor, Json(song): Json<Song>) -> Answer<String> {
    session.add(&song);
    session.commit()?;
    Ok(song.title())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Known, Song))?;
    let session = Session::new(&engine);
    for (name, token, conducts) in [("Ida", "baton", true), ("Otto", "tuba", false)] {
        session.add(&Known::builder().name(name).token(token).conducts(conducts).build());
    }
    session.add(&Song::builder().title("Ave").build());
    session.commit()?;
    println!("Ida conducts.");
    Api::new(&engine)
        .route("/songs/", get(read_songs).post(add_song))
        .serve("127.0.0.1:8000")
}
