//! A web API: title of a number.

use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

fn main() {
    let engine = create_engine("sqlite://").unwrap();
    let _ = Api::new(&engine).title(5);
}
