use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

struct Page(i64);

fn read_heroes(_session: Session, page: Page) -> i64 {
    page.0
}

fn main() {
    let engine = create_engine("sqlite://").unwrap();
    Api::new(&engine).route("/heroes/", get(read_heroes));
}
