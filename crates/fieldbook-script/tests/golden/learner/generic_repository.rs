use std::collections::HashMap;
use std::fmt::Debug;
use std::marker::PhantomData;

use fieldbook::prelude::*;

#[model(table)]
struct User {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    email: String,
    karma: i32,
}

#[model(table)]
struct Post {
    #[field(primary_key)]
    id: Option<i64>,
    title: String,
    #[field(foreign_key = User.id)]
    author_id: i64,
}

trait Entity: Model + Debug {
    type Key: PartialEq + Debug + Clone;

    fn key(&self) -> Self::Key;
    fn all(session: &Session) -> Result<Vec<Self>>;
    fn describe(&self) -> String {
        format!("{:?}", self.key())
    }
}

impl Entity for User {
    type Key = String;

    fn key(&self) -> String {
        self.email()
    }

    fn all(session: &Session) -> Result<Vec<User>> {
        Ok(session.exec(select(User).order_by(User.email))?.all())
    }
}

impl Entity for Post {
    type Key = (i64, String);

    fn key(&self) -> Self::Key {
        (self.author_id(), self.title())
    }

    fn all(session: &Session) -> Result<Vec<Self>> {
        session.exec(select(Post))?.try_all()
    }

    fn describe(&self) -> String {
        let (author, title) = self.key();
        format!("{title:?} by #{author}")
    }
}

struct Repository<'s, E: Entity> {
    session: &'s Session,
    known: HashMap<usize, E>,
    marker: PhantomData<E>,
}

impl<'s, E: Entity> Repository<'s, E> {
    fn open(session: &'s Session) -> Result<Self> {
        let known = E::all(session)?.into_iter().enumerate().collect();
        Ok(Repository { session, known, marker: PhantomData })
    }

    fn find(&self, key: &E::Key) -> Option<&E> {
        self.known.values().find(|entity| entity.key() == *key)
    }

    fn add(&mut self, entity: E) -> Result<&mut Self> {
        self.session.try_add(&entity)?;
        self.session.flush()?;
        self.known.insert(self.known.len(), entity);
        Ok(self)
    }

    fn describe(&self) -> Vec<String> {
        let mut all: Vec<_> = self.known.iter().collect();
        all.sort_by_key(|(place, _)| **place);
        all.into_iter().map(|(_, entity)| entity.describe()).collect()
    }
}

impl<E: Entity> Drop for Repository<'_, E> {
    fn drop(&mut self) {
        println!("closing with {}", self.known.len());
    }
}

fn show_all<E>(session: &Session) -> Result<()>
where
    E: Entity,
    E::Key: Debug,
{
    let repository = Repository::<E>::open(session)?;
    println!("{:?}", repository.describe());
    Ok(())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((User, Post))?;
    let session = Session::new(&engine);
    let mut users: Repository<User> = Repository::open(&session)?;
    users
        .add(User::builder().email("a@example.org").karma(1).build())?
        .add(User::builder().email("b@example.org").karma(-4).build())?;
    let author = users.find(&"b@example.org".to_string()).and_then(|user| user.id());
    println!("{author:?} {:?}", users.find(&"c".to_string()).is_none());
    {
        let mut posts = Repository::<Post>::open(&session)?;
        for title in ["One", "Two"] {
            posts.add(Post::builder().title(title).author_id(author.unwrap()).build())?;
        }
        println!("{:?}", posts.find(&(2, "Two".into())));
    }
    let again = users.add(User::builder().email("a@example.org").karma(0).build()).err();
    println!("{:?}", again.map(|error| error.is_integrity()));
    session.rollback()?;
    show_all::<User>(&session)?;
    show_all::<Post>(&session)
}
