use fieldbook::prelude::*;

#[model(table)]
struct Parcel {
    #[field(primary_key, default_factory = Uuid::new_v4)]
    id: Uuid,
    content: String,
}

#[model(table)]
struct Label {
    #[field(primary_key)]
    id: Option<i64>,
    text: String,
    #[field(foreign_key = Parcel.id)]
    parcel_id: Option<Uuid>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Parcel, Label))?;
    let session = Session::new(&engine);

    let known: Uuid = "67e55044-10b1-426f-9247-bb680e5fe0c8"
        .parse()
        .expect("a uuid");
    let lamp = Parcel::builder().id(known).content("a lamp").build();
    let sketch = Parcel::builder().content("a sketch").build();
    println!("not stored, and with an id: {}", !sketch.id().is_nil());

    session.add(&lamp);
    session.add(&Label::builder().text("fragile").parcel_id(known).build());
    session.commit()?;

    let found = session.get(Parcel, known)?;
    println!("found {:?}", found.map(|parcel| parcel.content()));

    let fragile = select((Parcel.content, Label.text)).join_on(Label, Label.parcel_id.eq(Parcel.id));
    println!("{:?}", session.exec(fragile)?.all());
    println!("two alike? {}", sketch.id() == lamp.id());
    Ok(())
}
