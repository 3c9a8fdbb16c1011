//! The recorded expressions are not only said as SQLAlchemy says them: the server takes them.

use fieldbook::prelude::*;

use crate::engine;
use crate::shapes::{Hero, Shape, Team, all};

#[test]
fn the_server_takes_every_shape() -> Result<()> {
    let engine = engine("shapes");
    engine.create_all((Team, Hero))?;
    let mut refused = Vec::new();
    for (python, shape) in all() {
        match shape {
            Shape::Statement { run, .. } => {
                // Rolled back at its end.
                let session = Session::new(&engine);
                if let Err(error) = run(&session) {
                    refused.push(format!("{python}: {error:?}"));
                }
            }
            Shape::Table { ddl, .. } if python.starts_with("table") => {
                let session = Session::new(&engine);
                if let Err(error) = session.exec(text(ddl(Dialect::PostgreSql))) {
                    refused.push(format!("{python}: {error:?}"));
                }
            }
            Shape::Table { .. } | Shape::Missing(_) => {}
        }
    }
    assert!(refused.is_empty(), "{}", refused.join("\n"));
    Ok(())
}
