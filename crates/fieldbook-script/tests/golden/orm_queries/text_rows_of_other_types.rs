use fieldbook::prelude::*;

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    let session = Session::new(&engine);
    for row in session.exec(text("SELECT 'pears', 3, 2.5, NULL, 1"))? {
        println!("{:?}", row.get::<i64>(0).map_err(|error| error.to_string()));
        println!("{:?}", row.get::<f64>(0).map_err(|error| error.to_string()));
        println!("{:?}", row.get::<String>(1).map_err(|error| error.to_string()));
        println!("{:?}", row.get::<f64>(1).map_err(|error| error.to_string()));
        println!("{:?}", row.get::<i32>(2).map_err(|error| error.to_string()));
        println!("{:?}", row.get::<i64>(3).map_err(|error| error.to_string()));
        println!("{:?}", row.get::<Option<i64>>(3).map_err(|error| error.to_string()));
        println!("{:?}", row.get::<Option<i64>>(0).map_err(|error| error.to_string()));
        println!("{:?}", row.get::<bool>(4).map_err(|error| error.to_string()));
        println!("{:?}", row.get::<bool>(0).map_err(|error| error.to_string()));
    }
    Ok(())
}
