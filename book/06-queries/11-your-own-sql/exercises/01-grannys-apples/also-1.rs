use fieldbook::prelude::*;

#[model(table)]
struct Sale {
    #[field(primary_key)]
    id: Option<i64>,
    fruit: String,
    kilos: i64,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Sale)?;
    let session = Session::new(&engine);
    let apples = Sale::builder().fruit("granny's apples").kilos(12).build();
    session.add(&apples);
    session.add(&Sale::builder().fruit("plums").kilos(5).build());
    session.commit()?;
    println!("before: {} kilos", apples.kilos());

    let wanted = "granny's apples";
    let more = text("UPDATE sale SET kilos = kilos + :more WHERE fruit = :fruit");
    session.exec(more.bind("more", 1).bind("fruit", wanted))?;
    session.expire(&apples)?;
    println!("after: {} kilos", apples.kilos());
    session.commit()?;
    Ok(())
}
