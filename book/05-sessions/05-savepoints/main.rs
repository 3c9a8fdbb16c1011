use fieldbook::prelude::*;

#[model(table)]
struct Member {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    email: String,
    #[field(ge = 16)]
    age: i32,
}

fn import(session: &Session, email: &str, age: i32) -> Result<()> {
    let nested = session.begin_nested()?;
    session.add(&Member::builder().email(email).age(age).build());
    nested.commit()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Member)?;
    let session = Session::new(&engine);

    let mut skipped = 0;
    for (email, age) in [
        ("mina@example.org", 34),
        ("otto@example.org", 28),
        ("mina@example.org", 34),
        ("kid@example.org", 9),
        ("zoe@example.org", 51),
    ] {
        match import(&session, email, age) {
            Ok(()) => println!("imported {email}"),
            Err(error) if error.is_integrity() => {
                println!("skipped {email}: a member already");
                skipped += 1;
            }
            Err(error) if error.is_validation() => {
                println!("skipped {email}: {}", error.problems()[0].msg);
                skipped += 1;
            }
            Err(error) => return Err(error),
        }
    }
    session.commit()?;

    let members = session
        .exec(select(Member.email).order_by(Member.email))?
        .all();
    println!("{skipped} skipped, {} members: {members:?}", members.len());

    let everyone = session.begin_nested()?;
    session.exec(delete(Member))?;
    let left = session.exec(select(func::count(Member.id)))?.one()?;
    println!("inside the savepoint: {left} left");
    everyone.rollback()?;
    let left = session.exec(select(func::count(Member.id)))?.one()?;
    println!("after the savepoint:  {left} left");
    Ok(())
}
