use fieldbook::prelude::*;

#[model(table)]
struct Parcel {
    #[field(primary_key)]
    id: Uuid,
    content: String,
}

#[model(table)]
struct Label {
    #[field(primary_key)]
    id: Option<i64>,
    text: String,
    #[field(foreign_key = Parcel.id)]
    parcel_id: Uuid,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Parcel, Label))?;
    let session = Session::new(&engine);
    for (number, (content, text)) in [("a lamp", "fragile"), ("a sketch", "do not bend")].into_iter().enumerate() {
        println!("parcel {}", number + 1);
        let id = Uuid::new_v4();
        session.add(&Parcel::builder().id(id).content(content).build());
        session.add(&Label::builder().text(text).parcel_id(id).build());
    }
    session.commit()
}
